import ArgumentParser
import Configuration
import TypedGraph

/// What a query keeps; the same words for every command.
struct FilterOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("Keep entities of this type or kind, such as city; may be repeated.", valueName: "type"),
    transform: Self.type)
  var type: [TypeFilter] = []

  @Option(
    name: .long,
    help: ArgumentHelp("Keep this relation, such as cooperates_with; may be repeated.", valueName: "relation"),
    transform: Self.relation)
  var relation: [Predicate] = []

  @Option(
    name: .long, help: ArgumentHelp("Keep what happened on or after this date.", valueName: "date"),
    transform: Self.date)
  var since: EDTFDate?

  @Option(
    name: .long, help: ArgumentHelp("Keep what happened on or before this date.", valueName: "date"),
    transform: Self.date)
  var until: EDTFDate?

  @Flag(name: .long, help: "Keep undated things although a time is asked for.")
  var undated = false

  @Flag(name: .long, help: "Keep what a text denies.")
  var denied = false

  @Option(
    name: .long, help: ArgumentHelp("Keep what at least this many documents state.", valueName: "count"))
  var minSupport = 0

  @Option(
    name: .long, help: ArgumentHelp("Keep what is at least this sure, 0 to 1.", valueName: "number"))
  var minConfidence = 0.0

  func validate() throws {
    guard minSupport >= 0 else { throw ValidationError("--min-support must not be negative.") }
    guard (0...1).contains(minConfidence) else { throw ValidationError("--min-confidence must be from 0 to 1.") }
    if let since, let until, until.lastDay < since.firstDay {
      throw ValidationError("--until \(until) lies before --since \(since).")
    }
  }

  /// The filter that the options ask for.
  var filter: GraphFilter {
    GraphFilter(
      types: type, relations: relation, since: since, until: until, includesUndated: undated,
      minimumSupport: minSupport, minimumConfidence: minConfidence, includesDenied: denied)
  }

  /// Puts what the options ask for in place of what a filter has; options that are not given change nothing.
  func apply(to filter: inout GraphFilter) {
    if !type.isEmpty { filter.types = type }
    if !relation.isEmpty { filter.relations = relation }
    if let since { filter.since = since }
    if let until { filter.until = until }
    if undated { filter.includesUndated = true }
    if denied { filter.includesDenied = true }
    if minSupport > 0 { filter.minimumSupport = minSupport }
    if minConfidence > 0 { filter.minimumConfidence = minConfidence }
  }

  static func type(_ word: String) throws -> TypeFilter {
    if let filter = Schema.standard.filter(word) { return filter }
    let words = Schema.standard.types.map { type in
      let kinds = type.kinds.map(\.name).joined(separator: ", ")
      return kinds.isEmpty ? type.type.rawValue : "\(type.type.rawValue) (\(kinds))"
    }
    throw ValidationError("no type or kind '\(word)'. There are: \(words.joined(separator: ", "))")
  }

  static func relation(_ word: String) throws -> Predicate {
    let predicate = Predicate(rawValue: word)
    guard Schema.standard.definition(of: predicate) != nil else {
      let words = Schema.standard.predicates.map(\.predicate.rawValue).joined(separator: ", ")
      throw ValidationError("no relation '\(word)'. There are: \(words)")
    }
    return predicate
  }

  static func date(_ text: String) throws -> EDTFDate {
    do {
      return try EDTFDate(text)
    } catch {
      throw ValidationError("\(error.diagnostic.message). \(error.diagnostic.advice).")
    }
  }
}

/// How many results a query tells.
struct LimitOptions: ParsableArguments {
  @Option(name: .long, help: ArgumentHelp("Tell at most this many.", valueName: "count"))
  var limit: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.") }
  }
}
