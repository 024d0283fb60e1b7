import ArgumentParser
import Configuration
import SourceText

/// `docgraph text`: how documents are read.
struct TextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "Shows how documents are read: articles, lines, repeated passages, date, publisher and home.",
    discussion: """
      Shows what stands between a file and what is found in it: why a name was cut, which article a line was given to, \
      where a date comes from. Of each line it tells the kind of its block, its article, whether the block goes on \
      from the line above, and which lines it repeats. Of several documents it also tells which passages a document \
      shares with those before it, and which stories go on from one to another. Articles count from 0, as in the \
      export; lines count from 1.

      The JSON form has, for one document, the members path, id, format, encoding (name, confidence, origin, replacements), \
      characters, lines, metadata (date, publisher, home, title, each with value, source and inferred), articles \
      (headline, byline, spans, lines, characters), blocks (kind, article, span, lines, sentences, text), duplicates, \
      originals, which has for each duplicate what it repeats, repetitions (span, path, original: what stands in an \
      earlier document too), and continuations (direction, page, title, own_page, span, line, article, joined, other: \
      path and article of the part in another document). Spans are [start, end] in Unicode characters of the decoded \
      text, the end not included; lines are [first, last]. --format ndjson writes it as one line for each document.

      Examples:
        docgraph text page.txt --lines 40-60
        docgraph text page.txt --format json > page.json
        docgraph text page-1.txt page-2.txt
      """)

  /// The forms of the result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case table
    /// One document as one JSON value.
    case json
    /// A JSON value a line for each document.
    case ndjson
  }

  @Argument(help: ArgumentHelp("Files and folders of documents.", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("Only what touches these lines, such as 40-60, 40- or 40.", valueName: "from-to"))
  var lines: LineRange?

  @OptionGroup(title: "Reading") var reading: ReadingFlags
  @OptionGroup(title: "Folders") var folders: FolderFlags

  @Option(name: .long, help: ArgumentHelp("The form of the result.", valueName: "format"))
  var format = Format.table

  @Option(name: .short, help: ArgumentHelp("Write to a file instead of standard output (-).", valueName: "file"))
  var output: String?

  func run() throws {
    let found = DocumentPaths(
      paths, graphFile: GraphOptions.defaultPath, include: folders.include, exclude: folders.exclude)
    var failures: [SourceTextError] = found.errors
    var members: [(path: String, document: SourceDocument)] = []
    for input in DocumentInputs(found.files, limit: reading.options.limits.bytes) {
      if format == .json, found.files.count > 1 || !members.isEmpty {
        throw ValidationError("--format json tells of one document; --format ndjson tells of several, a line each.")
      }
      do throws(SourceTextError) {
        let read = try input.read(reading.options)
        members.append((read.path, read.document))
      } catch {
        failures.append(error)
      }
    }
    for failure in failures { StandardError.write(failure.description) }
    if members.isEmpty {
      throw failures.count == 1 ? failures.first.map(Failure.status) ?? .invalidInput : ExitStatus.invalidInput
    }
    try write(DocumentSet(members), to: OutputDestination(output))
    if !failures.isEmpty { throw ExitStatus.someFailed }
  }

  private func write(_ documents: DocumentSet, to destination: OutputDestination) throws {
    let numbers = documents.members.indices
    switch format {
    case .table:
      let lineWidth = destination == .standardOutput ? Terminal.width : nil
      let tables = numbers.map {
        DocumentStructureTable(documents: documents, number: $0, selected: lines, lineWidth: lineWidth).text
      }
      try destination.write(tables.joined(separator: "\n"))
    case .json:
      try destination.write(try JSONText.pretty(DocumentStructure(0, in: documents, selected: lines)))
    case .ndjson:
      try destination.write(
        try numbers.map { try JSONText.lines([DocumentStructure($0, in: documents, selected: lines)]) }.joined())
    }
  }
}
