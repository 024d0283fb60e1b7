public import TypedGraph

/// A row of a score: what is counted as one thing, and when it is right.
public enum Measure: Sendable, Hashable, Comparable {
  /// A stretch of the text as a name of something of a type: right where gold has exactly this stretch with this type.
  /// Of one type, or of all where it is nil.
  case mentions(EntityType?)
  /// A stretch of the text as a name of an entity: right where gold has exactly this stretch for the entity that the
  /// predicted one was aligned with.
  case linkedMentions
  /// The same for words that stand for a name; a stretch counts once for each entity it stands for.
  case anaphora
  /// An entity that is mentioned at all: right where it was aligned with one of gold. Of one type, or of all.
  case nodes(EntityType?)
  /// Subject, predicate, object, and whether it is planned, denied or neither.
  case relationsWithStatus
  /// Subject, predicate, object, either way round for symmetric predicates. Of one predicate, or of all.
  case relations(Predicate?)

  /// The types that have rows of their own.
  public static let types: [EntityType] = [.place, .institution, .initiative, .date, .person]

  /// The row's name: `mentions: place`.
  public var name: String {
    switch self {
    case .mentions(let type): "mentions" + (type.map { ": \($0.rawValue)" } ?? "")
    case .linkedMentions: "linked mentions"
    case .anaphora: "anaphora"
    case .nodes(let type): "nodes" + (type.map { ": \($0.rawValue)" } ?? "")
    case .relationsWithStatus: "relations with status"
    case .relations(let predicate): "relations" + (predicate.map { ": \($0.rawValue)" } ?? "")
    }
  }

  /// The row that a name means; blanks may be left out or written as hyphens.
  /// - Parameter predicates: those that have rows.
  public init?(named name: String, predicates: [Predicate]) {
    func plain(_ text: String) -> String { text.lowercased().filter { $0 != " " && $0 != "-" } }
    let found = Self.all(predicates: predicates).first { plain($0.name) == plain(name) }
    guard let found else { return nil }
    self = found
  }

  /// Every row there can be, in order.
  public static func all(predicates: [Predicate]) -> [Measure] {
    let types: [EntityType?] = [nil] + Self.types
    return types.map(Measure.mentions) + [.linkedMentions, .anaphora] + types.map(Measure.nodes)
      + [.relationsWithStatus, .relations(nil)] + predicates.sorted().map(Measure.relations)
  }

  /// In the order in which rows are shown.
  public static func < (left: Measure, right: Measure) -> Bool { left.position < right.position }

  private var position: (Int, Int, String) {
    func number(_ type: EntityType?) -> Int { type.map { Self.types.firstIndex(of: $0) ?? Self.types.count } ?? -1 }
    return switch self {
    case .mentions(let type): (0, number(type), "")
    case .linkedMentions: (1, 0, "")
    case .anaphora: (2, 0, "")
    case .nodes(let type): (3, number(type), "")
    case .relationsWithStatus: (4, 0, "")
    case .relations(let predicate): (5, predicate == nil ? 0 : 1, predicate?.rawValue ?? "")
    }
  }
}
