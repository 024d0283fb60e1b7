/// The bytes of an unwrapped view with the few steps that rules take over them. Positions are UTF-8 byte offsets that
/// lie between scalars.
package struct ViewText: Sendable {
  /// The folded UTF-8 bytes.
  package let utf8: [UInt8]

  /// Wraps bytes that are valid UTF-8.
  package init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// The length in bytes.
  @inline(__always)
  package var count: Int { utf8.count }

  /// The position behind the scalar at `position`.
  @inline(__always)
  package func next(_ position: Int) -> Int {
    let lead = utf8[position]
    return position + (lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4)
  }

  /// The position before the scalar that ends at `position`.
  @inline(__always)
  package func previous(_ position: Int) -> Int {
    var start = position - 1
    while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// The scalar at a position; a blank behind the end.
  @inline(__always)
  package func scalar(at position: Int) -> UInt32 {
    guard position >= 0, position < utf8.count else { return 0x20 }
    let lead = UInt32(utf8[position])
    if lead < 0x80 { return lead }
    if lead < 0xE0 { return (lead & 0x1F) << 6 | tail(position + 1) }
    if lead < 0xF0 { return (lead & 0x0F) << 12 | tail(position + 1) << 6 | tail(position + 2) }
    return (lead & 0x07) << 18 | tail(position + 1) << 12 | tail(position + 2) << 6 | tail(position + 3)
  }

  /// The scalar that ends at a position; a blank before the start.
  @inline(__always)
  package func scalar(before position: Int) -> UInt32 {
    position > 0 ? scalar(at: previous(position)) : 0x20
  }

  @inline(__always)
  private func tail(_ position: Int) -> UInt32 { UInt32(utf8[position] & 0x3F) }

  /// Whether a Han character stands at a position.
  @inline(__always)
  package func isHan(at position: Int) -> Bool { Self.isHan(scalar(at: position)) }

  /// Whether a scalar is a Han character.
  @inline(__always)
  package static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || scalar == 0x3007
      || (0x20000...0x323AF).contains(scalar)
  }

  /// Whether a scalar is an ASCII letter or digit.
  @inline(__always)
  package static func isWord(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  /// Whether the bytes of `word` stand at a position.
  package func has(_ word: [UInt8], at position: Int) -> Bool {
    guard position >= 0, position + word.count <= utf8.count else { return false }
    for index in 0..<word.count where utf8[position + index] != word[index] { return false }
    return true
  }

  /// Whether a text stands at a position.
  package func has(_ word: StaticString, at position: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard position >= 0, position + length <= utf8.count else { return false }
    return word.withUTF8Buffer { buffer in
      for index in 0..<length where utf8[position + index] != buffer[index] { return false }
      return true
    }
  }

  /// Whether a text ends at a position.
  package func has(_ word: StaticString, endingAt position: Int) -> Bool {
    has(word, at: position - word.utf8CodeUnitCount)
  }

  /// How many scalars a range holds; linear in its bytes.
  package func scalarCount(_ range: Range<Int>) -> Int {
    var count = 0
    for index in range where utf8[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  /// The position `count` scalars behind, or the bound.
  package func position(_ position: Int, advancedBy count: Int, limit: Int) -> Int {
    var result = position
    for _ in 0..<count where result < limit { result = next(result) }
    return min(result, limit)
  }

  /// The folded text of a range.
  package func string(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }
}
