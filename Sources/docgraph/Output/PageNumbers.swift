import GraphStore
import TypedGraph

/// On which page of a document words stand, for documents that have pages: of a PDF the graph file keeps the text, in
/// which each page ends in a form feed. A text is read when it is first asked about.
final class PageNumbers {
  private let file: GraphFile
  private var starts: [String: [Int]] = [:]

  init(_ file: GraphFile) { self.file = file }

  /// The page of the first character of some evidence, from 1; `nil` where the document has no pages.
  func page(of evidence: Evidence) -> Int? {
    let starts = starts(of: evidence.document)
    return starts.isEmpty ? nil : starts.prefix { $0 <= evidence.utf8Range.lowerBound }.count
  }

  /// The bytes at which pages begin.
  private func starts(of document: String) -> [Int] {
    if let known = starts[document] { return known }
    // What cannot be read has no pages to tell; reading the evidence itself has told of a damaged file already.
    let text = (try? file.keptText(ofDocument: document)) ?? nil
    var found: [Int] = []
    if let text, text.format == "pdf" {
      found = [0] + text.utf8.indices.filter { text.utf8[$0] == 0x0C }.map { $0 + 1 }
    }
    starts[document] = found
    return found
  }
}
