/// Groups the blocks of a page into articles.
struct ArticleSegmenter {
  private let view: UnwrappedView

  init(view: UnwrappedView) { self.view = view }

  /// The articles; each block learns which is its own.
  func segment(_ blocks: inout [Block]) -> [Article] {
    guard !blocks.isEmpty else { return [] }
    var starts = [0]
    var heading: Int?
    for index in blocks.indices.dropFirst() {
      switch blocks[index].kind {
      case .subheading:
        if heading == nil { heading = index }
      case .byline, .continuation:
        starts.append(heading ?? index)
        heading = nil
      default: heading = nil
      }
    }
    starts = Array(Set(starts)).sorted()
    var articles: [Article] = []
    for (start, end) in zip(starts, starts.dropFirst() + [blocks.count]) {
      var headlines: [Int] = []
      for index in start..<end {
        blocks[index].article = articles.count
        if blocks[index].kind == .subheading && index == start + headlines.count {
          blocks[index].kind = .headline
          headlines.append(index)
        }
      }
      let text = headlines.map { view.text(in: blocks[$0].range) }.joined(separator: " ")
      let span = view.scalarRange(of: blocks[start].range.lowerBound..<blocks[end - 1].range.upperBound)
      articles.append(Article(headline: text, headlineBlocks: headlines, blocks: Array(start..<end), spans: [span]))
    }
    return articles
  }
}
