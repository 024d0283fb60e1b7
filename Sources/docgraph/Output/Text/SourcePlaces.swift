import SourceText

/// Where ranges of a document's view stand, as people count.
struct SourcePlaces {
  private let document: SourceDocument

  init(_ document: SourceDocument) { self.document = document }

  /// The lines of a range of the view.
  func lines(of range: Range<Int>) -> ClosedRange<Int> { lines(ofUTF8: document.view.sourceRange(of: range)) }

  /// The lines of a range of the source in Unicode scalars.
  func lines(ofScalars range: Range<Int>) -> ClosedRange<Int> {
    lines(ofUTF8: document.source.utf8Range(ofScalars: range))
  }

  private func lines(ofUTF8 range: Range<Int>) -> ClosedRange<Int> {
    let first = document.source.position(atUTF8: range.lowerBound).line
    guard range.count > 1 else { return first...first }
    return first...max(first, document.source.position(atUTF8: range.upperBound - 1).line)
  }

  /// `12` or `12-15`.
  static func text(_ lines: ClosedRange<Int>) -> String {
    lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
  }
}
