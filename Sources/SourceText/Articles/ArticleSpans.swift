/// The stretches of the source that an article covers.
enum ArticleSpans {
  /// One span for each row of successive blocks, in Unicode scalars of the source.
  /// - Parameter members: the indices of the article's blocks, ascending.
  static func of(_ members: [Int], _ blocks: [Block], in view: UnwrappedView) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var first = 0
    while first < members.count {
      var last = first
      while last + 1 < members.count && members[last + 1] == members[last] + 1 { last += 1 }
      let range = blocks[members[first]].range.lowerBound..<blocks[members[last]].range.upperBound
      spans.append(view.scalarRange(of: range))
      first = last + 1
    }
    return spans
  }
}
