/// What is kept of a document beside its text.
public struct DocumentRecord: Sendable, Hashable {
  /// The first 32 hexadecimal digits of the SHA-256 of its bytes.
  public var id: String
  /// Where it was read, as the graph file names it; several when the same content stands at several paths.
  public var paths: [String]
  /// The title: the first headline, or empty.
  public var title: String
  /// The EDTF date of the document, where one was given or inferred.
  public var date: String?
  /// Whether the date was inferred from the text or the file name.
  public var dateIsInferred: Bool
  /// Who published it.
  public var publisher: String?
  /// The place whose 我市 and 市委 the document means.
  public var home: String?
  /// Headlines of its articles, in reading order.
  public var articles: [String]
  /// Marks that stories come from another page or go on there, in the order of the page; see ``ContinuationLink``.
  public var continuations: [PageContinuation]

  /// Creates a record.
  public init(
    id: String, paths: [String], title: String, date: String? = nil, dateIsInferred: Bool = false,
    publisher: String? = nil, home: String? = nil, articles: [String] = [],
    continuations: [PageContinuation] = []
  ) {
    self.id = id
    self.paths = paths
    self.title = title
    self.date = date
    self.dateIsInferred = dateIsInferred
    self.publisher = publisher
    self.home = home
    self.articles = articles
    self.continuations = continuations
  }
}
