public import TypedGraph

/// An entity that a careful reader found.
public struct GoldEntity: Sendable, Hashable {
  /// The full name, or the EDTF value of a date; what relations call it by.
  public var id: String
  /// Its type.
  public var type: EntityType
  /// Every form of the name that is right.
  public var names: [String]
  /// Where the text names it, in Unicode scalars, half-open.
  public var mentions: [Range<Int>]
  /// Where other words stand for it (两地, 该公司).
  public var anaphora: [Range<Int>]

  /// Creates an entity.
  public init(
    id: String, type: EntityType, names: [String] = [], mentions: [Range<Int>] = [], anaphora: [Range<Int>] = []
  ) {
    self.id = id
    self.type = type
    self.names = names
    self.mentions = mentions
    self.anaphora = anaphora
  }
}
