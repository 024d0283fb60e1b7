internal import GRDB
internal import TypedGraph

/// Takes out what a document contributes, and notes which groups that changes.
struct ContributionRemoval {
  let database: Database

  /// The identity of the document at a kept path.
  func document(at path: String) throws -> String? {
    try String.fetchOne(
      database,
      sql: "SELECT hash FROM document_path JOIN document ON document.id = document_path.document WHERE path = ?",
      arguments: [path])
  }

  /// The kept paths of a document.
  func paths(ofDocument hash: String) throws -> [String] {
    try String.fetchAll(
      database,
      sql: "SELECT path FROM document_path JOIN document ON document.id = document_path.document WHERE hash = ?",
      arguments: [hash])
  }

  /// Takes a document out.
  /// - Returns: whether it was there.
  @discardableResult
  func remove(document hash: String, touched: inout TouchedGroups) throws -> Bool {
    guard
      let row = try Int64.fetchOne(database, sql: "SELECT id FROM document WHERE hash = ?", arguments: [hash])
    else { return false }
    touched.entities.formUnion(
      try Int64.fetchSet(
        database,
        sql: """
          SELECT entity FROM entity_local JOIN local_entity ON local_entity.id = entity_local.local_entity
          WHERE document = ?
          """, arguments: [row]))
    touched.people.formUnion(
      try String.fetchAll(
        database,
        sql: "SELECT identity FROM local_entity WHERE document = ? AND type = '\(EntityType.person.rawValue)'",
        arguments: [row]
      ).map(EntityID.init))
    touched.edges.formUnion(
      try Int64.fetchSet(
        database,
        sql: """
          SELECT edge FROM statement_edge JOIN statement ON statement.id = statement_edge.statement
          WHERE document = ?
          """, arguments: [row]))
    try database.execute(sql: "DELETE FROM document WHERE id = ?", arguments: [row])
    return true
  }

  /// Takes a kept path out, and its document with the last path.
  func remove(path: String, touched: inout TouchedGroups) throws {
    guard let hash = try document(at: path) else { return }
    try database.execute(sql: "DELETE FROM document_path WHERE path = ?", arguments: [path])
    if try paths(ofDocument: hash).isEmpty { try remove(document: hash, touched: &touched) }
  }
}
