internal import GRDB
internal import TypedGraph

/// The global entities and edges that a change touches. What is derived of them is recomputed from all that still
/// stands, so that the result does not depend on the way that led there.
struct TouchedGroups {
  /// Rows of `entity`.
  var entities: Set<Int64> = []
  /// Rows of `edge`.
  var edges: Set<Int64> = []
  /// The names of people, as identities in documents; who of a name is who depends on all that bear it.
  var people: Set<EntityID> = []

  /// Recomputes each group once.
  mutating func recompute(in database: Database, schema: Schema) throws {
    let namesakes = NamesakeGroups(database: database, schema: schema)
    for name in people.sorted() { try namesakes.recompute(name, touched: &self) }
    // Edges first: an entity without local entities has no edges left either.
    for edge in edges.sorted() { try recompute(edge: edge, in: database) }
    for entity in entities.sorted() { try recompute(entity: entity, in: database) }
  }

  private func recompute(edge: Int64, in database: Database) throws {
    let counts = try Row.fetchOne(
      database.cachedStatement(
        sql: """
          SELECT COUNT(DISTINCT statement) AS statements,
            COUNT(DISTINCT CASE WHEN is_first THEN document END) AS documents,
            COUNT(DISTINCT CASE WHEN is_first THEN document || '#' || IFNULL(article, 0) END) AS articles,
            IFNULL(MAX(confidence), 1) AS confidence
          FROM (
            SELECT statement_edge.statement, statement.document, evidence.article, evidence.confidence,
              evidence.statement IS NOT NULL AND (evidence.passage IS NULL OR ROW_NUMBER() OVER (
                PARTITION BY evidence.passage, evidence.rule
                ORDER BY document.date IS NULL, document.date, document.hash, evidence.start, evidence."end") = 1
              ) AS is_first
            FROM statement_edge JOIN statement ON statement.id = statement_edge.statement
              JOIN document ON document.id = statement.document
              LEFT JOIN evidence ON evidence.statement = statement.id
            WHERE statement_edge.edge = ?)
          """), arguments: [edge])
    guard let counts, try counts.value("statements") as Int > 0 else {
      try database.execute(sql: "DELETE FROM edge WHERE id = ?", arguments: [edge])
      return
    }
    try database.cachedStatement(
      sql: "UPDATE edge SET documents = ?, articles = ?, confidence = ? WHERE id = ?"
    ).execute(
      arguments: [
        try counts.value("documents") as Int, try counts.value("articles") as Int,
        try counts.value("confidence") as Double, edge,
      ])
  }

  private func recompute(entity: Int64, in database: Database) throws {
    guard let node = try joined(entity: entity, in: database) else {
      try database.execute(sql: "DELETE FROM entity WHERE id = ?", arguments: [entity])
      return
    }
    try database.cachedStatement(
      sql: """
        UPDATE entity SET type = ?, kind = ?, name = ?, name_en = ?, longitude = ?, latitude = ?,
          (documents, mentions) = (
            SELECT COUNT(DISTINCT local_entity.document), COUNT(*)
            FROM entity_local JOIN local_entity ON local_entity.id = entity_local.local_entity
              JOIN mention ON mention.local_entity = local_entity.id
            WHERE entity_local.entity = entity.id)
        WHERE id = ?
        """
    ).execute(
      arguments: [
        node.type.rawValue, node.kind, node.name, node.nameEnglish, node.coordinates?.longitude,
        node.coordinates?.latitude, entity,
      ])
    try database.cachedStatement(sql: "DELETE FROM entity_name WHERE entity = ?").execute(arguments: [entity])
    let insert = try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO entity_name (entity, name, folded, is_translation) VALUES (?, ?, ?, ?)")
    for name in node.names { try insert.execute(arguments: [entity, name, NameFolding.fold(name), false]) }
    if let name = node.nameEnglish { try insert.execute(arguments: [entity, name, NameFolding.fold(name), true]) }
  }

  /// The node of a group, from the distinct descriptions that the documents give; how many documents give the same one
  /// does not matter.
  private func joined(entity: Int64, in database: Database) throws -> Node? {
    let identity = try String.fetchOne(
      database.cachedStatement(sql: "SELECT identity FROM entity WHERE id = ?"), arguments: [entity])
    guard let identity else { return nil }
    let members = "FROM entity_local JOIN local_entity ON local_entity.id = entity_local.local_entity"
    var descriptions = try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT DISTINCT type, kind, name, name_en, longitude, latitude \(members) WHERE entity_local.entity = ?
          """), arguments: [entity]
    ).map { row in LocalEntity(try RowReading.node(row, id: EntityID(rawValue: identity), names: [])) }
    guard !descriptions.isEmpty else { return nil }
    descriptions[0].node.names = try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT DISTINCT local_name.name \(members)
            JOIN local_name ON local_name.local_entity = local_entity.id
          WHERE entity_local.entity = ?
          """), arguments: [entity])
    return EntityResolution.join(descriptions, as: EntityID(rawValue: identity))
  }
}
