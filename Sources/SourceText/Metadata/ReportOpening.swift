/// The words with which a report begins: 新华社北京3月5日电, 本报武汉3月5日讯, 据中新社电.
struct ReportOpening: Sendable, Hashable {
  /// The agency that wrote it, as in 新华社; nil where the paper itself did (本报).
  var agency: String?
  /// The place it was written at; nil where it names none.
  var place: String?
  /// The day on which it was written; nil where it names none.
  var day: DateScanner.Found?

  /// Bytes from the start of a paragraph that are read.
  private static let longest = 120

  /// Reads the opening of a paragraph; nil where it has none.
  static func read(_ text: [UInt8], in range: Range<Int>) -> ReportOpening? {
    let lexicon = StructureLexicon.standard
    var start = range.lowerBound
    let end = min(range.upperBound, start + longest)
    if let length = lexicon.quotingWords.prefixLength(of: text, at: start) { start += length }
    var opening = ReportOpening()
    if let length = lexicon.agencies.prefixLength(of: text, at: start), start + length <= end {
      opening.agency = String(decoding: text[start..<start + length], as: UTF8.self)
      start += length
    } else if let length = lexicon.ownPapers.prefixLength(of: text, at: start), start + length <= end {
      start += length
    } else {
      return nil
    }
    if lexicon.openingEnds.prefixLength(of: text, at: start) != nil { return opening }
    let day = DateScanner(text).days(in: start..<end).first
    guard let day, lexicon.openingEnds.prefixLength(of: text, at: day.range.upperBound) != nil,
      isName(text, start..<day.range.lowerBound)
    else { return nil }
    opening.day = day
    if start < day.range.lowerBound {
      opening.place = String(decoding: text[start..<day.range.lowerBound], as: UTF8.self)
    }
    return opening
  }

  /// Whether a range holds nothing but a few Chinese characters.
  private static func isName(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    var count = 0
    while index < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      guard ScalarClass.isHan(scalar) else { return false }
      index += length
      count += 1
    }
    return count <= 8
  }
}
