/// Concludes what is not stated: a document's date, publisher, home place and title. What the caller declares goes
/// before what the format's metadata say, and that before what the text shows; see `DateReader`, `PublisherReader` and
/// `HomeReader` for the order in which these look.
struct MetadataReader {
  /// Blocks at each end of a document that are read for dates and places: the whole of any page.
  static let mostBlocks = 2_000

  private let view: UnwrappedView
  /// The blocks at both ends.
  private let blocks: [Block]
  private let articles: [Article]

  init(view: UnwrappedView, blocks: [Block], articles: [Article]) {
    self.view = view
    let most = Self.mostBlocks
    self.blocks = blocks.count <= 2 * most ? blocks : Array(blocks.prefix(most) + blocks.suffix(most))
    self.articles = articles
  }

  /// The metadata of a document.
  /// - Parameters:
  ///   - known: what the format's own metadata say.
  ///   - masthead: how many blocks the head of the page has.
  func read(options: ReadingOptions, known: DocumentMetadata, path: String, masthead: Int) -> DocumentMetadata {
    var metadata = known
    if let date = options.date { metadata.date = .init(date, source: .declared) }
    if let publisher = options.publisher { metadata.publisher = .init(publisher, source: .declared) }
    if let home = options.home { metadata.home = .init(home, source: .declared) }
    if metadata.date == nil {
      metadata.date = DateReader(view: view, blocks: blocks).read(path: path, masthead: masthead)
    }
    if metadata.publisher == nil {
      metadata.publisher = PublisherReader(view: view, blocks: blocks).read(masthead: masthead)
    }
    if metadata.home == nil {
      metadata.home = HomeReader(view: view, blocks: blocks).read(publisher: metadata.publisher)
    }
    if metadata.title == nil {
      metadata.title = articles.first { !$0.headline.isEmpty }.map { .init($0.headline, source: .text) }
    }
    return metadata
  }
}
