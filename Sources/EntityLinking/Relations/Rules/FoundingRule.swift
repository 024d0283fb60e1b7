internal import TypedGraph

/// Who sets up a body or a team.
package struct FoundingRule: RelationRule {
  package static let name = "founds/setting-up"
  package static let accepts = "甲公司设立乙公司, 某队由某办事处组建: a party, a verb of setting up, and an institution"
  package static let confidence = 0.85

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    guard !sentence.institutions.isEmpty else { return [] }
    var end = -1
    return sentence.triggers(.found).flatMap { hit -> [StatementDraft] in
      guard hit.start >= end else { return [] }
      end = hit.end
      let trigger = hit.start..<hit.end
      guard let (subject, object) = frame(trigger, sentence), let body = sentence.spans[object].entity,
        !["government_organ", "party_organ", "congress", "cppcc"].contains(sentence.kind(object))
          || subject.members.contains(where: { sentence.state.entities[$0]?.kind == "company" })
      else { return [] }
      return subject.members.filter { $0 != body && sentence.isActor($0) }.map {
        sentence.draft(
          $0, .founds, body, rule: Self.name, qualifiers: sentence.status(of: trigger), subjectRange: subject.range,
          objectRange: sentence.spans[object].range, trigger: trigger)
      } + joint(subject, body, trigger, sentence)
    }
  }

  /// Two to six that set up a body together cooperate.
  private func joint(
    _ party: Party, _ body: EntityID, _ trigger: Range<Int>, _ sentence: SentenceContext
  ) -> [StatementDraft] {
    let members = party.members.filter { $0 != body && sentence.isActor($0) }
    return sentence.pairs(
      members, rule: Self.name, qualifiers: sentence.status(of: trigger), range: party.range, trigger: trigger)
  }

  private func frame(_ trigger: Range<Int>, _ sentence: SentenceContext) -> (Party, Int)? {
    let behind = sentence.objects(behind: trigger.upperBound, from: sentence.institutions, reach: 16).first
    let clause = sentence.clause(at: trigger.lowerBound)
    let agent = sentence.parties.last {
      $0.role == .agent && $0.type != .person && clause.contains($0.range.lowerBound)
        && $0.range.upperBound <= trigger.lowerBound
    }
    // 某队由某办事处于2019年组建
    if let agent, behind == nil,
      let before = sentence.last(of: sentence.institutions, by: agent.start),
      sentence.isNear(sentence.spans[before].range.upperBound..<agent.start, scalars: 6)
    {
      return (agent, before)
    }
    guard let behind, let subject = sentence.subject(of: trigger) else { return nil }
    return (subject.party, behind)
  }
}
