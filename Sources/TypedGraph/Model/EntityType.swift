/// The top level of what an entity can be. The schema lists the types; these are those of the project's own schema.
public struct EntityType: RawRepresentable, Sendable, Hashable, Comparable, Codable {
  /// The type's word in files and on the command line.
  public let rawValue: String

  /// Names a type; whether it exists is the schema's business.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Countries, divisions, regions, waters and facilities.
  public static let place = EntityType(rawValue: "place")
  /// Organs, companies, schools, associations, teams.
  public static let institution = EntityType(rawValue: "institution")
  /// Meetings, agreements, plans, campaigns, projects, alliances, platforms, zones.
  public static let initiative = EntityType(rawValue: "initiative")
  /// Days to periods, named by their EDTF value.
  public static let date = EntityType(rawValue: "date")
  /// People.
  public static let person = EntityType(rawValue: "person")
  /// A source document, for provenance.
  public static let document = EntityType(rawValue: "document")
  /// A story within a document, for provenance.
  public static let article = EntityType(rawValue: "article")

  /// Alphabetical.
  public static func < (left: EntityType, right: EntityType) -> Bool { left.rawValue < right.rawValue }
}
