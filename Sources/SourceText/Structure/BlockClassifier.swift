/// Says what kind of block a group of lines is, from its own words. Headlines are told from other short lines later,
/// when the whole page is known.
struct BlockClassifier {
  private let source: [UInt8]
  private let lexicon = StructureLexicon.standard

  init(source: [UInt8]) { self.source = source }

  /// The kind of the block made of `lines`; `heading` candidates come out as `.subheading`.
  /// - Parameter previous: the kind of the block before, where it stands close.
  func kind(of lines: ArraySlice<TextLine>, after previous: BlockKind?) -> BlockKind {
    guard let first = lines.first, let last = lines.last else { return .other }
    if first.traits.contains(.cells) { return .table }
    let isShort = lines.reduce(0) { $0 + Int($1.width) } <= 120
    let marker = LineMarker(source, first, lexicon)
    if !isShort {
      return LineMarker.isListMark(source, first, lexicon)
        ? .listItem : Self.isCaption(source, lines, lexicon) ? .caption : .paragraph
    }
    let text = folded(lines)
    if isContinuation(text) { return .continuation }
    if isByline(text, last) { return .byline }
    if isDate(text) { return previous == .signature ? .signature : .dateline }
    if Self.isCaption(source, lines, lexicon) { return .caption }
    if LineMarker.isListMark(source, first, lexicon) { return .listItem }
    if lexicon.genres.contains(text) { return .subheading }
    if last.ending == .dash && lines.count == 1 && first.traits.isEmpty { return .subheading }
    let isPlain = last.ending == .open && !lines.contains { $0.traits.contains(.stop) }
    guard isPlain else { return isParenthesis(text) && marker == .none ? .subheading : .paragraph }
    if previous == .listItem && first.blankLinesBefore == 0 { return .listItem }
    return .subheading
  }

  /// Whether the line could be part of a signature: a body's name, nothing else.
  func isBody(_ line: TextLine) -> Bool {
    guard !line.isPunctuated, line.width <= 60 else { return false }
    let text = TextFolding.fold(Array(source[line.range]))
    return lexicon.bodyEnds.suffixLength(of: text) != nil
  }

  /// Whether the line is a date and nothing else.
  func isDate(_ line: TextLine) -> Bool {
    line.width <= 40 && isDate(TextFolding.fold(Array(source[line.range])))
  }

  private func folded(_ lines: ArraySlice<TextLine>) -> [UInt8] {
    var bytes: [UInt8] = []
    for line in lines { bytes += source[line.range] }
    return TextFolding.fold(bytes)
  }

  private func isContinuation(_ text: [UInt8]) -> Bool {
    if let mark = ContinuationMark.read(text, at: 0, to: text.count), mark.end == text.count { return true }
    guard text.count <= 60, let first = text.first else { return false }
    let start = first == 0x28 || first == 0x5B ? 1 : text.starts(with: [0xE3, 0x80, 0x90]) ? 3 : 0
    let isMark =
      lexicon.continuedFrom.prefixLength(of: text, at: start) != nil
      || lexicon.continuedOn.prefixLength(of: text, at: start) != nil
    // 版 ends it, with or without a bracket.
    return isMark && text.suffix(4).contains(0xE7)
  }

  private func isByline(_ text: [UInt8], _ line: TextLine) -> Bool {
    if lexicon.bylineMarks.prefixLength(of: text) != nil { return true }
    guard line.ending == .open, !line.traits.contains(.comma), text.count <= 150 else { return false }
    if lexicon.bylineEnds.suffixLength(of: text) != nil { return true }
    let start = text.first == 0x28 ? 1 : 0
    guard let role = lexicon.roles.prefixLength(of: text, at: start) else { return false }
    let rest = text.count - start - role
    return rest >= 6 && rest <= 90 && Self.startsLikeName(source, line, role)
  }

  /// Whether a space, a colon or a stroke parts the role from the name, or nothing but a short name follows.
  private static func startsLikeName(_ source: [UInt8], _ line: TextLine, _ role: Int) -> Bool {
    let bytes = source[line.range]
    return bytes.contains(0x20) || bytes.contains(0x3A) || bytes.contains(0x2F)
      || bytes.indices.contains {
        bytes[$0] == 0xE3 && $0 + 2 < bytes.endIndex && bytes[$0 + 1] == 0x80 && bytes[$0 + 2] == 0x80
      }
      || bytes.count - role <= 10
  }

  private func isDate(_ text: [UInt8]) -> Bool {
    guard text.count >= 6, text.count <= 72 else { return false }
    var hasDigit = false
    var hasUnit = false
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      switch scalar {
      case 0x30...0x39: hasDigit = true
      case 0x5E74, 0x6708, 0x65E5: hasUnit = true  // 年 月 日
      case 0x3007, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341:
        hasDigit = true
      case 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0x20, 0x661F, 0x671F, 0x5468: break  // ( ) - . / 星 期 周
      default: return false
      }
      index += length
    }
    return hasDigit && (hasUnit || text.count >= 8 && text.contains(0x2D))
  }

  private func isParenthesis(_ text: [UInt8]) -> Bool { text.first == 0x28 && text.last == 0x29 }

  private static func isCaption(
    _ source: [UInt8], _ lines: ArraySlice<TextLine>, _ lexicon: StructureLexicon
  ) -> Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    if lexicon.mayBeginMark(UTF8Scalars.decode(source, at: Int(first.start)).scalar),
      lexicon.captionStarts.prefixLength(of: LineMarker.head(source, Int(first.start), first)) != nil
    {
      return true
    }
    let (scalar, _) = UTF8Scalars.decode(source, before: Int(last.end), from: Int(last.start))
    guard lexicon.captionEnds.mayEnd(with: scalar) else { return false }
    let tail = TextFolding.fold(Array(source[max(Int(last.start), Int(last.end) - 36)..<Int(last.end)]))
    return lexicon.captionEnds.suffixLength(of: tail) != nil
  }
}
