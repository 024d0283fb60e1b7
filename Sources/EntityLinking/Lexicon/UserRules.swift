public import Configuration
internal import SourceText
internal import TypedGraph

/// Words that a user adds to those by which rules know a relation: a YAML file with a list for each predicate.
///
///     cooperates_with: [组团出海, 抱团发展]
///     aids: [伸援]
///     dated:
///       signed: [落笔签定]
///     holds_post:
///       posts: [链长]
///     planned: [有望于]
///
/// Predicates that are told by several kinds of words take a mapping of these; a list stands for the first kind. `dated`
/// always takes a mapping, for the kind of word is the role of the date. `planned` and `denied` are words that say so of
/// whatever stands behind them.
public struct UserRules: Sendable, Hashable {
  /// The words with what they do.
  private(set) var keywords: [Keyword] = []

  /// Rules without words.
  public init() {}

  /// Adds the words of other rules.
  public mutating func append(_ other: UserRules) { keywords += other.keywords }

  /// Reads rules.
  /// - Parameters:
  ///   - yaml: the text of the file.
  ///   - file: the path that errors name.
  /// - Throws: `ConfigurationError` with line and column.
  public init(yaml: String, file: String) throws(ConfigurationError) {
    let root = try ConfigurationFile.parse(yaml, file: file)
    if case .sequence = root.content { throw Self.shape(root) }
    if case .scalar = root.content { throw Self.shape(root) }
    for entry in try root.entries("a file of rules") {
      let family = try Self.family(entry)
      guard case .mapping(let lists) = entry.value.content else {
        guard entry.key != "dated" else {
          throw ConfigurationError(
            .invalidValue, "'dated' needs to know what its words say", place: entry.value.place,
            advice: "Write them under one of: \(family.map(\.name).joined(separator: ", "))")
        }
        if let kind = family.first { try add(entry.value, entry.key, kind) }
        continue
      }
      for list in lists {
        guard let kind = family.first(where: { $0.name == list.key && !$0.name.isEmpty }) else {
          let names = family.map(\.name).filter { !$0.isEmpty }
          throw ConfigurationError(
            .unknownKey, "'\(entry.key)' has no words under '\(list.key)'", place: list.keyPlace,
            advice: names.isEmpty
              ? "Write '\(entry.key): [word, word]'" : "There are: \(names.joined(separator: ", "))")
        }
        try add(list.value, list.key, kind)
      }
    }
  }

  /// A kind of words that tell a relation.
  private struct Kind {
    let predicate: String
    /// Its name in the file; empty where the predicate has only this one.
    let name: String
    let role: KeywordRole
    /// Whether no name reaches across its words, as they are verbs.
    var isVerb = true
  }

  private static let kinds: [Kind] = [
    Kind(predicate: "cooperates_with", name: "", role: .joint),
    Kind(predicate: "participates_in", name: "attends", role: .attends),
    Kind(predicate: "participates_in", name: "speaks", role: .addresses),
    Kind(predicate: "organizes", name: "hosts", role: .hosts),
    Kind(predicate: "organizes", name: "carries_out", role: .carriesOut),
    Kind(predicate: "organizes", name: "launches", role: .launch),
    Kind(predicate: "held_in", name: "", role: .held),
    Kind(predicate: "dated", name: "held", role: .held),
    Kind(predicate: "dated", name: "started", role: .launch),
    Kind(predicate: "dated", name: "signed", role: .signed),
    Kind(predicate: "dated", name: "adopted", role: .adopted),
    Kind(predicate: "part_of_initiative", name: "", role: .provides),
    Kind(predicate: "member_of", name: "joins", role: .joins),
    Kind(predicate: "member_of", name: "includes", role: .includes),
    Kind(predicate: "located_in", name: "", role: .seat),
    Kind(predicate: "holds_post", name: "posts", role: .post, isVerb: false),
    Kind(predicate: "holds_post", name: "appoints", role: .appoints),
    Kind(predicate: "holds_post", name: "dismisses", role: .dismisses),
    Kind(predicate: "supplies", name: "sells", role: .supply),
    Kind(predicate: "supplies", name: "buys", role: .buys),
    Kind(predicate: "sister_city", name: "", role: .friendship, isVerb: false),
    Kind(predicate: "aids", name: "", role: .aid),
    Kind(predicate: "founds", name: "", role: .found),
    Kind(predicate: "planned", name: "", role: .planned, isVerb: false),
    Kind(predicate: "denied", name: "", role: .denied, isVerb: false),
  ]

  private static func shape(_ root: ConfigurationNode) -> ConfigurationError {
    ConfigurationError(
      .invalidValue, "rules must be relations with their words", place: root.place,
      advice: "Write, for instance, 'cooperates_with: [word, word]'")
  }

  /// The kinds of words of a key of the file.
  private static func family(_ entry: ConfigurationNode.Entry) throws(ConfigurationError) -> [Kind] {
    let family = kinds.filter { $0.predicate == entry.key }
    guard family.isEmpty else { return family }
    if Schema.standard.definition(of: Predicate(rawValue: entry.key)) != nil {
      throw ConfigurationError(
        .unknownKey, "'\(entry.key)' is not told by words of its own", place: entry.keyPlace,
        advice: "It follows from names and from the gazetteer")
    }
    var known: [String] = []
    for kind in kinds where !known.contains(kind.predicate) { known.append(kind.predicate) }
    throw ConfigurationError(
      .unknownKey, "there is no relation '\(entry.key)'", place: entry.keyPlace,
      advice: "There are: \(known.joined(separator: ", "))")
  }

  private mutating func add(_ list: ConfigurationNode, _ what: String, _ kind: Kind) throws(ConfigurationError) {
    for item in try list.list(what) {
      let text = try item.string("a word of '\(what)'")
      let word = TextFolding.fold(text)
      // One character would stand everywhere; what the text is cut at stands in no sentence as a whole.
      guard (2...20).contains(word.unicodeScalars.count) else {
        throw ConfigurationError(
          .invalidValue, "'\(text)' is no word for '\(what)'", place: item.place, advice: "Write 2 to 20 characters")
      }
      guard word.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0.properties.numericType != nil }) else {
        throw ConfigurationError(
          .invalidValue, "'\(text)' is no word for '\(what)'", place: item.place,
          advice: "Write it without blanks and marks")
      }
      keywords.append(
        Keyword(
          text: word, roles: kind.isVerb ? [kind.role, .boundary] : kind.role, kind: kind.role == .post ? "post" : "",
          fullForm: word))
    }
  }
}
