/// What one document contributes: entities, mentions and statements under document-local identities. Fragments need no
/// order: merging them is commutative, associative and idempotent.
public struct Fragment: Sendable, Hashable {
  /// The document.
  public var document: DocumentRecord
  /// The entities it names, sorted by identity.
  public var entities: [LocalEntity]
  /// Where it names them, sorted by place.
  public var mentions: [Mention]
  /// What it states, sorted by key; each with evidence, but for background facts of the gazetteer.
  public var statements: [Edge]
  /// Mentions that could not be decided.
  public var ambiguous: [AmbiguousMention]

  /// Creates a fragment.
  public init(
    document: DocumentRecord, entities: [LocalEntity] = [], mentions: [Mention] = [], statements: [Edge] = [],
    ambiguous: [AmbiguousMention] = []
  ) {
    self.document = document
    self.entities = entities
    self.mentions = mentions
    self.statements = statements
    self.ambiguous = ambiguous
  }
}

/// An entity as one document knows it. Its identity is what the document alone can justify; which global entity it is
/// part of is decided by `EntityResolution` from all documents.
public struct LocalEntity: Sendable, Hashable {
  /// The node under its document-local identity.
  public var node: Node

  /// Creates a local entity.
  public init(_ node: Node) { self.node = node }
}
