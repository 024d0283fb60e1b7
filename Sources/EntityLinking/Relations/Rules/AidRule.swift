internal import TypedGraph

/// One place or institution sends relief to another place.
package struct AidRule: RelationRule {
  package static let name = "aids/relief"
  package static let accepts = "某地…支援某县: a party, a verb of relief with a place right behind it, in one sentence"
  package static let confidence = 0.75

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.triggers(.aid, in: sentence.range).flatMap { trigger -> [StatementDraft] in
      guard
        let object = sentence.spans.first(where: { $0.type == .place && $0.range.lowerBound == trigger.end }),
        let party = sentence.parties.last(where: {
          $0.type != .person && $0.range.upperBound <= trigger.start && $0.members != object.entities
        }), let target = chainEnd(object, sentence).entity,
        ["province", "city", "county", "township", "village"].contains(sentence.state.entities[target]?.kind),
        party.members.allSatisfy({ sentence.state.entities[$0]?.kind != "water" })
      else { return [] }
      return party.members.filter { $0 != target }.map { member in
        sentence.draft(
          member, .aids, target, rule: Self.name, qualifiers: sentence.status(of: trigger.start..<trigger.end),
          subjectRange: party.range, objectRange: object.range, trigger: trigger.start..<trigger.end)
      }
    }
  }

  /// Of a chain (岳阳市华容县) the last place is meant.
  private func chainEnd(_ place: LinkedSpan, _ sentence: SentenceContext) -> LinkedSpan {
    sentence.spans.first { $0.type == .place && $0.range.lowerBound == place.range.upperBound } ?? place
  }
}
