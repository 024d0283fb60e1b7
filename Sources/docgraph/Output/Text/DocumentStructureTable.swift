import Configuration
import SourceText

/// How a document was read, for people: what is known of it, then its articles, repeated passages and lines.
struct DocumentStructureTable {
  /// The documents that are shown together.
  let documents: DocumentSet
  /// The document, by its place among them.
  let number: Int
  /// Only what touches these lines; everything where there is no such choice.
  var selected: LineRange?
  var lineWidth: Int?

  private var document: SourceDocument { documents.members[number].document }

  /// The head and the tables that have rows, parted by blank lines.
  var text: String {
    ([head] + [articles, duplicates, repetitions, continuations, lines].compactMap(\.self).map(\.text)).joined(
      separator: "\n")
  }

  private var head: String {
    let metadata = document.metadata
    let rows = [
      ("format", document.extraction.format.rawValue), ("encoding", encoding), ("length", length),
      ("date", Self.known(metadata.date)),
      ("publisher", Self.known(metadata.publisher)), ("home", Self.known(metadata.home)),
      ("title", Self.known(metadata.title)),
    ]
    return documents.members[number].path + "\n"
      + rows.map { "  \(DisplayWidth.padded($0.0, to: 11))\($0.1)\n" }.joined()
  }

  private var encoding: String {
    let encoding = document.encoding
    let count = encoding.replacements
    let replaced = count == 0 ? "" : ", \(CountedNoun.text(count, "replacement"))"
    return "\(encoding.name) (\(Self.origin(of: encoding)))" + replaced
  }

  private static func origin(of encoding: TextEncoding) -> String {
    switch encoding.origin {
    case .declared: "declared"
    case .byteOrderMark: "by its byte order mark"
    case .detected: "detected, \(Int((encoding.confidence * 100).rounded())) % sure"
    }
  }

  private var length: String {
    CountedNoun.text(document.source.scalarCount, "character") + " in "
      + CountedNoun.text(document.source.lineCount, "line")
  }

  private static func known(_ value: DocumentMetadata.Value?) -> String {
    guard let value else { return "not known" }
    return "\(value.value) (\(value.source.rawValue)\(value.isInferred ? ", inferred" : ""))"
  }

  private func isSelected(_ lines: ClosedRange<Int>) -> Bool { selected?.touches(lines) ?? true }

  private var articles: TextTable? {
    let places = SourcePlaces(document)
    return table(
      ["ARTICLE", "LINES", "CHARACTERS", "BYLINE", "HEADLINE"],
      document.articles.enumerated().compactMap { number, article in
        let lines = article.spans.map(places.lines(ofScalars:))
        guard lines.contains(where: isSelected) else { return nil }
        let characters = article.spans.reduce(0) { $0 + $1.count }
        return [
          "\(number)", lines.map(SourcePlaces.text).joined(separator: ","), "\(characters)",
          document.byline(of: article), article.headline,
        ]
      })
  }

  private var duplicates: TextTable? {
    let places = SourcePlaces(document)
    return table(
      ["REPETITION", "OF LINES", "CHARACTERS", "WORDS"],
      document.duplicates.compactMap { passage in
        let lines = places.lines(of: passage.range)
        guard isSelected(lines) else { return nil }
        return [
          SourcePlaces.text(lines), SourcePlaces.text(places.lines(of: passage.original)),
          "\(document.view.scalarRange(of: passage.range).count)", opening(of: passage.range),
        ]
      })
  }

  /// The first words of a passage.
  private func opening(of range: Range<Int>) -> String {
    TextTable.cut(document.view.text(in: range).replacing("\n", with: " "), to: 40)
  }

  private var repetitions: TextTable? {
    let places = SourcePlaces(document)
    return table(
      ["SHARED LINES", "WITH LINES", "OF", "CHARACTERS", "WORDS"],
      documents.repetitions[number].compactMap { repetition in
        let lines = places.lines(of: repetition.range)
        guard isSelected(lines) else { return nil }
        let earlier = documents.members[repetition.document]
        return [
          SourcePlaces.text(lines), SourcePlaces.text(SourcePlaces(earlier.document).lines(of: repetition.original)),
          earlier.path, "\(document.view.scalarRange(of: repetition.range).count)", opening(of: repetition.range),
        ]
      })
  }

  private var continuations: TextTable? {
    let places = SourcePlaces(document)
    return table(
      ["LINE", "ARTICLE", "CONTINUATION", "TITLE", "OTHER PART"],
      document.continuations.compactMap { mark in
        let lines = places.lines(of: mark.range)
        guard isSelected(lines) else { return nil }
        return [
          SourcePlaces.text(lines), "\(mark.article)",
          (mark.direction == .from ? "from page " : "on page ") + mark.page, mark.title,
          otherPart(of: mark),
        ]
      })
  }

  private func otherPart(of mark: Continuation) -> String {
    if mark.isJoined { return "joined" }
    guard let other = documents.otherPart(of: mark, in: number) else { return "not found, or not sure" }
    return "\(documents.members[other.document].path), article \(other.article)"
  }

  private var lines: TextTable? {
    table(
      ["LINE", "KIND", "ARTICLE", "GOES ON", "REPEATS", "TEXT"],
      DocumentLine.all(of: document, selected: selected).map { line in
        let repeats = line.repeats.map { SourcePlaces.text($0) + (line.repeatsInPart ? " in part" : "") }
        return [
          "\(line.number)", line.kind?.rawValue ?? "-", line.article.map { "\($0)" } ?? "-", line.goesOn ? "yes" : "",
          repeats ?? "", line.text,
        ]
      })
  }

  private func table(_ columns: [String], _ rows: [[String]]) -> TextTable? {
    rows.isEmpty ? nil : TextTable(columns: columns, rows: rows, lineWidth: lineWidth)
  }
}
