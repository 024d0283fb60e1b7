/// Numbers of newspaper pages: 第2版, 02版, A3版, 第十二版, 头版.
enum PageNumber {
  /// Reads the number that begins at an offset of a folded text, the word for page included; nil where none does.
  /// - Returns: the number without leading zeros, a letter before it in upper case, and the offset behind the word.
  static func read(_ text: [UInt8], at start: Int, to limit: Int) -> (page: String, end: Int)? {
    let lexicon = StructureLexicon.standard
    let limit = min(limit, text.count)
    if let front = lexicon.frontPages.prefixLength(of: text, at: start), start + front <= limit {
      return ("1", start + front)
    }
    var index = start
    if isScalar(0x7B2C, text, index, limit) { index += 3 }  // 第
    index = skipSpaces(text, index, limit)
    var letter = ""
    if index < limit, (0x41...0x5A).contains(text[index] & 0xDF) {
      letter = String(decoding: [text[index] & 0xDF], as: UTF8.self)
      index += 1
    }
    guard let (number, end) = number(text, index, limit), number > 0 else { return nil }
    index = skipSpaces(text, end, limit)
    guard isScalar(0x7248, text, index, limit) else { return nil }  // 版
    return (letter + "\(number)", index + 3)
  }

  private static func number(_ text: [UInt8], _ start: Int, _ limit: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while index < limit, index - start < 3, ScalarClass.isDigit(UInt32(text[index])) {
      value = value * 10 + Int(text[index] - 0x30)
      index += 1
    }
    if index > start { return (value, index) }
    // 一 to 九十九.
    var tens: Int?
    while index < limit, index - start < 9 {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      if scalar == 0x5341, tens == nil {  // 十
        tens = index == start ? 1 : value
        value = 0
      } else if let digit = digits[scalar], value == 0 {
        value = digit
      } else {
        break
      }
      index += length
    }
    return index == start ? nil : ((tens ?? 0) * 10 + value, index)
  }

  private static let digits: [UInt32: Int] = [
    0x4E00: 1, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x4E03: 7, 0x516B: 8, 0x4E5D: 9,
  ]

  private static func isScalar(_ scalar: UInt32, _ text: [UInt8], _ index: Int, _ limit: Int) -> Bool {
    index < limit && UTF8Scalars.decode(text, at: index).scalar == scalar
  }

  private static func skipSpaces(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit && text[index] == 0x20 { index += 1 }
    return index
  }
}
