/// How many scalars and line ends a stretch of UTF-8 has, counted eight bytes at a time.
struct ByteCounts {
  /// Scalars that begin in it.
  private(set) var scalars = 0
  /// Line feeds.
  private(set) var feeds = 0
  /// Carriage returns.
  private(set) var returns = 0

  @inline(__always)
  init(_ bytes: Span<UInt8>) {
    bytes.withUnsafeBytes { bytes in
      let end = bytes.count & ~7
      var index = 0
      while index < end {
        let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // The second and following bytes of a scalar have bit 7 and not bit 6.
        scalars += 8 - (word >> 7 & ~(word >> 6) & Self.ones).nonzeroBitCount
        feeds += Self.count(of: 0x0A, in: word)
        returns += Self.count(of: 0x0D, in: word)
        index += 8
      }
      while index < bytes.count {
        let byte = bytes[index]
        if byte & 0xC0 != 0x80 { scalars += 1 }
        if byte == 0x0A { feeds += 1 }
        if byte == 0x0D { returns += 1 }
        index += 1
      }
    }
  }

  private static var ones: UInt64 { 0x0101_0101_0101_0101 }

  /// How many of the eight bytes are a given one: those that become zero when it is taken away from all.
  @inline(__always)
  private static func count(of byte: UInt64, in word: UInt64) -> Int {
    let difference = word ^ (byte &* ones)
    let low = ones &* 0x7F
    return 8 - (((difference & low) &+ low | difference) & ~low).nonzeroBitCount
  }
}
