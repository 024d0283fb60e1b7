/// The sets of three successive letters of a text: a measure of whether two texts speak of the same.
///
/// Made of the shorter of two texts, over which the longer one is read. A table of its own instead of `Set`: the values
/// are well mixed by one multiplication, and the order of `members` is that of the text, so that sums over them come out
/// alike in every run.
struct Trigrams: Sendable {
  /// Letters of a text that are read at most; a longer text has shown by then what it speaks of.
  static let longest = 12_000

  /// Each trigram once, in the order of the text.
  private(set) var members: [UInt64] = []
  /// Open addressing: the index of a member plus one; 0 is an empty slot. At most half of the slots are taken.
  private var slots: [UInt16]
  private let mask: Int

  /// Reads ranges of a text; trigrams do not cross from one range to the next.
  /// - Complexity: O(n).
  init(_ text: [UInt8], _ ranges: [Range<Int>]) {
    let most = min(Self.longest, ranges.reduce(0) { $0 + UTF8Scalars.count(text, $1) })
    var capacity = 16
    while capacity < most * 2 { capacity *= 2 }
    slots = [UInt16](repeating: 0, count: capacity)
    mask = capacity - 1
    members.reserveCapacity(most)
    Self.forEach(text, ranges) { insert($0) }
  }

  /// The share of the trigrams that a text has too, from 0 to 1; 0 where there is no trigram.
  /// - Complexity: O(length of the text); nothing is kept of the text.
  func share(in text: [UInt8], _ ranges: some Sequence<Range<Int>>) -> Double {
    guard !members.isEmpty else { return 0 }
    return Double(presence(in: text, ranges).count { $0 }) / Double(members.count)
  }

  /// For each member whether a text has it.
  func presence(in text: [UInt8], _ ranges: some Sequence<Range<Int>>) -> [Bool] {
    var presence = [Bool](repeating: false, count: members.count)
    Self.forEach(text, ranges) { trigram in
      let index = slots[slot(of: trigram)]
      if index != 0 { presence[Int(index) - 1] = true }
    }
    return presence
  }

  /// Gives each trigram of a text's first `longest` letters.
  @inline(__always)
  private static func forEach(_ text: [UInt8], _ ranges: some Sequence<Range<Int>>, _ body: (UInt64) -> Void) {
    let text = text.span
    var count = 0
    for range in ranges {
      var index = range.lowerBound
      var value: UInt64 = 0
      var letters = 0
      while index < range.upperBound {
        let (letter, length) = UTF8Scalars.decode(text, at: index)
        index += length
        guard LetterCursor.isLetter(letter) else { continue }
        value = (value << 21 | UInt64(letter)) & (1 << 63 - 1)
        letters += 1
        count += 1
        if letters >= 3 { body(value) }
        if count >= longest { return }
      }
    }
  }

  private mutating func insert(_ trigram: UInt64) {
    let slot = slot(of: trigram)
    guard slots[slot] == 0 else { return }
    members.append(trigram)
    slots[slot] = UInt16(members.count)
  }

  /// The slot that holds a trigram, or the empty one where it would go.
  @inline(__always)
  private func slot(of trigram: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: (trigram &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    while slots[slot] != 0 && members[Int(slots[slot]) - 1] != trigram { slot = (slot + 1) & mask }
    return slot
  }
}
