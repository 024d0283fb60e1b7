internal import GRDB
public import TypedGraph

extension GraphFile {
  /// The entities around one.
  /// - Parameters:
  ///   - center: the entity's identity.
  ///   - depth: how many edges away, at least 1.
  ///   - filter: which edges count and which neighbours are told. The way may lead through entities of other types.
  ///   - limit: how many neighbours at most; `nil` for all.
  /// - Complexity: reads the edges of the entities within `depth - 1` by index, evidence only of what is told.
  /// - Throws: `GraphStoreError` `unknownEntity`, `corrupt`.
  public func neighbors(
    of center: EntityID, depth: Int = 1, filter: GraphFilter = GraphFilter(), limit: Int? = nil
  ) throws(GraphStoreError) -> Neighborhood {
    try access.read { database in
      let reading = EntityReading(database: database)
      guard let row = try reading.row(of: center) else {
        throw GraphStoreError(.unknownEntity, "no entity '\(center)' in '\(path)'")
      }
      let walk = NeighborWalk(database: database, filter: filter, schema: schema)
      var found = try walk.found(from: row, depth: max(1, depth))
      if !filter.types.isEmpty { found = try found.filter { filter.admits(try reading.node($0.row)) } }
      found.sort(by: FoundNeighbor.precedes)
      let kept = limit.map { Array(found.prefix(max(0, $0))) } ?? found
      let neighbors = try kept.map(walk.neighbor)
      return Neighborhood(
        center: try reading.node(row), neighbors: neighbors, omitted: found.count - kept.count,
        documents: try reading.documents(Self.citedDocuments(neighbors)))
    }
  }

  private static func citedDocuments(_ neighbors: [Neighbor]) -> Set<String> {
    var cited: Set<String> = []
    for relation in neighbors.flatMap(\.relations) {
      cited.formUnion(relation.edge.evidence.map(\.document))
      for initiative in relation.initiatives {
        cited.formUnion((initiative.firstEdges + initiative.secondEdges).flatMap(\.evidence).map(\.document))
      }
    }
    return cited
  }
}

/// A neighbour before its evidence is read.
private struct FoundNeighbor {
  let row: Int64
  let identity: EntityID
  let distance: Int
  var edges: [EntityReading.EdgeRow]

  var support: Support { edges.map(\.support).max() ?? Support(documents: 0, articles: 0) }

  /// Nearer, better supported, more relations, surer, then by identity.
  static func precedes(_ left: FoundNeighbor, _ right: FoundNeighbor) -> Bool {
    if left.distance != right.distance { return left.distance < right.distance }
    if left.support != right.support { return left.support > right.support }
    if left.edges.count != right.edges.count { return left.edges.count > right.edges.count }
    let confidences = (left.edges.map(\.confidence).max() ?? 0, right.edges.map(\.confidence).max() ?? 0)
    if confidences.0 != confidences.1 { return confidences.0 > confidences.1 }
    return left.identity < right.identity
  }
}

/// A breadth-first walk over the edges that a filter admits.
private struct NeighborWalk {
  let database: Database
  let filter: GraphFilter
  let schema: Schema

  private var reading: EntityReading { EntityReading(database: database) }
  private var initiatives: InitiativeReading { InitiativeReading(database: database) }

  func found(from center: Int64, depth: Int) throws -> [FoundNeighbor] {
    var seen: Set<Int64> = [center]
    var frontier = [center]
    var all: [FoundNeighbor] = []
    for distance in 1...depth where !frontier.isEmpty {
      var level: [Int64: FoundNeighbor] = [:]
      for entity in frontier {
        for edge in try reading.edges(touching: entity) where try admits(edge) {
          let isSource = edge.source == entity
          let other = isSource ? edge.target : edge.source
          if seen.contains(other) { continue }
          let identity = isSource ? edge.targetIdentity : edge.sourceIdentity
          level[other, default: FoundNeighbor(row: other, identity: identity, distance: distance, edges: [])]
            .edges.append(edge)
        }
      }
      seen.formUnion(level.keys)
      frontier = level.keys.sorted()
      all += level.values
    }
    return all
  }

  private func admits(_ edge: EntityReading.EdgeRow) throws -> Bool {
    guard edge.isAdmitted(by: filter) else { return false }
    guard filter.since != nil || filter.until != nil else { return true }
    return filter.admits(dates: try initiatives.dates(judging: edge))
  }

  /// The neighbour with its evidence.
  func neighbor(_ found: FoundNeighbor) throws -> Neighbor {
    let order = found.edges.sorted { left, right in
      if left.support != right.support { return left.support > right.support }
      let keys = (left, right)
      return (keys.0.predicate, keys.0.sourceIdentity, keys.0.targetIdentity, keys.0.qualifiers) < (
        keys.1.predicate, keys.1.sourceIdentity, keys.1.targetIdentity, keys.1.qualifiers
      )
    }
    return Neighbor(
      node: try reading.node(found.row), distance: found.distance, support: found.support,
      relations: try order.map { try relation($0, to: found.row) })
  }

  private func relation(_ row: EntityReading.EdgeRow, to neighbor: Int64) throws -> NeighborRelation {
    let edge = try reading.edge(row)
    let explains = InitiativeReading.explains(row.predicate)
    let isSymmetric = schema.definition(of: row.predicate)?.isSymmetric ?? false
    return NeighborRelation(
      edge: edge, direction: isSymmetric ? .mutual : row.target == neighbor ? .outgoing : .incoming,
      from: row.target == neighbor ? row.sourceIdentity : row.targetIdentity,
      initiatives: explains ? try initiatives.initiatives(behind: edge, row.source, row.target) : [])
  }
}
