/// The name of a relation. The schema lists the predicates; these are those of the project's own schema.
public struct Predicate: RawRepresentable, Sendable, Hashable, Comparable, Codable {
  /// The predicate's word in files and on the command line.
  public let rawValue: String

  /// Names a predicate; whether it exists is the schema's business.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Administrative or geographic containment of places.
  public static let partOf = Predicate(rawValue: "part_of")
  /// Membership in a region, an institution or an alliance.
  public static let memberOf = Predicate(rawValue: "member_of")
  /// The seat of an institution or the site of a facility.
  public static let locatedIn = Predicate(rawValue: "located_in")
  /// A joint undertaking; symmetric.
  public static let cooperatesWith = Predicate(rawValue: "cooperates_with")
  /// Takes part in an initiative, signs or attends it.
  public static let participatesIn = Predicate(rawValue: "participates_in")
  /// Hosts, launches, adopts or is in charge of an initiative.
  public static let organizes = Predicate(rawValue: "organizes")
  /// Where an initiative takes place.
  public static let heldIn = Predicate(rawValue: "held_in")
  /// When an initiative is held, started, signed, adopted, planned or completed.
  public static let dated = Predicate(rawValue: "dated")
  /// Part or product of another initiative.
  public static let partOfInitiative = Predicate(rawValue: "part_of_initiative")
  /// A person's post.
  public static let holdsPost = Predicate(rawValue: "holds_post")
  /// Sells or ships to.
  public static let supplies = Predicate(rawValue: "supplies")
  /// A friendship-city agreement; symmetric.
  public static let sisterCity = Predicate(rawValue: "sister_city")
  /// Disaster relief or support.
  public static let aids = Predicate(rawValue: "aids")
  /// Sets up an organisation or team.
  public static let founds = Predicate(rawValue: "founds")
  /// Ties an entity to a document.
  public static let mentionedIn = Predicate(rawValue: "mentioned_in")

  /// Alphabetical.
  public static func < (left: Predicate, right: Predicate) -> Bool { left.rawValue < right.rawValue }
}
