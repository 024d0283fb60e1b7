/// Finds passages that repeat earlier ones letter for letter; punctuation, white space and line ends do not count.
///
/// A repetition counts when it holds a whole sentence of `shortestSentence` letters and more, or `longest` letters in a
/// row. Less is a title or a phrase that two articles share.
struct DuplicateFinder {
  /// Letters of the shortest sentence that makes a repetition.
  static let shortestSentence = 16
  /// Letters in a row that make a repetition though no whole sentence is among them.
  static let longest = 64

  private let text: [UInt8]
  private let blocks: [Block]
  private let sentences: [Sentence]

  init(view: UnwrappedView, blocks: [Block], sentences: [Sentence]) {
    self.init(text: view.utf8, blocks: blocks, sentences: sentences)
  }

  /// - Parameter text: folded text in which the ranges of blocks and sentences stand.
  init(text: [UInt8], blocks: [Block], sentences: [Sentence]) {
    self.text = text
    self.blocks = blocks
    self.sentences = sentences
  }

  /// The duplicate passages in order, apart from each other.
  /// - Complexity: O(n).
  func find() -> [DuplicatePassage] {
    // A first pass notes which fingerprints occur twice; only these need a place in the table.
    var seen = BitSet(minimum: text.count / 2)
    var repeated = BitSet(minimum: text.count / 2)
    var isRepeated = false
    Fingerprints.forEach(text) { hash, _ in
      if seen.insert(hash) {
        _ = repeated.insert(hash)
        isRepeated = true
      }
    }
    guard isRepeated else { return [] }

    var table = FingerprintTable()
    var passages: [DuplicatePassage] = []
    var covered = 0
    Fingerprints.forEach(text) { hash, start in
      guard repeated.contains(hash) else { return }
      if start >= covered {
        var best: (range: Range<Int>, original: Range<Int>)?
        table.places(of: hash) { earlier in
          let match = extend(start, earlier, from: covered)
          if match.range.count > best?.range.count ?? 0 { best = match }
        }
        if let best, isRepetition(best.range) {
          passages.append(
            DuplicatePassage(range: withPunctuation(best.range), original: withPunctuation(best.original)))
          covered = best.range.upperBound
        }
      }
      table.insert(hash, at: start)
    }
    return passages
  }

  /// The longest common stretch around two equal places. The later one begins neither before `limit` nor inside the
  /// earlier one.
  private func extend(_ later: Int, _ earlier: Int, from limit: Int) -> (range: Range<Int>, original: Range<Int>) {
    var start = later
    var originalStart = earlier
    while let a = LetterCursor.previous(text, before: start, to: max(limit, earlier + 1)),
      let b = LetterCursor.previous(text, before: originalStart, to: 0), a.letter == b.letter
    {
      start = a.start
      originalStart = b.start
    }
    var end = later
    var originalEnd = earlier
    while let a = LetterCursor.next(text, from: end, to: text.count),
      let b = LetterCursor.next(text, from: originalEnd, to: start), a.letter == b.letter
    {
      end = a.end
      originalEnd = b.end
    }
    return (start..<end, originalStart..<originalEnd)
  }

  private func isRepetition(_ range: Range<Int>) -> Bool {
    if LetterCursor.count(text, range) >= Self.longest { return true }
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low < sentences.count, sentences[low].range.lowerBound < range.upperBound {
      let sentence = sentences[low].range
      if let first = LetterCursor.next(text, from: sentence.lowerBound, to: sentence.upperBound),
        let last = LetterCursor.previous(text, before: sentence.upperBound, to: sentence.lowerBound),
        first.start >= range.lowerBound, last.start < range.upperBound,
        LetterCursor.count(text, sentence) >= Self.shortestSentence,
        // A headline that quotes the text is none.
        blocks[sentences[low].block].kind != .subheading
      {
        return true
      }
      low += 1
    }
    return false
  }

  /// The range with the punctuation that opens before it and closes after it, inside its block.
  private func withPunctuation(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start > 0 {
      let (scalar, length) = UTF8Scalars.decode(text, before: start)
      guard ScalarClass.isOpening(scalar) else { break }
      start -= length
    }
    var end = range.upperBound
    while end < text.count, text[end] != 0x0A {
      let (scalar, length) = UTF8Scalars.decode(text, at: end)
      guard !LetterCursor.isLetter(scalar), !ScalarClass.isOpening(scalar) else { break }
      end += length
    }
    return start..<end
  }
}

/// A set of hashes in which two hashes may share a place.
private struct BitSet {
  private var words: [UInt64]
  private let mask: Int

  /// - Parameter minimum: the least number of places.
  init(minimum: Int) {
    var bits = 1 << 12
    while bits < minimum && bits < 1 << 31 { bits *= 2 }
    words = [UInt64](repeating: 0, count: bits / 64)
    mask = bits - 1
  }

  /// Takes a hash in; true where it was in already.
  mutating func insert(_ hash: UInt32) -> Bool {
    let place = Int(hash) & mask
    let bit: UInt64 = 1 << UInt64(place & 63)
    if words[place >> 6] & bit != 0 { return true }
    words[place >> 6] |= bit
    return false
  }

  func contains(_ hash: UInt32) -> Bool {
    let place = Int(hash) & mask
    return words[place >> 6] & (1 << UInt64(place & 63)) != 0
  }
}
