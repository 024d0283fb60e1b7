/// The words of a mark that points to another page: 上接第1版, （下转A02版）, 【紧接头版《…》】.
struct ContinuationMark: Sendable, Hashable {
  /// Bytes of the longest mark, its title included.
  static let longest = 180

  var direction: Continuation.Direction
  /// The page, without leading zeros.
  var page: String
  /// The title that the mark names; empty where it names none.
  var title: String
  /// Behind its last byte, the closing bracket included.
  var end: Int
  /// Whether brackets stand around it.
  var isBracketed: Bool

  /// Reads the mark that begins at an offset of a folded text; nil where none does.
  static func read(_ text: [UInt8], at start: Int, to limit: Int) -> ContinuationMark? {
    let limit = min(limit, text.count)
    guard start < limit else { return nil }
    let lexicon = StructureLexicon.standard
    let (first, length) = UTF8Scalars.decode(text, at: start)
    let closing = brackets[first]
    var index = closing == nil ? start : start + length
    let direction: Continuation.Direction
    if let words = lexicon.continuedFrom.prefixLength(of: text, at: index) {
      direction = .from
      index += words
    } else if let words = lexicon.continuedOn.prefixLength(of: text, at: index) {
      direction = .on
      index += words
    } else {
      return nil
    }
    index = skipSpaces(text, index, limit)
    guard let (page, afterPage) = PageNumber.read(text, at: index, to: limit) else { return nil }
    index = skipSpaces(text, afterPage, limit)
    guard let closing else {
      let (title, end) = Self.title(text, index, limit)
      return ContinuationMark(direction: direction, page: page, title: title, end: end, isBracketed: false)
    }
    var end = index
    while end < min(limit, start + longest) {
      let (scalar, length) = UTF8Scalars.decode(text, at: end)
      if scalar == closing {
        return ContinuationMark(
          direction: direction, page: page, title: Self.bare(text, index..<end), end: end + length, isBracketed: true)
      }
      if scalar == 0x0A || ScalarClass.isTerminator(scalar) { return nil }
      end += length
    }
    return nil
  }

  /// The bracketed mark that ends at the end of a range; nil where none does.
  static func last(_ text: [UInt8], in range: Range<Int>) -> (mark: ContinuationMark, start: Int)? {
    guard !range.isEmpty else { return nil }
    let (last, length) = UTF8Scalars.decode(text, before: range.upperBound, from: range.lowerBound)
    guard let opening = brackets.first(where: { $0.value == last })?.key else { return nil }
    var index = range.upperBound - length
    while index > max(range.lowerBound, range.upperBound - longest) {
      let (scalar, length) = UTF8Scalars.decode(text, before: index, from: range.lowerBound)
      index -= length
      if scalar == opening {
        guard let mark = read(text, at: index, to: range.upperBound), mark.end == range.upperBound else { return nil }
        return (mark, index)
      }
    }
    return nil
  }

  /// Opening brackets with what closes them, in folded form.
  private static let brackets: [UInt32: UInt32] = [0x28: 0x29, 0x5B: 0x5D, 0x3010: 0x3011, 0x3014: 0x3015]

  /// A title in 《》 behind a mark without brackets.
  private static func title(_ text: [UInt8], _ start: Int, _ limit: Int) -> (title: String, end: Int) {
    guard start < limit, UTF8Scalars.decode(text, at: start).scalar == 0x300A else { return ("", start) }
    var index = start
    while index < min(limit, start + longest) {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      index += length
      if scalar == 0x300B { return (bare(text, start..<index), index) }
    }
    return ("", start)
  }

  /// A title without the punctuation around it.
  private static func bare(_ text: [UInt8], _ range: Range<Int>) -> String {
    guard let first = LetterCursor.next(text, from: range.lowerBound, to: range.upperBound) else { return "" }
    var end = range.upperBound
    while end > first.end {
      let (scalar, length) = UTF8Scalars.decode(text, before: end, from: first.start)
      if LetterCursor.isLetter(scalar) { break }
      end -= length
    }
    return String(decoding: text[first.start..<end], as: UTF8.self)
  }

  private static func skipSpaces(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit && text[index] == 0x20 { index += 1 }
    return index
  }
}
