import TypedGraph

/// Generated, seeded graphs of every type and relation, with circles, loops and names that fight back.
struct GeneratedGraph {
  /// A graph of `count` entities.
  /// - Parameter isHostile: whether names come from `HostileTextTests.texts`.
  static func graph(_ count: Int, seed: UInt64, isHostile: Bool = false) -> DocumentGraph {
    var generator = SampleGenerator(state: seed)
    let kinds: [(EntityType, String)] = [
      (.place, "city"), (.place, "county"), (.institution, "company"), (.initiative, "meeting"), (.person, ""),
      (.date, "day"),
    ]
    var nodes: [EntityID: Node] = [:]
    for index in 0..<count {
      let (type, kind) = kinds[Int.random(in: 0..<kinds.count, using: &generator)]
      let day = "20\(10 + index % 15)-0\(1 + index % 9)-1\(index % 9)"
      let id = EntityID(type, type == .date ? day : "\(type.rawValue)\(index)")
      let hostile = HostileTextTests.texts.randomElement(using: &generator) ?? ""
      let name = type == .date ? day : isHostile ? hostile : "第\(index)号\(kind)名称"
      let position = Coordinates(
        longitude: Double.random(in: -180...180, using: &generator),
        latitude: Double.random(in: -90...90, using: &generator))
      nodes[id] = Node(
        id: id, type: type, kind: kind, name: name, names: [name],
        nameEnglish: Bool.random(using: &generator) ? "Name \(index)" : nil,
        coordinates: type == .place && Int.random(in: 0..<8, using: &generator) > 0 ? position : nil)
    }
    let all = nodes.values.sorted { $0.id < $1.id }
    var edges: [Edge.Key: Edge] = [:]
    for line in 0..<count * 2 {
      guard let source = all.randomElement(using: &generator), let target = all.randomElement(using: &generator)
      else { continue }
      let edge = SampleGraph.edge(
        source, predicate(source.type, target.type, &generator), target, line: line + 1, article: line % 11,
        qualifiers: Int.random(in: 0..<6, using: &generator) == 0 ? ["status": "planned"] : [:])
      edges[edge.key] = edge
    }
    let days = all.filter { $0.type == .date }
    for (index, initiative) in all.filter({ $0.type == .initiative }).enumerated() where !days.isEmpty {
      guard index.isMultiple(of: 2) else { continue }
      let edge = SampleGraph.edge(initiative, .dated, days[index % days.count], line: index + 1)
      edges[edge.key] = edge
    }
    return DocumentGraph(
      documents: [DocumentRecord(id: SampleGraph.document, paths: ["a.txt"], title: "", date: "2024-09-26")],
      nodes: all, edges: edges.values.sorted { $0.key < $1.key })
  }

  private static func predicate(
    _ source: EntityType, _ target: EntityType, _ generator: inout SampleGenerator
  ) -> Predicate {
    let fitting: [Predicate] =
      switch (source, target) {
      case (.initiative, .date): [.dated]
      case (.initiative, .initiative): [.partOfInitiative]
      case (_, .initiative): [.participatesIn, .organizes]
      case (.initiative, .place): [.heldIn]
      case (.place, .place): [.partOf, .cooperatesWith, .sisterCity, .aids]
      case (.institution, .place): [.locatedIn]
      default: [.memberOf, .cooperatesWith, .founds]
      }
    return fitting.randomElement(using: &generator) ?? .partOf
  }
}
