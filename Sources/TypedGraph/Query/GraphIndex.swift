/// A graph in memory with the indexes that queries, maps and reports ask for: entities by identity and name, edges by
/// entity.
public struct GraphIndex: Sendable {
  /// The graph.
  public let graph: DocumentGraph
  private let nodePositions: [EntityID: Int]
  private let edgePositions: [EntityID: [Int]]

  /// Indexes a graph. O(n) in its nodes and edges.
  public init(_ graph: DocumentGraph) {
    self.graph = graph
    nodePositions = Dictionary(
      graph.nodes.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var edges: [EntityID: [Int]] = [:]
    for (position, edge) in graph.edges.enumerated() {
      edges[edge.source, default: []].append(position)
      if edge.target != edge.source { edges[edge.target, default: []].append(position) }
    }
    edgePositions = edges
  }

  /// The node with an identity. O(1).
  public func node(_ id: EntityID) -> Node? { nodePositions[id].map { graph.nodes[$0] } }

  /// The edges that touch an entity, in the graph's order. O(number of them).
  public func edges(of id: EntityID) -> [Edge] { (edgePositions[id] ?? []).map { graph.edges[$0] } }

  /// The entities that a name may mean: the one with that identity; otherwise those with that canonical name; otherwise
  /// those known under it, English names in any case. Several mean that the name is ambiguous. O(n) in the names.
  public func entities(named name: String) -> [Node] {
    if let node = node(EntityID(rawValue: name)) { return [node] }
    let canonical = graph.nodes.filter { $0.name == name }
    if !canonical.isEmpty { return canonical }
    let lowercased = name.lowercased()
    return graph.nodes.filter { $0.names.contains(name) || $0.nameEnglish?.lowercased() == lowercased }
  }

  /// The dates of an initiative with their roles, earliest first.
  public func dates(of initiative: EntityID) -> [DatedRole] {
    edges(of: initiative).compactMap { edge in
      guard edge.predicate == .dated, edge.source == initiative, edge.status != .denied,
        let date = try? EDTFDate(edge.target.key)
      else { return nil }
      return DatedRole(date: date, role: edge.qualifiers["role"])
    }.sorted()
  }
}

/// When something was, is or will be, and in what sense.
public struct DatedRole: Sendable, Hashable, Comparable {
  /// The date.
  public let date: EDTFDate
  /// `held`, `started`, `signed`, `adopted`, `planned`, `completed`, where the text says.
  public let role: String?

  /// Creates a date with a role.
  public init(date: EDTFDate, role: String?) {
    self.date = date
    self.role = role
  }

  /// By first day, last day, then as written.
  public static func < (left: DatedRole, right: DatedRole) -> Bool {
    if left.date.firstDay != right.date.firstDay { return left.date.firstDay < right.date.firstDay }
    if left.date.lastDay != right.date.lastDay { return left.date.lastDay < right.date.lastDay }
    return (left.date.description, left.role ?? "") < (right.date.description, right.role ?? "")
  }
}
