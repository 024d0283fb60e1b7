internal import GRDB
internal import TypedGraph

/// Reads what two entities do together, and when.
struct InitiativeReading {
  let database: Database

  /// The relations that an initiative explains.
  static func explains(_ predicate: Predicate) -> Bool {
    predicate == .cooperatesWith || predicate == .sisterCity
  }

  /// The initiatives that two entities have in common, by ``GraphIndex/initiatives(sharedBy:and:)`` over just the edges
  /// that tie the two to the same initiatives, and these to dates.
  func shared(_ one: Int64, _ other: Int64) throws -> [SharedInitiative] {
    let reading = EntityReading(database: database)
    let initiatives = try Int64.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT DISTINCT a.target FROM edge AS a JOIN edge AS b ON b.source = ?2 AND b.target = a.target
            JOIN entity ON entity.id = a.target
          WHERE a.source = ?1 AND entity.type = '\(EntityType.initiative.rawValue)'
          """), arguments: [one, other])
    if initiatives.isEmpty { return [] }
    var graph = DocumentGraph(nodes: try ([one, other] + initiatives).map(reading.node))
    for initiative in initiatives {
      for edge in try reading.edges(touching: initiative)
      where edge.predicate == .dated || [one, other].contains(edge.source) {
        graph.edges.append(try reading.edge(edge))
      }
    }
    return GraphIndex(graph).initiatives(sharedBy: graph.nodes[0].id, and: graph.nodes[1].id)
  }

  /// The shared initiatives behind a relation, those first whose evidence shares words with the edge's.
  func initiatives(behind edge: Edge, _ one: Int64, _ other: Int64) throws -> [SharedInitiative] {
    let shared = try shared(one, other)
    func isNear(_ initiative: SharedInitiative) -> Bool {
      (initiative.firstEdges + initiative.secondEdges).flatMap(\.evidence).contains { piece in
        edge.evidence.contains { piece.sharesWords(with: $0) }
      }
    }
    return shared.filter(isNear) + shared.filter { !isNear($0) }
  }

  /// When an initiative was held, signed, planned and so on.
  func dates(of initiative: Int64) throws -> [EDTFDate] {
    try EntityReading(database: database).edges(touching: initiative).compactMap { edge in
      guard edge.source == initiative, edge.predicate == .dated,
        edge.qualifiers["status"] != Edge.Status.denied.rawValue
      else { return nil }
      return try? EDTFDate(edge.targetIdentity.key)
    }
  }

  /// The dates by which a time filter judges an edge: its own since and until, the date it leads to, the dates of the
  /// initiative at either end, or those of the initiatives that explain it.
  func dates(judging edge: EntityReading.EdgeRow) throws -> [EDTFDate] {
    if let own = Self.ownDates(edge) { return own }
    var initiatives: [Int64] = []
    if edge.targetIdentity.type == .initiative { initiatives.append(edge.target) }
    if edge.sourceIdentity.type == .initiative { initiatives.append(edge.source) }
    var dates = try initiatives.flatMap(dates)
    if Self.explains(edge.predicate) {
      dates += try shared(edge.source, edge.target).flatMap { $0.dates.map(\.date) }
    }
    return dates
  }

  private static func ownDates(_ edge: EntityReading.EdgeRow) -> [EDTFDate]? {
    if edge.targetIdentity.type == .date { return (try? EDTFDate(edge.targetIdentity.key)).map { [$0] } }
    let since = edge.qualifiers["since"].flatMap { try? EDTFDate($0) }
    let until = edge.qualifiers["until"].flatMap { try? EDTFDate($0) }
    switch (since, until) {
    case (let since?, let until?): return EDTFDate(from: since.start, to: until.end ?? until.start).map { [$0] }
    case (let since?, nil):
      return EDTFDate.Point(year: 9999).flatMap { EDTFDate(from: since.start, to: $0) }.map { [$0] }
    case (nil, let until?):
      return EDTFDate.Point(year: 0).flatMap { EDTFDate(from: $0, to: until.end ?? until.start) }.map { [$0] }
    case (nil, nil): return nil
    }
  }
}

extension Evidence {
  /// Whether two pieces of evidence have characters in common.
  func sharesWords(with other: Evidence) -> Bool {
    document == other.document && range.overlaps(other.range)
  }
}
