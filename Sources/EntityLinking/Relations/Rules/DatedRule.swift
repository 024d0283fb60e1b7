internal import TypedGraph

/// When an initiative was held, started, signed or adopted: the last date before it in the sentence, with the verb
/// that goes with it.
package struct DatedRule: RelationRule {
  package static let name = "dated/date-of-event"
  package static let accepts =
    "9月25日，某会议召开; 某会议于9月25日召开: a date, an initiative and a verb of holding, starting, signing or adopting"
  package static let confidence = 0.85

  private static let roles: [(KeywordRole, String)] = [
    (.signed, "signed"), (.adopted, "adopted"), (.held, "held"), (.launch, "started"),
  ]

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    let initiatives = sentence.spans(.initiative)
    var drafts: [StatementDraft] = []
    var taken: Set<Range<Int>> = []
    for (index, span) in initiatives.enumerated() {
      let next = index + 1 < initiatives.count ? initiatives[index + 1].range.lowerBound : sentence.range.upperBound
      guard let initiative = span.entity, let date = date(of: span, taken: taken, sentence), let value = date.entity
      else { continue }
      let isBehind = date.range.lowerBound >= span.range.upperBound
      let former = index > 0 ? initiatives[index - 1].range.upperBound : sentence.range.lowerBound
      let verbStart = isBehind ? date.range.upperBound : span.range.upperBound
      let reach = sentence.text.position(verbStart, advancedBy: 20, limit: max(verbStart, next))
      let before = max(date.range.upperBound, former)
      guard
        let (trigger, role) = verb(in: verbStart..<reach, sentence, sameClause: true)
          ?? (isBehind ? nil : verb(in: min(before, span.range.lowerBound)..<span.range.lowerBound, sentence))
      else { continue }
      // A date belongs to the first initiative behind it; to a later one only by its signing or adoption.
      let isFirst = isBehind || index == 0 || former <= date.range.lowerBound
      let kind = sentence.state.entities[initiative]?.kind
      guard isFirst || role == "signed" || role == "adopted", role != "adopted" || kind != "meeting" else { continue }
      if isBehind { taken.insert(date.range) }
      var qualifiers = sentence.status(of: trigger)
      qualifiers["role"] = role
      drafts.append(
        sentence.draft(
          initiative, .dated, value, rule: Self.name, qualifiers: qualifiers, subjectRange: span.range,
          objectRange: date.range, trigger: trigger))
    }
    return drafts
  }

  /// The date right behind a name (某会议于9月25日召开), or the last one before it that no name before has taken.
  private func date(of span: LinkedSpan, taken: Set<Range<Int>>, _ sentence: SentenceContext) -> LinkedSpan? {
    let dates = sentence.spans(.date)
    let behind = dates.first {
      $0.range.lowerBound >= span.range.upperBound
        && sentence.text.scalarCount(span.range.upperBound..<$0.range.lowerBound) <= 1
    }
    return behind ?? dates.last { $0.range.upperBound <= span.range.lowerBound && !taken.contains($0.range) }
  }

  private func verb(
    in range: Range<Int>, _ sentence: SentenceContext, sameClause: Bool = false
  ) -> (Range<Int>, String)? {
    guard range.lowerBound < range.upperBound else { return nil }
    for (role, name) in Self.roles {
      let hit = sentence.triggers(role, in: range).first {
        !sameClause || !sentence.clauseEnds(in: range.lowerBound..<$0.start)
      }
      if let hit { return (hit.start..<hit.end, name) }
    }
    return nil
  }
}
