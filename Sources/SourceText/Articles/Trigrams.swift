/// The sets of three successive letters of a text: a measure of whether two texts speak of the same.
struct Trigrams: Sendable {
  /// Letters of a text that are read at most; a longer text has shown by then what it speaks of.
  static let longest = 12_000

  private(set) var members: Set<UInt64> = []

  /// Reads ranges of a text; trigrams do not cross from one range to the next.
  init(_ text: [UInt8], _ ranges: [Range<Int>]) {
    var count = 0
    for range in ranges {
      var offset = range.lowerBound
      var value: UInt64 = 0
      var letters = 0
      while let (letter, _, end) = LetterCursor.next(text, from: offset, to: range.upperBound) {
        offset = end
        value = (value << 21 | UInt64(letter)) & (1 << 63 - 1)
        letters += 1
        count += 1
        if letters >= 3 { members.insert(value) }
        if count > Self.longest { return }
      }
    }
  }

  /// The share of this text's trigrams that another has too, from 0 to 1; 0 for a text without any.
  func share(in other: Trigrams) -> Double {
    guard !members.isEmpty else { return 0 }
    return Double(members.count { other.members.contains($0) }) / Double(members.count)
  }
}
