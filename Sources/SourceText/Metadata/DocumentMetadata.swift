/// What is known of a document as a whole, and from where.
public struct DocumentMetadata: Sendable, Hashable {
  /// Where a value was found.
  public enum Source: String, Sendable, Hashable, CaseIterable, Codable {
    /// The caller gave it.
    case declared
    /// Metadata of the file format, or members of an NDJSON line.
    case metadata
    /// The head of the page.
    case masthead
    /// The dateline of a report, or the signature of a notice.
    case dateline
    /// The publisher's name.
    case publisher
    /// The text.
    case text
    /// The file's name.
    case fileName = "file-name"
    /// The day on which the file was made, as its format's metadata tell.
    case created = "file-creation"
  }

  /// A value with its origin.
  public struct Value: Sendable, Hashable {
    /// The value; dates as `YYYY-MM-DD`.
    public let value: String
    /// Where it was found.
    public let source: Source
    /// Whether it was concluded rather than stated: everything but what the caller or the format's metadata say.
    public let isInferred: Bool

    /// Creates a value.
    public init(_ value: String, source: Source) {
      self.value = value
      self.source = source
      self.isInferred = source != .declared && source != .metadata
    }
  }

  /// The document's title.
  public var title: Value?
  /// The day it was published.
  public var date: Value?
  /// Who published it.
  public var publisher: Value?
  /// The place whose organs it names without saying where: 市委, 全市.
  public var home: Value?

  /// Creates metadata.
  public init(title: Value? = nil, date: Value? = nil, publisher: Value? = nil, home: Value? = nil) {
    self.title = title
    self.date = date
    self.publisher = publisher
    self.home = home
  }
}
