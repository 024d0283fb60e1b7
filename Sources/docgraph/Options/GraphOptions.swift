import ArgumentParser
import Foundation
import GraphStore

/// Which graph file a command reads.
struct GraphOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp("The graph file. (default: DOCGRAPH_GRAPH, or graph.docgraph)", valueName: "file"))
  var graph: String?

  /// The path of the graph file.
  var path: String { graph ?? Self.defaultPath }

  /// The path where none is given.
  static var defaultPath: String {
    let environment = ProcessInfo.processInfo.environment["DOCGRAPH_GRAPH"] ?? ""
    return environment.isEmpty ? "graph.docgraph" : environment
  }

  /// Opens the graph file for queries.
  func open() throws(GraphStoreError) -> GraphFile { try GraphFile(opening: path) }
}
