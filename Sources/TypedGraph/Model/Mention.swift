/// A stretch of a document that names an entity. Offsets are Unicode scalars of the decoded source, half-open.
public struct Mention: Sendable, Hashable {
  /// The entity.
  public var node: EntityID
  /// The document's identity.
  public var document: String
  /// Where it stands.
  public var range: Range<Int>
  /// The words as they stand.
  public var text: String
  /// Whether the words stand for a name (两地, 该公司) instead of giving one.
  public var anaphoric: Bool
  /// The rule that found it.
  public var rule: String

  /// Creates a mention.
  public init(
    node: EntityID, document: String, range: Range<Int>, text: String, anaphoric: Bool = false, rule: String
  ) {
    self.node = node
    self.document = document
    self.range = range
    self.text = text
    self.anaphoric = anaphoric
    self.rule = rule
  }
}

/// A stretch of a document that may name one of several entities, where the text does not decide which.
public struct AmbiguousMention: Sendable, Hashable {
  /// The document's identity.
  public var document: String
  /// Where it stands, in Unicode scalars of the decoded source.
  public var range: Range<Int>
  /// The words as they stand.
  public var text: String
  /// Who may be meant, best first.
  public var candidates: [Candidate]

  /// One reading.
  public struct Candidate: Sendable, Hashable, Codable {
    /// The entity.
    public var node: EntityID
    /// How much of the evidence speaks for it, 0 to 1.
    public var score: Double

    /// Creates a reading.
    public init(node: EntityID, score: Double) {
      self.node = node
      self.score = score
    }
  }

  /// Creates an ambiguous mention.
  public init(document: String, range: Range<Int>, text: String, candidates: [Candidate]) {
    self.document = document
    self.range = range
    self.text = text
    self.candidates = candidates
  }
}
