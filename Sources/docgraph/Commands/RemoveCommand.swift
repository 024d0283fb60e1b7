import ArgumentParser
import GraphStore

/// `docgraph remove`: takes documents out of a graph file.
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove",
    abstract: "Takes out exactly what documents contributed.",
    discussion: """
      A document is named by its path or by its identity. One that stands at several paths goes with the last of them.

      Example:
        docgraph remove pages/2024-09-26.txt
      """)

  @Argument(help: ArgumentHelp("Paths or identities of documents.", valueName: "document"))
  var documents: [String]

  @OptionGroup(title: "Graph") var graph: GraphOptions

  func run() throws {
    // A file that is missing is no reason to begin a new one.
    _ = try graph.open()
    let writer = try GraphFileWriter(at: graph.path)
    var missing = 0
    for document in documents {
      let isRemoved = try writer.remove(path: document) ? true : try writer.remove(document: document)
      if !isRemoved {
        missing += 1
        StandardError.write("no document '\(document)' in '\(graph.path)'")
      }
    }
    try writer.finish()
    if missing == documents.count { throw ExitStatus.nothingFound }
    if missing > 0 { throw ExitStatus.someFailed }
  }
}
