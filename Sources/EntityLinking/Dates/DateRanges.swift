internal import TypedGraph

/// Two dates with a connector: 9月23日至24日, 2021年至2023年, 前年11月到去年3月, 从一月十日到20日.
extension DateGrammar {
  /// The range that begins with a date, or `nil` where no connector or no date follows, or where it runs backwards.
  /// - Parameter isOpened: a word such as 从 stands before; then only 至 and 到 connect.
  func ranged(_ first: ParsedDate, opening isOpened: Bool = false) -> ParsedDate? {
    let place = text.skipBlanks(behindVagueness(first.end))
    guard let connected = text.takeLongest(words.connectors, at: place), first.until == nil, first.kind == nil
    else { return nil }
    if isOpened, text.bytes[place] < 0x80 || text.scalar(at: place).value < 0x4E00 { return nil }
    let start = text.skipBlanks(connected)
    guard let last = point(at: start, after: first.point) ?? numericEnd(at: start, after: first), last.kind == nil
    else { return nil }
    var range = first
    range.until = last.point
    range.end = last.end
    range.rule = "date/range"
    range.isRelative = first.isRelative || last.isRelative && last.hasYear
    range.hasYear = first.hasYear || last.hasYear
    return range.value == nil ? nil : range
  }

  /// 9月底至10月初: what leaves a date vague may stand before a connector.
  private func behindVagueness(_ position: Int) -> Int {
    for word: StaticString in ["年初", "年底", "年末", "初", "底", "末", "中", "起"] {
      if let end = text.take(word, at: position) { return end }
    }
    return position
  }
}
