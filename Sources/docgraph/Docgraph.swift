import ArgumentParser

/// The program: one root command, one type and file a subcommand.
@main
struct Docgraph: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docgraph",
    abstract: "Turns documents into a graph of places, institutions, initiatives, dates and people, and draws it.",
    version: "0.1.0",
    subcommands: [ExtractCommand.self])
}
