/// What a map shows of a graph.
public enum MapView: String, Sendable, Hashable, CaseIterable {
  /// Places that cooperate, and in what.
  case cooperation
  /// Initiatives and who takes part in them.
  case initiatives
  /// One entity and everything around it.
  case ego
}
