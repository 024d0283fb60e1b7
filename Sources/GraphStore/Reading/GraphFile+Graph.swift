internal import GRDB
public import TypedGraph

extension GraphFile {
  /// The graph in memory, for exports and maps.
  ///
  /// Without a filter it is all of it, denied statements included, as ``DocumentGraph/init(merging:schema:)`` makes it
  /// of the same fragments (but for the paths, which are those of the file). A filter keeps the entities of its types
  /// and the edges between them that it admits; where it asks something of edges, entities without any such edge go
  /// too. Mentions follow their entities, ambiguous mentions are told only without a filter, documents stay.
  /// - Complexity: linear in the size of the graph file.
  /// - Throws: `GraphStoreError` `corrupt` or `locked`.
  public func graph(filter: GraphFilter? = nil) throws(GraphStoreError) -> DocumentGraph {
    try access.read { database in
      let scan = GraphScan(database: database)
      var graph = DocumentGraph(documents: try EntityReading(database: database).documents())
      let nodes = try scan.nodes().filter { filter?.admits($0) ?? true }
      let kept = Set(nodes.map(\.id))
      graph.edges = try scan.edges { edge in
        guard kept.contains(edge.sourceIdentity), kept.contains(edge.targetIdentity) else { return false }
        guard let filter else { return true }
        guard edge.isAdmitted(by: filter) else { return false }
        guard filter.since != nil || filter.until != nil else { return true }
        return filter.admits(dates: try InitiativeReading(database: database).dates(judging: edge))
      }
      if let filter, filter.asksOfEdges {
        let touched = Set(graph.edges.flatMap { [$0.source, $0.target] })
        graph.nodes = nodes.filter { touched.contains($0.id) }
      } else {
        graph.nodes = nodes
      }
      let told = Set(graph.nodes.map(\.id))
      graph.mentions = try scan.mentions().filter { told.contains($0.node) }
      if filter == nil { graph.ambiguous = try scan.ambiguous() }
      return graph
    }
  }
}

extension GraphFile {
  /// Every piece of evidence as the documents have it, those that repeat another document's passage among them; sorted
  /// by key, several times where several statements rest on the same words.
  /// - Complexity: linear in the number of pieces.
  /// - Throws: `GraphStoreError` `corrupt` or `locked`.
  public func quotes() throws(GraphStoreError) -> [Evidence] {
    try access.read { try GraphScan(database: $0).quotes() }
  }
}

extension GraphFilter {
  /// Whether it keeps some edges and not others for anything but denial and the types of their ends.
  var asksOfEdges: Bool {
    !relations.isEmpty || since != nil || until != nil || minimumSupport > 0 || minimumConfidence > 0
  }
}

/// Reads whole tables in order.
private struct GraphScan {
  let database: Database

  func nodes() throws -> [Node] {
    var names: [Int64: [String]] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT entity, name FROM entity_name WHERE NOT is_translation") {
      names[try row.value("entity"), default: []].append(try row.value("name"))
    }
    return try Row.fetchAll(database, sql: "SELECT * FROM entity").map { row in
      try RowReading.node(
        row, id: EntityID(rawValue: try row.value("identity")), names: (names[try row.value("id")] ?? []).sorted())
    }.sorted { $0.id < $1.id }
  }

  func edges(where isKept: (EntityReading.EdgeRow) throws -> Bool) throws -> [Edge] {
    let rows = try Row.fetchAll(database, sql: EntityReading.edgeColumns).map(EntityReading.edgeRow).filter(isKept)
    let wanted = Set(rows.map(\.id))
    var evidence: [Int64: [Evidence]] = [:]
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT statement_edge.edge, evidence.*, document.hash
        FROM statement_edge JOIN statement ON statement.id = statement_edge.statement
          JOIN document ON document.id = statement.document JOIN evidence ON evidence.statement = statement.id
        """)
    while let row = try cursor.next() {
      let edge: Int64 = try row.value("edge")
      if wanted.contains(edge) { evidence[edge, default: []].append(try RowReading.evidence(row)) }
    }
    let dates = try dates()
    return rows.map { row in
      Edge(
        source: row.sourceIdentity, predicate: row.predicate, target: row.targetIdentity,
        qualifiers: row.qualifiers, evidence: EntityReading.unique(evidence[row.id] ?? [], dates: dates))
    }.sorted { $0.key < $1.key }
  }

  /// The dates of the documents that have one, by their identities.
  private func dates() throws -> [String: String] {
    var dates: [String: String] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT hash, date FROM document WHERE date IS NOT NULL") {
      dates[try row.value("hash")] = try row.value("date")
    }
    return dates
  }

  /// Every piece of evidence as the documents have it.
  func quotes() throws -> [Evidence] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT evidence.*, document.hash FROM evidence JOIN statement ON statement.id = evidence.statement
          JOIN document ON document.id = statement.document
        """)
    return try rows.map(RowReading.evidence).sorted { $0.key < $1.key }
  }

  func mentions() throws -> [Mention] {
    let cursor = try Row.fetchCursor(
      database,
      sql: """
        SELECT entity.identity, document.hash, start, "end", text, anaphoric, rule
        FROM mention JOIN local_entity ON local_entity.id = mention.local_entity
          JOIN document ON document.id = local_entity.document
          JOIN entity_local ON entity_local.local_entity = local_entity.id
          JOIN entity ON entity.id = entity_local.entity
        """)
    var mentions: Set<Mention> = []
    while let row = try cursor.next() {
      mentions.insert(
        Mention(
          node: EntityID(rawValue: try row.value("identity")), document: try row.value("hash"),
          range: try RowReading.range(row, "start", "end"), text: try row.value("text"),
          anaphoric: try row.value("anaphoric"),
          rule: try row.value("rule")))
    }
    return mentions.sorted(by: DocumentGraph.precedes)
  }

  func ambiguous() throws -> [AmbiguousMention] {
    var candidates: [Int64: [AmbiguousMention.Candidate]] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT * FROM ambiguous_candidate ORDER BY ambiguous, ordinal") {
      candidates[try row.value("ambiguous"), default: []].append(
        AmbiguousMention.Candidate(node: EntityID(rawValue: try row.value("identity")), score: try row.value("score")))
    }
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT ambiguous.*, hash FROM ambiguous JOIN document ON document.id = ambiguous.document
        ORDER BY hash, start, "end", text, ambiguous.id
        """)
    return try rows.map { row in
      AmbiguousMention(
        document: try row.value("hash"), range: try RowReading.range(row, "start", "end"), text: try row.value("text"),
        candidates: candidates[try row.value("id")] ?? [])
    }
  }
}
