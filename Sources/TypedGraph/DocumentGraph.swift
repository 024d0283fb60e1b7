/// A graph in memory: what `build` made of documents, or the part of a graph file that a map or an export asked for.
public struct DocumentGraph: Sendable, Hashable {
  /// The documents, sorted by identity.
  public var documents: [DocumentRecord]
  /// The entities, sorted by identity.
  public var nodes: [Node]
  /// Where they are named, sorted by document and place.
  public var mentions: [Mention]
  /// The relations, sorted by key.
  public var edges: [Edge]
  /// What could not be decided, sorted by document and place.
  public var ambiguous: [AmbiguousMention]

  /// Creates a graph from parts that are in order.
  public init(
    documents: [DocumentRecord] = [], nodes: [Node] = [], mentions: [Mention] = [], edges: [Edge] = [],
    ambiguous: [AmbiguousMention] = []
  ) {
    self.documents = documents
    self.nodes = nodes
    self.mentions = mentions
    self.edges = edges
    self.ambiguous = ambiguous
  }
}
