/// Something that lays graphs out.
public protocol LayoutService: Sendable {
  /// Lays one graph out.
  /// - Throws: `GraphvizError`.
  func layout(_ graph: LayoutGraph) throws(GraphvizError) -> Layout

  /// The version that the Graphviz behind it reports of itself, such as `2.43.0`. Layouts are the same bytes only under
  /// one version.
  /// - Throws: `GraphvizError` `unavailable`.
  func graphvizVersion() throws(GraphvizError) -> String
}
