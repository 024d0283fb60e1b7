import GraphStore
import TypedGraph

/// What people call the documents of a graph: their paths as seen from the working folder.
struct DocumentNames {
  private let paths: [String: String]

  init(_ documents: [DocumentRecord], in file: GraphFile) {
    let opening = file.documentPath
    paths = Dictionary(
      documents.map { ($0.id, $0.paths.first.map(opening.opened) ?? $0.id) }, uniquingKeysWith: { $1 })
  }

  /// The first path of a document, or its identity where it has none.
  func path(of document: String) -> String { paths[document] ?? document }

  /// `file:line: the words as they read`.
  func citation(_ evidence: Evidence) -> String {
    "\(path(of: evidence.document)):\(evidence.line): \(evidence.unwrappedQuote)"
  }
}
