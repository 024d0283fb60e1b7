/// A stretch of a page between two openings: a headline or none, and the text below it.
struct PageRun: Sendable {
  /// Blocks of the headline group, bylines among them.
  var head: Range<Int>
  /// The blocks below it.
  var body: Range<Int>
  /// Whether the head holds a headline, not only a byline.
  var hasHeadline: Bool
  /// Whether the head holds a byline.
  var hasByline: Bool
  /// Whether the body comes from another page.
  var isContinuation: Bool
  /// Whether the head directly follows the head before: a stack of headlines.
  var isStacked: Bool

  /// All its blocks.
  var blocks: Range<Int> { head.lowerBound..<body.upperBound }
}
