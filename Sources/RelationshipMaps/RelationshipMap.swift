public import TypedGraph

/// A drawn map.
public struct RelationshipMap: Sendable, Hashable {
  /// The map as an SVG element of its own: no prolog, every id prefixed, ready for a file or for a page.
  public let svg: String
  /// The title as drawn.
  public let title: String
  /// The natural width of the drawing in points, without title, legend and margins.
  public let width: Double
  /// The natural height of the drawing in points, without title, legend and margins.
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
  /// Where everything stands.
  public let geometry: MapGeometry
  /// What the map says, as a table.
  public let table: MapTable
  /// The colour of the page that the theme is made for; the map itself is transparent.
  public let background: MapColor
  /// The language of the words around the names, as `lang` has it.
  public let language: String
}
