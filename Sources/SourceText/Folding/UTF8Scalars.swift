/// Scalars in well-formed UTF-8, addressed by byte offset.
enum UTF8Scalars {
  /// The scalar that starts at `offset`, and its length in bytes. A truncated one reads as U+FFFD.
  @inline(__always)
  static func decode(_ bytes: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int) {
    decode(bytes.span, at: offset)
  }

  /// The scalar that ends before `offset`, and its length in bytes; zero and zero at or before `start`.
  @inline(__always)
  static func decode(_ bytes: [UInt8], before offset: Int, from start: Int = 0) -> (scalar: UInt32, length: Int) {
    decode(bytes.span, before: offset, from: start)
  }

  /// How many scalars begin in a range of bytes.
  @inline(__always)
  static func count(_ bytes: [UInt8], _ range: Range<Int>) -> Int { count(bytes.span, range) }

  /// The scalar that starts at `offset`, and its length in bytes. A truncated one reads as U+FFFD.
  @inline(__always)
  static func decode(_ bytes: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    let left = bytes.count - offset
    if first < 0xE0 {
      guard left >= 2 else { return (0xFFFD, 1) }
      return ((first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), 2)
    }
    if first < 0xF0 {
      guard left >= 3 else { return (0xFFFD, left) }
      return ((first & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F), 3)
    }
    guard left >= 4 else { return (0xFFFD, left) }
    let high = (first & 0x07) << 18 | UInt32(bytes[offset + 1] & 0x3F) << 12
    return (high | UInt32(bytes[offset + 2] & 0x3F) << 6 | UInt32(bytes[offset + 3] & 0x3F), 4)
  }

  /// The scalar that ends before `offset`, and its length in bytes; zero and zero at or before `start`.
  @inline(__always)
  static func decode(_ bytes: Span<UInt8>, before offset: Int, from start: Int = 0) -> (scalar: UInt32, length: Int) {
    guard offset > start else { return (0, 0) }
    var index = offset - 1
    while index > start && isContinuation(bytes[index]) { index -= 1 }
    return (decode(bytes, at: index).scalar, offset - index)
  }

  /// Whether a byte is the second, third or fourth of a scalar.
  @inline(__always)
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// The length in bytes of the scalar that a lead byte begins.
  @inline(__always)
  static func length(lead byte: UInt8) -> Int { byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4 }

  /// How many scalars begin in a range of bytes.
  @inline(__always)
  static func count(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    ByteCounts(bytes.extracting(range)).scalars
  }

  /// Appends a scalar in UTF-8.
  @inline(__always)
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if scalar < 0x800 {
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else if scalar < 0x10000 {
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
