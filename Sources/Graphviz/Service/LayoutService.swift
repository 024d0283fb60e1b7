/// Something that lays graphs out.
public protocol LayoutService: Sendable {
  /// Lays one graph out.
  /// - Throws: `GraphvizError`.
  func layout(_ graph: LayoutGraph) throws(GraphvizError) -> Layout
}
