/// Groups the blocks of a page into articles.
///
/// `RunSegmenter` cuts the page into runs. What is then out of place is put right by the words that headlines and texts
/// share: a headline without a text takes the text above it, or one without a headline; a text before the first
/// headline goes to the story it introduces; a picture's caption at the end to the story it shows.
struct ArticleSegmenter {
  /// The share of a headline's trigrams from which a text is taken to be the headline's.
  static let claim = 0.25
  /// Below this share a headline is not that of the text it stands above.
  static let estranged = 0.1
  /// On larger pages than this many runs words are not compared.
  static let mostRuns = 2_000
  /// On larger pages than this many blocks columns are not put together after their copies.
  static let mostBlocks = 20_000

  private let view: UnwrappedView
  private let text: [UInt8]
  private let layouts: [BlockLayout]
  private let lexicon = StructureLexicon.standard

  init(view: UnwrappedView, layouts: [BlockLayout]) {
    self.view = view
    self.text = view.utf8
    self.layouts = layouts
  }

  /// The articles; each block learns which is its own, and headlines are told from subheadings. The head of the page,
  /// its first `masthead` blocks, goes with the first of them.
  func segment(_ blocks: inout [Block], duplicates: [DuplicatePassage], masthead: Int) -> [Article] {
    guard !blocks.isEmpty else { return [] }
    let segmenter = RunSegmenter(view: view, blocks: blocks, layouts: layouts, masthead: masthead)
    let runs = segmenter.segment()
    var page = Page(view: view, blocks: blocks, layouts: layouts, runs: runs)
    if runs.count <= Self.mostRuns {
      page.settleHeadlines()
      page.settleIntroductions()
      page.settleCaptions()
      if blocks.count <= Self.mostBlocks { page.settleCopies(duplicates) }
    }
    return articles(page, segmenter, &blocks)
  }

  private func articles(_ page: Page, _ segmenter: RunSegmenter, _ blocks: inout [Block]) -> [Article] {
    var articles: [Article] = []
    var numbers: [Int: Int] = [:]
    for index in blocks.indices {
      let owner = page.owner[index]
      let number = numbers[owner] ?? articles.count
      if number == articles.count {
        numbers[owner] = number
        articles.append(Article(headline: "", headlineBlocks: [], blocks: [], spans: []))
      }
      blocks[index].article = number
      articles[number].blocks.append(index)
      if page.isHead[index] && blocks[index].kind == .subheading && !segmenter.isSubtitle(index)
        && !segmenter.isGenre(index) && isFirstStack(index, articles[number])
      {
        blocks[index].kind = .headline
        articles[number].headlineBlocks.append(index)
      }
    }
    for number in articles.indices {
      articles[number].headline = headline(articles[number].headlineBlocks.map { blocks[$0] })
      articles[number].spans = ArticleSpans.of(articles[number].blocks, blocks, in: view)
    }
    return articles
  }

  /// Whether a heading is the article's first, or the next line of it.
  private func isFirstStack(_ index: Int, _ article: Article) -> Bool {
    guard let last = article.headlineBlocks.last else { return true }
    return last == index - 1 && layouts[index].blankLinesBefore == 0
  }

  /// The lines of a headline in one: as they stand, parted by one space, without it before a quote and where the line
  /// runs on.
  private func headline(_ blocks: [Block]) -> String {
    var headline = ""
    for block in blocks {
      let line = Self.flattened(view.original(in: block.range))
      if let last = headline.last, !line.isEmpty {
        let runsOn = lexicon.runningEnds.suffixLength(of: TextFolding.fold(Array(headline.utf8))) != nil
        let opens = line.unicodeScalars.first.map { ScalarClass.isOpening($0.value) } ?? false
        if !(runsOn || opens) && !last.isWhitespace { headline += " " }
      }
      headline += line
    }
    return headline
  }

  /// A text with its line breaks gone and other white space as one space.
  private static func flattened(_ text: String) -> String {
    var flat = String.UnicodeScalarView()
    var previous: UInt32 = 0
    var gap: (isOpen: Bool, isBreak: Bool) = (false, false)
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        gap = (true, gap.isBreak || scalar == "\n" || scalar == "\r")
        continue
      }
      if gap.isOpen && (!gap.isBreak || ScalarClass.keepsSpace(between: previous, and: scalar.value)) {
        flat.append(" ")
      }
      gap = (false, false)
      flat.append(scalar)
      previous = scalar.value
    }
    return String(flat)
  }
}
