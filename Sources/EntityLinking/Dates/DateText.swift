/// A stretch of UTF-8 that the date grammar walks over, character by character.
struct DateText: Sendable {
  let bytes: [UInt8]
  /// Where reading begins.
  let start: Int
  /// Where reading ends; nothing behind it belongs to a date.
  let end: Int

  /// The scalar at a position, and U+0000 at the end or where the bytes are no UTF-8.
  func scalar(at position: Int) -> Unicode.Scalar {
    guard position >= 0, position < end else { return "\0" }
    let first = UInt32(bytes[position])
    if first < 0x80 { return Unicode.Scalar(UInt8(first)) }
    let width = Self.width(bytes[position])
    guard width > 1, position + width <= end else { return "\0" }
    var value = first & (width == 2 ? 0x1F : width == 3 ? 0x0F : 0x07)
    for offset in 1..<width { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
    return Unicode.Scalar(value) ?? "\0"
  }

  /// The position behind the character at a position.
  func next(_ position: Int) -> Int {
    position < end ? min(end, position + max(1, Self.width(bytes[position]))) : end
  }

  /// The scalar before a position, and U+0000 at the beginning of the text. It may lie before `start`.
  func scalar(before position: Int) -> Unicode.Scalar {
    var first = position - 1
    while first > 0, first > position - 4, bytes[first] & 0xC0 == 0x80 { first -= 1 }
    return first >= 0 ? scalar(at: first) : "\0"
  }

  /// The position behind a word that stands at a position, or `nil`.
  func take(_ word: StaticString, at position: Int) -> Int? {
    let count = word.utf8CodeUnitCount
    guard position >= 0, position + count <= end else { return nil }
    let isThere = word.withUTF8Buffer { buffer in
      for offset in 0..<count where buffer[offset] != bytes[position + offset] { return false }
      return true
    }
    return isThere ? position + count : nil
  }

  /// The position behind a word that stands at a position, or `nil`.
  func take(_ word: [UInt8], at position: Int) -> Int? {
    guard position >= 0, position + word.count <= end else { return nil }
    for offset in 0..<word.count where word[offset] != bytes[position + offset] { return nil }
    return position + word.count
  }

  /// The position behind the first of some words that stands at a position, or `nil`.
  func takeAny(_ words: [[UInt8]], at position: Int) -> Int? {
    for word in words {
      if let end = take(word, at: position) { return end }
    }
    return nil
  }

  /// The position behind the longest of some words that stands at a position, or `nil`.
  func takeLongest(_ words: [[UInt8]], at position: Int) -> Int? {
    var longest: Int?
    for word in words {
      if let end = take(word, at: position), end > longest ?? 0 { longest = end }
    }
    return longest
  }

  /// Whether one of some words stands right before a position.
  func isPreceded(by words: [[UInt8]], at position: Int) -> Bool {
    words.contains { word in
      guard position >= word.count else { return false }
      for offset in 0..<word.count where word[offset] != bytes[position - word.count + offset] { return false }
      return true
    }
  }

  /// The position behind blanks.
  func skipBlanks(_ position: Int) -> Int {
    var position = position
    while position < end, bytes[position] == UInt8(ascii: " ") { position += 1 }
    return position
  }

  /// The position behind a run of ASCII letters and digits.
  func endOfWord(at position: Int) -> Int {
    var position = position + 1
    while position < end, Self.isWordByte(bytes[position]) { position += 1 }
    return position
  }

  /// Whether a clause can begin at a position: at the start of the text, a blank, or behind a mark.
  func beginsClause(at position: Int) -> Bool { position == 0 || Self.isMark(scalar(before: position)) }

  /// Whether a clause ends at a position.
  func endsClause(at position: Int) -> Bool { Self.isMark(scalar(at: position)) }

  /// Whether a full stop, a question mark or an exclamation mark stands at a position.
  func endsSentence(at position: Int) -> Bool {
    switch scalar(at: position) {
    case "。", "！", "？", "!", "?", "\n": return true
    default: return false
    }
  }

  /// Whether an ASCII letter or digit stands right before a position.
  func isInsideWord(at position: Int) -> Bool { position > 0 && Self.isWordByte(bytes[position - 1]) }

  static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (65...90).contains(byte & 0xDF)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  /// Punctuation, brackets, blanks, and the ends of a text.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0xBF: return true
    case 0x2010...0x2027, 0x3000...0x3006, 0x3008...0x3020: return true
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0x25A0...0x25CA, 0x25CC...0x25FF: return true
    default: return false
    }
  }

  private static func width(_ byte: UInt8) -> Int {
    switch byte {
    case 0xC2...0xDF: return 2
    case 0xE0...0xEF: return 3
    case 0xF0...0xF4: return 4
    default: return 1
    }
  }
}
