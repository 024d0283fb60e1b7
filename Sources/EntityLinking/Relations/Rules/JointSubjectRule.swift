internal import TypedGraph

/// Places or institutions named together do something together; initiatives behind the verb are theirs.
package struct JointSubjectRule: RelationRule {
  package static let name = "cooperation/joint-subject"
  package static let accepts = "荆州与岳阳共同开启…: parties named together, then a word of joint action in the same clause"
  package static let confidence = 0.8

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    for (index, party) in sentence.parties.enumerated()
    where party.type != .person && (2...6).contains(party.members.count) {
      let isFree = !sentence.spans.contains {
        $0.type == .initiative && $0.range.overlaps(party.range)
      }
      guard isFree else { continue }
      let next = sentence.parties[(index + 1)...].first { $0.members != party.members && $0.members.count > 1 }
      let end = next?.range.lowerBound ?? sentence.range.upperBound
      let reach = sentence.text.position(party.range.upperBound, advancedBy: 30, limit: end)
      guard let trigger = sentence.triggers(.joint, in: party.range.upperBound..<reach).first else { continue }
      let triggerRange = trigger.start..<trigger.end
      let qualifiers = sentence.status(of: triggerRange)
      drafts += sentence.pairs(
        party.members, rule: Self.name, qualifiers: qualifiers, range: party.range, trigger: triggerRange)
      let launches = !sentence.triggers(.launch, in: party.range.upperBound..<end).isEmpty
      for span in sentence.spans(.initiative)
      where trigger.start <= span.range.lowerBound && span.range.upperBound <= end {
        guard let initiative = span.entity else { continue }
        for member in party.members {
          for predicate in launches ? [Predicate.participatesIn, .organizes] : [.participatesIn] {
            drafts.append(
              sentence.draft(
                member, predicate, initiative, rule: Self.name, qualifiers: qualifiers, subjectRange: party.range,
                objectRange: span.range, trigger: triggerRange))
          }
        }
      }
    }
    return drafts
  }
}
