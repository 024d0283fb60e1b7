public import TypedGraph

/// What a graph file holds of one entity.
public struct EntityDetails: Sendable, Hashable {
  /// The entity with all its names.
  public var node: Node
  /// How often documents mention it.
  public var mentions: Int
  /// How often each document mentions it, the one with most mentions first.
  public var documents: [DocumentMentions]
  /// Its edges with their evidence, the best supported first, background facts last.
  public var edges: [Edge]
  /// Names of the entities at the other ends of the edges, by identity.
  public var names: [EntityID: String]
  /// The documents that evidence or mentions name, sorted by identity.
  public var cited: [DocumentRecord]

  /// The mentions in one document.
  public struct DocumentMentions: Sendable, Hashable {
    /// The document's identity.
    public var document: String
    /// Mentions.
    public var count: Int
  }
}
