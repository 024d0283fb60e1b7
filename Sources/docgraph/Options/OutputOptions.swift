import ArgumentParser

/// How and where a command tells its results.
struct OutputOptions: ParsableArguments {
  /// The forms of a result.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// Aligned columns, for people.
    case table
    /// One JSON value.
    case json
    /// A JSON value a line.
    case ndjson
    /// Comma-separated values, everything in full.
    case csv
  }

  @Option(name: .long, help: ArgumentHelp("The form of the result.", valueName: "format"))
  var format = Format.table

  @Option(name: .short, help: ArgumentHelp("Write to a file instead of standard output (-).", valueName: "file"))
  var output: String?

  /// Where the result goes.
  var destination: OutputDestination { OutputDestination(output) }

  /// The width of table lines: the terminal's where one is written to.
  var lineWidth: Int? { destination == .standardOutput ? Terminal.width : nil }
}
