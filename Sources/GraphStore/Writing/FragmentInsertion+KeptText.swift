internal import Foundation
internal import GRDB

extension FragmentInsertion {
  /// Writes the text that is kept of a document.
  /// - Parameter document: the document's row.
  func insertText(_ text: KeptText, document: Int64) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO document_text (document, format, extractor, extractor_version, source_hash, text)
        VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT))
        """)
    // As bytes: a text may hold zeros.
    try statement.execute(arguments: [
      document, text.format, text.extractor, text.extractorVersion, text.sourceHash, Data(text.utf8),
    ])
  }
}
