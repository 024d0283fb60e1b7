public import TypedGraph

/// A drawn map.
public struct RelationshipMap: Sendable, Hashable {
  /// The map as an SVG element of its own: no prolog, every id prefixed, ready for a file or for a page.
  public let svg: String
  /// The title as drawn.
  public let title: String
  /// The natural size in points.
  public let width: Double
  /// The natural size in points.
  public let height: Double
  /// How many entities are drawn.
  public let nodeCount: Int
  /// How many entities the view has beyond those.
  public let omittedCount: Int
  /// How many links are drawn.
  public let linkCount: Int
  /// The relations that the links stand for, sorted by key: what a table that says the same as the map lists. A link
  /// to a whole that stands for links to its parts names the whole.
  public let edges: [Edge]
}
