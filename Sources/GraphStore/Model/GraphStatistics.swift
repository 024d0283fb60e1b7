public import TypedGraph

/// How much a graph file holds.
public struct GraphStatistics: Sendable, Hashable {
  /// Documents.
  public var documents: Int
  /// Entities by type and kind, by type, then the most frequent first.
  public var entities: [EntityCount]
  /// Edges by predicate, the most frequent first.
  public var edges: [EdgeCount]
  /// Mentions.
  public var mentions: Int
  /// Mentions whose text does not decide who is meant.
  public var ambiguousMentions: Int
  /// Pieces of evidence.
  public var evidence: Int

  /// How many entities a kind has.
  public struct EntityCount: Sendable, Hashable {
    /// The type.
    public var type: EntityType
    /// The kind; empty where it is not known.
    public var kind: String
    /// Entities.
    public var count: Int
  }

  /// How many edges a predicate has.
  public struct EdgeCount: Sendable, Hashable {
    /// The predicate.
    public var predicate: Predicate
    /// Edges.
    public var count: Int
    /// Those among them that come from the gazetteer.
    public var background: Int
  }
}
