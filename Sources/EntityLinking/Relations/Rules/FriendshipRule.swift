internal import TypedGraph

/// Two cities with a friendship agreement.
package struct FriendshipRule: RelationRule {
  package static let name = "cooperation/friendship"
  package static let accepts = "甲市与乙市…结为友好城市: exactly two places before a word of friendship in one sentence"
  package static let confidence = 0.9

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    guard let trigger = sentence.triggers(.friendship, in: sentence.range).first else { return [] }
    let places = sentence.spans(.place).filter { $0.range.upperBound <= trigger.start }
    var cities: [EntityID] = []
    for entity in places.flatMap(\.entities) where !cities.contains(entity) {
      let kind = sentence.state.entities[entity]?.kind
      if kind == "city" || kind == "county" || kind == "province" { cities.append(entity) }
    }
    guard cities.count == 2, let first = places.first, let last = places.last else { return [] }
    let range = first.range.lowerBound..<last.range.upperBound
    let triggerRange = trigger.start..<trigger.end
    let qualifiers = sentence.status(of: triggerRange)
    return [Predicate.sisterCity, .cooperatesWith].map { predicate in
      sentence.draft(
        cities[0], predicate, cities[1], rule: Self.name, qualifiers: qualifiers, subjectRange: range,
        objectRange: range, trigger: triggerRange)
    }
  }
}
