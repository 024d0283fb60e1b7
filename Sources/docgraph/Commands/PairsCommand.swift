import ArgumentParser
import GraphStore
import TypedGraph

/// `docgraph pairs`: who shares most initiatives.
struct PairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs",
    abstract: "Lists pairs of places by the number of initiatives that both take part in.",
    discussion: """
      Those who share most come first. --type chooses other entities than places; a time filter keeps initiatives \
      with a date in that time.

      Examples:
        docgraph pairs --type city --limit 10
        docgraph pairs --type institution --since 2024
      """)

  @OptionGroup(title: "Graph") var graph: GraphOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Filters") var limit: LimitOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    guard filters.relation.isEmpty else { throw ValidationError("--relation says nothing of pairs.") }
  }

  func run() throws {
    let file = try graph.open()
    var filter = GraphFilter(minimumSupport: filters.minSupport, minimumConfidence: filters.minConfidence)
    filter.relations = [.dated] + GraphIndex.partaking.sorted()
    let index = GraphIndex(try file.graph(filter: filter))
    let pairs = InitiativePair.pairs(in: index, filter: filters.filter)
    let told = limit.limit.map { Array(pairs.prefix($0)) } ?? pairs
    let names = DocumentNames(try file.documents(), in: file)
    let rows = told.map { PairOutput($0, paths: names) }
    let columns = ["FIRST", "SECOND", "INITIATIVES", "STRONGEST", "DATE", "EVIDENCE"]
    let text =
      switch output.format {
      case .table:
        rows.isEmpty
          ? "" : TextTable(columns: columns, rows: rows.map(\.tableRow), lineWidth: output.lineWidth).text
      case .json: try JSONText.pretty(rows)
      case .ndjson: try JSONText.lines(rows)
      case .csv: CommaSeparated.text(columns: PairOutput.columns, rows: rows.flatMap(\.rows))
      }
    try output.destination.write(text)
    if rows.isEmpty {
      StandardError.write("no two entities that pass the filters share an initiative")
      throw ExitStatus.nothingFound
    }
    if told.count < pairs.count { StandardError.write("and \(pairs.count - told.count) more") }
  }
}

/// Two entities with what they have in common.
private struct InitiativePair {
  let first: Node
  let second: Node
  let initiatives: [SharedInitiative]

  /// All pairs, those with most initiatives first. Quadratic in the number of those that take part in one initiative.
  static func pairs(in index: GraphIndex, filter: GraphFilter) -> [InitiativePair] {
    struct Key: Hashable {
      let first: EntityID
      let second: EntityID
    }
    func isTold(_ id: EntityID) -> Bool {
      index.node(id).map { filter.types.isEmpty ? $0.type == .place : filter.admits($0) } ?? false
    }
    var keys: Set<Key> = []
    for node in index.graph.nodes where node.type == .initiative {
      let partaking = index.edges(of: node.id).filter {
        $0.target == node.id && GraphIndex.partaking.contains($0.predicate) && isTold($0.source)
      }
      let partners = Set(partaking.map(\.source)).sorted()
      for (position, first) in partners.enumerated() {
        for second in partners.dropFirst(position + 1) { keys.insert(Key(first: first, second: second)) }
      }
    }
    return keys.compactMap { key -> InitiativePair? in
      guard let first = index.node(key.first), let second = index.node(key.second) else { return nil }
      let shared = index.initiatives(sharedBy: key.first, and: key.second).filter {
        filter.admits(dates: $0.dates.map(\.date))
      }
      return shared.isEmpty ? nil : InitiativePair(first: first, second: second, initiatives: shared)
    }.sorted {
      $0.initiatives.count == $1.initiatives.count
        ? ($0.first.id, $0.second.id) < ($1.first.id, $1.second.id)
        : $0.initiatives.count > $1.initiatives.count
    }
  }
}

/// A pair, as JSON and as a row.
private struct PairOutput: Encodable {
  var first: Entity
  var second: Entity
  var initiatives: [InitiativeOutput]

  init(_ pair: InitiativePair, paths: DocumentNames) {
    first = Entity(pair.first)
    second = Entity(pair.second)
    initiatives = pair.initiatives.map { InitiativeOutput($0, paths: paths) }
  }

  static let columns = [
    "first", "first_id", "second", "second_id", "initiative", "initiative_id", "kind", "dates", "path", "line", "quote",
  ]

  /// The rows of comma-separated values, one an initiative, with its first piece of evidence.
  var rows: [[String]] {
    initiatives.map { initiative in
      let piece = initiative.evidence.first
      return [
        first.name, first.id.rawValue, second.name, second.id.rawValue, initiative.name, initiative.id.rawValue,
        initiative.kind, initiative.dates.map(\.date).joined(separator: "; "), piece?.path ?? "",
        piece.map { "\($0.line)" } ?? "", piece?.quote ?? "",
      ]
    }
  }

  var tableRow: [String] {
    let strongest = initiatives.first
    return [
      first.name, second.name, "\(initiatives.count)", strongest?.name ?? "",
      strongest?.dates.map(\.date).joined(separator: " ") ?? "",
      strongest?.evidence.first?.citation ?? "",
    ]
  }
}
