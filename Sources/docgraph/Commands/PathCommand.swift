import ArgumentParser
import GraphStore
import TypedGraph

/// `docgraph path`: how two entities are connected.
struct PathCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Shows the shortest ways from one entity to another, with the words that prove each step.",
    discussion: """
      The ways whose weakest relation is best supported come first. A way leads through no date, and with --type only \
      through entities of these types.

      Examples:
        docgraph path 长沙市 株洲市
        docgraph path 长沙市 Kagoshima --evidenced --max-length 3
      """)

  @Argument(help: ArgumentHelp("Where the ways begin: a name or an identity.", valueName: "name"))
  var first: String

  @Argument(help: ArgumentHelp("Where they end: a name or an identity.", valueName: "name"))
  var last: String

  @Option(name: .long, help: ArgumentHelp("How many relations a way may have, 1 to 8.", valueName: "count"))
  var maxLength = 4

  @Flag(name: .long, help: "Only relations that a text states, no background knowledge.")
  var evidenced = false

  @OptionGroup(title: "Graph") var graph: GraphOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions

  @Option(name: .long, help: ArgumentHelp("Tell at most this many ways.", valueName: "count"))
  var limit = 20

  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    guard (1...8).contains(maxLength) else { throw ValidationError("--max-length must be from 1 to 8.") }
    guard limit > 0 else { throw ValidationError("--limit must be at least 1.") }
  }

  func run() throws {
    let file = try graph.open()
    let (begin, end) = (try file.entity(named: first), try file.entity(named: last))
    let found = try file.connections(
      from: begin.id, to: end.id, maximumLength: maxLength, filter: filters.filter, isEvidenced: evidenced,
      limit: limit)
    let names = DocumentNames(found.documents, in: file)
    let table = ConnectionTable(found: found, names: names)
    let ways = found.ways.map { WayOutput($0, paths: names) }
    let text =
      switch output.format {
      case .table: found.ways.isEmpty ? "" : table.text(lineWidth: output.lineWidth)
      case .json: try JSONText.pretty(ways)
      case .ndjson: try JSONText.lines(ways)
      case .csv: table.commaSeparated
      }
    try output.destination.write(text)
    if found.ways.isEmpty {
      StandardError.write(
        begin.id == end.id
          ? "'\(first)' and '\(last)' are the same entity, \(begin.id)"
          : "no way of at most \(CountedNoun.text(maxLength, "relation")) from '\(begin.name)' to '\(end.name)' passes the filters"
      )
      throw ExitStatus.nothingFound
    }
    if found.omitted > 0 { StandardError.write("and \(found.omitted) more of the same length") }
  }
}

/// A way, as JSON.
private struct WayOutput: Encodable {
  /// A relation of the way.
  struct Step: Encodable {
    var from: Entity
    var to: Entity
    var relation: RelationOutput
  }

  var length: Int
  var support: Support
  var steps: [Step]

  init(_ way: Connection, paths: DocumentNames) {
    length = way.steps.count
    support = way.support
    steps = way.steps.map {
      Step(from: Entity($0.from), to: Entity($0.to), relation: RelationOutput($0.edge, paths: paths))
    }
  }
}
