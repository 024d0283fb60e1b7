import ArgumentParser
import GraphStore
import TypedGraph

/// `docgraph list`: what a graph file knows of.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists entities, what most documents mention first.",
    discussion: """
      Examples:
        docgraph list --type city --limit 10
        docgraph list --type initiative --format csv
      """)

  @OptionGroup(title: "Graph") var graph: GraphOptions

  @Option(
    help: ArgumentHelp("List entities of this type or kind, such as city; may be repeated.", valueName: "type"),
    transform: FilterOptions.type)
  var type: [TypeFilter] = []

  @OptionGroup(title: "Filters") var limit: LimitOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  /// An entity as JSON tells it.
  struct Entry: Encodable {
    var name: String
    var type: String
    var kind: String
    var documents: Int
    var relations: Int
    var mentions: Int
    var id: String
  }

  func run() throws {
    let entries = try graph.open().entities(of: type, limit: limit.limit).map { count in
      Entry(
        name: count.node.name, type: count.node.type.rawValue, kind: count.node.kind, documents: count.documents,
        relations: count.relations, mentions: count.mentions, id: count.node.id.rawValue)
    }
    let columns = ["name", "type", "kind", "documents", "relations", "mentions", "id"]
    let rows = entries.map { entry in
      [
        entry.name, entry.type, entry.kind, "\(entry.documents)", "\(entry.relations)", "\(entry.mentions)", entry.id,
      ]
    }
    let text =
      switch output.format {
      case .table:
        rows.isEmpty
          ? "" : TextTable(columns: columns.map { $0.uppercased() }, rows: rows, lineWidth: output.lineWidth).text
      case .json: try JSONText.pretty(entries)
      case .ndjson: try JSONText.lines(entries)
      case .csv: CommaSeparated.text(columns: columns, rows: rows)
      }
    try output.destination.write(text)
    if entries.isEmpty {
      StandardError.write("the graph holds no such entity")
      throw ExitStatus.nothingFound
    }
  }
}
