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
  /// Names the words around and in the evidence: equal where two sentences are literally the same and the evidence is
  /// the same part of them. `nil` where they are too few to be told from a coincidence, and in a merged graph, where
  /// such pieces have become one.
  public var passage: String?

  /// Creates evidence.
  public init(
    document: String, article: Int? = nil, range: Range<Int>, utf8Range: Range<Int>, line: Int, quote: String,
    unwrappedQuote: String, rule: String, confidence: Double, copies: Int = 0, roles: EvidenceRoles = .init(),
    passage: String? = nil
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
    self.passage = passage
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

  /// Of two pieces with one key the one that is kept, the same whichever comes first: the more confident, then the more
  /// often repeated; the rest only makes the order total.
  static func stronger(_ one: Evidence, _ other: Evidence) -> Evidence {
    if one.confidence != other.confidence { return one.confidence > other.confidence ? one : other }
    if one.copies != other.copies { return one.copies > other.copies ? one : other }
    let numbers = (one.numbers, other.numbers)
    if numbers.0 != numbers.1 { return numbers.0.lexicographicallyPrecedes(numbers.1) ? one : other }
    let quotes = (CanonicalOrder(one.quote), CanonicalOrder(other.quote))
    if quotes.0 != quotes.1 { return quotes.0 < quotes.1 ? one : other }
    let unwrapped = (CanonicalOrder(one.unwrappedQuote), CanonicalOrder(other.unwrappedQuote))
    if unwrapped.0 != unwrapped.1 { return unwrapped.0 < unwrapped.1 ? one : other }
    return one.passage ?? "" < other.passage ?? "" ? one : other
  }

  private var numbers: [Int] {
    let roles = [roles.subject, roles.object, roles.trigger].flatMap { [$0?.lowerBound ?? -1, $0?.upperBound ?? -1] }
    return [utf8Range.lowerBound, utf8Range.upperBound, line, article ?? -1] + roles
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
