internal import TypedGraph

/// An entity as a map draws it.
struct MapNode: Sendable, Hashable {
  /// How much it stands out.
  enum Role: String, Sendable, Hashable {
    /// The entity that the map is about.
    case focus
    /// What the map is about.
    case major
    /// What stands beside it.
    case minor
  }

  /// The entity; each stands once in a map.
  var id: EntityID
  var type: EntityType
  var kind: String
  var label: MapLabel
  var role: Role
  /// Where it is, for maps that place it there.
  var coordinates: Coordinates?
  /// The group it is drawn in.
  var group: String?
  /// Distinct documents and articles behind its relations in the map.
  var support: Support
  /// How many pieces of evidence its relations in the map have.
  var evidenceCount: Int
  /// What a screen reader says.
  var accessibleName: String
  /// What a pointer shows: the full name and more.
  var tooltip: String
  /// Where its words can be read, where links are asked for.
  var address: String?
}
