internal import Configuration
internal import TypedGraph

/// The filter words that neighbours and relations share with the command line: `types relations since until undated
/// min-support min-confidence limit`.
struct QueryFilter: Hashable {
  /// What passes.
  var graphFilter = GraphFilter()
  /// Rows at most.
  var limit = 50

  /// The keys it reads.
  static let keys = [
    "types", "relations", "since", "until", "undated", "min-support", "min-confidence", "limit",
  ]

  init() {}

  init(parsing root: ConfigurationNode) throws(ConfigurationError) {
    let schema = Schema.standard
    for node in try root["types"]?.list("types") ?? [] {
      let word = try node.string("types")
      guard let filter = schema.filter(word) else {
        throw ConfigurationError(
          .invalidValue, "no type or kind '\(word)'", place: node.place,
          advice: "Types: \(schema.types.map(\.type.rawValue).joined(separator: ", "))")
      }
      graphFilter.types.append(filter)
    }
    for node in try root["relations"]?.list("relations") ?? [] {
      let predicate = Predicate(rawValue: try node.string("relations"))
      guard schema.definition(of: predicate) != nil else {
        throw ConfigurationError(
          .invalidValue, "no relation '\(predicate.rawValue)'", place: node.place,
          advice: "Relations: \(schema.predicates.map(\.predicate.rawValue).joined(separator: ", "))")
      }
      graphFilter.relations.append(predicate)
    }
    graphFilter.since = try Self.date(root["since"], "since")
    graphFilter.until = try Self.date(root["until"], "until")
    if let node = root["undated"] { graphFilter.includesUndated = try node.boolean("undated") }
    if let node = root["min-support"] {
      graphFilter.minimumSupport = try node.integer("min-support", in: 0...1_000_000)
    }
    if let node = root["min-confidence"] {
      graphFilter.minimumConfidence = try node.number("min-confidence", in: 0...1)
    }
    if let node = root["limit"] { limit = try node.integer("limit", in: 1...10_000) }
  }

  private static func date(_ node: ConfigurationNode?, _ what: String) throws(ConfigurationError) -> EDTFDate? {
    guard let node else { return nil }
    do {
      return try EDTFDate(try node.string(what))
    } catch let error as TypedGraphError {
      throw ConfigurationError(
        .invalidValue, error.diagnostic.message, place: node.place, advice: error.diagnostic.advice)
    } catch let error as ConfigurationError {
      throw error
    } catch {
      throw ConfigurationError(.invalidValue, "\(what) must be a date", place: node.place)
    }
  }
}
