internal import Foundation
internal import GRDB

extension GraphFile {
  /// The text that the file keeps of a document; nil where the document's own file has it.
  /// - Parameter document: its identity.
  /// - Complexity: one index look-up, and the length of the text.
  /// - Throws: `GraphStoreError` `corrupt` or `locked`.
  public func keptText(ofDocument document: String) throws(GraphStoreError) -> KeptText? {
    try access.read { database in
      // Files of versions 1 and 2 keep none.
      guard try database.tableExists("document_text") else { return nil }
      // As bytes: a text may hold zeros.
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT format, extractor, extractor_version, source_hash, CAST(text AS BLOB) AS utf8
          FROM document_text JOIN document ON document.id = document_text.document WHERE hash = ?
          """, arguments: [document])
      guard let row else { return nil }
      let utf8: Data = try row.value("utf8")
      return KeptText(
        format: try row.value("format"), extractor: try row.value("extractor"),
        extractorVersion: try row.value("extractor_version"), sourceHash: try row.value("source_hash"),
        utf8: Array(utf8))
    }
  }
}
