/// Positions of a text, a bit for each byte.
struct PositionSet: Sendable {
  private var words: [UInt64]

  /// No position of a text of so many bytes.
  init(length: Int) { words = [UInt64](repeating: 0, count: length >> 6 + 1) }

  /// Puts a position into the set; one behind the text is left out.
  mutating func insert(_ position: Int) {
    if position >= 0, position >> 6 < words.count { words[position >> 6] |= 1 << UInt64(position & 63) }
  }

  /// Whether a position is in the set.
  @inline(__always)
  func contains(_ position: Int) -> Bool {
    position >= 0 && position >> 6 < words.count && words[position >> 6] & (1 << UInt64(position & 63)) != 0
  }
}
