/// How a text is set that a program, or a person who counts, broke at one width: the width of its column.
///
/// In such a text each line inside a paragraph is *full*: the first piece of the next line would not have fitted into
/// it. A text whose lines all keep to that, but for a few that stand for themselves, has a setting; then a line that
/// is not full ends its block for certain, and one that is full goes on unless a blank line, an indent or a mark says
/// otherwise. A newspaper that squeezes its punctuation and a text with one paragraph a line have none.
struct ColumnSetting: Sendable {
  /// Full lines from which on lines that stand for themselves say nothing against a width.
  static let fewestFull = 4

  /// The column's width.
  let width: Int
  /// The indent of the lines inside paragraphs; what stands two columns and more to the right of it begins a paragraph.
  let indent: Int
  let source: [UInt8]
  let lines: [TextLine]

  /// Looks for the setting of some lines; nil where they have none.
  /// - Complexity: O(n).
  init?(source: [UInt8], lines: [TextLine], in range: Range<Int>, lexicon: StructureLexicon) {
    guard range.count > 2 else { return nil }
    self.source = source
    self.lines = lines
    var widest = 0
    for index in range { widest = max(widest, Self.claim(source, lines[index], above: widest)) }
    width = widest
    indent = Self.usualIndent(lines[range])
    var full = 0
    var punctuated = 0
    var strays = 0
    var broken = 0
    var chainIsPunctuated = false
    for index in range.dropLast() {
      let line = lines[index]
      let next = lines[index + 1]
      if line.isPunctuated { chainIsPunctuated = true }
      if !Self.parts(line, next) {
        if isFull(index, hasSpaces: false) {
          full += 1
          if line.isPunctuated { punctuated += 1 }
          continue
        }
        if line.isBroken && LineMarker(source, next, lexicon) == .none {
          if chainIsPunctuated { broken += 1 } else { strays += 1 }
        }
      }
      chainIsPunctuated = false
    }
    // Little text shows its width only where nothing contradicts it.
    let isShown = full >= Self.fewestFull ? strays <= full : full >= 2 && strays <= 1
    guard isShown, punctuated >= 1, broken * 50 <= full else { return nil }
  }

  /// Whether the first piece of the line after would not have fitted into a line.
  /// - Parameter hasSpaces: whether the line parts Chinese words by spaces, as a byline does.
  func isFull(_ index: Int, hasSpaces: Bool) -> Bool {
    Self.needed(source, lines[index], lines[index + 1], hasSpaces: hasSpaces) > width
  }

  /// The columns a line would take if it held the first piece of the next.
  static func needed(_ source: [UInt8], _ line: TextLine, _ next: TextLine, hasSpaces: Bool = false) -> Int {
    // A space beside a letter or digit goes with the line break.
    let hasSpace = hasSpaces || source[Int(line.end) - 1] < 0x80 || source[Int(next.start)] < 0x80
    return columns(line) + (hasSpace ? 1 : 0) + firstPiece(source, next).columns
  }

  /// The columns that a line shows its text to have: its own; a word or number that stands alone, and may be wider than
  /// the column, and a row of a table show none. Zero also where it is not above another line's.
  static func claim(_ source: [UInt8], _ line: TextLine, above other: Int) -> Int {
    let columns = columns(line)
    guard columns > other, !line.traits.contains(.cells), firstPiece(source, line).end < Int(line.end) else {
      return 0
    }
    return columns
  }

  /// Whether a blank line, an indent, a page or a table parts two lines.
  static func parts(_ line: TextLine, _ next: TextLine) -> Bool {
    next.blankLinesBefore > 0 || Int(next.indent) >= Int(line.indent) + 2 || next.traits.contains(.page)
      || line.traits.contains(.cells) || next.traits.contains(.cells)
  }

  /// A line's columns with its indent.
  private static func columns(_ line: TextLine) -> Int { Int(line.width) + Int(line.indent) }

  /// The smallest indent that a tenth of the lines have.
  private static func usualIndent(_ lines: ArraySlice<TextLine>) -> Int {
    var counts = [Int](repeating: 0, count: 256)
    for line in lines { counts[Int(line.indent)] += 1 }
    return counts.firstIndex { $0 * 10 >= lines.count } ?? 0
  }

  /// A line's first piece that cannot be broken, a word, a number, or a character with the punctuation it bears: its
  /// columns and where it ends.
  static func firstPiece(_ source: [UInt8], _ line: TextLine) -> (columns: Int, end: Int) {
    var columns = 0
    var index = Int(line.start)
    let end = min(Int(line.end), index + 256)
    var hasBase = false
    while index < end {
      let (scalar, length) = UTF8Scalars.decode(source, at: index)
      if hasBase && !ScalarClass.isClosing(scalar) {
        let (before, _) = UTF8Scalars.decode(source, before: index)
        let isWord = ScalarClass.isSpaced(before) && ScalarClass.isSpaced(scalar) && scalar != 0x20
        if !isWord { break }
      }
      if !ScalarClass.isOpening(scalar) { hasBase = true }
      columns += length <= 2 ? 1 : 2
      index += length
    }
    return (columns, index)
  }
}
