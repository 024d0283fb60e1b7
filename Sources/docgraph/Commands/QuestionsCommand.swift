import ArgumentParser
import GraphStore
import TypedGraph

/// `docgraph questions`: what documents leave open.
struct QuestionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "questions",
    abstract: "Lists what documents leave open: who is the same, and who is meant.",
    discussion: """
      Nothing of this is merged or chosen:
        namesakes   people of one name in several documents. One person are those
                    who hold a post in the same body, or the same post in the same
                    place; somebody without a post is the one of that name who
                    holds posts in the document's home place, if there is just one
        short-name  an institution or initiative that a document calls by what is
                    a short form of another one elsewhere, without saying so
        ambiguous   a name that may mean several entities, with how much of the
                    document speaks for each

      Give a lexicon with the full name and its aliases to build, or say with --home where a document is at home, and \
      the question is decided.

      Exit code 1 says that nothing is open.

      Examples:
        docgraph questions
        docgraph questions --kind namesakes --format json
      """)

  @OptionGroup(title: "Graph") var graph: GraphOptions

  @Option(
    name: .long, help: ArgumentHelp("Keep questions of this kind; may be repeated.", valueName: "kind"))
  var kind: [IdentityQuestion.Kind] = []

  @OptionGroup(title: "Filters") var limit: LimitOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  func run() throws {
    let file = try graph.open()
    let held = try file.graph()
    let found = QuestionFinder(held).questions().filter { kind.isEmpty || kind.contains($0.kind) }
    let told = limit.limit.map { Array(found.prefix($0)) } ?? found
    let names = DocumentNames(held.documents, in: file)
    let table = QuestionTable(questions: told, names: names)
    let results = told.map { QuestionOutput($0, paths: names) }
    let text =
      switch output.format {
      case .table: told.isEmpty ? "" : table.text(lineWidth: output.lineWidth)
      case .json: try JSONText.pretty(results)
      case .ndjson: try JSONText.lines(results)
      case .csv: table.commaSeparated
      }
    try output.destination.write(text)
    if told.isEmpty {
      StandardError.write("nothing is left open")
      throw ExitStatus.nothingFound
    }
    if told.count < found.count { StandardError.write("and \(found.count - told.count) more") }
  }
}
