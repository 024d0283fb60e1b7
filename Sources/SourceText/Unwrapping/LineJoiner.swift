/// Decides for each physical line whether the next one goes on with the same block.
///
/// The measure is the one a typesetter uses: a line is *full* when the next line's first unbreakable piece would not
/// have fitted into it. A full line without a sentence's end goes on, also across a blank line; a short one is a
/// headline, a signature, an item of a list, or the end of a paragraph.
struct LineJoiner {
  /// Columns of a terminal beyond which a line that ends a sentence is a paragraph on one line.
  private static let widestColumn = 120

  private let source: [UInt8]
  private let lines: [TextLine]
  private let lexicon = StructureLexicon.standard
  /// Where the text was broken at one width.
  private let stretches: ColumnStretches

  init(source: [UInt8], lines: [TextLine]) {
    self.source = source
    self.lines = lines
    stretches = ColumnStretches(source: source, lines: lines, lexicon: .standard)
  }

  /// Whether line `index + 1` continues the block that line `index` stands in.
  /// - Parameter first: the index of the block's first line.
  func continues(after index: Int, blockFrom first: Int) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    if line.traits.contains(.cells) || next.traits.contains(.cells) { return false }
    if LineSeam.isInsidePiece(source, line, next) { return true }
    if let decided = stretches.continues(after: index, blockFrom: first) { return decided }
    if next.indent >= line.indent &+ 2 && (index == first || next.indent > lines[first].indent) { return false }
    let marker = LineMarker(source, next, lexicon)
    if marker == .strong { return false }
    if marker == .weak && LineMarker.isListMark(source, next, lexicon)
      && LineMarker.isListMark(source, lines[first], lexicon)
    {
      return false
    }
    let isApart = next.blankLinesBefore > 0 || next.traits.contains(.page)

    switch line.ending {
    case .terminator:
      if isApart || marker != .none || next.indent > 0 && line.indent == 0 { return false }
      if line.width > Self.widestColumn { return false }
      if index == first && startsWithParagraphIndent(line) && startsWithParagraphIndent(next) { return false }
      return isFull(index, blockFrom: first, slackened: false) ?? false
    case .ellipsis, .dash, .colon, .semicolon:
      if isApart { return false }
      let isFull = isFull(index, blockFrom: first, slackened: false) ?? false
      return isFull && marker == .none
    case .comma, .open:
      break
    }
    if LineMarker.endsBlock(source, line, lexicon) { return false }

    if !isApart && isHeadlinePair(index, blockFrom: first) { return runsOn(index) }
    // A paragraph that an indent began lasts until its sentence ends.
    let isIndented = (2...4).contains(lines[first].indent) && next.indent == 0
    if isIndented && !isApart && marker == .none && (index > first || line.isPunctuated) { return true }

    // In the midst of a paragraph as wide as the line before, which went on: nothing more is to be asked.
    if index > first && !isApart && marker == .none && line.ending == .open && lines[index - 1].isBroken
      && ColumnEstimate.width(line) >= ColumnEstimate.width(lines[index - 1])
    {
      return true
    }
    let full = isFull(index, blockFrom: first, slackened: true)
    let looksLikeHeading = index == first && !line.isPunctuated
    if marker == .weak && (looksLikeHeading || full != true) { return false }
    if full == true {
      if !isApart { return true }
      // Across a blank line the line must be seen to be running text, and the next one no headline.
      let isRunning = index > first || line.isPunctuated || first > 0 && line.blankLinesBefore == 0
      return isRunning && !isHeading(index + 1)
    }
    if line.ending == .comma && !isHeading(index + 1) { return true }
    if index > first && !isApart && marker == .none && full == false && isNearlyFull(index) { return true }
    if full == nil && !isApart && isAsWideAsCutLine(index) { return true }
    if full == nil || isLong(line, index) {
      if isBrokenOff(line) { return !isHeading(index + 1) }
      if !isApart && index == first && next.ending == .terminator && isBrokenBeforeEnd(index) {
        return true
      }
    }
    return (isApart || line.isPunctuated) && endsOpen(line) && !isHeading(index + 1)
  }

  /// Whether line `index + 1` continues the line of a signature: only where a date is cut, or where the text was broken
  /// at one width, so that the line must go on.
  func continuesName(after index: Int, blockFrom first: Int) -> Bool {
    LineSeam.isInsidePiece(source, lines[index], lines[index + 1])
      || stretches.continues(after: index, blockFrom: first) ?? false
  }

  /// Whether two full-width spaces stand before a line, by which Chinese texts mark a paragraph.
  private func startsWithParagraphIndent(_ line: TextLine) -> Bool {
    let start = Int(line.start)
    guard line.indent == 4, start >= 6 else { return false }
    return source[start - 6..<start].elementsEqual([0xE3, 0x80, 0x80, 0xE3, 0x80, 0x80])
  }

  /// Whether the next line's first piece would not have fitted; nil where no column is to be seen.
  private func isFull(_ index: Int, blockFrom first: Int, slackened: Bool) -> Bool? {
    let natural = isFull(index, blockFrom: first, slackened: slackened, .natural)
    if natural == true || !slackened { return natural }
    return isFull(index, blockFrom: first, slackened: true, .tight) ?? natural
  }

  private func isFull(
    _ index: Int, blockFrom first: Int, slackened: Bool, _ measure: ColumnEstimate.Measure
  ) -> Bool? {
    let line = lines[index]
    let estimate = ColumnEstimate(lines, around: index, measure)
    guard estimate.before != nil || estimate.after != nil else { return nil }
    let width = ColumnEstimate.width(line, measure)
    let needed = width + ColumnSetting.firstPiece(source, lines[index + 1]).columns
    for column in [estimate.before, estimate.after] {
      guard let column else { continue }
      var slack = 0
      if slackened {
        slack = ColumnEstimate.slack(column)
        // Where a paragraph's indent was lost, its first line is two characters short.
        if index == first && line.indent == 0 { slack += 4 }
      }
      // A first line far wider than the column stands across several columns: a headline.
      let isInside = index > first || line.isPunctuated || width <= column + 4
      if needed + slack > column && isInside { return true }
    }
    return false
  }

  /// Whether a line may be the first of a text of which the next is the last: no shorter than that one, no byline, and
  /// with no far wider line beside them that shows a text with one block a line.
  private func isBrokenBeforeEnd(_ index: Int) -> Bool {
    let width = ColumnEstimate.width(lines[index])
    guard width + ColumnEstimate.slack(40) >= ColumnEstimate.width(lines[index + 1]),
      LineMarker(source, lines[index], lexicon) != .strong
    else { return false }
    let neighbours = [index - 1, index + 2].filter { lines.indices.contains($0) }
    return neighbours.allSatisfy { Int(lines[$0].width) <= max(width * 2, Self.widestColumn / 2) }
  }

  /// Whether the next line certainly goes on and is no wider: then this one was broken at the same width.
  private func isAsWideAsCutLine(_ index: Int) -> Bool {
    guard index + 2 < lines.count, lines[index + 2].blankLinesBefore == 0,
      LineSeam.isInsidePiece(source, lines[index + 1], lines[index + 2])
    else { return false }
    let width = ColumnEstimate.width(lines[index + 1])
    let needed = ColumnEstimate.width(lines[index]) + ColumnSetting.firstPiece(source, lines[index + 1]).columns
    return needed + ColumnEstimate.slack(width) > width
  }

  /// Whether a line inside a block reaches over most of the line before: justified text may be set loosely.
  private func isNearlyFull(_ index: Int) -> Bool {
    let width = ColumnEstimate.width(lines[index])
    return width * 5 >= ColumnEstimate.width(lines[index - 1]) * 3 && lines[index + 1].ending != .open
      || width * 5 >= ColumnEstimate.width(lines[index - 1]) * 4
  }

  /// Two short lines without punctuation that stand alone: a headline in two lines, often of the same length.
  private func isHeadlinePair(_ index: Int, blockFrom first: Int) -> Bool {
    let next = lines[index + 1]
    guard index == first, !lines[index].isPunctuated, !next.isPunctuated else { return false }
    guard lines[index].width <= 80, next.width <= 80 else { return false }
    return index + 2 == lines.count || lines[index + 2].blankLinesBefore > 0
      || LineMarker(source, lines[index + 2], lexicon) == .strong
  }

  /// Whether a headline's line is read on into the next without a pause.
  private func runsOn(_ index: Int) -> Bool {
    let (scalar, _) = UTF8Scalars.decode(source, at: Int(lines[index + 1].start))
    if [0x201C, 0x2018, 0x300A, 0x300C, 0x300E].contains(scalar) { return true }
    if [0x2014, 0x2015, 0x2500].contains(scalar) { return false }
    let end = Int(lines[index].end)
    let tail = Array(source[max(Int(lines[index].start), end - 12)..<end])
    return lexicon.runningEnds.suffixLength(of: tail) != nil
  }

  /// A line that stands for itself, without punctuation and shorter than its column.
  private func isHeading(_ index: Int) -> Bool {
    let line = lines[index]
    if line.ending != .open || line.traits.contains(.stop) || line.width > 100 { return false }
    // A byline or a paragraph on one line below it parts it from the text as a blank line does.
    let isAlone =
      index + 1 == lines.count || lines[index + 1].blankLinesBefore > 0
      || Int(lines[index + 1].width) > max(Self.widestColumn, Int(line.width) * 2)
      || LineMarker(source, lines[index + 1], lexicon) == .strong
    guard isAlone, !line.traits.contains(.comma) else { return false }
    if line.blankLinesBefore > 0 && index + 1 < lines.count {
      if LineMarker(source, lines[index + 1], lexicon) == .strong { return true }
    }
    let estimate = ColumnEstimate(lines, around: index)
    guard let column = [estimate.before, estimate.after].compactMap({ $0 }).min() else { return true }
    return ColumnEstimate.width(line) + ColumnEstimate.slack(column) < column
      || ColumnEstimate.width(line) > column + 4
  }

  /// Running text that was cut: too long for a headline, and no sentence ends where it ends.
  private func isBrokenOff(_ line: TextLine) -> Bool {
    line.traits.contains(.stop) || line.traits.contains(.commas) && line.width > 90 || line.width > 120
  }

  /// Far wider than the columns around: a paragraph on one line.
  private func isLong(_ line: TextLine, _ index: Int) -> Bool {
    let estimate = ColumnEstimate(lines, around: index)
    guard let column = [estimate.before, estimate.after].compactMap({ $0 }).max() else { return true }
    return Int(line.width) > column + column / 2 || line.width > 100
  }

  /// Whether the line's last word leaves the sentence open.
  private func endsOpen(_ line: TextLine) -> Bool {
    let end = Int(line.end)
    let tail = Array(source[max(Int(line.start), end - 12)..<end])
    return lexicon.openEnds.suffixLength(of: tail) != nil
  }
}
