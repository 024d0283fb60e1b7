internal import TypedGraph

/// Finds days in a view: 2024年9月25日, 二〇二四年九月二十五日, 2024-09-25, and 9月25日 without a year.
struct DateScanner {
  /// A day that a text names.
  struct Found: Sendable, Hashable {
    /// The year; nil where the text gives none.
    var year: Int?
    var month: Int
    var day: Int
    /// Where it stands in the view.
    var range: Range<Int>

    /// The day, where it has a year.
    var calendarDay: CalendarDay? { year.flatMap { CalendarDay(year: $0, month: month, day: day) } }
  }

  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  /// The days a range names, in order; only those the calendar has.
  /// - Complexity: O(n).
  func days(in range: Range<Int>) -> [Found] {
    var found: [Found] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      guard let (first, afterFirst) = number(at: index, to: range.upperBound) else {
        index += UTF8Scalars.length(lead: text[index])
        continue
      }
      index = afterFirst
      guard let day = day(first, from: start, after: afterFirst, to: range.upperBound) else { continue }
      index = day.range.upperBound
      if CalendarDay(year: day.year ?? 2000, month: day.month, day: day.day) != nil { found.append(day) }
    }
    return found
  }

  private func day(_ first: Int, from start: Int, after offset: Int, to end: Int) -> Found? {
    guard offset < end else { return nil }
    let (mark, length) = UTF8Scalars.decode(text, at: offset)
    switch mark {
    case 0x5E74:  // 年
      guard first >= 1000, let (month, next) = number(at: offset + length, to: end), isMark(0x6708, next, end),
        let (day, last) = number(at: next + 3, to: end), isDayMark(last, end)
      else { return nil }
      return Found(year: first, month: month, day: day, range: start..<last + 3)
    case 0x6708:  // 月
      guard first <= 12, let (day, last) = number(at: offset + length, to: end), isDayMark(last, end) else {
        return nil
      }
      return Found(year: nil, month: first, day: day, range: start..<last + 3)
    case 0x2D, 0x2E, 0x2F:  // - . /
      guard (1000...2999).contains(first), let (month, next) = number(at: offset + 1, to: end), next < end,
        text[next] == text[offset], let (day, last) = number(at: next + 1, to: end)
      else { return nil }
      return Found(year: first, month: month, day: day, range: start..<last)
    default: return nil
    }
  }

  private func isMark(_ scalar: UInt32, _ offset: Int, _ end: Int) -> Bool {
    offset < end && UTF8Scalars.decode(text, at: offset).scalar == scalar
  }

  private func isDayMark(_ offset: Int, _ end: Int) -> Bool {
    isMark(0x65E5, offset, end) || isMark(0x53F7, offset, end)  // 日 号
  }

  /// A number in Arabic or Chinese digits, up to four of them; 十 counts as in speech.
  private func number(at offset: Int, to end: Int) -> (value: Int, end: Int)? {
    var index = offset
    var value = 0
    var digits = 0
    var tens: Int?
    while index < end && digits < 5 {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      if ScalarClass.isDigit(scalar) {
        value = value * 10 + Int(scalar - 0x30)
      } else if scalar == 0x5341 {  // 十
        tens = digits == 0 ? 1 : value
        value = 0
      } else if let digit = Self.chinese(scalar) {
        value = value * 10 + digit
      } else {
        break
      }
      digits += 1
      index += length
    }
    guard digits > 0, digits < 5 else { return nil }
    return ((tens ?? 0) * 10 + value, index)
  }

  @inline(__always)
  private static func chinese(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x96F6: 0  // 〇 零
    case 0x4E00: 1
    case 0x4E8C: 2
    case 0x4E09: 3
    case 0x56DB: 4
    case 0x4E94: 5
    case 0x516D: 6
    case 0x4E03: 7
    case 0x516B: 8
    case 0x4E5D: 9
    default: nil
    }
  }
}
