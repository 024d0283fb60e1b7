internal import TypedGraph

/// A team that several places form together.
package struct TeamRule: RelationRule {
  package static let name = "member-of/formed-by"
  package static let accepts = "由甲区、乙区和丙市…组成的某行动队: two to six places behind 由, 组成的, and an institution"
  package static let confidence = 0.9

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.triggers(.from, in: sentence.range).flatMap { trigger -> [StatementDraft] in
      guard sentence.text.has("由", at: trigger.start),
        let party = sentence.parties.first(where: { $0.range.lowerBound == trigger.end && $0.type == .place }),
        (2...6).contains(party.members.count),
        let team = sentence.spans(.institution).first(where: { $0.range.lowerBound > party.range.upperBound }),
        let object = team.entity, sentence.text.has("组成的", endingAt: team.range.lowerBound)
      else { return [] }
      let members = party.members.map { member in
        sentence.draft(
          member, .memberOf, object, rule: Self.name, subjectRange: party.range, objectRange: team.range,
          trigger: trigger.start..<trigger.end)
      }
      return members + sentence.pairs(party.members, rule: Self.name, range: party.range)
    }
  }
}
