import Foundation

/// Measures the speed of the libraries: `swift run -c release Benchmarks WHAT`. The figures of a run are comparable
/// among themselves, on one machine, in one run; nothing else is promised.
@main
struct Benchmarks {
  /// What can be measured, by the name it is asked for with.
  private static var suites: [(name: String, run: ([String]) throws -> Void)] {
    [
      ("source-text", SourceTextBenchmark.run), ("matching", MatchingBenchmark.run), ("linking", LinkingBenchmark.run),
      ("maps", MapsBenchmark.run),
    ]
  }

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let name = arguments.first, let suite = suites.first(where: { $0.name == name }) else {
      print("usage: Benchmarks (\(suites.map(\.name).joined(separator: "|"))) [figure]")
      exit(2)
    }
    try suite.run(Array(arguments.dropFirst()))
  }
}
