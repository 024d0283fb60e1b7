/// The exact words that prove a statement. Offsets are half-open.
public struct Evidence: Sendable, Hashable {
  /// The document's identity (a content hash).
  public var document: String
  /// The article within the document, from 0, where there are several.
  public var article: Int?
  /// Offsets in Unicode scalars of the decoded source.
  public var range: Range<Int>
  /// Offsets in UTF-8 bytes of the decoded source.
  public var utf8Range: Range<Int>
  /// The line of the first character, from 1.
  public var line: Int
  /// The words as they stand, line breaks included.
  public var quote: String
  /// The words as they read, with hard line breaks and blanks inside Chinese taken out.
  public var unwrappedQuote: String
  /// The rule that drew the statement.
  public var rule: String
  /// The rule's documented confidence, 0 to 1.
  public var confidence: Double
  /// How many further passages repeat these words.
  public var copies: Int
  /// Which characters name the subject, the object and the trigger, where the rule knows.
  public var roles: EvidenceRoles

  /// Creates evidence.
  public init(
    document: String, article: Int? = nil, range: Range<Int>, utf8Range: Range<Int>, line: Int, quote: String,
    unwrappedQuote: String, rule: String, confidence: Double, copies: Int = 0, roles: EvidenceRoles = .init()
  ) {
    self.document = document
    self.article = article
    self.range = range
    self.utf8Range = utf8Range
    self.line = line
    self.quote = quote
    self.unwrappedQuote = unwrappedQuote
    self.rule = rule
    self.confidence = confidence
    self.copies = copies
    self.roles = roles
  }

  /// What makes two pieces of evidence the same: the place in the document and the rule.
  public struct Key: Sendable, Hashable, Comparable {
    /// The document's identity.
    public let document: String
    /// First character.
    public let start: Int
    /// Behind the last character.
    public let end: Int
    /// The rule.
    public let rule: String

    /// By document, place and rule.
    public static func < (left: Key, right: Key) -> Bool {
      (left.document, left.start, left.end, left.rule) < (right.document, right.start, right.end, right.rule)
    }
  }

  /// The key of this piece.
  public var key: Key { Key(document: document, start: range.lowerBound, end: range.upperBound, rule: rule) }
}

/// Which characters of the source name the parts of a statement, in Unicode scalars.
public struct EvidenceRoles: Sendable, Hashable {
  /// The words that name the subject.
  public var subject: Range<Int>?
  /// The words that name the object.
  public var object: Range<Int>?
  /// The words that made the rule fire.
  public var trigger: Range<Int>?

  /// Creates roles.
  public init(subject: Range<Int>? = nil, object: Range<Int>? = nil, trigger: Range<Int>? = nil) {
    self.subject = subject
    self.object = object
    self.trigger = trigger
  }
}
