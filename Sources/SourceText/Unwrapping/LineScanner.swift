/// Finds the lines of a text and measures them, in one pass over the bytes.
struct LineScanner {
  private let text: [UInt8]
  private var index = 0
  private var blankLines: UInt8 = 0
  private var startsPage = false

  private init(_ text: [UInt8]) { self.text = text }

  /// The lines that are not blank. Lines are ended by LF, CR LF, CR or a form feed, the last also by the text's end.
  /// - Complexity: O(n).
  static func scan(_ source: SourceBuffer) -> [TextLine] {
    var scanner = LineScanner(source.utf8)
    var lines: [TextLine] = []
    lines.reserveCapacity(source.lineCount)
    while scanner.index < source.utf8.count {
      if let line = scanner.next() { lines.append(line) }
    }
    return lines
  }

  /// Reads to the next line end; nil for a blank line.
  private mutating func next() -> TextLine? {
    var start = -1
    var end = 0
    var indent = 0
    var width = 0
    var spaces = 0
    var isLastASCII = false
    var traits: TextLine.Traits = []
    var commas = 0
    var stopAt = -1
    var punctuation = 0

    scanning: while index < text.count {
      let byte = text[index]
      var length = 1
      var columns = 1
      if byte < 0x80 {
        switch byte {
        case 0x0A, 0x0D, 0x0C: break scanning
        case 0x00...0x20:
          index += 1
          if byte == 0x09 && start >= 0 { traits.insert(.cells) }
          if start < 0 { indent += byte == 0x09 ? 4 : 1 } else { spaces += 1 }
          continue
        case 0x7C: traits.insert(.cells)
        case 0x2C: commas += 1
        case 0x28: traits.insert(.bracket)
        case 0x21, 0x3F: stopAt = index
        default: break
        }
      } else {
        length = UTF8Scalars.length(lead: byte)
        columns = length == 2 ? 1 : 2
        if byte == 0xE3 || byte == 0xEF || byte == 0xE2 || byte == 0xC2 {
          let (scalar, _) = UTF8Scalars.decode(text, at: index)
          switch scalar {
          case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F:
            index += length
            if start < 0 { indent += scalar == 0x3000 ? 2 : 1 } else { spaces += 1 }
            continue
          case 0xFEFF, 0x200B...0x200F, 0x2028, 0x2029, 0x85, 0xAD: columns = 0
          case 0xFF0C, 0x3001:
            commas += 1
            punctuation += 1
          case 0x3002, 0xFF01, 0xFF1F:
            stopAt = index
            punctuation += 1
          case 0xFF08:
            traits.insert(.bracket)
            punctuation += 1
          case 0x2018...0x201D, 0x3008...0x3011, 0xFF09, 0xFF1A, 0xFF1B: punctuation += 1
          default: break
          }
        }
      }
      if start < 0 { start = index }
      if spaces > 0 {
        width += spaces
        // A space beside a Chinese character is typesetting, as narrow as the line needs it.
        if !(isLastASCII && length == 1) { punctuation += spaces }
        spaces = 0
      }
      isLastASCII = length == 1
      width += columns
      index = min(index + length, text.count)
      end = index
    }
    let isPage = startsPage
    finishLine()
    guard start >= 0 else {
      if blankLines < 255 { blankLines += 1 }
      return nil
    }
    if commas > 0 { traits.insert(.comma) }
    if commas > 2 { traits.insert(.commas) }
    let (ending, endingStart) = ending(start: start, end: end)
    if stopAt >= 0 && stopAt < endingStart { traits.insert(.stop) }
    if isPage {
      traits.insert(.page)
      startsPage = false
    }
    let blank = blankLines
    blankLines = 0
    return TextLine(
      start: UInt32(start), end: UInt32(end), width: UInt16(clamping: width),
      punctuation: UInt8(clamping: punctuation), blankLinesBefore: blank, indent: UInt8(clamping: indent),
      traits: traits, ending: ending)
  }

  /// Steps over a line end.
  private mutating func finishLine() {
    guard index < text.count else { return }
    if text[index] == 0x0C { startsPage = true }
    if text[index] == 0x0D && index + 1 < text.count && text[index + 1] == 0x0A { index += 1 }
    index += 1
  }

  /// What a line ends in, and where that begins.
  private func ending(start: Int, end: Int) -> (TextLine.Ending, Int) {
    var end = end
    var (scalar, length) = UTF8Scalars.decode(text, before: end, from: start)
    var isClosed = false
    while [0x201D, 0x2019, 0x300D, 0x300F, 0xFF09, 0x29, 0x22].contains(scalar) && end - length > start {
      end -= length
      isClosed = true
      (scalar, length) = UTF8Scalars.decode(text, before: end, from: start)
    }
    let place = end - length
    if ScalarClass.isTerminator(scalar) { return (.terminator, place) }
    if scalar == 0x2026 { return (.ellipsis, place) }
    if isClosed { return (.open, end) }
    switch scalar {
    case 0xFF1B, 0x3B: return (.semicolon, place)
    case 0xFF1A, 0x3A: return (.colon, place)
    case 0xFF0C, 0x3001, 0x2C: return (.comma, place)
    case 0x2014, 0x2015, 0x2500:
      let (before, _) = UTF8Scalars.decode(text, before: place, from: start)
      return (before == scalar ? .dash : .open, place)
    case 0x2E, 0xFF0E:
      let (before, _) = UTF8Scalars.decode(text, before: place, from: start)
      return (ScalarClass.isDigit(before) ? .open : .terminator, place)
    default: return (.open, end)
    }
  }
}
