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
    /// Along a spine of dates: links run from the dates, which stand in their order, to what they date.
    case spine
    /// As trees: each link runs from a member to the one that it belongs to.
    case trees
    /// Where the nodes' coordinates are.
    case coordinates
  }

  var title: String
  var subtitle: String
  var nodes: [MapNode] = []
  var links: [MapLink] = []
  var groups: [MapGroup] = []
  var arrangement: Arrangement
  /// Whether lines are as wide as their support; else all are thin.
  var weighsLinks = true
  /// How many entities the view had before it was cut to the maximum.
  var totalNodes = 0
  /// How many of `nodes` are initiatives that stand for links, and do not count among `totalNodes`.
  var jointCount = 0
}
