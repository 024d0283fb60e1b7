import ArgumentParser
import GraphStore
import TypedGraph

/// `docgraph timeline`: what happened when.
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Lists initiatives by date, with the words that date them.",
    discussion: """
      An initiative stands once for each of its dates, with those who take part in it. --type keeps kinds of \
      initiatives, such as meeting; --undated lists those without a date at the end.

      Examples:
        docgraph timeline --since 2024 --until 2025
        docgraph timeline --focus 长沙市 --type agreement
      """)

  @Option(name: .long, help: ArgumentHelp("Only what this entity is in: a name or an identity.", valueName: "name"))
  var focus: String?

  @OptionGroup(title: "Graph") var graph: GraphOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Filters") var limit: LimitOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    guard filters.relation.isEmpty else { throw ValidationError("--relation says nothing of a timeline.") }
  }

  func run() throws {
    let file = try graph.open()
    let filter = GraphFilter(
      minimumSupport: filters.minSupport, minimumConfidence: filters.minConfidence, includesDenied: filters.denied)
    let focus = try focus.map { try file.entity(named: $0) }
    let index = GraphIndex(try file.graph(filter: filter))
    let entries = TimelineEntry.entries(in: index, focus: focus?.id, filter: filters.filter)
    let told = limit.limit.map { Array(entries.prefix($0)) } ?? entries
    let names = DocumentNames(try file.documents(), in: file)
    let rows = told.map { TimelineOutput($0, in: index, paths: names) }
    let columns = ["DATE", "ROLE", "KIND", "INITIATIVE", "WHO", "EVIDENCE"]
    let text =
      switch output.format {
      case .table:
        rows.isEmpty
          ? "" : TextTable(columns: columns, rows: rows.map(\.tableRow), lineWidth: output.lineWidth).text
      case .json: try JSONText.pretty(rows)
      case .ndjson: try JSONText.lines(rows)
      case .csv: CommaSeparated.text(columns: TimelineOutput.columns, rows: rows.map(\.row))
      }
    try output.destination.write(text)
    if rows.isEmpty {
      StandardError.write("no dated initiative passes the filters")
      throw ExitStatus.nothingFound
    }
    if told.count < entries.count { StandardError.write("and \(entries.count - told.count) more") }
  }
}

/// An initiative at one of its dates.
private struct TimelineEntry {
  let initiative: Node
  let date: DatedRole?
  /// The edge that dates it.
  let edge: Edge?

  /// All that pass, earliest first, undated ones last.
  static func entries(in index: GraphIndex, focus: EntityID?, filter: GraphFilter) -> [TimelineEntry] {
    var entries: [TimelineEntry] = []
    for node in index.graph.nodes where node.type == .initiative && filter.admits(node) {
      let edges = index.edges(of: node.id)
      if let focus, node.id != focus, !edges.contains(where: { $0.source == focus && $0.target == node.id }) {
        continue
      }
      let dated = edges.compactMap { edge -> TimelineEntry? in
        guard edge.predicate == .dated, edge.source == node.id, let date = try? EDTFDate(edge.target.key) else {
          return nil
        }
        return TimelineEntry(
          initiative: node, date: DatedRole(date: date, role: edge.qualifiers["role"]), edge: edge)
      }
      if dated.isEmpty, filter.includesUndated {
        entries.append(TimelineEntry(initiative: node, date: nil, edge: nil))
      }
      entries += dated.filter { entry in filter.admits(dates: entry.date.map { [$0.date] } ?? []) }
    }
    return entries.sorted { left, right in
      switch (left.date, right.date) {
      case (let one?, let other?) where one != other: one < other
      case (nil, _?): false
      case (_?, nil): true
      default: left.initiative.id < right.initiative.id
      }
    }
  }
}

/// An entry of the timeline, as JSON and as a row.
private struct TimelineOutput: Encodable {
  var date: String?
  var role: String?
  var status: String?
  var initiative: Entity
  var who: [Entity]
  var evidence: [EvidenceOutput]

  init(_ entry: TimelineEntry, in index: GraphIndex, paths: DocumentNames) {
    date = entry.date?.date.description
    role = entry.date?.role
    status = entry.edge?.qualifiers["status"]
    initiative = Entity(entry.initiative)
    let partaking = index.edges(of: entry.initiative.id).filter {
      $0.target == entry.initiative.id && GraphIndex.partaking.contains($0.predicate)
    }
    who = Set(partaking.map(\.source)).sorted().compactMap { index.node($0).map(Entity.init) }
    evidence = (entry.edge?.evidence ?? []).map { EvidenceOutput($0, paths: paths) }
  }

  static let columns = ["date", "role", "status", "kind", "initiative", "id", "who", "path", "line", "quote"]

  /// The row of comma-separated values, with the first piece of evidence.
  var row: [String] {
    let first = evidence.first
    return [
      date ?? "", role ?? "", status ?? "", initiative.kind, initiative.name, initiative.id.rawValue,
      who.map(\.name).joined(separator: "; "), first?.path ?? "", first.map { "\($0.line)" } ?? "", first?.quote ?? "",
    ]
  }

  var tableRow: [String] {
    [
      date ?? "", [role, status].compactMap { $0 }.joined(separator: ", "), initiative.kind, initiative.name,
      who.map(\.name).joined(separator: " "),
      evidence.first?.citation ?? "",
    ]
  }
}
