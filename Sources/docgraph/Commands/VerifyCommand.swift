import ArgumentParser
import GraphStore
import SourceText

/// `docgraph verify`: whether every quote of a graph file still stands in its source.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Reads the sources again and checks every quote against them.",
    discussion: """
      The sources are looked for where the graph file names them, relative to its folder. What no longer fits is told \
      with file and line, and with the line where the words stand now, if they do. Exit code 4 says that something \
      does not fit.

      Of documents whose files are not their text (PDF, DOCX, HTML, Markdown, NDJSON, standard input) the graph file \
      keeps the text, and the words are compared with that. Their files are read again too: that one has changed is \
      told, and that only its extractor has, which is no fault.

      Example:
        docgraph verify --graph region.docgraph
      """)

  /// The forms of the result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// A line for each thing that does not fit.
    case table
    /// Counts, and every problem in full.
    case json
  }

  @Option(help: ArgumentHelp("The encoding of the sources. (default: detected)", valueName: "name"))
  var encoding: String?

  @OptionGroup(title: "Graph") var graph: GraphOptions

  @Option(name: .long, help: ArgumentHelp("The form of the result.", valueName: "format"))
  var format = Format.table

  @Option(name: .short, help: ArgumentHelp("Write to a file instead of standard output (-).", valueName: "file"))
  var output: String?

  func run() throws {
    // Lossily, as a document may have been built; what was sound then and is not now has another text.
    let options = ReadingOptions(encoding: encoding, isLossy: true)
    let found = try SourceVerification(graph.open(), options: options)
    let destination = OutputDestination(output)
    switch format {
    case .table:
      let width = destination == .standardOutput ? Terminal.width : nil
      for note in found.notes { StandardError.write(Self.words(note)) }
      if !found.problems.isEmpty { try destination.write(Self.table(found.problems, lineWidth: width)) }
      StandardError.write(Self.summary(found, path: graph.path))
    case .json:
      try destination.write(try JSONText.pretty(Result(found)))
    }
    if !found.problems.isEmpty { throw ExitStatus.verificationFailed }
  }

  /// The JSON form.
  private struct Result: Encodable {
    var documents: Int
    var quotes: Int
    var mentions: Int
    var problems: [SourceVerification.Problem]
    var notes: [SourceVerification.Problem]?

    init(_ found: SourceVerification) {
      documents = found.documents
      quotes = found.quotes
      mentions = found.mentions
      problems = found.problems
      notes = found.notes.isEmpty ? nil : found.notes
    }
  }

  private static func summary(_ found: SourceVerification, path: String) -> String {
    let counts = [(found.documents, "document"), (found.quotes, "quote"), (found.mentions, "mention")]
      .map(CountedNoun.text).joined(separator: ", ")
    return "\(path): \(counts), "
      + (found.problems.isEmpty ? "all as in the sources" : CountedNoun.text(found.problems.count, "problem"))
  }

  private static func table(_ problems: [SourceVerification.Problem], lineWidth: Int?) -> String {
    var table = TextTable(columns: ["SOURCE", "PROBLEM", "QUOTE"], widest: 60, lineWidth: lineWidth)
    table.rows = problems.map { problem in
      [problem.path + (problem.line.map { ":\($0)" } ?? ""), words(problem), problem.expected.map(inOneLine) ?? ""]
    }
    return table.text
  }

  private static func words(_ problem: SourceVerification.Problem) -> String {
    let now = problem.standsNow.map { ", now in line \($0)" } ?? ""
    return switch problem.kind {
    case .unreadable: problem.found ?? ""
    case .changed: "the text has changed since it was read"
    case .quote: "the quote does not stand here\(now)"
    case .mention: "the name does not stand here\(now)"
    case .extractor:
      "\(problem.path): \(problem.found ?? "") takes another text out of it than \(problem.expected ?? "") did; "
        + "compared with the text of then"
    case .place: "the words fit, their line or offsets do not\(now)"
    }
  }

  private static func inOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
