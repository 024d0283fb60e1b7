internal import TypedGraph

/// When an initiative was held, started, signed or adopted: the last date before it in the sentence, with the verb
/// that goes with it.
package struct DatedRule: RelationRule {
  package static let name = "dated/date-of-event"
  package static let accepts =
    "9月25日，某会议召开: a date, then an initiative with a verb of holding, starting, signing or adopting"
  package static let confidence = 0.85

  private static let roles: [(KeywordRole, String)] = [
    (.signed, "signed"), (.adopted, "adopted"), (.held, "held"), (.launch, "started"),
  ]

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    let initiatives = sentence.spans(.initiative)
    var drafts: [StatementDraft] = []
    for (index, span) in initiatives.enumerated() {
      guard let initiative = span.entity,
        let date = sentence.spans(.date).last(where: { $0.range.upperBound <= span.range.lowerBound }),
        let value = date.entity
      else { continue }
      let end = index + 1 < initiatives.count ? initiatives[index + 1].range.lowerBound : sentence.range.upperBound
      let start =
        index > 0 ? max(date.range.upperBound, initiatives[index - 1].range.upperBound) : date.range.upperBound
      let reach = sentence.text.position(span.range.upperBound, advancedBy: 20, limit: end)
      guard
        let (trigger, role) = verb(in: span.range.upperBound..<reach, sentence)
          ?? verb(in: start..<span.range.lowerBound, sentence)
      else { continue }
      // A date belongs to the first initiative behind it; to a later one only by its signing or adoption.
      let isFirst = index == 0 || initiatives[index - 1].range.upperBound <= date.range.lowerBound
      let kind = sentence.state.entities[initiative]?.kind
      guard isFirst || role == "signed" || role == "adopted", role != "adopted" || kind != "meeting" else { continue }
      var qualifiers = sentence.status(of: trigger)
      qualifiers["role"] = role
      drafts.append(
        sentence.draft(
          initiative, .dated, value, rule: Self.name, qualifiers: qualifiers, subjectRange: span.range,
          objectRange: date.range, trigger: trigger))
    }
    return drafts
  }

  private func verb(in range: Range<Int>, _ sentence: SentenceContext) -> (Range<Int>, String)? {
    guard range.lowerBound < range.upperBound else { return nil }
    for (role, name) in Self.roles {
      if let hit = sentence.triggers(role, in: range).first { return (hit.start..<hit.end, name) }
    }
    return nil
  }
}
