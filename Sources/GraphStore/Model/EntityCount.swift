public import TypedGraph

/// An entity with how much a graph file says of it.
public struct EntityCount: Sendable, Hashable {
  /// The entity.
  public let node: Node
  /// Documents that mention it.
  public let documents: Int
  /// Relations of it that some document proves.
  public let relations: Int
  /// Its mentions.
  public let mentions: Int
}
