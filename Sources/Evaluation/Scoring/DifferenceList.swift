/// Collects differences and finds their lines and words.
struct DifferenceList {
  let text: EvaluatedText
  private var differences: [Difference] = []

  init(text: EvaluatedText) { self.text = text }

  mutating func add(_ kind: Difference.Kind, _ subject: String, at range: Range<Int>?, rule: String? = nil) {
    differences.append(
      Difference(
        kind: kind, subject: subject, rule: rule, range: range, line: range.map { text.line(at: $0.lowerBound) },
        quote: range.map(text.quote) ?? ""))
  }

  /// In the order of the text.
  var sorted: [Difference] {
    differences.sorted { left, right in
      let (one, other) = (left.range?.lowerBound ?? Int.max, right.range?.lowerBound ?? Int.max)
      if one != other { return one < other }
      let (end, otherEnd) = (left.range?.upperBound ?? 0, right.range?.upperBound ?? 0)
      if end != otherEnd { return end < otherEnd }
      return (left.kind.rawValue, left.subject) < (right.kind.rawValue, right.subject)
    }
  }
}
