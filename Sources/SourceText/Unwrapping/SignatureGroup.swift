/// Lines below a text that name who issues it and when, in a text that was broken at one width: where a name just
/// fills its last line, only the words tell that the next line begins another.
struct SignatureGroup {
  /// Lines of the longest group.
  private static let longest = 40
  /// Characters of the shortest body that is named alone: 员会 and 办公室 are the rest of a name.
  private static let shortestBody = 4

  private let source: [UInt8]
  private let lines: [TextLine]
  private let lexicon: StructureLexicon

  init(source: [UInt8], lines: [TextLine], lexicon: StructureLexicon) {
    self.source = source
    self.lines = lines
    self.lexicon = lexicon
  }

  /// Whether a signature's name ends with line `index` of a block, and another or the date begins with the next line.
  func parts(after index: Int, blockFrom first: Int) -> Bool {
    let line = lines[index]
    let tail = Array(source[max(Int(line.start), Int(line.end) - 12)..<Int(line.end)])
    guard lexicon.bodyEnds.suffixLength(of: TextFolding.fold(tail)) != nil else { return false }
    guard let end = end(around: index, blockFrom: first) else { return false }
    if isDate(index + 1...end) { return true }
    var count = 0
    for other in index + 1...end {
      count += UTF8Scalars.count(source, lines[other].range)
      if count >= Self.shortestBody { return true }
    }
    return false
  }

  /// The last line of the group around a line: no punctuation, a sentence's end before it, a date as its end; nil where
  /// it is none.
  private func end(around index: Int, blockFrom first: Int) -> Int? {
    var start = first
    while start > 0 && lines[start].blankLinesBefore == 0 && first - start < Self.longest {
      guard !lines[start].isPunctuated else { return nil }
      start -= 1
    }
    guard start > 0, !lines[start].isPunctuated, lines[start].blankLinesBefore > 0, !lines[start - 1].isBroken else {
      return nil
    }
    var end = index
    while end + 1 < lines.count && lines[end + 1].blankLinesBefore == 0 && end - index < Self.longest {
      end += 1
      guard !lines[end].isPunctuated else { return nil }
    }
    guard end > index else { return nil }
    // A date of up to four lines.
    return (max(index + 1, end - 3)...end).contains { isDate($0...end) } ? end : nil
  }

  /// Whether lines are a date together: numerals with 年 among them and 日 at the end.
  private func isDate(_ range: ClosedRange<Int>) -> Bool {
    var hasYear = false
    var last: UInt32 = 0
    for number in range {
      var index = Int(lines[number].start)
      while index < Int(lines[number].end) {
        let (scalar, length) = UTF8Scalars.decode(source, at: index)
        let isPart =
          scalar == 0x20 || scalar == 0x5E74 || scalar == 0x6708 || scalar == 0x65E5
          || ScalarClass.isDigit(scalar) || LineMarker.numeralLength(Array(source[index..<index + length])) != nil
        guard isPart else { return false }
        if scalar == 0x5E74 { hasYear = true }
        last = scalar
        index += length
      }
    }
    return hasYear && last == 0x65E5
  }
}
