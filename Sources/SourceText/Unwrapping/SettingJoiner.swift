/// Decides for lines with a known `ColumnSetting` whether the next line goes on with the same block.
struct SettingJoiner {
  /// Columns up to which an indent begins a paragraph; more of it centres a line or sets it to the right.
  private static let greatestIndent = 8
  /// Lines of a block that are looked through for punctuation.
  private static let longestHeading = 32

  private let setting: ColumnSetting
  /// Whether the whole text has the setting. A page of several columns may break a sentence at a blank line.
  private let isWhole: Bool
  private let lexicon: StructureLexicon

  private var source: [UInt8] { setting.source }
  private var lines: [TextLine] { setting.lines }

  init(setting: ColumnSetting, isWhole: Bool, lexicon: StructureLexicon) {
    self.setting = setting
    self.isWhole = isWhole
    self.lexicon = lexicon
  }

  /// Whether line `index + 1` continues the block that begins with line `first`; nil where the width does not tell.
  func continues(after index: Int, blockFrom first: Int) -> Bool? {
    let line = lines[index]
    let next = lines[index + 1]
    guard isFull(index, blockFrom: first), !isMarkedByIndent(index, blockFrom: first) else { return false }
    let isList = LineMarker.isListMark(source, lines[first], lexicon)
    let isRunning = isRunning(index, blockFrom: first)

    switch LineMarker(source, next, lexicon) {
    case .none: break
    case .strong:
      // Running text may have the words of a byline or of an agency anywhere.
      if !isRunning || line.ending == .terminator { return false }
    case .weak:
      let mayFollow = line.ending != .comma && (isList || line.ending != .open)
      if mayFollow && LineMarker.isListMark(source, next, lexicon) { return false }
      if !isRunning && startsWithDash(next) && !leadsToSentenceEnd(after: index) { return false }
    }
    if next.blankLinesBefore > 0 || next.traits.contains(.page) {
      return goesOnAcrossBlank(index, blockFrom: first, isList: isList)
    }
    if isRunning { return true }
    let signature = SignatureGroup(source: source, lines: lines, lexicon: lexicon)
    return !LineMarker.endsBlock(source, line, lexicon) && !signature.parts(after: index, blockFrom: first)
  }

  /// Whether a line is full. A byline parts names by spaces, of which one may have gone with the line break.
  private func isFull(_ index: Int, blockFrom first: Int) -> Bool {
    setting.isFull(index, hasSpaces: false)
      || setting.isFull(index, hasSpaces: true) && LineMarker(source, lines[first], lexicon) == .strong
  }

  /// Whether the next line's indent begins a block. The lines of a list item may hang below its text.
  private func isMarkedByIndent(_ index: Int, blockFrom first: Int) -> Bool {
    let line = lines[index]
    let next = lines[index + 1]
    if Int(lines[first].indent) > setting.indent + Self.greatestIndent { return true }
    let isHanging =
      LineMarker.isListMark(source, lines[first], lexicon) && next.indent > lines[first].indent
      && Int(next.indent) - Int(lines[first].indent) <= Self.greatestIndent
    if index > first { return next.indent != line.indent || isParagraphIndent(next) && !isHanging }
    return isParagraphIndent(next) && !isHanging
  }

  private func isParagraphIndent(_ line: TextLine) -> Bool { Int(line.indent) >= setting.indent + 2 }

  /// Whether the block is running text: it begins with an indent, or has punctuation.
  private func isRunning(_ index: Int, blockFrom first: Int) -> Bool {
    isParagraphIndent(lines[first]) || index - first >= Self.longestHeading
      || lines[first...index].contains(where: \.isPunctuated)
  }

  /// Whether a sentence ends in the lines that follow a line, as far as they are full.
  private func leadsToSentenceEnd(after index: Int) -> Bool {
    var end = index + 1
    let limit = min(lines.count, index + Self.longestHeading)
    while end < limit {
      if lines[end].traits.contains(.stop) || !lines[end].isBroken { return true }
      guard end + 1 < limit, lines[end + 1].blankLinesBefore == 0, lines[end + 1].indent <= lines[end].indent,
        setting.isFull(end, hasSpaces: false), LineMarker(source, lines[end + 1], lexicon) != .strong
      else { return false }
      end += 1
    }
    return false
  }

  /// A blank line ends a block, unless the sentence before it cannot be at its end.
  private func goesOnAcrossBlank(_ index: Int, blockFrom first: Int, isList: Bool) -> Bool? {
    let line = lines[index]
    if line.ending == .comma { return true }
    guard line.ending == .open, !isList else { return false }
    if isParagraphIndent(lines[first]) && !isParagraphIndent(lines[index + 1]) { return true }
    return isWhole || isHead(index) ? false : nil
  }

  /// Whether nothing up to the last blank line has any punctuation: a headline, with or without a byline.
  private func isHead(_ index: Int) -> Bool {
    var start = index
    while index - start < Self.longestHeading {
      if lines[start].isPunctuated || isParagraphIndent(lines[start]) { return false }
      if start == 0 || lines[start].blankLinesBefore > 0 { return true }
      start -= 1
    }
    return false
  }

  private func startsWithDash(_ line: TextLine) -> Bool {
    let (first, length) = UTF8Scalars.decode(source, at: Int(line.start))
    guard first == 0x2014 || first == 0x2015 || first == 0x2500, Int(line.start) + length < Int(line.end) else {
      return false
    }
    return UTF8Scalars.decode(source, at: Int(line.start) + length).scalar == first
  }
}
