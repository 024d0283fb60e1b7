internal import TypedGraph

/// Dates with English months: September 25, 2024; 25 Sept. 2024; May 2024; 23–24 September 2024.
extension DateGrammar {
  /// A date that begins with a month.
  func englishDate(at start: Int) -> ParsedDate? {
    guard let (month, end) = englishMonth(at: start) else { return nil }
    let behind = text.skipBlanks(end)
    guard behind > end, let number = text.numeral(at: behind), number.style == .ascii else { return nil }
    if number.count == 4 { return monthAndYear(month, number, from: start) }
    guard number.count <= 2, number.isCalendarNumber(1...31) else { return nil }
    let day = text.takeAny(Self.ordinals, at: number.end) ?? number.end
    let until = secondNumber(behind: day).flatMap { $0.0.count <= 2 && $0.0.isCalendarNumber(1...31) ? $0.0 : nil }
    guard !isWord(at: until?.end ?? day) else { return nil }
    return completed(month, number.value, until?.value, from: start, until?.end ?? day)
  }

  /// A date that begins with a day: 25 September 2024.
  func englishDay(_ number: DateNumeral, from start: Int) -> ParsedDate? {
    guard number.style == .ascii, number.count <= 2, number.isCalendarNumber(1...31) else { return nil }
    var end = text.takeAny(Self.ordinals, at: number.end) ?? number.end
    let until = secondNumber(behind: end).flatMap { $0.0.count <= 2 && $0.0.isCalendarNumber(1...31) ? $0.0 : nil }
    if let until { end = until.end }
    let blank = text.skipBlanks(end)
    let name = text.take("of ", at: blank) ?? blank
    guard blank > end, let (month, behind) = englishMonth(at: name) else { return nil }
    return completed(month, number.value, until?.value, from: start, behind)
  }

  /// A day and a month with the year behind them, or that of the document.
  private func completed(_ month: Int, _ day: Int, _ until: Int?, from start: Int, _ end: Int) -> ParsedDate? {
    var point = DatePoint(year: 0, month: month, day: day)
    if let until {
      guard day < until else { return nil }
      point = DatePoint(year: 0, month: month, extent: .days(day...until))
    }
    let comma = text.take(",", at: end) ?? end
    let place = text.skipBlanks(comma)
    if place > end, let year = text.numeral(at: place), year.count == 4, (1000...2200).contains(year.value),
      !isWord(at: year.end)
    {
      point.year = year.value
      return ParsedDate(start: start, end: year.end, point: point, rule: "date/english")
    }
    guard let year = year(ofMonth: month, after: nil) else { return nil }
    point.year = year
    return ParsedDate(start: start, end: end, point: point, rule: "date/english", isRelative: true, hasYear: false)
  }

  private func monthAndYear(_ month: Int, _ year: DateNumeral, from start: Int) -> ParsedDate? {
    guard (1000...2200).contains(year.value), !isWord(at: year.end) else { return nil }
    return ParsedDate(
      start: start, end: year.end, point: DatePoint(year: year.value, month: month), rule: "date/english")
  }

  private func englishMonth(at start: Int) -> (Int, Int)? {
    guard text.scalar(at: start).isASCII else { return nil }
    for (index, names) in words.englishMonths.enumerated() {
      guard let end = text.takeLongest(names, at: start), !isWord(at: end) else { continue }
      return (index + 1, text.take(".", at: end) ?? end)
    }
    return nil
  }

  private func isWord(at position: Int) -> Bool {
    position < text.end && DateText.isWordByte(text.bytes[position])
  }

  private static let ordinals: [[UInt8]] = [Array("st".utf8), Array("nd".utf8), Array("rd".utf8), Array("th".utf8)]
}
