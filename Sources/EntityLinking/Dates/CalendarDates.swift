internal import TypedGraph

/// 2024年9月25日 and its parts: years, months, days, and what narrows them (上半年, 第三季度, 前7个月, 春, 上旬).
extension DateGrammar {
  /// A year: 2024年, 二〇二四年, 98年, 90年代.
  /// - Parameter position: behind 年.
  func year(_ number: DateNumeral, from start: Int, _ position: Int) -> ParsedDate? {
    if let behind = text.take("代", at: position) { return decade(number, from: start, behind) }
    if text.isPreceded(by: words.eras, at: start) { return nil }
    if number.count == 4, number.style != .tens {
      guard (1000...2200).contains(number.value) else { return nil }
      if number.value % 100 == 0, isDuration(from: start, position) { return nil }
      return behindYear(number.value, from: start, position)
    }
    guard number.isTwoDigitYear, let year = fullYear(number.value) else { return nil }
    if number.value < 10 { return behindYear(year, from: start, position) }
    if let narrowed = yearTail(year, from: start, at: position) { return narrowed }
    let (tens, ones) = (number.value / 10, number.value % 10)
    let isPlausible = number.style == .ascii ? number.value >= 50 : tens >= 4 && ones != tens + 1
    return isPlausible && !isDuration(from: start, position) ? behindYear(year, from: start, position) : nil
  }

  /// ’98年
  func shortYear(at start: Int) -> ParsedDate? {
    let digits = text.next(start)
    guard let number = text.numeral(at: digits), number.style == .ascii, number.isTwoDigitYear,
      let behind = text.take("年", at: number.end), let year = fullYear(number.value)
    else { return nil }
    return behindYear(year, from: start, behind)
  }

  /// The year of two digits: the latest that lies at most ten years after the document.
  func fullYear(_ digits: Int) -> Int? {
    guard let reference else { return digits < 30 ? 2000 + digits : 1900 + digits }
    let latest = reference.year + 10
    return latest - (latest - digits) % 100
  }

  private func isDuration(from start: Int, _ position: Int) -> Bool {
    text.isPreceded(by: words.yearBarsBefore, at: start) || text.takeAny(words.yearBarsBehind, at: position) != nil
  }

  /// A year that is sure, with what narrows it.
  func behindYear(_ year: Int, from start: Int, _ position: Int) -> ParsedDate {
    if let narrowed = yearTail(year, from: start, at: position) { return narrowed }
    let end = text.take("度", at: position) ?? position
    return ParsedDate(start: start, end: end, point: DatePoint(year: year), rule: "date/year")
  }

  /// What narrows a year, right behind it; `nil` where nothing does.
  func yearTail(_ year: Int, from start: Int, at position: Int) -> ParsedDate? {
    let position = text.take("的", at: position) ?? position
    func within(_ extent: DatePoint.Extent, _ end: Int, _ rule: String) -> ParsedDate {
      ParsedDate(start: start, end: end, point: DatePoint(year: year, extent: extent), rule: rule)
    }
    if let number = text.numeral(at: text.skipBlanks(position)), number.value >= 0 {
      let unit = text.skipBlanks(number.end)
      if let end = text.take("月", at: unit) {
        guard number.isCalendarNumber(1...12) else { return nil }
        return behindMonth(DatePoint(year: year, month: number.value), from: start, end)
      }
      if let (until, end) = secondNumber(behind: unit), let behind = text.take("月", at: end) {
        guard number.isCalendarNumber(1...12), until.isCalendarNumber(1...12), number.value < until.value
        else { return nil }
        return within(.months(number.value...until.value), text.take("份", at: behind) ?? behind, "date/months")
      }
    }
    if let end = text.take("元月", at: position) {
      return behindMonth(DatePoint(year: year, month: 1), from: start, end)
    }
    if let (quarter, end) = quarter(at: position) { return within(DatePoint.quarter(quarter), end, "date/quarter") }
    if let (half, end) = half(at: position) {
      return within(half == 1 ? .months(1...6) : .months(7...12), end, "date/half-year")
    }
    if let (months, end) = countedMonths(at: position) { return within(.months(months), end, "date/months") }
    if let end = text.take("首月", at: position) {
      return ParsedDate(start: start, end: end, point: DatePoint(year: year, month: 1), rule: "date/calendar-month")
    }
    return season(of: year, from: start, at: position)
  }

  /// A number behind a connector: the 4 of 2——4月.
  func secondNumber(behind position: Int) -> (DateNumeral, Int)? {
    guard let connected = text.takeLongest(words.connectors, at: text.skipBlanks(position)),
      let number = text.numeral(at: text.skipBlanks(connected)), number.value >= 0
    else { return nil }
    return (number, text.skipBlanks(number.end))
  }

  private func season(of year: Int, from start: Int, at position: Int) -> ParsedDate? {
    let season: Int
    switch text.scalar(at: position) {
    case "春": season = 21
    case "夏": season = 22
    case "秋": season = 23
    case "冬": season = 24
    default: return nil
    }
    let letter = text.next(position)
    let end = text.take("季", at: letter) ?? text.take("天", at: letter)
    if end == nil {
      if text.takeAny(words.seasonBarsBehind, at: letter) != nil { return nil }
      // 冬至 and 夏至 are days of the solar year, but for a range: 2022年冬至2023年春.
      if let connected = text.take("至", at: letter), point(at: connected) == nil { return nil }
    }
    return ParsedDate(
      start: start, end: end ?? letter, point: DatePoint(year: year, month: season), rule: "date/season")
  }

  /// 元月 without a year.
  func firstMonth(at start: Int, after first: DatePoint?) -> ParsedDate? {
    guard let end = text.take("元月", at: start), !text.isPreceded(by: words.recurring, at: start),
      let year = year(ofMonth: 1, after: first),
      var date = behindMonth(DatePoint(year: year, month: 1), from: start, end)
    else { return nil }
    date.isRelative = true
    date.hasYear = false
    return date
  }

  /// A month without a year: 9月, 四月, 9月25日.
  /// - Parameter position: behind 月.
  func month(_ number: DateNumeral, from start: Int, _ position: Int, after first: DatePoint?) -> ParsedDate? {
    guard number.isCalendarNumber(1...12), !text.isPreceded(by: words.recurring, at: start),
      let year = year(ofMonth: number.value, after: first)
    else { return nil }
    let point = DatePoint(year: year, month: number.value)
    guard var date = behindMonth(point, from: start, position) else { return nil }
    date.isRelative = true
    date.hasYear = false
    if date.point.day == nil, date.point.extent == nil, first == nil {
      // 一月 is a month's time and a girl's name as well.
      let isOne = number.style == .positional && number.value == 1
      guard !isOne || text.beginsClause(at: start) || text.isPreceded(by: words.dayOpeners, at: start),
        !text.isPreceded(by: words.monthBarsBefore, at: start),
        text.takeAny(words.monthBarsBehind, at: date.end) == nil,
        text.numeral(at: date.end) == nil || number.style == .ascii
      else { return nil }
    }
    // The 29th of February lies in the last leap year.
    while date.point.month == 2, date.point.day == 29, date.value == nil, date.point.year > 0 { date.point.year -= 1 }
    return date
  }

  /// The year of a month that stands without one: that of the range it ends, that of its sentence, or the document's,
  /// where a month more than half a year ahead belongs to the year before.
  func year(ofMonth month: Int, after first: DatePoint?) -> Int? {
    if let first { return month < first.last?.month ?? 1 ? first.year + 1 : first.year }
    if let year = context.sentenceYear { return year }
    guard let reference else { return nil }
    return month - (reference.month ?? 12) > 6 ? reference.year - 1 : reference.year
  }

  /// A month that is sure, with its day or what else narrows it.
  func behindMonth(_ month: DatePoint, from start: Int, _ position: Int) -> ParsedDate? {
    var date = ParsedDate(start: start, end: position, point: month, rule: "date/calendar-month")
    let place = text.skipBlanks(position)
    if let number = text.numeral(at: place) {
      let unit = text.skipBlanks(number.end)
      let isDay = number.isCalendarNumber(1...31)
      if let end = text.take("日", at: unit) ?? text.take("号", at: unit) {
        return isDay ? day(number.value, of: date, end) : date
      }
      if isDay, let (until, behind) = secondNumber(behind: unit), until.isCalendarNumber(1...31),
        let end = text.take("日", at: behind) ?? text.take("号", at: behind), number.value < until.value
      {
        date.point.extent = .days(number.value...until.value)
        date.end = end
        date.rule = "date/days"
        return date.value == nil ? nil : date
      }
      let isBareDay = isDay && number.value > 0 && (number.style == .ascii || number.style == .tens)
      if isBareDay, text.endsClause(at: number.end) || text.takeLongest(words.connectors, at: unit) != nil {
        if number.style == .ascii || isYearWritten(from: start) { return day(number.value, of: date, number.end) }
      }
      return date
    }
    if let (days, end) = daysOfMonth(month, at: position) {
      date.point.extent = .days(days)
      date.end = end
      date.rule = "date/days"
      return date
    }
    if let end = text.take("份", at: position) { date.end = end }
    return date
  }

  private func isYearWritten(from start: Int) -> Bool {
    guard let number = text.numeral(at: start) else { return false }
    return text.take("年", at: number.end) != nil
  }

  private func day(_ day: Int, of month: ParsedDate, _ end: Int) -> ParsedDate {
    var date = month
    date.point.day = day
    date.end = end
    date.rule = "date/calendar-day"
    return date
  }

  /// A day without a month: 25日, in the month of the sentence, of the date before, or the last such day.
  func day(_ number: DateNumeral, from start: Int, unit: Int, after first: DatePoint?) -> ParsedDate? {
    let behind = text.next(unit)
    guard number.isCalendarNumber(1...31), first != nil || number.style == .ascii || number.value > 9 else {
      return nil
    }
    if let last = first?.last, let month = last.month, last.day != nil {
      let next = number.value < last.day ?? 0
      let point = next ? Self.shifted(DatePoint(year: last.year, month: month), months: 1) : DatePoint(last)
      return bareDay(number.value, in: point, from: start, behind)
    }
    guard first == nil, opensDay(from: start, behind),
      text.takeAny(words.dayBarsBehind, at: behind) == nil
    else { return nil }
    if text.scalar(at: unit) == "号", !isNumberedDay(from: start, behind) { return nil }
    return monthOfBareDay(number.value, at: start).flatMap { bareDay(number.value, in: $0, from: start, behind) }
  }

  /// Whether the words around 25日 let it be a day rather than 25 days.
  private func opensDay(from start: Int, _ end: Int) -> Bool {
    if text.beginsClause(at: start) || text.takeAny(words.datelineWords, at: end) != nil { return true }
    guard text.isPreceded(by: words.dayOpeners, at: start) else { return followsSubject(start, end) }
    // 为期3至5日
    let opener = previous(start)
    return !text.isPreceded(by: words.connectors, at: start) || opener == 0
      || text.numeral(at: previous(opener)) == nil
  }

  /// 集团22日宣布: a day between a subject and what it did.
  private func followsSubject(_ start: Int, _ end: Int) -> Bool {
    text.scalar(before: start).properties.isIdeographic && text.takeAny(words.dayPredicates, at: end) != nil
      && !text.isPreceded(by: words.dayCounts, at: start)
  }

  /// Whether 25号 is a day and not the number of a house, a line or a notice.
  private func isNumberedDay(from start: Int, _ end: Int) -> Bool {
    switch text.scalar(before: start) {
    case "〕", "]", ")", "）", "】", "》": false
    default: text.endsClause(at: end) || text.takeAny(words.numberedDayFollowers, at: end) != nil
    }
  }

  private func bareDay(_ day: Int, in month: DatePoint, from start: Int, _ end: Int) -> ParsedDate? {
    let point = DatePoint(year: month.year, month: month.month, day: day)
    return ParsedDate(
      start: start, end: end, point: point, rule: "date/bare-day", isRelative: true, hasYear: false)
  }

  private func monthOfBareDay(_ day: Int, at start: Int) -> DatePoint? {
    if let last = context.nearby(start), let month = last.month, month <= 12 {
      let isSameSentence = context.sentenceMonth == month
      if isSameSentence || day > last.day ?? 31 { return DatePoint(year: last.year, month: month) }
    }
    guard let reference, let month = reference.month, month <= 12 else { return nil }
    let current = DatePoint(year: reference.year, month: month)
    guard day > reference.day ?? 31 else { return current }
    let before = Self.shifted(current, months: -1)
    return EDTFDate.Point(year: before.year, month: before.month, day: day) == nil ? current : before
  }

  /// A month some months later or earlier.
  static func shifted(_ point: DatePoint, months: Int) -> DatePoint {
    let count = point.year * 12 + (point.month ?? 1) - 1 + months
    return DatePoint(year: count / 12, month: count % 12 + 1)
  }
}
