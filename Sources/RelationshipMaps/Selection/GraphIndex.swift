internal import TypedGraph

/// A graph made ready for views: nodes by identity, and edges by both their ends.
struct GraphIndex {
  let nodes: [EntityID: Node]
  let edges: [Edge]
  private let incident: [EntityID: [Int]]

  /// Indexes the edges that a filter admits, provenance left out; linear.
  init(_ graph: DocumentGraph, filter: GraphFilter) {
    nodes = Dictionary(graph.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let known = nodes
    edges = graph.edges.filter { edge in
      edge.predicate != .mentionedIn && filter.admits(edge) && known[edge.source] != nil && known[edge.target] != nil
    }
    var incident: [EntityID: [Int]] = [:]
    for (index, edge) in edges.enumerated() {
      incident[edge.source, default: []].append(index)
      if edge.target != edge.source { incident[edge.target, default: []].append(index) }
    }
    self.incident = incident
  }

  /// The edges at an entity, in the order of the graph.
  func edges(at id: EntityID) -> [Edge] { (incident[id] ?? []).map { edges[$0] } }

  /// The dates of an initiative: what its `dated` edges name.
  func dates(of id: EntityID) -> [EDTFDate] {
    edges(at: id).compactMap { edge in
      guard edge.predicate == .dated, edge.source == id else { return nil }
      return try? EDTFDate(edge.target.key)
    }
  }

  /// The date by which an initiative is put in order: of its dates those that name no longer time around another one,
  /// and of these the first. A text that says the year and one that says the day mean the same.
  func mainDate(of id: EntityID) -> EDTFDate? {
    let dates = dates(of: id)
    let narrow = dates.filter { date in
      !dates.contains { $0 != date && date.firstDay <= $0.firstDay && $0.lastDay <= date.lastDay }
    }
    return (narrow.isEmpty ? dates : narrow).min {
      ($0.firstDay, $0.lastDay, $0.description) < ($1.firstDay, $1.lastDay, $1.description)
    }
  }

  /// The dates of a relation: its own, and those of the initiatives at its ends.
  func dates(of edge: Edge) -> [EDTFDate] {
    let own = ["since", "until"].compactMap { key in edge.qualifiers[key].flatMap { try? EDTFDate($0) } }
    let ends = [edge.source, edge.target].filter { $0.type == .initiative }.flatMap(dates(of:))
    return own + ends
  }

  /// How many steps each entity is away from a start, along the given neighbours.
  static func distances(from start: EntityID, neighbors: (EntityID) -> [EntityID]) -> [EntityID: Int] {
    var distances = [start: 0]
    var frontier = [start]
    while !frontier.isEmpty {
      var next: [EntityID] = []
      for id in frontier {
        for neighbor in neighbors(id) where distances[neighbor] == nil {
          distances[neighbor] = (distances[id] ?? 0) + 1
          next.append(neighbor)
        }
      }
      frontier = next
    }
    return distances
  }
}
