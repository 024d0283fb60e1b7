public import TypedGraph

/// A relation that a careful reader found.
public struct GoldRelation: Sendable, Hashable {
  /// The identity of the entity that it speaks of.
  public var subject: String
  /// The relation.
  public var predicate: Predicate
  /// The identity of the other entity.
  public var object: String
  /// What narrows it.
  public var qualifiers: Qualifiers
  /// The words that prove it, in Unicode scalars, half-open.
  public var evidence: [Range<Int>]

  /// Creates a relation.
  public init(
    subject: String, predicate: Predicate, object: String, qualifiers: Qualifiers = [:], evidence: [Range<Int>] = []
  ) {
    self.subject = subject
    self.predicate = predicate
    self.object = object
    self.qualifiers = qualifiers
    self.evidence = evidence
  }
}
