/// Reads numbers as Chinese texts write them: 1200, 1,200, 1.2万亿, 十二, 六, 二〇〇四, 两千.
struct NumberReader {
  let text: [Unicode.Scalar]

  /// A number, where it ends, and how it is to be read.
  struct Number {
    let mantissa: Int
    let exponent: Int
    let end: Int
  }

  private static let digits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let tens: [Unicode.Scalar: Int] = ["十": 1, "百": 2, "千": 3]
  private static let myriads: [Unicode.Scalar: Int] = ["万": 4, "亿": 8]

  /// Whether a number can begin with a character.
  static func isStart(_ scalar: Unicode.Scalar) -> Bool {
    digit(scalar) != nil || digits[scalar] != nil || scalar == "十"
  }

  /// The number that begins at a place; `nil` where there is none, or one with more digits than are reckoned with.
  func number(at start: Int) -> Number? {
    Self.digit(text[start]) != nil ? arabic(at: start) : chinese(at: start)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value) - 0x30
    case 0xFF10...0xFF19: Int(scalar.value) - 0xFF10
    default: nil
    }
  }

  private func arabic(at start: Int) -> Number? {
    var mantissa = 0
    var exponent = 0
    var position = start
    var isFraction = false
    var count = 0
    while position < text.count {
      if let digit = Self.digit(text[position]) {
        count += 1
        guard count <= 15 else { return nil }
        mantissa = mantissa * 10 + digit
        if isFraction { exponent -= 1 }
      } else if !isFraction, [".", "．"].contains(text[position]), hasDigit(at: position + 1) {
        isFraction = true
      } else if !isFraction, [",", "，"].contains(text[position]), hasThousands(at: position + 1) {
        // A comma within a number.
      } else {
        break
      }
      position += 1
    }
    while position < text.count, let power = Self.myriads[text[position]] ?? Self.tens[text[position]],
      text[position] != "十"
    {
      exponent += power
      position += 1
    }
    return Number(mantissa: mantissa, exponent: exponent, end: position)
  }

  private func hasDigit(at position: Int) -> Bool { position < text.count && Self.digit(text[position]) != nil }

  /// Three digits and no fourth.
  private func hasThousands(at position: Int) -> Bool {
    (position..<position + 3).allSatisfy(hasDigit) && !hasDigit(at: position + 3)
  }

  private func chinese(at start: Int) -> Number? {
    var end = start
    while end < text.count,
      Self.digits[text[end]] != nil || Self.tens[text[end]] != nil || Self.myriads[text[end]] != nil
    {
      end += 1
    }
    let word = text[start..<end]
    guard !word.isEmpty, word.count <= 15 else { return nil }
    if word.count > 1, word.allSatisfy({ Self.digits[$0] != nil }) {
      return Number(mantissa: word.reduce(0) { $0 * 10 + (Self.digits[$1] ?? 0) }, exponent: 0, end: end)
    }
    var total = 0
    var section = 0
    var digit = 0
    for scalar in word {
      if let value = Self.digits[scalar] {
        digit = value
      } else if let power = Self.tens[scalar] {
        section += (digit == 0 ? 1 : digit) * Self.power(power)
        digit = 0
      } else if let power = Self.myriads[scalar] {
        let (product, overflows) = (total + section + digit).multipliedReportingOverflow(by: Self.power(power))
        guard !overflows, product < 1_000_000_000_000_000 else { return nil }
        total = product
        section = 0
        digit = 0
      }
    }
    return Number(mantissa: total + section + digit, exponent: 0, end: end)
  }

  private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * 10 } }
}
