internal import TypedGraph

/// An initiative that belongs to another: its name opens with the other's, or a meeting adopts it.
package struct PartOfInitiativeRule: RelationRule {
  package static let name = "part-of-initiative/name-or-adoption"
  package static let accepts = "“蹲苗”行动启动仪式 within “蹲苗”行动; 某会议审议通过某意见: a name within a name, or a meeting that adopts"
  package static let confidence = 0.85

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    nested(in: sentence) + adopted(in: sentence)
  }

  /// A recognised initiative that opens a longer name.
  private func nested(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.spans(.initiative).flatMap { span -> [StatementDraft] in
      guard let part = span.entity, !span.isAnaphoric else { return [] }
      let inner = sentence.state.candidates.starting(at: span.range.lowerBound).filter {
        $0.type == .initiative
          && $0.range.upperBound < span.range.upperBound && $0.entity != part
          && $0.entity.map(sentence.state.mentioned.contains) == true
          && !sentence.text.has("第", at: $0.range.upperBound)
      }
      guard let whole = inner.max(by: { $0.range.count < $1.range.count }), let object = whole.entity else { return [] }
      return [
        sentence.draft(
          part, .partOfInitiative, object, rule: Self.name, subjectRange: span.range, objectRange: whole.range)
      ]
    }
  }

  /// A meeting, a verb of adopting, and what it adopts, without another sentence between.
  private func adopted(in sentence: SentenceContext) -> [StatementDraft] {
    let initiatives = sentence.spans(.initiative)
    return initiatives.enumerated().flatMap { index, span -> [StatementDraft] in
      guard index > 0, let part = span.entity, let kind = sentence.state.entities[part]?.kind,
        ["plan", "agreement"].contains(kind)
      else { return [] }
      let meetings = initiatives[..<index].filter {
        $0.entity.flatMap { sentence.state.entities[$0]?.kind } == "meeting" && $0.entity != part
      }
      guard let meeting = meetings.last, let whole = meeting.entity,
        let trigger = sentence.triggers(.adopted, in: meeting.range.upperBound..<span.range.lowerBound).last
      else { return [] }
      return [
        sentence.draft(
          part, .partOfInitiative, whole, rule: Self.name,
          qualifiers: sentence.status(of: trigger.start..<trigger.end), subjectRange: span.range,
          objectRange: meeting.range, trigger: trigger.start..<trigger.end)
      ]
    }
  }
}
