public import TypedGraph

/// A way from one entity to another: relations that follow on one another.
public struct Connection: Sendable, Hashable {
  /// The relations, from the first entity to the last; at least one.
  public var steps: [Step]

  /// One relation of the way.
  public struct Step: Sendable, Hashable {
    /// Where it begins.
    public var from: Node
    /// Where it leads.
    public var to: Node
    /// The relation with all its evidence; its source is either end.
    public var edge: Edge
  }

  /// The support of its weakest relation: of none, where it needs background knowledge.
  public var support: Support { steps.map(\.edge.support).min() ?? Support(documents: 0, articles: 0) }
}

/// The shortest ways between two entities.
public struct Connections: Sendable, Hashable {
  /// The ways, all of one length, the best supported first; empty where there is none.
  public var ways: [Connection]
  /// How many further ways of that length the limit left out.
  public var omitted: Int
  /// The documents that the evidence names, sorted by identity.
  public var documents: [DocumentRecord]
}
