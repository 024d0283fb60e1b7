/// Words that are compared with other words.
struct ComparedWords: Sendable {
  private let text: [UInt8]
  private let ranges: [Range<Int>]
  private let trigrams: Trigrams

  init(_ text: [UInt8], _ ranges: [Range<Int>]) {
    self.text = text
    self.ranges = ranges
    trigrams = Trigrams(text, ranges)
  }

  /// Whether there is nothing to compare.
  var isEmpty: Bool { trigrams.members.isEmpty }

  /// The share of these words' trigrams that others have too, from 0 to 1.
  func share(in other: ComparedWords) -> Double { trigrams.share(in: other.text, other.ranges) }
}

/// A part of a story at a mark that points to another page.
struct ContinuationPart: Sendable {
  /// The mark, by its place in the list of marks.
  var mark: Int
  /// The page that the mark names.
  var named: String
  /// The page on which the mark stands, where it is known.
  var own: String?
  /// The title that the mark names.
  var title: ComparedWords
  /// The part's headline.
  var headline: ComparedWords
  /// The part's text.
  var text: ComparedWords
}

/// Decides which part that ends in 下转 goes on in which part that begins with 上接.
struct ContinuationMatch {
  let ends: [ContinuationPart]
  let starts: [ContinuationPart]

  /// How well two parts fit.
  private struct Fit {
    /// The share of the words of headline or title that both have.
    var words: Double
    /// Whether the page on which one of them stands is the one that the other names.
    var isPageKnown: Bool
  }

  /// The pairs, each part in one at most.
  var links: [ContinuationJoiner.Link] {
    let fits = ends.map { end in starts.map { fit(end, $0) } }
    var links: [ContinuationJoiner.Link] = []
    for (row, end) in zip(ends.indices, ends) {
      for (column, start) in zip(starts.indices, starts) {
        guard let own = fits[row][column] else { continue }
        let rivals =
          starts.indices.compactMap { $0 == column ? nil : fits[row][$0] }
          + ends.indices.compactMap { $0 == row ? nil : fits[$0][column] }
        let isAlone = rivals.isEmpty && own.isPageKnown
        let best = rivals.map(\.words).max() ?? 0
        let standsOut = own.words >= ContinuationJoiner.claim && own.words >= best * ContinuationJoiner.margin
        if isAlone || standsOut { links.append(.init(end: end.mark, start: start.mark)) }
      }
    }
    return links
  }

  /// How well a part goes on in another; nil where pages, a title or a headline contradict.
  private func fit(_ end: ContinuationPart, _ start: ContinuationPart) -> Fit? {
    // A story does not go on on the page it comes from.
    if end.named == start.named || end.own == end.named || start.own == start.named { return nil }
    if let page = start.own, page != end.named { return nil }
    if let page = end.own, page != start.named { return nil }
    var words = end.headline.share(in: start.text)
    for name in [start.title, start.headline] where !name.isEmpty && !end.headline.isEmpty {
      let share = max(name.share(in: end.headline), end.headline.share(in: name))
      if share < ContinuationJoiner.estranged { return nil }
      words = max(words, share)
    }
    return Fit(words: words, isPageKnown: start.own != nil || end.own != nil)
  }
}
