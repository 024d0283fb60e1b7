import ArgumentParser
import Configuration
import EntityLinking
import Evaluation

/// `docgraph evaluate`: how far linking agrees with what careful readers found.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Compares what linking finds with annotations: precision, recall and F1.",
    discussion: """
      Each text is read and linked as extract does it, with the date and the home that its annotations give. The text \
      stands beside the annotations: NAME.txt for NAME.gold.json, or the file that they name as their document. Of a \
      folder all files below it that end in .gold.json are taken.

      Rows count, over all documents together:
        mentions               exact stretches, with the type of what they name
        linked mentions        the same, with the entity that gold gives
        anaphora               words that stand for a name, with the entity
        nodes                  entities, with the right type and a shared name
        relations              subject, predicate, object; cooperates_with and
                               sister_city either way round
        relations with status  the same, and planned, denied or neither
      What touches passages that repeat others is not counted, nor is background knowledge without words.

      Then, by rule: how much of what it made is right, and the confidence that its evidence states.

      Annotations are JSON:
        {"document": "page.txt", "document_date": "2024-09-26",
         "home": "长沙市", "duplicates": [],
         "entities": [
          {"id": "长沙市", "type": "place", "names": ["长沙"],
           "mentions": [[0, 2]], "anaphora": []}],
         "relations": [
          {"subject": "长沙市", "predicate": "cooperates_with",
           "object": "株洲市", "qualifiers": {"status": "planned"},
           "evidence": [[0, 12]]}]}
      Offsets count Unicode code points of the text as it is, from 0, the end not included.

      Exit code 1 says that a row lies below what --min-f1 asks for.

      Examples:
        docgraph evaluate page.gold.json
        docgraph evaluate gold --texts pages --details
        docgraph evaluate gold --min-f1 0.7 --min-f1 relations:cooperates_with=0.8
        docgraph evaluate gold --rules words.yaml --format json -o score.json
      """)

  /// The forms of the result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case table
    /// One JSON value.
    case json
  }

  @Argument(help: "Files of annotations, and folders of them.")
  var gold: [String]

  @Option(help: ArgumentHelp("The folder of the texts. (default: that of the annotations)", valueName: "folder"))
  var texts: String?

  @Flag(help: "List what differs, with file, line and quote.")
  var details = false

  @Option(
    name: .customLong("min-f1"),
    help: ArgumentHelp(
      "The least F1 of mentions and relations, or of one row: relations=0.6; may be repeated.", valueName: "number"))
  var floors: [String] = []

  @OptionGroup(title: "Linking") var linking: LinkingFlags

  @Option(name: .long, help: ArgumentHelp("The form of the result.", valueName: "format"))
  var format = Format.table

  @Option(name: .short, help: ArgumentHelp("Write to a file instead of standard output (-).", valueName: "file"))
  var output: String?

  func validate() throws { _ = try floors.map(ScoreFloor.init) }

  func run() throws {
    let floors = try floors.map(ScoreFloor.init)
    let linker = try linking.linker().linker
    let paths = GoldPaths(gold)
    for error in paths.errors { StandardError.write(error.description) }
    var failures = paths.errors.count
    var score = Score()
    var differences: [FileDifference] = []
    for path in paths.files {
      do {
        let document = try AnnotatedDocument(goldFile: path, texts: texts)
        let comparison = DocumentComparison(
          try document.graph(linker: linker), gold: document.gold, text: EvaluatedText(document.text))
        score.add(comparison.score)
        differences += comparison.differences.map { FileDifference(file: document.path, difference: $0) }
      } catch let error as any DiagnosticError {
        StandardError.write(error.description)
        failures += 1
      }
    }
    let compared = paths.files.count + paths.errors.count - failures
    guard compared > 0 else { throw ExitStatus.invalidInput }
    try write(score, documents: compared, differences: details ? differences : nil)
    StandardError.write("\(CountedNoun.text(compared, "document")) compared")
    let faults = floors.flatMap { $0.faults(of: score) }
    for fault in faults { StandardError.write(fault) }
    if failures > 0 { throw ExitStatus.someFailed }
    if !faults.isEmpty { throw ExitStatus.nothingFound }
  }

  private func write(_ score: Score, documents: Int, differences: [FileDifference]?) throws {
    let destination = OutputDestination(output)
    let text =
      switch format {
      case .table:
        ScoreTable(
          score: score, differences: differences, lineWidth: destination == .standardOutput ? Terminal.width : nil
        ).text
      case .json: try JSONText.pretty(ScoreJSON(score, documents: documents, differences: differences))
      }
    try destination.write(text)
  }
}
