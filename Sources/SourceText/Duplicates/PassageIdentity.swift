internal import TypedGraph

extension SourceDocument {
  /// Names the words of the sentences that a range of the view touches, and which of them the range holds: equal in two
  /// documents exactly where these sentences have the same letters and digits, and the range the same among them. White
  /// space, punctuation and widths do not count.
  /// - Returns: 32 hexadecimal digits; nil for sentences so short that two may be alike by chance.
  /// - Complexity: O(length of the sentences + log n).
  package func passageIdentity(of range: Range<Int>) -> String? {
    guard !range.isEmpty else { return nil }
    let first = sentence(at: range.lowerBound).map { sentences[$0].range.lowerBound } ?? range.lowerBound
    let last = sentence(at: range.upperBound - 1).map { sentences[$0].range.upperBound } ?? range.upperBound
    var words: [UInt8] = []
    var letters = 0
    for part in [first..<range.lowerBound, range, range.upperBound..<max(last, range.upperBound)] {
      var offset = part.lowerBound
      while let (letter, _, end) = LetterCursor.next(view.utf8, from: offset, to: part.upperBound) {
        UTF8Scalars.append(letter, to: &words)
        letters += 1
        offset = end
      }
      // A byte that no text holds marks the ends of the range.
      words.append(0xFF)
    }
    return letters < DuplicateFinder.shortestSentence ? nil : ContentHash(of: words).prefix(32)
  }
}
