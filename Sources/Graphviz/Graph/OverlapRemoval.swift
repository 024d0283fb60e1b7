/// What happens to nodes that overlap, for every engine but dot, which makes no overlaps.
public enum OverlapRemoval: String, Sendable, Hashable, Codable, CaseIterable {
  /// They are moved apart, and their neighbourhoods kept.
  case prism
  /// They stay as they are.
  case keep
  /// The whole drawing is stretched; refused, slow and unsafe with some splines.
  case scale
  /// The drawing is shrunk as far as no overlap arises; refused, Graphviz aborts on it.
  case compress
  /// Constraints; refused, not in every build of Graphviz.
  case vpsc
  /// Orthogonal constraints; refused, Graphviz aborts on it.
  case ortho
  /// Voronoi cells; refused, destroys the shape of the drawing.
  case voronoi

  /// Graphviz's name for it.
  var attribute: String { self == .keep ? "true" : rawValue }
}
