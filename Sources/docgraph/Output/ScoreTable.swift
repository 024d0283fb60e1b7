import Evaluation
import Foundation

/// A score and differences as tables, for people.
struct ScoreTable {
  let score: Score
  /// What differs, with the paths of the texts; nil where nobody asked.
  var differences: [FileDifference]?
  var lineWidth: Int?

  /// The tables, with an empty line between them.
  var text: String { ([rows, rules] + (differences.map { [list($0)] } ?? [])).joined(separator: "\n") }

  /// A share as it is shown: three places.
  static func share(_ value: Double) -> String { String(format: "%.3f", value) }

  private var rows: String {
    var table = TextTable(
      columns: ["ROW", "PRECISION", "RECALL", "F1", "CORRECT", "PREDICTED", "GOLD"], lineWidth: lineWidth)
    table.rows = score.rows.map { row in
      let counts = row.counts
      return [row.measure.name] + [counts.precision, counts.recall, counts.f1].map(Self.share)
        + [counts.correct, counts.predicted, counts.gold].map(String.init)
    }
    return table.text
  }

  private var rules: String {
    var table = TextTable(
      columns: ["RULE", "MAKES", "PRECISION", "CONFIDENCE", "CORRECT", "PREDICTED"], lineWidth: lineWidth)
    table.rows = score.rules.map { rule in
      [
        rule.rule, rule.output.rawValue + "s", Self.share(rule.precision), rule.confidence.map(Self.share) ?? "",
        "\(rule.correct)", "\(rule.predicted)",
      ]
    }
    return table.text
  }

  private func list(_ differences: [FileDifference]) -> String {
    var table = TextTable(columns: ["TEXT", "DIFFERENCE", "WHAT", "RULE", "QUOTE"], widest: 60, lineWidth: lineWidth)
    table.rows = differences.map { item in
      let difference = item.difference
      return [
        item.file + (difference.line.map { ":\($0)" } ?? ""), difference.kind.rawValue, difference.subject,
        difference.rule ?? "", difference.quote.split(whereSeparator: \.isNewline).joined(separator: " "),
      ]
    }
    return table.text
  }
}

/// A difference, and the text that it is in.
struct FileDifference {
  let file: String
  let difference: Difference
}
