/// A typed relation between two entities with everything that proves it. There is one edge for each source, predicate,
/// target and qualifiers.
public struct Edge: Sendable, Hashable {
  /// The subject.
  public var source: EntityID
  /// The relation.
  public var predicate: Predicate
  /// The object.
  public var target: EntityID
  /// What narrows it.
  public var qualifiers: Qualifiers
  /// The words that prove it, sorted by key; none for background knowledge of the gazetteer.
  public var evidence: [Evidence]

  /// Creates an edge.
  public init(
    source: EntityID, predicate: Predicate, target: EntityID, qualifiers: Qualifiers = [:], evidence: [Evidence] = []
  ) {
    self.source = source
    self.predicate = predicate
    self.target = target
    self.qualifiers = qualifiers
    self.evidence = evidence
  }

  /// What makes two edges the same edge.
  public struct Key: Sendable, Hashable, Comparable {
    /// The subject.
    public let source: EntityID
    /// The relation.
    public let predicate: Predicate
    /// The object.
    public let target: EntityID
    /// What narrows it.
    public let qualifiers: Qualifiers

    /// Hashes the two ends: few edges share both.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(source)
      hasher.combine(target)
    }

    /// By source, predicate, target and qualifiers.
    public static func < (left: Key, right: Key) -> Bool {
      if left.source != right.source { return left.source < right.source }
      if left.predicate != right.predicate { return left.predicate < right.predicate }
      if left.target != right.target { return left.target < right.target }
      return left.qualifiers < right.qualifiers
    }
  }

  /// The key of this edge.
  public var key: Key { Key(source: source, predicate: predicate, target: target, qualifiers: qualifiers) }

  /// How well it is supported: documents first, then articles; repeated passages count once.
  public var support: Support {
    let articles = Set(evidence.map { "\($0.document)#\($0.article ?? 0)" })
    return Support(documents: Set(evidence.map(\.document)).count, articles: articles.count)
  }

  /// The highest confidence among its evidence; 1 for background knowledge.
  public var confidence: Double { evidence.map(\.confidence).max() ?? 1 }

  /// Whether it comes from the gazetteer and not from a text.
  public var isBackground: Bool { evidence.isEmpty }

  /// Whether the text only plans it, denies it or says it has ended.
  public var status: Status { Status(rawValue: qualifiers["status"] ?? "") ?? .stated }

  /// What the text says of a statement's truth.
  public enum Status: String, Sendable, Hashable {
    /// It is so.
    case stated = ""
    /// It is planned or wished for.
    case planned
    /// It is denied.
    case denied
    /// It was so.
    case ended
  }
}

/// Distinct documents, then distinct articles that prove something.
public struct Support: Sendable, Hashable, Comparable, Codable {
  /// Distinct documents.
  public var documents: Int
  /// Distinct articles over all documents.
  public var articles: Int

  /// Creates a support.
  public init(documents: Int, articles: Int) {
    self.documents = documents
    self.articles = articles
  }

  /// Documents count first.
  public static func < (left: Support, right: Support) -> Bool {
    (left.documents, left.articles) < (right.documents, right.articles)
  }
}
