internal import TypedGraph

/// Dates that count from another: 今年四月, 去年, 次日, 今春, 5天前.
extension DateGrammar {
  /// A date that begins with a relative word.
  func relativeDate(at start: Int, after first: DatePoint?) -> ParsedDate? {
    guard let (word, end) = words.relativeWord(in: text, at: start), isFree(word, start, end) else { return nil }
    if word.unit == .half { return half(word.offset, from: start, end) }
    guard let base = base(of: word, at: start, after: first) else { return nil }
    var date = relative(word, to: base, from: start, end)
    date?.isRelative = true
    return date
  }

  /// Whether nothing around the word makes it a part of something else.
  private func isFree(_ word: RelativeWord, _ start: Int, _ end: Int) -> Bool {
    if text.isPreceded(by: word.barredBefore, at: start) || text.takeAny(word.barredBehind, at: end) != nil {
      return false
    }
    return word.openers.isEmpty || text.beginsClause(at: start) || text.isPreceded(by: word.openers, at: start)
  }

  private func base(of word: RelativeWord, at start: Int, after first: DatePoint?) -> EDTFDate.Point? {
    switch word.anchor {
    case .document: reference
    case .text: first?.last ?? context.last
    case .nearby where word.unit == .day: first?.last ?? context.nearbyDay(start)
    case .nearby: first?.last ?? context.nearby(start)
    case .sentence: context.namedYear.flatMap { EDTFDate.Point(year: $0) } ?? reference
    }
  }

  private func relative(_ word: RelativeWord, to base: EDTFDate.Point, from start: Int, _ end: Int) -> ParsedDate? {
    let year = base.year + word.offset
    func date(_ point: DatePoint, _ rule: String) -> ParsedDate {
      ParsedDate(start: start, end: end, point: point, rule: rule)
    }
    switch word.unit {
    case .year:
      var date = behindYear(year, from: start, end)
      if date.rule == "date/year" { date.rule = "date/relative-year" }
      return date
    case .years:
      return date(DatePoint(year: year, extent: .years(year...year + word.length - 1)), "date/relative-year")
    case .spring: return date(DatePoint(year: year, month: 21), "date/season")
    case .summer: return date(DatePoint(year: year, month: 22), "date/season")
    case .autumn: return date(DatePoint(year: year, month: 23), "date/season")
    case .winter: return date(DatePoint(year: year, month: 24), "date/season")
    case .half: return nil
    case .quarter:
      guard let month = base.month, month <= 12 else { return nil }
      let shifted = Self.shifted(DatePoint(year: base.year, month: month), months: word.offset * 3)
      let quarter = ((shifted.month ?? 1) + 2) / 3
      return date(DatePoint(year: shifted.year, extent: DatePoint.quarter(quarter)), "date/quarter")
    case .month:
      guard let month = base.month, month <= 12 else { return nil }
      let shifted = Self.shifted(DatePoint(year: base.year, month: month), months: word.offset)
      var date = behindMonth(shifted, from: start, end)
      if date?.rule == "date/calendar-month" { date?.rule = "date/relative-month" }
      return date
    case .day:
      guard base.day != nil, let day = base.firstDay.adding(days: word.offset) else { return nil }
      return date(DatePoint(EDTFDate.Point(day)), "date/relative-day")
    case .days:
      guard base.day != nil, let last = base.firstDay.adding(days: word.offset + word.length - 1) else { return nil }
      var days = date(DatePoint(base), "date/relative-day")
      days.until = DatePoint(EDTFDate.Point(last))
      return days
    }
  }

  private func half(_ half: Int, from start: Int, _ end: Int) -> ParsedDate? {
    yearless(half == 1 ? .months(1...6) : .months(7...12), firstMonth: half * 6 - 5, from: start, end, "date/half-year")
  }

  /// 5天前, 20天后: counted from the date of the document, where the sentence names no other.
  /// - Parameter position: behind 天.
  func daysAway(_ count: Int, from start: Int, _ position: Int) -> ParsedDate? {
    guard (1...999).contains(count), context.sentenceMonth == nil, let reference, reference.day != nil
    else { return nil }
    let direction = text.take("以", at: position) ?? text.take("之", at: position) ?? position
    let before = text.take("前", at: direction)
    guard let end = before ?? text.take("后", at: direction), text.take("后", at: end) == nil,
      text.take("宫", at: end) == nil,
      let day = reference.firstDay.adding(days: before == nil ? count : -count)
    else { return nil }
    return ParsedDate(
      start: start, end: end, point: DatePoint(EDTFDate.Point(day)), rule: "date/days-away", isRelative: true)
  }
}
