internal import GRDB
internal import TypedGraph

/// Writes the rows of one fragment and ties them to the global groups.
struct FragmentInsertion {
  let database: Database
  let schema: Schema

  func insert(_ fragment: Fragment, ruleVersion: String, text: KeptText?, touched: inout TouchedGroups) throws {
    let document = try insertDocument(fragment.document, ruleVersion: ruleVersion)
    if let text { try insertText(text, document: document) }
    var local: [EntityID: Int64] = [:]
    var global: [EntityID: (row: Int64, identity: EntityID)] = [:]
    for entity in fragment.entities {
      let row = try insertEntity(entity.node, document: document)
      let identity = EntityResolution.globalIdentity(of: entity, in: fragment.document.id)
      let group = try entityRow(identity)
      try run("INSERT INTO entity_local (local_entity, entity) VALUES (?, ?)", [row, group])
      local[entity.node.id] = row
      global[entity.node.id] = (group, identity)
      touched.entities.insert(group)
      if entity.node.type == .person { touched.people.insert(entity.node.id) }
    }
    for mention in fragment.mentions {
      try run(
        "INSERT INTO mention (local_entity, start, \"end\", text, anaphoric, rule) VALUES (?, ?, ?, ?, ?, ?)",
        [
          local[mention.node], mention.range.lowerBound, mention.range.upperBound, mention.text, mention.anaphoric,
          mention.rule,
        ])
    }
    for statement in fragment.statements {
      guard let source = global[statement.source], let target = global[statement.target] else { continue }
      try run(
        "INSERT INTO statement (document, subject, predicate, object, qualifiers) VALUES (?, ?, ?, ?, ?)",
        [
          document, local[statement.source], statement.predicate.rawValue, local[statement.target],
          QualifierText.encode(statement.qualifiers),
        ])
      let row = database.lastInsertedRowID
      for evidence in statement.evidence { try insertEvidence(evidence, statement: row) }
      let isInOrder =
        schema.ordered(source.identity, statement.predicate, target.identity) == (source.identity, target.identity)
      let ends = isInOrder ? (source.row, target.row) : (target.row, source.row)
      let edge = try edgeRow(ends.0, statement.predicate, ends.1, statement.qualifiers)
      try run("INSERT INTO statement_edge (statement, edge) VALUES (?, ?)", [row, edge])
      touched.edges.insert(edge)
    }
    for mention in fragment.ambiguous { try insertAmbiguous(mention, document: document) }
  }

  private func insertDocument(_ document: DocumentRecord, ruleVersion: String) throws -> Int64 {
    try run(
      """
      INSERT INTO document (hash, rule_version, title, date, date_is_inferred, publisher, home)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        document.id, ruleVersion, document.title, document.date, document.dateIsInferred, document.publisher,
        document.home,
      ])
    let row = database.lastInsertedRowID
    for path in Set(document.paths).sorted() {
      try run("INSERT INTO document_path (path, document) VALUES (?, ?)", [path, row])
    }
    for (ordinal, headline) in document.articles.enumerated() {
      try run("INSERT INTO article (document, ordinal, headline) VALUES (?, ?, ?)", [row, ordinal, headline])
    }
    for (ordinal, mark) in document.continuations.enumerated() {
      try run(
        """
        INSERT INTO continuation (document, ordinal, direction, page, own_page, title, article)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        [row, ordinal, mark.direction.rawValue, mark.page, mark.ownPage, mark.title, mark.article])
    }
    return row
  }

  private func insertEntity(_ node: Node, document: Int64) throws -> Int64 {
    try run(
      """
      INSERT INTO local_entity (document, identity, type, kind, name, name_en, longitude, latitude)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        document, node.id.rawValue, node.type.rawValue, node.kind, node.name, node.nameEnglish,
        node.coordinates?.longitude, node.coordinates?.latitude,
      ])
    let row = database.lastInsertedRowID
    for name in Set(node.names).sorted() {
      try run("INSERT OR IGNORE INTO local_name (local_entity, name) VALUES (?, ?)", [row, name])
    }
    return row
  }

  private func insertEvidence(_ evidence: Evidence, statement: Int64) throws {
    let roles = evidence.roles
    try run(
      """
      INSERT OR REPLACE INTO evidence (statement, start, "end", rule, article, utf8_start, utf8_end, line, quote,
        unwrapped, confidence, copies, subject_start, subject_end, object_start, object_end, trigger_start, trigger_end,
        passage)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        statement, evidence.range.lowerBound, evidence.range.upperBound, evidence.rule, evidence.article,
        evidence.utf8Range.lowerBound, evidence.utf8Range.upperBound, evidence.line, evidence.quote,
        evidence.unwrappedQuote, evidence.confidence, evidence.copies, roles.subject?.lowerBound,
        roles.subject?.upperBound, roles.object?.lowerBound, roles.object?.upperBound, roles.trigger?.lowerBound,
        roles.trigger?.upperBound, evidence.passage,
      ])
  }

  private func insertAmbiguous(_ mention: AmbiguousMention, document: Int64) throws {
    try run(
      "INSERT INTO ambiguous (document, start, \"end\", text) VALUES (?, ?, ?, ?)",
      [document, mention.range.lowerBound, mention.range.upperBound, mention.text])
    let row = database.lastInsertedRowID
    for (ordinal, candidate) in mention.candidates.enumerated() {
      try run(
        "INSERT INTO ambiguous_candidate (ambiguous, ordinal, identity, score) VALUES (?, ?, ?, ?)",
        [row, ordinal, candidate.node.rawValue, candidate.score])
    }
  }

  /// The row of a global entity; a new one is filled in when its group is recomputed.
  func entityRow(_ identity: EntityID) throws -> Int64 {
    let find = try database.cachedStatement(sql: "SELECT id FROM entity WHERE identity = ?")
    if let row = try Int64.fetchOne(find, arguments: [identity.rawValue]) { return row }
    try run(
      "INSERT INTO entity (identity, type, kind, name, documents, mentions) VALUES (?, ?, '', '', 0, 0)",
      [identity.rawValue, identity.type.rawValue])
    return database.lastInsertedRowID
  }

  /// The row of an edge; a new one is counted when its group is recomputed.
  func edgeRow(
    _ source: Int64, _ predicate: Predicate, _ target: Int64, _ qualifiers: Qualifiers
  ) throws -> Int64 {
    let key: StatementArguments = [source, predicate.rawValue, target, QualifierText.encode(qualifiers)]
    let find = try database.cachedStatement(
      sql: "SELECT id FROM edge WHERE source = ? AND predicate = ? AND target = ? AND qualifiers = ?")
    if let row = try Int64.fetchOne(find, arguments: key) { return row }
    try run(
      """
      INSERT INTO edge (source, predicate, target, qualifiers, documents, articles, confidence)
      VALUES (?, ?, ?, ?, 0, 0, 1)
      """, key)
    return database.lastInsertedRowID
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try database.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}
