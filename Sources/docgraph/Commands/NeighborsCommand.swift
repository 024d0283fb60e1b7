import ArgumentParser
import GraphStore
import TypedGraph

/// `docgraph neighbors`: what stands around an entity, and the words that say so.
struct NeighborsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "neighbors",
    abstract: "Lists what stands around an entity, with the words that prove it.",
    discussion: """
      The best supported neighbours come first; support counts the documents that state a relation. Cooperation is \
      told with the initiatives that both take part in, and their dates. A name may be Chinese or English, or an \
      identity such as place:421000.

      Examples:
        docgraph neighbors 长沙市 --type city
        docgraph neighbors Jingzhou --relation cooperates_with --since 2024
        docgraph neighbors 长沙市 --depth 2 --min-support 2 --limit 20
      """)

  @Argument(help: ArgumentHelp("The entity's name or identity.", valueName: "name"))
  var name: String

  @Option(name: .long, help: ArgumentHelp("How many relations away, 1 to 5.", valueName: "count"))
  var depth = 1

  @OptionGroup(title: "Graph") var graph: GraphOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions
  @OptionGroup(title: "Filters") var limit: LimitOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func validate() throws {
    guard (1...5).contains(depth) else { throw ValidationError("--depth must be from 1 to 5.") }
  }

  func run() throws {
    let file = try graph.open()
    let found = try file.neighbors(
      of: file.entity(named: name).id, depth: depth, filter: filters.filter, limit: limit.limit)
    let names = DocumentNames(found.documents, in: file)
    let result = NeighborsOutput(found, paths: names)
    let table = NeighborTable(found: found, names: names)
    let text =
      switch output.format {
      case .table: found.neighbors.isEmpty ? "" : table.text(lineWidth: output.lineWidth)
      case .json: try JSONText.pretty(result)
      case .ndjson: try JSONText.lines(result.neighbors)
      case .csv: table.commaSeparated
      }
    try output.destination.write(text)
    if found.neighbors.isEmpty {
      StandardError.write("no neighbours of '\(found.center.name)' pass the filters")
      throw ExitStatus.nothingFound
    }
    if found.omitted > 0 { StandardError.write("and \(found.omitted) more") }
  }
}
