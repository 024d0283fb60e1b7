internal import TypedGraph

/// The grammar of dates. Each family of rules is an extension in a file of its own; all read from a position and give a
/// `ParsedDate`, or `nil` where the text says no date there. Nothing backtracks further than one date.
struct DateGrammar: Sendable {
  let text: DateText
  let words: DateWords
  /// The date of the document.
  let reference: EDTFDate.Point?
  var context: DateContext

  /// The longest date at a position: a point, or a range that begins with one.
  func date(at start: Int) -> ParsedDate? {
    if let opened = text.take("从", at: start) {
      guard var range = point(at: opened).flatMap({ ranged($0, opening: true) }) else { return nil }
      range.start = start
      return range
    }
    guard let first = point(at: start) else { return nil }
    return ranged(first) ?? first
  }

  /// A date that is no range of two.
  /// - Parameter first: the date before, where this one ends a range with it.
  func point(at start: Int, after first: DatePoint? = nil) -> ParsedDate? {
    switch text.scalar(at: start) {
    case "0"..."9", "〇", "零", "○", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "廿", "卅":
      return numeralDate(at: start, after: first)
    case "A"..."Z": return text.isInsideWord(at: start) ? nil : englishDate(at: start) ?? quarterSign(at: start)
    case "'", "’", "‘": return shortYear(at: start)
    case "第", "首": return bareQuarter(at: start)
    case "未": return yearsAhead(at: start)
    case "元": return firstMonth(at: start, after: first)
    case "两": return text.take("两天", at: start).flatMap { daysAway(2, from: start, $0) }
    default:
      return relativeDate(at: start, after: first) ?? yearsAhead(at: start) ?? relativeCentury(at: start)
        ?? firstOfYear(at: start)
    }
  }

  /// Dates that begin with a number; the character behind the number decides.
  private func numeralDate(at start: Int, after first: DatePoint?) -> ParsedDate? {
    if let plan = fiveYearPlan(at: start) { return plan }
    guard first != nil || !isInsideNumber(at: start), let number = text.numeral(at: start), number.value >= 0 else {
      return nil
    }
    let unit = number.style == .ascii ? text.skipBlanks(number.end) : number.end
    let behind = text.next(unit)
    switch text.scalar(at: unit) {
    case "年": return year(number, from: start, behind)
    case "月": return month(number, from: start, behind, after: first)
    case "日", "号": return day(number, from: start, unit: unit, after: first)
    case "天": return daysAway(number.value, from: start, behind)
    case "季": return bareQuarter(at: start)
    case "世": return century(number, from: start, unit)
    case "Q": return number.count == 4 ? yearTail(number.value, from: start, at: unit) : nil
    case "A"..."Z", "a"..."z": return englishDay(number, from: start)
    default:
      return numericDate(number, from: start) ?? numberRange(number, from: start) ?? englishDay(number, from: start)
    }
  }

  /// Whether a number at a position is the tail of something longer: 第5, 3.15, A20, 0571-8888, 几十.
  private func isInsideNumber(at start: Int) -> Bool {
    guard start > 0 else { return false }
    switch text.scalar(before: start) {
    case "第", "百", "千", "万", "亿", "几", "数", "两", "余", "多": return true
    case "〔": return true
    case ",", ":":
      // 1,200 and 12:30, but a comma of full width is folded to the same: GDP，2024年.
      let count = text.numeral(at: start)?.count ?? 0
      return start > 1 && DateText.isDigit(text.bytes[start - 2]) && count < 4
    case ".", "/", "-", "·", "+":
      return start > 1 && DateText.isWordByte(text.bytes[start - 2])
    default:
      if DateText.isDigit(text.bytes[start]) { return text.isInsideWord(at: start) }
      return text.numeral(at: previous(start)) != nil
    }
  }

  /// The position of the character before a position.
  func previous(_ position: Int) -> Int {
    var first = position - 1
    while first > 0, text.bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return first
  }

  /// The position behind the whole numeral at a position, so that none of its tails is read as a date.
  func endOfNumeral(at position: Int) -> Int? {
    text.numeral(at: position).map(\.end)
  }

  /// Remembers what a date says about those to come.
  mutating func note(_ date: ParsedDate, _ value: EDTFDate) {
    guard date.kind == nil else { return }
    let point = value.end ?? value.start
    context.lastEnd = date.end
    if point.day != nil {
      context.lastDay = point
      context.lastDayEnd = date.end
    }
    // 同年 says less than the date it goes back to.
    if date.rule != "date/relative-year" || context.last?.year != point.year { context.last = point }
    let months = 1...12
    if date.hasYear { context.namedYear = point.year }
    if date.hasYear, point.month != nil || date.isClauseOfItsOwn(in: text) { context.sentenceYear = point.year }
    if let month = point.month, months.contains(month) { context.sentenceMonth = month }
  }
}

extension ParsedDate {
  /// Whether the words stand as an adverbial before a comma: 2023年，…
  func isClauseOfItsOwn(in text: DateText) -> Bool {
    switch text.scalar(at: end) {
    case "，", ",": true
    default: false
    }
  }
}
