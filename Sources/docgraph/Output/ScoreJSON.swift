import Evaluation

/// A score and differences as one JSON value.
struct ScoreJSON: Encodable {
  var documents: Int
  var rows: [Row]
  var rules: [Rule]
  var differences: [Item]?

  struct Row: Encodable {
    var row: String
    var precision, recall, f1: Double
    var correct, predicted, gold: Int
  }

  struct Rule: Encodable {
    var rule: String
    var makes: String
    var precision: Double
    var confidence: Double?
    var correct, predicted: Int
  }

  struct Item: Encodable {
    var file: String
    var line, start, end: Int?
    var difference: String
    var what: String
    var rule: String?
    var quote: String
  }

  init(_ score: Score, documents: Int, differences: [FileDifference]?) {
    self.documents = documents
    rows = score.rows.map { row in
      let counts = row.counts
      return Row(
        row: row.measure.name, precision: counts.precision, recall: counts.recall, f1: counts.f1,
        correct: counts.correct, predicted: counts.predicted, gold: counts.gold)
    }
    rules = score.rules.map { rule in
      Rule(
        rule: rule.rule, makes: rule.output.rawValue + "s", precision: rule.precision, confidence: rule.confidence,
        correct: rule.correct, predicted: rule.predicted)
    }
    self.differences = differences?.map { item in
      let difference = item.difference
      return Item(
        file: item.file, line: difference.line, start: difference.range?.lowerBound, end: difference.range?.upperBound,
        difference: difference.kind.rawValue, what: difference.subject, rule: difference.rule, quote: difference.quote)
    }
  }
}
