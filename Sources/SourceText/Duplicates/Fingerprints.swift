/// Selects few of a text's letter sequences, the same ones wherever the same text stands.
///
/// Winnowing (Schleimer, Wilkerson, Aiken 2003): of every `window` successive sequences of `length` letters the one
/// with the least hash is taken. So any two texts that share `length + window - 1` letters share a fingerprint.
struct Fingerprints {
  /// Letters of a sequence.
  static let length = 12
  /// Successive sequences of which one is taken.
  static let window = 12
  /// Letters that two passages must share to be found for certain.
  static let guaranteed = length + window - 1

  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// `multiplier` to the power of `length`, which takes the oldest letter out of a rolling hash.
  private static let power: UInt64 = (0..<length).reduce(1) { value, _ in value &* multiplier }

  /// Gives each fingerprint of the text in ascending order of its place.
  /// - Complexity: O(n) time, O(1) memory.
  static func forEach(_ text: [UInt8], _ body: (_ hash: UInt32, _ start: Int) -> Void) {
    var letters = InlineArray<16, UInt32>(repeating: 0)
    var starts = InlineArray<16, Int>(repeating: 0)
    var hashes = InlineArray<16, UInt32>(repeating: .max)
    var places = InlineArray<16, Int>(repeating: 0)
    var count = 0
    var rolling: UInt64 = 0
    var least = -1
    var offset = 0
    while let (letter, start, end) = LetterCursor.next(text, from: offset, to: text.count) {
      offset = end
      let slot = count & 15
      rolling = rolling &* multiplier &+ UInt64(letter)
      if count >= length { rolling = rolling &- power &* UInt64(letters[(count - length) & 15]) }
      letters[slot] = letter
      starts[slot] = start
      count += 1
      guard count >= length else { continue }
      // The high bits of a product mix best.
      let hash = UInt32(truncatingIfNeeded: (rolling &* 0xD6E8_FEB8_6659_FD93) >> 32)
      let index = count - length
      hashes[index & 15] = hash
      places[index & 15] = starts[index & 15]
      if least < 0 || least <= index - window {
        let first = max(0, index - window + 1)
        least = first
        for candidate in first...index where hashes[candidate & 15] <= hashes[least & 15] { least = candidate }
        if index >= window - 1 { body(hashes[least & 15], places[least & 15]) }
      } else if hash <= hashes[least & 15] {
        least = index
        if index >= window - 1 { body(hash, places[index & 15]) }
      } else if index == window - 1 {
        body(hashes[least & 15], places[least & 15])
      }
    }
  }
}
