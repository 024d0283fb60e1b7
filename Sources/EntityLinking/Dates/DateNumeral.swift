/// A number as dates write it: 25, 二十五, 廿五, 二〇二四.
struct DateNumeral: Sendable, Hashable {
  /// How it is written.
  enum Style: Sendable, Hashable {
    /// 2024
    case ascii
    /// 二〇二四: a digit a character.
    case positional
    /// 二十五: with tens.
    case tens
  }

  /// The number; -1 where the characters make none that a date could have (三百, 十几, 20余, 1234567).
  let value: Int
  /// How many digits or characters.
  let count: Int
  /// How it is written.
  let style: Style
  /// The position behind it.
  let end: Int

  /// Whether the number can count years within a century: 98, 零八, 五八.
  var isTwoDigitYear: Bool { count == 2 && style != .tens && value >= 0 }

  /// Whether the number is a month's or a day's: 9, 09, 九, 十二, 廿五.
  func isCalendarNumber(_ range: ClosedRange<Int>) -> Bool {
    range.contains(value) && (style != .positional || count == 1 || value < 10) && count <= 3
  }
}

extension DateText {
  /// Reads the whole numeral at a position.
  /// - Returns: `nil` where no digit stands there.
  func numeral(at position: Int) -> DateNumeral? {
    guard position < end else { return nil }
    return Self.isDigit(bytes[position]) ? asciiNumeral(at: position) : chineseNumeral(at: position)
  }

  private func asciiNumeral(at position: Int) -> DateNumeral {
    var value = 0
    var index = position
    while index < end, Self.isDigit(bytes[index]) {
      if index - position < 6 { value = value * 10 + Int(bytes[index] - 48) }
      index += 1
    }
    let count = index - position
    if let poisoned = endOfMagnitudes(at: index) {
      return DateNumeral(value: -1, count: count, style: .ascii, end: poisoned)
    }
    return DateNumeral(value: count > 6 ? -1 : value, count: count, style: .ascii, end: index)
  }

  private func chineseNumeral(at position: Int) -> DateNumeral? {
    var index = position
    var count = 0
    var digits = 0
    var tens: Int?
    var units = 0
    var isSound = true
    scan: while index < end {
      switch Self.value(scalar(at: index)) {
      case .digit(let digit):
        if tens == nil {
          digits = min(99_999, digits * 10 + digit)
        } else {
          isSound = isSound && units == 0
          units = digit
        }
      case .tens(let ten):
        isSound = isSound && tens == nil && count <= 1 && (ten == 1 || count == 0)
        tens = ten == 1 && count == 1 ? digits : ten
      case .none:
        break scan
      }
      count += 1
      index = next(index)
    }
    guard count > 0 else { return nil }
    if let poisoned = endOfMagnitudes(at: index) {
      return DateNumeral(value: -1, count: count, style: .positional, end: poisoned)
    }
    if let tens {
      return DateNumeral(value: isSound ? tens * 10 + units : -1, count: count, style: .tens, end: index)
    }
    return DateNumeral(value: count <= 4 ? digits : -1, count: count, style: .positional, end: index)
  }

  /// The position behind 百, 万, 余 and their like, with the digits between them; `nil` where none stands there.
  private func endOfMagnitudes(at position: Int) -> Int? {
    var index = position
    while index < end {
      switch scalar(at: index) {
      case "百", "千", "万", "亿", "余", "多", "几", "来", "数", "两", "仟", "佰":
        index = next(index)
      case let scalar where index > position && (Self.value(scalar) != .none || ("0"..."9").contains(scalar)):
        index = next(index)
      default:
        return index > position ? index : nil
      }
    }
    return index > position ? index : nil
  }

  private enum NumeralCharacter: Equatable {
    case digit(Int), tens(Int), none
  }

  private static func value(_ scalar: Unicode.Scalar) -> NumeralCharacter {
    switch scalar {
    case "〇", "零", "○": .digit(0)
    case "一": .digit(1)
    case "二": .digit(2)
    case "三": .digit(3)
    case "四": .digit(4)
    case "五": .digit(5)
    case "六": .digit(6)
    case "七": .digit(7)
    case "八": .digit(8)
    case "九": .digit(9)
    case "十": .tens(1)
    case "廿": .tens(2)
    case "卅": .tens(3)
    default: .none
    }
  }
}
