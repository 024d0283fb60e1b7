internal import Foundation
internal import GRDB
public import TypedGraph

extension GraphFileWriter {
  /// Puts in what a document contributes, in place of what it contributed before. The fragment's paths are kept as
  /// seen from the graph file, beside those that the document already has. Another document that stood at one of them
  /// loses that path, and goes with its last.
  /// - Parameters:
  ///   - ruleVersion: what names the rules that read the document; see ``isCurrent(document:ruleVersion:)``.
  ///   - texts: by identity, the texts of documents whose files do not have them as they are.
  /// - Throws: `GraphStoreError` `invalidFragment`, and then nothing is changed; `diskFull`, `locked`.
  public func write(
    _ fragment: Fragment, ruleVersion: String, keeping texts: [String: KeptText] = [:]
  ) throws(GraphStoreError) {
    try write([fragment], ruleVersion: ruleVersion, keeping: texts)
  }

  /// Puts in several documents in one transaction, which is faster than one by one: what many of them touch is
  /// recomputed once.
  /// - Throws: as for one; nothing is changed then.
  public func write(
    _ fragments: [Fragment], ruleVersion: String, keeping texts: [String: KeptText] = [:]
  ) throws(GraphStoreError) {
    for fragment in fragments { try FragmentCheck(schema: schema).check(fragment) }
    let paths = documentPath
    try change { database in
      var touched = TouchedGroups()
      for fragment in fragments {
        var fragment = fragment
        fragment.document.paths = fragment.document.paths.map(paths.stored)
        let removal = ContributionRemoval(database: database)
        fragment.document.paths += try removal.paths(ofDocument: fragment.document.id)
        try removal.remove(document: fragment.document.id, touched: &touched)
        for path in fragment.document.paths { try removal.remove(path: path, touched: &touched) }
        try FragmentInsertion(database: database, schema: schema)
          .insert(fragment, ruleVersion: ruleVersion, text: texts[fragment.document.id], touched: &touched)
      }
      try touched.recompute(in: database, schema: schema)
    }
  }

  /// Notes that a document already in the graph (also) stands at a path; another document that stood there loses it.
  /// - Returns: whether the graph holds the document.
  @discardableResult
  public func place(document: String, at path: String) throws(GraphStoreError) -> Bool {
    let stored = documentPath.stored(path)
    return try change { database in
      guard let row = try documentRow(document, in: database) else { return false }
      let removal = ContributionRemoval(database: database)
      guard try removal.document(at: stored) != document else { return true }
      var touched = TouchedGroups()
      try removal.remove(path: stored, touched: &touched)
      try database.execute(
        sql: "INSERT INTO document_path (path, document) VALUES (?, ?)", arguments: [stored, row])
      try touched.recompute(in: database, schema: schema)
      return true
    }
  }

  /// Takes out exactly what a document contributes.
  /// - Parameter document: its identity.
  /// - Returns: whether the graph held it.
  @discardableResult
  public func remove(document: String) throws(GraphStoreError) -> Bool {
    try change { database in
      var touched = TouchedGroups()
      let found = try ContributionRemoval(database: database).remove(document: document, touched: &touched)
      try touched.recompute(in: database, schema: schema)
      return found
    }
  }

  /// Takes a path out, and the document with its last path.
  /// - Parameter path: as seen from the working folder, or as the graph file keeps it.
  /// - Returns: whether a document stood there.
  @discardableResult
  public func remove(path: String) throws(GraphStoreError) -> Bool {
    let candidates = [documentPath.stored(path), path]
    return try change { database in
      let removal = ContributionRemoval(database: database)
      for candidate in candidates where try removal.document(at: candidate) != nil {
        var touched = TouchedGroups()
        try removal.remove(path: candidate, touched: &touched)
        try touched.recompute(in: database, schema: schema)
        return true
      }
      return false
    }
  }

  /// Whether the graph holds what these rules make of a document, so that it need not be read again.
  public func isCurrent(document: String, ruleVersion: String) throws(GraphStoreError) -> Bool {
    try access.read { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT * FROM document WHERE hash = ? AND rule_version = ?)",
        arguments: [document, ruleVersion]) ?? false
    }
  }

  private func documentRow(_ document: String, in database: Database) throws -> Int64? {
    try Int64.fetchOne(database, sql: "SELECT id FROM document WHERE hash = ?", arguments: [document])
  }
}
