/// How edges run.
public enum LayoutSplines: String, Sendable, Hashable, Codable, CaseIterable {
  /// Straight lines.
  case line
  /// Curves around nodes.
  case spline
  /// Straight pieces around nodes; refused, Graphviz aborts on it.
  case polyline
  /// Right angles; refused, Graphviz aborts on it.
  case ortho
  /// Arcs; refused, they run through nodes.
  case curved
  /// No edges.
  case none

  /// Graphviz's name for it.
  var attribute: String { self == .none ? "" : rawValue }
}
