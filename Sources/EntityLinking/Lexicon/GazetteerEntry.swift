package import TypedGraph

/// A place of the gazetteer.
package struct GazetteerEntry: Sendable, Hashable {
  /// The key of its identity: a division code, `kr.…`, `water.…`.
  package let key: String
  /// The kind of the schema.
  package let kind: String
  /// The official name, as it is shown.
  package let name: String
  /// Index of the place it belongs to, or -1.
  package let parent: Int32
  /// The English name, or empty.
  package let nameEnglish: String
  /// Degrees, where known.
  package let coordinates: Coordinates?

  /// The identity in the graph.
  package let identity: EntityID
  /// How large a thing it is: country 0 to township 4; waters, regions and facilities 5.
  package let level: Int

  /// Creates an entry; its level follows from its kind.
  package init(
    key: String, kind: String, name: String, parent: Int32, nameEnglish: String, coordinates: Coordinates?
  ) {
    self.key = key
    self.kind = kind
    self.name = name
    self.parent = parent
    self.nameEnglish = nameEnglish
    self.coordinates = coordinates
    identity = EntityID(.place, key)
    level =
      switch kind {
      case "country": 0
      case "province": 1
      case "city": 2
      case "county": 3
      case "township": 4
      default: 5
      }
  }
}

/// One way to read a name of the gazetteer.
package struct PlaceReading: Sendable, Hashable {
  /// Index of the entry.
  package let entry: Int32
  /// How the name names it.
  package let form: PlaceNameForm
}

/// How a name names a place.
package enum PlaceNameForm: UInt8, Sendable, Hashable {
  /// The official name.
  case full
  /// A usual short form: 宜昌 for 宜昌市.
  case short
  /// A short form that is an ordinary word too: 和平, 公安.
  case ordinaryWord
  /// One character that stands for the place inside compounds only.
  case abbreviation
  /// A name it no longer has.
  case former
  /// A literary name.
  case poetic
}
