internal import TypedGraph

/// Dates in digits and marks: 2024-09-25, 2024/9/25, 2024.09, and ranges of bare numbers (2021—2023年, 1—8月).
extension DateGrammar {
  /// 2024-09-25, 2024.9.25, 2024/9/25; 2024-09 and 2024.09 where nothing else stands around them.
  func numericDate(_ year: DateNumeral, from start: Int) -> ParsedDate? {
    guard year.style == .ascii, year.count == 4, (1900...2100).contains(year.value) else { return nil }
    let separator = text.scalar(at: year.end)
    guard separator == "-" || separator == "/" || separator == ".",
      let month = text.numeral(at: year.end + 1), month.style == .ascii, month.count <= 2,
      month.isCalendarNumber(1...12)
    else { return nil }
    if text.scalar(at: month.end) == separator, let day = text.numeral(at: month.end + 1), day.style == .ascii {
      guard day.count <= 2, day.isCalendarNumber(1...31), isBounded(day.end) else { return nil }
      let point = DatePoint(year: year.value, month: month.value, day: day.value)
      return ParsedDate(start: start, end: day.end, point: point, rule: "date/numeric-day")
    }
    guard separator != "/", month.count == 2, isBounded(month.end), text.beginsClause(at: start),
      text.endsClause(at: month.end) || text.takeLongest(words.connectors, at: month.end) != nil
    else { return nil }
    let point = DatePoint(year: year.value, month: month.value)
    return ParsedDate(start: start, end: month.end, point: point, rule: "date/numeric-month")
  }

  /// The end of a range of numeric dates that leaves out what does not change: the 2009 of 2008.03-2009, the 9.16 of
  /// 2024.9.10-9.16.
  func numericEnd(at start: Int, after first: ParsedDate) -> ParsedDate? {
    guard first.rule.hasPrefix("date/numeric"), let number = text.numeral(at: start), number.style == .ascii
    else { return nil }
    if number.count == 4, (1900...2100).contains(number.value), isBounded(number.end) {
      return ParsedDate(start: start, end: number.end, point: DatePoint(year: number.value), rule: first.rule)
    }
    guard first.point.day != nil, number.isCalendarNumber(1...12),
      text.scalar(at: number.end) == "." || text.scalar(at: number.end) == "/",
      let day = text.numeral(at: number.end + 1), day.isCalendarNumber(1...31), isBounded(day.end)
    else { return nil }
    let point = DatePoint(year: first.point.year, month: number.value, day: day.value)
    return ParsedDate(start: start, end: day.end, point: point, rule: first.rule)
  }

  /// Whether neither letters, digits nor a mark with a digit behind it go on at a position.
  private func isBounded(_ position: Int) -> Bool {
    guard position < text.end else { return true }
    if DateText.isWordByte(text.bytes[position]) {
      // 2024-09-25T10:00
      return text.bytes[position] == UInt8(ascii: "T") && DateText.isDigit(text.bytes[min(position + 1, text.end - 1)])
    }
    switch text.scalar(at: position) {
    case ".", "/": return position + 1 >= text.end || !DateText.isDigit(text.bytes[position + 1])
    case "%": return false
    default: return true
    }
  }

  /// 2021—2023年, 1—8月, 23—24日, （2021-2035）: two numbers with one unit.
  func numberRange(_ first: DateNumeral, from start: Int) -> ParsedDate? {
    guard let (second, unit) = secondNumber(behind: first.end) else { return nil }
    let isYears = first.count == 4 && second.count == 4 && first.style != .tens && second.style != .tens
    if isYears {
      guard first.value < second.value, (1000...2200).contains(first.value), second.value <= 2200 else { return nil }
      let years = DatePoint(year: first.value, extent: .years(first.value...second.value))
      let end = text.take("年", at: unit) ?? text.take("学年度", at: unit) ?? text.take("学年", at: unit)
      if let end { return ParsedDate(start: start, end: end, point: years, rule: "date/years") }
      guard isBracketed(from: start, second.end), first.value >= 1900 else { return nil }
      return ParsedDate(start: start, end: second.end, point: years, rule: "date/years")
    }
    if first.count == 4, second.isTwoDigitYear, (1000...2200).contains(first.value),
      second.value > first.value % 100, let end = text.take("年", at: unit) ?? text.take("学年", at: unit)
    {
      let years = first.value...first.value / 100 * 100 + second.value
      return ParsedDate(
        start: start, end: end, point: DatePoint(year: first.value, extent: .years(years)), rule: "date/years")
    }
    guard first.value < second.value else { return nil }
    if let behind = text.take("月", at: unit), first.isCalendarNumber(1...12), second.isCalendarNumber(1...12),
      !text.isPreceded(by: words.recurring, at: start), text.takeAny(words.monthBarsBehind, at: behind) == nil,
      !text.isPreceded(by: words.monthBarsBefore, at: start)
    {
      // With a day behind it, the number before the connector is no month: it is left for what follows.
      if let day = text.numeral(at: behind), text.take("日", at: day.end) != nil { return nil }
      let end = text.take("份", at: behind) ?? behind
      return yearless(.months(first.value...second.value), firstMonth: second.value, from: start, end, "date/months")
    }
    if let end = text.take("日", at: unit), first.isCalendarNumber(1...31), first.style == .ascii,
      let last = day(second, from: start, unit: unit, after: nil), let month = last.point.month, end == last.end
    {
      let point = DatePoint(year: last.point.year, month: month, extent: .days(first.value...second.value))
      return ParsedDate(
        start: start, end: end, point: point, rule: "date/days", isRelative: true, hasYear: false)
    }
    return nil
  }

  private func isBracketed(from start: Int, _ end: Int) -> Bool {
    switch (text.scalar(before: start), text.scalar(at: end)) {
    case ("(", ")"), ("（", "）"): true
    default: false
    }
  }
}
