/// What the caller knows about a document, and how it is to be read.
public struct ReadingOptions: Sendable, Hashable {
  /// The encoding, by a name that iconv knows; nil to detect it.
  public var encoding: String?
  /// Whether undecodable bytes are replaced by U+FFFD and counted, instead of being an error.
  public var isLossy: Bool
  /// The format; nil to recognise it by the content.
  public var format: DocumentFormat?
  /// The document's date, `YYYY-MM-DD`; goes before everything the text says.
  public var date: String?
  /// The document's publisher.
  public var publisher: String?
  /// The place that 市委 and 全市 speak of.
  public var home: String?
  /// How much a document may hold.
  public var limits: ReadingLimits

  /// Creates options.
  public init(
    encoding: String? = nil, isLossy: Bool = false, format: DocumentFormat? = nil, date: String? = nil,
    publisher: String? = nil, home: String? = nil, limits: ReadingLimits = ReadingLimits()
  ) {
    self.encoding = encoding
    self.isLossy = isLossy
    self.format = format
    self.date = date
    self.publisher = publisher
    self.home = home
    self.limits = limits
  }
}
