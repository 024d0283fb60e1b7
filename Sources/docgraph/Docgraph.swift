import ArgumentParser
import Foundation
import Graphviz

/// The program: one root command, one type and file a subcommand.
@main
struct Docgraph: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docgraph",
    abstract: "Turns documents into a graph of places, institutions, initiatives, dates and people, and draws it.",
    discussion: """
      Commands read the graph file graph.docgraph in the working folder, the one that DOCGRAPH_GRAPH names, or the \
      one given with --graph. Data goes to standard output, everything else to standard error.

      Exit codes: 0 fine, 1 nothing found, 2 usage or ambiguous name, 3 missing or invalid input, 4 verification \
      failed, 5 some documents failed, 6 a limit was reached, 7 output not writable, 130 interrupted.
      """,
    version: versions,
    subcommands: [
      BuildCommand.self, TextCommand.self, ExtractCommand.self, ExplainCommand.self, EvaluateCommand.self,
      NeighborsCommand.self, PathCommand.self, ListCommand.self, ShowCommand.self, TimelineCommand.self,
      PairsCommand.self, ConflictsCommand.self, QuestionsCommand.self, StatsCommand.self, ExportCommand.self,
      MapCommand.self,
      ReportCommand.self, RemoveCommand.self, VerifyCommand.self,
    ])

  /// The program's version and that of Graphviz, which decides the bytes of a layout.
  private static var versions: String {
    let graphviz = (try? InProcessLayoutService().graphvizVersion()).map { "Graphviz \($0)" } ?? "Graphviz is missing"
    return "docgraph 0.1.0\n\(graphviz)"
  }

  static func main() async {
    // The program is its own layout worker, so that a copied binary needs no other beside it.
    if LayoutWorker.isRequested { return LayoutWorker.serve() }
    // A reader that goes away early shows as a failed write, which ends the program quietly.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      Foundation.exit(Failure.report(error).rawValue)
    }
  }
}
