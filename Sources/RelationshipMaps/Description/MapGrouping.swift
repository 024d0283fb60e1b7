/// What the frames of a cooperation network are drawn around.
public enum MapGrouping: String, Sendable, Hashable, CaseIterable {
  /// Entities of the same city.
  case city
  /// Entities of the same kind.
  case kind
  /// Entities that have more to do with one another than with the rest.
  case community
}
