import ArgumentParser
import GraphStore
import TypedGraph

/// `docgraph stats`: how much a graph file holds.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Counts what a graph file holds.",
    discussion: """
      Example:
        docgraph stats --format csv
      """)

  @OptionGroup(title: "Graph") var graph: GraphOptions
  @OptionGroup(title: "Output") var output: OutputOptions

  /// One count.
  struct Count: Encodable {
    var what: String
    var name: String
    var count: Int
  }

  func run() throws {
    let statistics = try graph.open().statistics()
    let counts = Self.counts(statistics)
    let columns = ["what", "name", "count"]
    let rows = counts.map { [$0.what, $0.name, "\($0.count)"] }
    let text =
      switch output.format {
      case .table: TextTable(columns: columns.map { $0.uppercased() }, rows: rows, lineWidth: output.lineWidth).text
      case .json: try JSONText.pretty(counts)
      case .ndjson: try JSONText.lines(counts)
      case .csv: CommaSeparated.text(columns: columns, rows: rows)
      }
    try output.destination.write(text)
  }

  private static func counts(_ statistics: GraphStatistics) -> [Count] {
    var counts = [
      Count(what: "documents", name: "", count: statistics.documents),
      Count(what: "mentions", name: "", count: statistics.mentions),
      Count(what: "ambiguous mentions", name: "", count: statistics.ambiguousMentions),
      Count(what: "evidence", name: "", count: statistics.evidence),
    ]
    counts += statistics.entities.map {
      Count(what: "entities", name: $0.type.rawValue + ($0.kind.isEmpty ? "" : " \($0.kind)"), count: $0.count)
    }
    for edges in statistics.edges {
      counts.append(Count(what: "relations", name: edges.predicate.rawValue, count: edges.count - edges.background))
      if edges.background > 0 {
        counts.append(Count(what: "background facts", name: edges.predicate.rawValue, count: edges.background))
      }
    }
    return counts.filter { $0.count > 0 || $0.name.isEmpty }
  }
}
