internal import TypedGraph

/// Parts of years and months: quarters, halves, 前三季度, 后两个月, 上旬.
extension DateGrammar {
  /// 第三季度, 三季度, 首季度, 3季度, Q3季度
  func quarter(at position: Int) -> (Int, Int)? {
    if let first = text.take("首季度", at: position) ?? text.take("首季", at: position) { return (1, first) }
    if let sign = text.take("Q", at: position), let number = text.numeral(at: sign), number.count == 1,
      (1...4).contains(number.value)
    {
      return (number.value, text.take("季度", at: number.end) ?? number.end)
    }
    let ordinal = text.take("第", at: position)
    guard let number = text.numeral(at: ordinal ?? position), number.count == 1, (1...4).contains(number.value)
    else { return nil }
    if let end = text.take("季度", at: number.end) { return (number.value, end) }
    if ordinal != nil, let end = text.take("季", at: number.end) { return (number.value, end) }
    return nil
  }

  /// 上半年, 下半年
  func half(at position: Int) -> (Int, Int)? {
    if let end = text.take("上半年", at: position) ?? text.take("前半年", at: position) { return (1, end) }
    if let end = text.take("下半年", at: position) ?? text.take("后半年", at: position) { return (2, end) }
    return nil
  }

  /// 前七个月, 前三季度, 后两个月: months counted from the beginning or the end of a year.
  func countedMonths(at position: Int) -> (ClosedRange<Int>, Int)? {
    guard let (isFromStart, count, position) = counted(at: position) else { return nil }
    let unit = text.take("个", at: position) ?? position
    let months: Int
    let end: Int
    if let behind = text.take("季度", at: unit) {
      (months, end) = (count * 3, behind)
    } else if let behind = text.take("月", at: unit) {
      (months, end) = (count, text.take("份", at: behind) ?? behind)
    } else {
      return nil
    }
    guard (1...12).contains(months) else { return nil }
    return (isFromStart ? 1...months : 13 - months...12, end)
  }

  /// 上旬, 中旬, 下旬, 前4天, 后三天
  func daysOfMonth(_ month: DatePoint, at position: Int) -> (ClosedRange<Int>, Int)? {
    let length = CalendarDay.length(ofMonth: month.month ?? 1, year: month.year)
    if let end = text.take("上旬", at: position) { return (1...10, end) }
    if let end = text.take("中旬", at: position) { return (11...20, end) }
    if let end = text.take("下旬", at: position) { return (21...length, end) }
    guard let (isFromStart, count, unit) = counted(at: position), (1...length).contains(count),
      let end = text.take("天", at: unit) ?? text.take("日", at: unit)
    else { return nil }
    return (isFromStart ? 1...count : length + 1 - count...length, end)
  }

  /// 前 or 后 with a number: whether it counts from the start, the number, and the position behind it.
  private func counted(at position: Int) -> (Bool, Int, Int)? {
    let front = text.take("前", at: position)
    guard let behind = front ?? text.take("后", at: position) else { return nil }
    if let end = text.take("两", at: behind) { return (front != nil, 2, end) }
    guard let number = text.numeral(at: behind), number.isCalendarNumber(1...31) else { return nil }
    return (front != nil, number.value, number.end)
  }

  /// A quarter without a year: 三季度, 第三季度.
  func bareQuarter(at start: Int) -> ParsedDate? {
    guard let (quarter, end) = quarter(at: start), end > start, text.isPreceded(by: words.recurring, at: start) == false
    else { return nil }
    guard text.isPreceded(by: words.quarterSigns, at: end) else { return nil }
    return yearless(DatePoint.quarter(quarter), firstMonth: quarter * 3 - 2, from: start, end, "date/quarter")
  }

  /// Q3季度 without a year; Q3 alone may be anything.
  func quarterSign(at start: Int) -> ParsedDate? { bareQuarter(at: start) }

  /// 前三季度 and 前8个月 without a year, where a clause begins with them.
  func firstOfYear(at start: Int) -> ParsedDate? {
    guard text.scalar(at: start) == "前", text.beginsClause(at: start),
      let (months, end) = countedMonths(at: start)
    else { return nil }
    return yearless(.months(months), firstMonth: months.upperBound, from: start, end, "date/months")
  }

  /// A part of a year that stands without one.
  func yearless(
    _ extent: DatePoint.Extent, firstMonth: Int, from start: Int, _ end: Int, _ rule: String
  ) -> ParsedDate? {
    guard let year = year(ofMonth: firstMonth, after: nil) else { return nil }
    return ParsedDate(
      start: start, end: end, point: DatePoint(year: year, extent: extent), rule: rule, isRelative: true,
      hasYear: false)
  }
}
