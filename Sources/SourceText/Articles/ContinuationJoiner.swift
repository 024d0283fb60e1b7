/// Joins the two parts of a story that goes on on another page of the same document.
///
/// A part that ends in 下转第2版 and one that begins with 上接第1版 are one article where the pages that they name are
/// the pages on which they stand and nothing else fits, or where the words of headline and text say so. Where the pages
/// or a title contradict, or two parts fit alike, nothing is joined.
struct ContinuationJoiner {
  /// The share of a headline's trigrams from which two parts are taken to be one story.
  static let claim = ArticleSegmenter.claim
  /// Below this share a title that a mark names, or a headline above it, is that of another story.
  static let estranged = ArticleSegmenter.estranged
  /// How many times as well as any other the chosen part must fit, where pages do not decide.
  static let margin = 2.0
  /// In documents with more marks nothing is joined: they are compared in pairs.
  static let mostMarks = 400

  private let view: UnwrappedView
  private let layouts: [BlockLayout]

  init(view: UnwrappedView, layouts: [BlockLayout]) {
    self.view = view
    self.layouts = layouts
  }

  /// The marks of a document; articles that belong together are joined, and each block knows its article.
  /// - Complexity: O(n), and O(m²) comparisons of words for m marks, at most `mostMarks`.
  func join(_ articles: inout [Article], _ blocks: inout [Block]) -> [Continuation] {
    let found = ContinuationFinder(view: view).find(in: blocks)
    guard !found.isEmpty else { return [] }
    let pages = FolioReader(view: view).pages(of: blocks, layouts: layouts)
    var parts = articles.map(\.blocks)
    var owner = blocks.map(\.article)
    split(&parts, &owner, at: found, blocks)
    var links: [Link] = []
    if found.count <= Self.mostMarks {
      let ends = self.parts(ending: found, parts, owner, pages, blocks)
      let starts = self.parts(beginning: found, parts, owner, pages, blocks)
      links = ContinuationMatch(ends: ends, starts: starts).links
    }
    let joined = Set(links.flatMap { [$0.end, $0.start] })
    regroup(&articles, &blocks, parts, links.map { (owner[found[$0.end].block], owner[found[$0.start].block]) })
    return found.enumerated().map { number, found in
      Continuation(
        direction: found.mark.direction, page: found.mark.page, title: found.mark.title, range: found.range,
        ownPage: pages[found.block], article: blocks[found.block].article, isJoined: joined.contains(number))
    }
  }

  /// Two marks that belong together, by their places in the list of marks.
  struct Link: Hashable {
    var end: Int
    var start: Int
  }

  /// A story's paragraph that begins with 上接 begins a story of its own.
  private func split(
    _ parts: inout [[Int]], _ owner: inout [Int], at found: [ContinuationFinder.Found], _ blocks: [Block]
  ) {
    // From the end, so that what is cut off is cut off once.
    for mark in found.reversed() where mark.mark.direction == .from && blocks[mark.block].kind != .continuation {
      let part = owner[mark.block]
      guard mark.range.lowerBound == blocks[mark.block].range.lowerBound,
        let place = parts[part].lastIndex(of: mark.block),
        parts[part][..<place].contains(where: { blocks[$0].kind == .paragraph })
      else { continue }
      for block in parts[part][place...] { owner[block] = parts.count }
      parts.append(Array(parts[part][place...]))
      parts[part].removeSubrange(place...)
    }
  }

  /// The parts that end in a mark: behind it stands no text of theirs.
  private func parts(
    ending found: [ContinuationFinder.Found], _ parts: [[Int]], _ owner: [Int], _ pages: [String?], _ blocks: [Block]
  ) -> [ContinuationPart] {
    found.enumerated().compactMap { number, found in
      guard found.mark.direction == .on else { return nil }
      let part = parts[owner[found.block]]
      guard !part.contains(where: { $0 > found.block && Self.isText(blocks[$0]) }) else { return nil }
      return self.part(number, found, part, pages, blocks)
    }
  }

  /// The parts that begin with a mark: before it stands no text of theirs.
  private func parts(
    beginning found: [ContinuationFinder.Found], _ parts: [[Int]], _ owner: [Int], _ pages: [String?],
    _ blocks: [Block]
  ) -> [ContinuationPart] {
    found.enumerated().compactMap { number, found in
      guard found.mark.direction == .from else { return nil }
      let part = parts[owner[found.block]]
      guard !part.contains(where: { $0 < found.block && Self.isText(blocks[$0]) }) else { return nil }
      return self.part(number, found, part, pages, blocks)
    }
  }

  private func part(
    _ number: Int, _ found: ContinuationFinder.Found, _ part: [Int], _ pages: [String?], _ blocks: [Block]
  ) -> ContinuationPart {
    let title = Array(found.mark.title.utf8)
    return ContinuationPart(
      mark: number, named: found.mark.page, own: pages[found.block], title: ComparedWords(title, [0..<title.count]),
      headline: ComparedWords(view.utf8, part.filter { blocks[$0].kind == .headline }.map { blocks[$0].range }),
      text: ComparedWords(view.utf8, part.filter { Self.isText(blocks[$0]) }.map { blocks[$0].range }))
  }

  private static func isText(_ block: Block) -> Bool { block.kind == .paragraph || block.kind == .listItem }

  /// The article whose headline stands among a group's blocks: that of the first part, otherwise of the first that has
  /// one. A part that was cut off may have taken the headline with it.
  private func headlineSource(
    of group: (root: Int, blocks: [Int]), in known: [Article], _ blocks: [Block]
  ) -> Int? {
    var sources = group.root < known.count ? [group.root] : []
    for block in group.blocks where sources.last != blocks[block].article { sources.append(blocks[block].article) }
    let members = Set(group.blocks)
    return sources.first { !known[$0].headlineBlocks.isEmpty && members.isSuperset(of: known[$0].headlineBlocks) }
  }

  /// Writes the parts back as articles, those that are linked as one under the headline of the first.
  private func regroup(
    _ articles: inout [Article], _ blocks: inout [Block], _ parts: [[Int]], _ links: [(end: Int, start: Int)]
  ) {
    guard parts.count != articles.count || !links.isEmpty else { return }
    var root = Array(parts.indices)
    func find(_ part: Int) -> Int {
      var part = part
      while root[part] != part { part = root[part] }
      return part
    }
    // A chain that closes into a ring is none.
    for link in links where find(link.end) != find(link.start) && root[link.start] == link.start {
      root[link.start] = link.end
    }
    var members: [Int: [Int]] = [:]
    for part in parts.indices { members[find(part), default: []] += parts[part] }
    let groups = members.filter { !$0.value.isEmpty }.map { (root: $0.key, blocks: $0.value.sorted()) }
      .sorted { $0.blocks[0] < $1.blocks[0] }
    let known = articles
    articles = groups.map { group in
      var article = Article(headline: "", headlineBlocks: [], blocks: group.blocks, spans: [])
      if let source = headlineSource(of: group, in: known, blocks) {
        article.headline = known[source].headline
        article.headlineBlocks = known[source].headlineBlocks
      }
      article.spans = ArticleSpans.of(group.blocks, blocks, in: view)
      return article
    }
    for (number, article) in zip(articles.indices, articles) {
      let headlines = Set(article.headlineBlocks)
      for block in article.blocks {
        blocks[block].article = number
        if blocks[block].kind == .headline && !headlines.contains(block) { blocks[block].kind = .subheading }
      }
    }
  }
}
