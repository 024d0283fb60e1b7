public import TypedGraph

/// What stands around an entity: the answer to a neighbour query.
public struct Neighborhood: Sendable, Hashable {
  /// The entity asked for.
  public var center: Node
  /// Its neighbours: the nearest first, then the best supported.
  public var neighbors: [Neighbor]
  /// How many further neighbours the limit left out.
  public var omitted: Int
  /// The documents that the evidence names, sorted by identity.
  public var documents: [DocumentRecord]
}

/// An entity near another, with every relation that makes it so.
public struct Neighbor: Sendable, Hashable {
  /// The entity.
  public var node: Node
  /// The number of edges on the shortest way from the centre, from 1.
  public var distance: Int
  /// The support of its best supported relation.
  public var support: Support
  /// The edges that join it to entities one step nearer to the centre, the best supported first.
  public var relations: [NeighborRelation]
}

/// One edge to a neighbour.
public struct NeighborRelation: Sendable, Hashable {
  /// The edge with all its evidence.
  public var edge: Edge
  /// Which way it runs.
  public var direction: Direction
  /// The end that is nearer to the centre.
  public var from: EntityID
  /// For cooperation and friendship: the initiatives in which both take part. Those whose evidence shares words with
  /// the edge's come first; otherwise as ``GraphIndex/initiatives(sharedBy:and:)`` sorts them.
  public var initiatives: [SharedInitiative]

  /// Which way an edge runs, seen from the centre.
  public enum Direction: String, Sendable, Hashable, Codable {
    /// From the nearer end to the neighbour.
    case outgoing
    /// From the neighbour to the nearer end.
    case incoming
    /// A symmetric relation.
    case mutual
  }
}
