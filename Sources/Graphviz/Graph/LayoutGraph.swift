/// What is to be laid out: sizes and connections, no texts and no looks.
///
/// The order of the arrays is part of the input: the same graph in another order may get another, equally good
/// layout. Callers that want the same bytes from the same content sort first.
public struct LayoutGraph: Sendable, Hashable, Codable {
  /// The nodes.
  public var nodes: [LayoutNode]
  /// The clusters, a parent before its children.
  public var clusters: [LayoutCluster]
  /// The edges.
  public var edges: [LayoutEdge]
  /// Groups of nodes that dot puts on one rank each.
  public var ranks: [[String]]
  /// What holds for the whole.
  public var options: LayoutOptions

  /// Creates a graph.
  public init(
    nodes: [LayoutNode], edges: [LayoutEdge] = [], clusters: [LayoutCluster] = [], ranks: [[String]] = [],
    options: LayoutOptions = LayoutOptions()
  ) {
    self.nodes = nodes
    self.edges = edges
    self.clusters = clusters
    self.ranks = ranks
    self.options = options
  }
}
