internal import GRDB
public import TypedGraph

extension GraphFile {
  /// The shortest ways from one entity to another.
  ///
  /// A way never leads through a date: what happened in the same year is not connected by it.
  /// - Parameters:
  ///   - first: where the ways begin.
  ///   - last: where they end.
  ///   - maximumLength: the most relations that a way may have, at least 1.
  ///   - filter: which relations count, and with types, what entities a way may lead through.
  ///   - isEvidenced: whether only relations count that a text states.
  ///   - limit: how many ways at most; `nil` for all.
  /// - Complexity: reads the edges of the entities nearer than `last` by index, evidence only of what is told. At most
  ///   10,000 ways are compared.
  /// - Throws: `GraphStoreError` `unknownEntity`, `corrupt`.
  public func connections(
    from first: EntityID, to last: EntityID, maximumLength: Int = 4, filter: GraphFilter = GraphFilter(),
    isEvidenced: Bool = false, limit: Int? = nil
  ) throws(GraphStoreError) -> Connections {
    try access.read { database in
      let reading = EntityReading(database: database)
      func row(_ identity: EntityID) throws -> Int64 {
        guard let row = try reading.row(of: identity) else {
          throw GraphStoreError(.unknownEntity, "no entity '\(identity)' in '\(path)'")
        }
        return row
      }
      var search = ConnectionSearch(database: database, filter: filter, isEvidenced: isEvidenced)
      let (begin, end) = (try row(first), try row(last))
      let ways = try search.ways(from: begin, to: end, maximumLength: max(1, maximumLength))
      let kept = limit.map { Array(ways.prefix(max(0, $0))) } ?? ways
      let told = try kept.map { try search.connection($0, from: begin) }
      let cited = Set(told.flatMap(\.steps).flatMap(\.edge.evidence).map(\.document))
      return Connections(ways: told, omitted: ways.count - kept.count, documents: try reading.documents(cited))
    }
  }
}

/// A breadth-first search that keeps every edge by which an entity was reached on a shortest way.
private struct ConnectionSearch {
  let database: Database
  let filter: GraphFilter
  let isEvidenced: Bool
  private var distances: [Int64: Int] = [:]
  private var arrivals: [Int64: [EntityReading.EdgeRow]] = [:]

  /// Most ways that are compared.
  private static let mostWays = 10_000

  init(database: Database, filter: GraphFilter, isEvidenced: Bool) {
    self.database = database
    self.filter = filter
    self.isEvidenced = isEvidenced
  }

  private var reading: EntityReading { EntityReading(database: database) }

  mutating func ways(from begin: Int64, to end: Int64, maximumLength: Int) throws -> [[EntityReading.EdgeRow]] {
    guard begin != end else { return [] }
    distances = [begin: 0]
    var frontier = [begin]
    for distance in 1...maximumLength where !frontier.isEmpty && distances[end] == nil {
      var reached: Set<Int64> = []
      for entity in frontier {
        for edge in try reading.edges(touching: entity) where try admits(edge) {
          let other = edge.source == entity ? edge.target : edge.source
          guard (distances[other] ?? distance) == distance, try other == end || mayLeadThrough(other) else { continue }
          distances[other] = distance
          arrivals[other, default: []].append(edge)
          reached.insert(other)
        }
      }
      frontier = reached.sorted()
    }
    guard distances[end] != nil else { return [] }
    var ways: [[EntityReading.EdgeRow]] = []
    collect(back: end, behind: [], to: begin, into: &ways)
    return ways.sorted(by: Self.precedes)
  }

  private func collect(
    back entity: Int64, behind: [EntityReading.EdgeRow], to begin: Int64, into ways: inout [[EntityReading.EdgeRow]]
  ) {
    if entity == begin { return ways.append(behind) }
    for edge in (arrivals[entity] ?? []).sorted(by: { Self.precedes([$0], [$1]) }) where ways.count < Self.mostWays {
      let other = edge.source == entity ? edge.target : edge.source
      collect(back: other, behind: [edge] + behind, to: begin, into: &ways)
    }
  }

  /// The better supported in its weakest relation, then in all, then by identities.
  private static func precedes(_ left: [EntityReading.EdgeRow], _ right: [EntityReading.EdgeRow]) -> Bool {
    let none = Support(documents: 0, articles: 0)
    let weakest = (left.map(\.support).min() ?? none, right.map(\.support).min() ?? none)
    if weakest.0 != weakest.1 { return weakest.0 > weakest.1 }
    let all = (left.reduce(0) { $0 + $1.support.documents }, right.reduce(0) { $0 + $1.support.documents })
    if all.0 != all.1 { return all.0 > all.1 }
    return left.map(key).lexicographicallyPrecedes(right.map(key))
  }

  private static func key(_ edge: EntityReading.EdgeRow) -> Edge.Key {
    Edge(
      source: edge.sourceIdentity, predicate: edge.predicate, target: edge.targetIdentity, qualifiers: edge.qualifiers
    ).key
  }

  private func admits(_ edge: EntityReading.EdgeRow) throws -> Bool {
    guard edge.isAdmitted(by: filter), !isEvidenced || edge.support.documents > 0 else { return false }
    guard filter.since != nil || filter.until != nil else { return true }
    return filter.admits(dates: try InitiativeReading(database: database).dates(judging: edge))
  }

  private func mayLeadThrough(_ entity: Int64) throws -> Bool {
    let node = try reading.node(entity)
    return node.type != .date && filter.admits(node)
  }

  /// The way with its entities and evidence.
  func connection(_ way: [EntityReading.EdgeRow], from begin: Int64) throws -> Connection {
    var steps: [Connection.Step] = []
    var here = begin
    for edge in way {
      let next = edge.source == here ? edge.target : edge.source
      steps.append(
        Connection.Step(from: try reading.node(here), to: try reading.node(next), edge: try reading.edge(edge)))
      here = next
    }
    return Connection(steps: steps)
  }
}
