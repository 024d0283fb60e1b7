extension SourceDocument {
  /// Who wrote an article: the words of its byline, or of the bracket in its first paragraph that names authors, as in
  /// 本报讯（记者 甲 乙）; without mark and brackets, empty where the page names nobody.
  /// - Complexity: O(blocks of the article).
  public func byline(of article: Article) -> String {
    let lines = article.blocks.filter { blocks[$0].kind == .byline }
    if !lines.isEmpty {
      return lines.map { bylineText(blocks[$0].range) }.joined(separator: " ")
    }
    guard let first = article.blocks.first(where: { blocks[$0].kind == .paragraph }) else { return "" }
    let range = blocks[first].range
    let head = range.lowerBound..<min(range.upperBound, range.lowerBound + 120)
    guard let open = view.utf8[head].firstIndex(of: 0x28),
      StructureLexicon.standard.roles.prefixLength(of: view.utf8, at: open + 1) != nil,
      let close = view.utf8[open..<min(range.upperBound, open + 150)].firstIndex(of: 0x29)
    else { return "" }
    return view.text(in: open + 1..<close)
  }

  /// A byline without the mark before it and the brackets around it.
  private func bylineText(_ range: Range<Int>) -> String {
    guard let first = LetterCursor.next(view.utf8, from: range.lowerBound, to: range.upperBound) else { return "" }
    let isBracketed = first.start > range.lowerBound && view.utf8[first.start - 1] == 0x28
    let end = isBracketed && view.utf8[range.upperBound - 1] == 0x29 ? range.upperBound - 1 : range.upperBound
    return view.text(in: first.start..<max(first.start, end))
  }
}
