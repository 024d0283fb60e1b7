internal import TypedGraph

/// How far predictions agree with gold, over any number of documents.
public struct Score: Sendable, Hashable {
  /// One line of figures.
  public struct Row: Sendable, Hashable {
    /// What was counted.
    public let measure: Measure
    /// The counts over all documents.
    public let counts: Counts
  }

  private var counts: [Measure: Counts] = [:]
  private var ruleScores: [RuleScore.Key: RuleScore] = [:]

  /// A score of no documents.
  public init() {}

  /// The rows in order: those of all things and of each type always, those of predicates where there is a relation.
  public var rows: [Row] {
    let always = Measure.all(predicates: [])
    return Set(counts.keys).union(always).sorted().map { Row(measure: $0, counts: counts[$0] ?? Counts()) }
  }

  /// The rules that made something, by what they make and by name.
  public var rules: [RuleScore] { ruleScores.sorted { $0.key < $1.key }.map(\.value) }

  /// The counts of one row.
  public subscript(measure: Measure) -> Counts { counts[measure] ?? Counts() }

  /// Adds another score to this one: counts are added, shares are of all things together.
  public mutating func add(_ other: Score) {
    for (measure, more) in other.counts { counts[measure, default: Counts()] += more }
    for rule in other.ruleScores.values { add(rule) }
  }

  mutating func add(_ more: Counts, to measure: Measure) { counts[measure, default: Counts()] += more }

  mutating func add(_ rule: RuleScore) {
    let key = RuleScore.Key(output: rule.output, rule: rule.rule)
    guard var sum = ruleScores[key] else {
      ruleScores[key] = rule
      return
    }
    sum.correct += rule.correct
    sum.predicted += rule.predicted
    // A rule states one confidence; should it ever state several, the greatest is what its precision must bear.
    sum.confidence = [sum.confidence, rule.confidence].compactMap(\.self).max()
    ruleScores[key] = sum
  }
}
