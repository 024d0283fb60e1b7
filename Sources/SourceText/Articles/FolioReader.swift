/// Reads on which page of a newspaper each block stands, from lines that give a page's number: 第2版 要闻,
/// 青江日报 2023年6月8日 第2版.
struct FolioReader {
  /// Bytes of the longest line that is read as a page's number.
  static let longest = 150

  private let text: [UInt8]
  private let lexicon = StructureLexicon.standard

  init(view: UnwrappedView) { text = view.utf8 }

  /// The page of each block; nil where no line above it on its page tells one.
  /// - Complexity: O(n).
  func pages(of blocks: [Block], layouts: [BlockLayout]) -> [String?] {
    var pages: [String?] = []
    pages.reserveCapacity(blocks.count)
    var page: String?
    for (block, layout) in zip(blocks, layouts) {
      if layout.startsPage { page = nil }
      if let number = folio(block) { page = number }
      pages.append(page)
    }
    return pages
  }

  /// The page that a block gives as a page's number; nil where it is none.
  func folio(_ block: Block) -> String? {
    switch block.kind {
    case .other, .dateline, .headline, .subheading, .table: break
    default: return nil
    }
    guard block.range.count <= Self.longest, hasPageWord(block.range) else { return nil }
    var index = block.range.lowerBound
    var before: UInt32 = 0x20
    while index < block.range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      if scalar == 0x3002 || scalar == 0xFF0C || scalar == 0x2C { return nil }
      if isApart(before, at: index, from: block.range.lowerBound),
        let (page, end) = PageNumber.read(text, at: index, to: block.range.upperBound),
        endsApart(end, in: block.range, isFirst: index == block.range.lowerBound)
      {
        return page
      }
      before = scalar
      index += length
    }
    return nil
  }

  /// Whether 版 stands in a range.
  private func hasPageWord(_ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    return (range.lowerBound..<range.upperBound - 2).contains {
      text[$0] == 0xE7 && text[$0 + 1] == 0x89 && text[$0 + 2] == 0x88
    }
  }

  /// Whether a number may begin here: not inside a word, but behind a day or a day of the week.
  private func isApart(_ before: UInt32, at offset: Int, from start: Int) -> Bool {
    if !LetterCursor.isLetter(before) { return true }
    if before == 0x65E5 || before == 0x53F7 { return true }  // 日 号
    let (_, length) = UTF8Scalars.decode(text, before: offset, from: start)
    return lexicon.weekdays.suffixLength(of: text, before: offset - length) != nil
  }

  /// Whether nothing but the name of a section follows.
  private func endsApart(_ end: Int, in range: Range<Int>, isFirst: Bool) -> Bool {
    guard let next = LetterCursor.next(text, from: end, to: range.upperBound) else { return true }
    return next.start > end || isFirst && LetterCursor.count(text, end..<range.upperBound) <= 4
  }
}
