internal import TypedGraph

/// The words that prove a relation, as a tooltip shows them.
struct EvidenceText {
  /// Most quotes in one tooltip.
  static let maximumQuotes = 5
  /// Longest quote in characters; the file and line tell where the rest is.
  static let maximumLength = 160

  private let paths: [String: String]
  private let words: MapWords
  private let template: EvidenceLinkTemplate?

  init(documents: [DocumentRecord], words: MapWords, template: EvidenceLinkTemplate?) {
    self.template = template
    paths = Dictionary(documents.map { ($0.id, $0.paths.first ?? $0.title) }, uniquingKeysWith: { first, _ in first })
    self.words = words
  }

  /// The quotes of some edges with file and line, each once, a line each.
  func quotes(of edges: [Edge]) -> String {
    var seen: Set<String> = []
    var lines: [String] = []
    for evidence in edges.flatMap(\.evidence) {
      let quote = shortened(evidence.unwrappedQuote.isEmpty ? evidence.quote : evidence.unwrappedQuote)
      let file = paths[evidence.document] ?? evidence.document
      let line = words.text("quote", ["quote": quote, "file": file, "line": String(evidence.line)])
      if seen.insert(line).inserted { lines.append(line) }
    }
    if lines.isEmpty { return words.text("background") }
    guard lines.count > Self.maximumQuotes else { return lines.joined(separator: "\n") }
    let rest = words.text("more-evidence", ["count": String(lines.count - Self.maximumQuotes)])
    return (lines.prefix(Self.maximumQuotes) + [rest]).joined(separator: "\n")
  }

  /// The address of the first piece of evidence; `nil` where there is none or no links are asked for.
  func address(of edges: [Edge]) -> String? {
    guard let template, let first = edges.lazy.flatMap(\.evidence).first else { return nil }
    return template.address(
      file: paths[first.document] ?? first.document, line: first.line, document: first.document)
  }

  private func shortened(_ quote: String) -> String {
    let line = quote.singleLine
    return line.count > Self.maximumLength ? line.prefix(Self.maximumLength) + "…" : line
  }
}
