import ArgumentParser
import Foundation
import GraphStore
import TypedGraph

/// `docgraph export`: the graph for other programs.
struct ExportCommand: ParsableCommand {
  /// The formats that other programs read.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// One JSON object with documents, nodes, mentions, edges and what is ambiguous.
    case json
  }

  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the graph in a form that other programs read.",
    discussion: """
      Without filters it is the whole graph, what texts deny included. Equal graphs give equal bytes.

      Examples:
        docgraph export --format json -o graph.json
        docgraph export --relation cooperates_with --type city
      """)

  @Option(name: .long, help: ArgumentHelp("The format.", valueName: "format"))
  var format = Format.json

  @Option(name: .short, help: ArgumentHelp("Write to a file instead of standard output (-).", valueName: "file"))
  var output: String?

  @OptionGroup(title: "Graph") var graph: GraphOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions

  func run() throws {
    let filter = filters.filter
    let exported = try graph.open().graph(filter: filter == GraphFilter() ? nil : filter)
    try OutputDestination(output).write(Array(exported.json()))
  }
}
