internal import TypedGraph

/// Two cities with a friendship agreement.
package struct FriendshipRule: RelationRule {
  package static let name = "cooperation/friendship"
  package static let accepts = "甲市与乙市…结为友好城市: exactly two places before a word of friendship in one sentence"
  package static let confidence = 0.9

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    // The word may stand inside the agreement's own name.
    guard let trigger = sentence.hits.first(where: { sentence.roles($0).contains(.friendship) }) else { return [] }
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
    let relations = [Predicate.sisterCity, .cooperatesWith].map { predicate in
      sentence.draft(
        cities[0], predicate, cities[1], rule: Self.name, qualifiers: qualifiers, subjectRange: range,
        objectRange: range, trigger: triggerRange)
    }
    let agreements = sentence.spans(.initiative).filter {
      $0.entity.flatMap { sentence.state.entities[$0]?.kind } == "agreement" && $0.range.contains(trigger.start)
    }
    let parties = agreements.compactMap(\.entity).flatMap { agreement in
      cities.map { city in
        sentence.draft(
          city, .participatesIn, agreement, rule: Self.name, qualifiers: qualifiers, subjectRange: range,
          trigger: triggerRange)
      }
    }
    return relations + parties
  }
}
