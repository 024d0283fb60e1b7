internal import TypedGraph

/// Longer periods: five-year plans, decades, centuries, and the years ahead.
extension DateGrammar {
  /// The first year of the plan 三五; from it on there is a plan every five years.
  private static let firstYearOfThirdPlan = 1966

  /// 十四五: the days of a five-year plan. In quotation marks the mention is what stands within.
  func fiveYearPlan(at start: Int) -> ParsedDate? {
    var position = start
    var number = 0
    if let ten = text.take("十", at: position) {
      number = 10
      position = ten
    }
    guard let unit = text.numeral(at: start), unit.end <= start + 9, text.numeral(at: position) != nil else {
      return nil
    }
    let first = digit(at: position)
    let second = digit(at: text.next(position))
    let end: Int
    switch (number, first, second) {
    case (10, .some(let digit), .some(5)): (number, end) = (10 + digit, position + 6)
    case (10, .some(5), nil): (number, end) = (10, position + 3)
    case (0, .some(let digit), .some(5)): (number, end) = (digit, position + 6)
    default: return nil
    }
    guard end == unit.end, text.numeral(at: end) == nil, !isBehindNumeral(start) else { return nil }
    let isQuoted = Self.opens(text.scalar(before: start)) && Self.closes(text.scalar(at: end))
    if number > 10 {
      guard isQuoted || text.takeAny(words.planBarsBehind, at: end) == nil else { return nil }
    } else {
      guard isQuoted, text.takeAny(words.planWords, at: text.next(end)) != nil else { return nil }
    }
    let year = number < 3 ? 1948 + number * 5 : Self.firstYearOfThirdPlan + (number - 3) * 5
    return ParsedDate(
      start: start, end: end, point: DatePoint(year: year, extent: .years(year...year + 4)), kind: "period",
      rule: "date/five-year-plan")
  }

  private func digit(at position: Int) -> Int? {
    guard let range = Self.digits.firstIndex(of: text.scalar(at: position)) else { return nil }
    return range + 1
  }

  private static let digits: [Unicode.Scalar] = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]

  private func isBehindNumeral(_ start: Int) -> Bool {
    switch text.scalar(before: start) {
    case "第", "百", "千", "万", "几", "十", "0"..."9": true
    case let scalar: Self.digits.contains(scalar)
    }
  }

  private static func opens(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "‘", "\"", "'", "「", "『", "”", "’": true
    default: false
    }
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "’", "\"", "'", "」", "』": true
    default: false
    }
  }

  /// 90年代, 1990年代, 九十年代
  func decade(_ number: DateNumeral, from start: Int, _ end: Int) -> ParsedDate? {
    guard number.value % 10 == 0, number.value >= 0 else { return nil }
    let year: Int
    if number.count == 4 {
      guard (1000...2100).contains(number.value) else { return nil }
      year = number.value
    } else {
      guard number.value < 100, number.value > 0 || number.count == 2, let full = fullYear(number.value)
      else { return nil }
      year = full
    }
    return years(year...year + 9, from: start, end, "date/decade")
  }

  /// 20世纪, 20世纪90年代. The century is that of the shared digits: 1900 to 1999, as its decades are counted.
  func century(_ number: DateNumeral, from start: Int, _ unit: Int) -> ParsedDate? {
    guard (1...22).contains(number.value), number.isCalendarNumber(1...22), let end = text.take("世纪", at: unit)
    else { return nil }
    return century(firstYear: (number.value - 1) * 100, from: start, end)
  }

  /// 上世纪, 本世纪, 上世纪八十年代
  func relativeCentury(at start: Int) -> ParsedDate? {
    let last = text.take("上世纪", at: start) ?? text.take("上个世纪", at: start)
    guard let end = last ?? text.take("本世纪", at: start), let reference else { return nil }
    var date = century(firstYear: reference.year / 100 * 100 - (last == nil ? 0 : 100), from: start, end)
    date.isRelative = true
    return date
  }

  private func century(firstYear: Int, from start: Int, _ end: Int) -> ParsedDate {
    if let number = text.numeral(at: end), (0...90).contains(number.value), number.value % 10 == 0,
      let behind = text.take("年代", at: number.end)
    {
      let year = firstYear + number.value
      return years(year...year + 9, from: start, behind, "date/decade")
    }
    return years(firstYear...firstYear + 99, from: start, end, "date/century")
  }

  private func years(_ years: ClosedRange<Int>, from start: Int, _ end: Int, _ rule: String) -> ParsedDate {
    let point = DatePoint(year: years.lowerBound, extent: .years(years))
    return ParsedDate(start: start, end: end, point: point, rule: rule, hasYear: false)
  }

  /// 未来五年, 今后三年: counted from this year in the first half of a year, from the next in the second.
  func yearsAhead(at start: Int) -> ParsedDate? {
    guard let counted = text.take("未来", at: start) ?? text.take("今后", at: start),
      let count = text.take("两", at: counted).map({ (2, $0) })
        ?? text.numeral(at: counted).flatMap({ $0.isCalendarNumber(1...50) ? ($0.value, $0.end) : nil }),
      let end = text.take("年", at: count.1), let reference
    else { return nil }
    let first = reference.year + ((reference.month ?? 1) > 6 ? 1 : 0)
    return ParsedDate(
      start: start, end: end, point: DatePoint(year: first, extent: .years(first...first + count.0 - 1)),
      kind: "period", rule: "date/years-ahead", isRelative: true)
  }
}
