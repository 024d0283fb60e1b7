internal import GRDB
internal import TypedGraph

/// Reads single entities, edges and documents by row, along indexes.
struct EntityReading {
  let database: Database

  /// The row of an identity.
  func row(of identity: EntityID) throws -> Int64? {
    try Int64.fetchOne(
      database.cachedStatement(sql: "SELECT id FROM entity WHERE identity = ?"), arguments: [identity.rawValue])
  }

  /// The entity of a row.
  func node(_ entity: Int64) throws -> Node {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT * FROM entity WHERE id = ?"), arguments: [entity])
    guard let row else { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an entity is missing") }
    let names = try String.fetchAll(
      database.cachedStatement(sql: "SELECT name FROM entity_name WHERE entity = ? AND NOT is_translation"),
      arguments: [entity])
    return try RowReading.node(row, id: EntityID(rawValue: try row.value("identity")), names: names.sorted())
  }

  /// An edge as its row tells it, without evidence.
  struct EdgeRow {
    let id: Int64
    let source: Int64
    let target: Int64
    let sourceIdentity: EntityID
    let targetIdentity: EntityID
    let predicate: Predicate
    let qualifiers: Qualifiers
    let support: Support
    let confidence: Double

    /// What filters look at. Background facts are told apart by their support of no document.
    func isAdmitted(by filter: GraphFilter) -> Bool {
      (filter.relations.isEmpty || filter.relations.contains(predicate))
        && (support.documents == 0 || support.documents >= filter.minimumSupport)
        && confidence >= filter.minimumConfidence
        && (filter.includesDenied || qualifiers["status"] != Edge.Status.denied.rawValue)
    }
  }

  static let edgeColumns = """
    SELECT edge.*, s.identity AS source_identity, t.identity AS target_identity
    FROM edge JOIN entity AS s ON s.id = edge.source JOIN entity AS t ON t.id = edge.target
    """

  static func edgeRow(_ row: Row) throws -> EdgeRow {
    EdgeRow(
      id: try row.value("id"), source: try row.value("source"), target: try row.value("target"),
      sourceIdentity: EntityID(rawValue: try row.value("source_identity")),
      targetIdentity: EntityID(rawValue: try row.value("target_identity")),
      predicate: Predicate(rawValue: try row.value("predicate")),
      qualifiers: QualifierText.decode(try row.value("qualifiers")),
      support: Support(documents: try row.value("documents"), articles: try row.value("articles")),
      confidence: try row.value("confidence"))
  }

  /// The edges that an entity is an end of.
  func edges(touching entity: Int64) throws -> [EdgeRow] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          \(Self.edgeColumns) WHERE edge.source = ?1
          UNION ALL \(Self.edgeColumns) WHERE edge.target = ?1 AND edge.source <> ?1
          """), arguments: [entity]
    ).map(Self.edgeRow)
  }

  /// The pieces of evidence of an edge, each passage once, in order.
  func evidence(ofEdge edge: Int64) throws -> [Evidence] {
    let rows = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT evidence.*, document.hash, document.date
          FROM statement_edge JOIN statement ON statement.id = statement_edge.statement
            JOIN document ON document.id = statement.document JOIN evidence ON evidence.statement = statement.id
          WHERE statement_edge.edge = ?
          """), arguments: [edge])
    var dates: [String: String] = [:]
    for row in rows { dates[try row.value("hash")] = try row.optional("date") }
    return Self.unique(try rows.map(RowReading.evidence), dates: dates)
  }

  /// Each passage once, sorted by key.
  /// - Parameter dates: the dates of the documents, by their identities.
  static func unique(_ evidence: [Evidence], dates: [String: String]) -> [Evidence] {
    var unique: [Evidence] = []
    for piece in evidence.sorted(by: { $0.key < $1.key }) where piece.key != unique.last?.key {
      unique.append(piece)
    }
    return RepeatedPassages.collapsed(unique) { dates[$0] }
  }

  /// The whole edge.
  func edge(_ row: EdgeRow) throws -> Edge {
    Edge(
      source: row.sourceIdentity, predicate: row.predicate, target: row.targetIdentity, qualifiers: row.qualifiers,
      evidence: try evidence(ofEdge: row.id))
  }

  /// Documents, sorted by identity; all, or those asked for.
  func documents(_ hashes: Set<String>? = nil) throws -> [DocumentRecord] {
    if let hashes {
      return try hashes.sorted().compactMap { hash in
        try Row.fetchOne(
          database.cachedStatement(sql: "SELECT * FROM document WHERE hash = ?"), arguments: [hash]
        ).map(document)
      }
    }
    return try Row.fetchAll(database, sql: "SELECT * FROM document").map(document).sorted { $0.id < $1.id }
  }

  private func document(_ row: Row) throws -> DocumentRecord {
    let id: Int64 = try row.value("id")
    return DocumentRecord(
      id: try row.value("hash"),
      paths: try String.fetchAll(
        database.cachedStatement(sql: "SELECT path FROM document_path WHERE document = ?"), arguments: [id]
      ).sorted(),
      title: try row.value("title"), date: try row.optional("date"), dateIsInferred: try row.value("date_is_inferred"),
      publisher: try row.optional("publisher"),
      home: try row.optional("home"),
      articles: try String.fetchAll(
        database.cachedStatement(sql: "SELECT headline FROM article WHERE document = ? ORDER BY ordinal"),
        arguments: [id]),
      continuations: try Row.fetchAll(
        database.cachedStatement(sql: "SELECT * FROM continuation WHERE document = ? ORDER BY ordinal"),
        arguments: [id]
      ).map { row in
        PageContinuation(
          direction: PageContinuation.Direction(rawValue: try row.value("direction")) ?? .on,
          page: try row.value("page"), ownPage: try row.optional("own_page"), title: try row.value("title"),
          article: try row.value("article"))
      })
  }
}
