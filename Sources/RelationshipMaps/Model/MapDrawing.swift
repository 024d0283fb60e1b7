internal import Graphviz
internal import TypedGraph

/// What a view makes of a graph: everything that is drawn, before anything has a place.
struct MapDrawing: Sendable, Hashable {
  /// How nodes are to be placed.
  enum Arrangement: Sendable, Hashable {
    /// By springs; labels of links take part as small nodes.
    case network
    /// In ranks that follow the links.
    case ranks(LayoutOptions.Direction)
    /// In branches to both sides of an entity, one for each relation.
    case branches(EntityID)
  }

  var title: String
  var subtitle: String
  var nodes: [MapNode] = []
  var links: [MapLink] = []
  var groups: [MapGroup] = []
  var arrangement: Arrangement
  /// How many entities the view had before it was cut to the maximum.
  var totalNodes = 0
}
