internal import TypedGraph

/// The part of a prediction that is compared: without nodes of provenance, without what touches repeated passages, and
/// without edges that no words prove.
struct ScoredPrediction {
  /// The entities.
  let nodes: [Node]
  /// Where they are spoken of.
  let mentions: [Mention]
  /// The stretches of the text for each entity; entities without any are not in it.
  let spans: [EntityID: Set<Range<Int>>]
  /// The relations, each with at least one piece of evidence outside repeated passages.
  let edges: [Edge]
  /// The entities by identity.
  let node: [EntityID: Node]

  private static let provenance: Set<String> = ["document", "article", "passage", "metric"]

  init(_ graph: DocumentGraph, gold: GoldDocument) {
    let nodes = graph.nodes.filter { !Self.provenance.contains($0.type.rawValue) }
    let node = Dictionary(nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let mentions = graph.mentions.filter { node[$0.node] != nil && !gold.isRepeated($0.range) }
    self.nodes = nodes
    self.node = node
    self.mentions = mentions
    spans = mentions.reduce(into: [:]) { $0[$1.node, default: []].insert($1.range) }
    edges = graph.edges.filter { edge in
      node[edge.source] != nil && node[edge.target] != nil
        && edge.evidence.contains { !gold.isRepeated($0.range) }
    }
  }

  /// What to call an entity in a message: its name in gold, or its own where gold does not have it.
  func name(of id: EntityID, _ alignment: Alignment) -> String {
    alignment.isAligned(id) ? alignment.gold(of: id) : node[id]?.name ?? id.rawValue
  }
}
