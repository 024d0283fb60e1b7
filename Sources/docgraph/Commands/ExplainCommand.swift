import ArgumentParser
import EntityLinking
import Foundation
import SourceText

/// `docgraph explain`: why linking said what it said.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tells why names and statements were found in a document, and what was refused.",
    discussion: """
      For each mention: the rule that found it and whom it means. For each name that was refused: how it could have \
      been read, and whether the text leaves it open, does not support it, or a longer name holds its characters. For \
      each statement: the rule, what the rule accepts, and the words for subject, object and trigger.

      A line, or a range of lines, may stand behind the file's name and a colon. The same flags as in build give the \
      same result as build.

      Examples:
        docgraph explain page.txt:12
        docgraph explain page.txt:40-60 --format json
        docgraph explain page.txt --lexicon names.yaml --rules words.yaml
      """)

  /// The forms of the result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// One JSON value.
    case json
  }

  @Argument(help: ArgumentHelp("A document, and perhaps its lines.", valueName: "file[:line]"))
  var place: ExplainedPlace

  @OptionGroup(title: "Reading") var reading: ReadingFlags
  @OptionGroup(title: "Linking") var linking: LinkingFlags

  @Option(name: .long, help: ArgumentHelp("The form of the result.", valueName: "format"))
  var format = Format.text

  @Option(name: .short, help: ArgumentHelp("Write to a file instead of standard output (-).", valueName: "file"))
  var output: String?

  func run() throws {
    let linker = try linking.linker().linker
    let place = place.settled
    let document = try DocumentReader.read(path: place.path, options: reading.options)
    let explanation = linker.explain(document, lines: place.lines?.lines)
    guard explanation.mentions.count + explanation.refusals.count + explanation.statements.count > 0 else {
      StandardError.write("\(place.path): nothing was found\(place.lines == nil ? "" : " in these lines")")
      throw ExitStatus.nothingFound
    }
    let text =
      switch format {
      case .text: ExplanationText(explanation).text
      case .json: try JSONText.pretty(explanation)
      }
    try OutputDestination(output).write(text)
  }
}

/// A file, and perhaps lines of it: `page.txt`, `page.txt:12`, `page.txt:12-20`.
struct ExplainedPlace: ExpressibleByArgument {
  let path: String
  let lines: LineRange?
  private let whole: String

  init?(argument: String) {
    whole = argument
    if let colon = argument.lastIndex(of: ":"), colon > argument.startIndex,
      let lines = LineRange(argument: String(argument[argument.index(after: colon)...]))
    {
      path = String(argument[..<colon])
      self.lines = lines
    } else {
      path = argument
      lines = nil
    }
  }

  /// The place, where a file's name may itself end in a colon and a number.
  var settled: (path: String, lines: LineRange?) {
    lines != nil && FileManager.default.fileExists(atPath: whole) ? (whole, nil) : (path, lines)
  }
}
