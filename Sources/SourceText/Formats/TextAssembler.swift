/// Puts text together from the pieces of a marked-up document: white space runs become one blank, blocks stand on lines
/// of their own, cells of a row are parted by tabs.
struct TextAssembler {
  /// A line of the text.
  struct Line {
    /// Where it stands in `utf8`, without its line end.
    var range: Range<Int>
    /// Bytes other than white space.
    var weight = 0
    /// Those of them that are words of links.
    var linkedWeight = 0
    /// Whether a blank line stands before it.
    var isApart = false
    /// Whether it is a heading.
    var isHeading = false
    /// Whether it belongs to the main part of its document.
    var isMain = false
  }

  /// The text so far, lines without their ends.
  private(set) var utf8: [UInt8] = []
  /// The lines so far.
  private(set) var lines: [Line] = []
  /// Whether the text has grown beyond the limit; what comes then is left out.
  private(set) var isOverLimit = false

  private let limit: Int
  private var line = Line(range: 0..<0)
  private var hasBlank = false
  private var isNextApart = false

  /// - Parameter limit: bytes after which the text is cut.
  init(limit: Int) { self.limit = limit }

  /// Adds text; runs of white space become one blank, none at the ends of a line.
  /// - Parameter isPreformatted: keep white space and line breaks as they are.
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, isLinked: Bool = false, isHeading: Bool = false, isMain: Bool = false,
    isPreformatted: Bool = false
  ) {
    for byte in bytes {
      if isPreformatted && byte == 0x0A {
        breakLine()
        continue
      }
      let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C
      if isBlank && !isPreformatted {
        hasBlank = true
        continue
      }
      guard utf8.count < limit else {
        isOverLimit = true
        return
      }
      if hasBlank && utf8.count > line.range.lowerBound && utf8.last != 0x09 { utf8.append(0x20) }
      hasBlank = false
      utf8.append(byte)
      if isBlank { continue }
      line.weight += 1
      if isLinked { line.linkedWeight += 1 }
      if isHeading { line.isHeading = true }
      if isMain { line.isMain = true }
    }
  }

  /// Adds text.
  mutating func append(_ text: String, isPreformatted: Bool = false) {
    var text = text
    text.withUTF8 { append($0, isPreformatted: isPreformatted) }
  }

  /// Ends the line, where it holds anything.
  mutating func breakLine() {
    hasBlank = false
    while utf8.count > line.range.lowerBound, utf8.last == 0x20 || utf8.last == 0x09 { utf8.removeLast() }
    if line.weight > 0 {
      line.range = line.range.lowerBound..<utf8.count
      line.isApart = isNextApart
      isNextApart = false
      lines.append(line)
    } else {
      utf8.removeLast(utf8.count - line.range.lowerBound)
    }
    line = Line(range: utf8.count..<utf8.count)
  }

  /// Ends the line and puts a blank line before the next one.
  mutating func breakBlock() {
    breakLine()
    isNextApart = true
  }

  /// Adds a line whole.
  mutating func append(_ other: TextAssembler, _ added: Line) {
    breakLine()
    guard utf8.count + added.range.count <= limit else {
      isOverLimit = true
      return
    }
    var added = added
    let start = utf8.count
    utf8 += other.utf8[added.range]
    added.range = start..<utf8.count
    if isNextApart { added.isApart = true }
    isNextApart = false
    lines.append(added)
    line = Line(range: utf8.count..<utf8.count)
  }

  // MARK: Rows

  /// A place in the text: where a row or a cell of a table begins.
  struct Mark {
    fileprivate var line: Int
    fileprivate var isApart: Bool
  }

  /// Ends the line and notes the place.
  mutating func mark() -> Mark {
    breakLine()
    return Mark(line: lines.count, isApart: isNextApart)
  }

  /// Bytes up to which the lines of a cell are put into one; more are a page's layout, no data.
  private static let longestCell = 600

  /// Puts the cells of a row on one line, parted by tabs, where each of them is short.
  /// - Parameter cells: where each cell begins.
  mutating func joinRow(_ cells: [Mark]) {
    breakLine()
    guard let first = cells.first, first.line < lines.count else { return }
    let starts = cells.map(\.line) + [lines.count]
    for (start, end) in zip(starts, starts.dropFirst()) {
      let bytes = lines[start..<end].reduce(0) { $0 + $1.range.count }
      guard bytes <= Self.longestCell, end - start <= 4 else { return }
    }
    var row: [UInt8] = []
    var joined = Line(range: 0..<0)
    for (index, (start, end)) in zip(starts, starts.dropFirst()).enumerated() {
      if index > 0 { row.append(0x09) }
      for cell in start..<end {
        if cell > start { row.append(0x20) }
        // A tab inside would begin another cell.
        row += utf8[lines[cell].range].map { $0 == 0x09 ? 0x20 : $0 }
        joined.weight += lines[cell].weight
        joined.linkedWeight += lines[cell].linkedWeight
        joined.isMain = joined.isMain || lines[cell].isMain
      }
    }
    while row.last == 0x09 { row.removeLast() }
    joined.isApart = first.isApart
    let start = lines[first.line].range.lowerBound
    utf8.removeLast(utf8.count - start)
    utf8 += row
    joined.range = start..<utf8.count
    lines.removeLast(lines.count - first.line)
    lines.append(joined)
    line = Line(range: utf8.count..<utf8.count)
    isNextApart = false
  }

  /// Takes out everything from a place on.
  mutating func remove(from mark: Mark) {
    breakLine()
    guard mark.line < lines.count else { return }
    utf8.removeLast(utf8.count - lines[mark.line].range.lowerBound)
    lines.removeLast(lines.count - mark.line)
    line = Line(range: utf8.count..<utf8.count)
  }

  /// The lines from a place on.
  func lines(from mark: Mark) -> ArraySlice<Line> { lines[min(mark.line, lines.count)...] }

  // MARK: The text

  /// The whole text: a line feed after each line, blank lines between blocks.
  /// - Parameter isKept: which lines; all where it is not given.
  func text(where isKept: (Line) -> Bool = { _ in true }) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(utf8.count + lines.count * 2)
    var isApart = false
    for line in lines {
      isApart = isApart || line.isApart
      guard isKept(line) else { continue }
      if isApart && !text.isEmpty { text.append(0x0A) }
      isApart = false
      text += utf8[line.range]
      text.append(0x0A)
    }
    return text
  }
}
