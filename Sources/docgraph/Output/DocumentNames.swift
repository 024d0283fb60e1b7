import GraphStore
import TypedGraph

/// What people call the documents of a graph: their paths as seen from the working folder.
struct DocumentNames {
  private let paths: [String: String]
  private let pages: PageNumbers

  init(_ documents: [DocumentRecord], in file: GraphFile) {
    let opening = file.documentPath
    pages = PageNumbers(file)
    paths = Dictionary(
      documents.map { ($0.id, $0.paths.first.map(opening.opened) ?? $0.id) }, uniquingKeysWith: { $1 })
  }

  /// The first path of a document, or its identity where it has none.
  func path(of document: String) -> String { paths[document] ?? document }

  /// The page on which evidence stands, where its document has pages.
  func page(of evidence: Evidence) -> Int? { pages.page(of: evidence) }

  /// `file:line: the words as they read`, for documents with pages `file:line (page 2): …`.
  func citation(_ evidence: Evidence) -> String {
    let page = page(of: evidence).map { " (page \($0))" } ?? ""
    return "\(path(of: evidence.document)):\(evidence.line)\(page): \(evidence.unwrappedQuote)"
  }
}
