/// An entity of the graph: one thing in the world, under all the names that the documents give it.
public struct Node: Sendable, Hashable {
  /// Its identity.
  public var id: EntityID
  /// Its type.
  public var type: EntityType
  /// Its kind within the type; empty where the type has none or it is not known.
  public var kind: String
  /// The canonical name.
  public var name: String
  /// Every name seen or known, sorted; the canonical one is among them.
  public var names: [String]
  /// The English name, where the gazetteer or a lexicon gives one; never invented.
  public var nameEnglish: String?
  /// Where it is, for places of the gazetteer.
  public var coordinates: Coordinates?

  /// Creates a node.
  public init(
    id: EntityID, type: EntityType, kind: String, name: String, names: [String] = [], nameEnglish: String? = nil,
    coordinates: Coordinates? = nil
  ) {
    self.id = id
    self.type = type
    self.kind = kind
    self.name = name
    self.names = names
    self.nameEnglish = nameEnglish
    self.coordinates = coordinates
  }
}
