/// What a map shows of a graph.
public enum MapView: String, Sendable, Hashable, CaseIterable {
  /// Places that cooperate, and in what.
  case cooperation
  /// Initiatives and who takes part in them.
  case initiatives
  /// One entity and everything around it.
  case ego
  /// Initiatives along a spine of dates.
  case timeline
  /// Who belongs to whom, as trees.
  case hierarchy
  /// Places that cooperate, where they are.
  case geographic
}
