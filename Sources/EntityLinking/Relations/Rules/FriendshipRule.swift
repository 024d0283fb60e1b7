internal import TypedGraph

/// Two cities with a friendship agreement.
package struct FriendshipRule: RelationRule {
  package static let name = "cooperation/friendship"
  package static let accepts = "甲市与乙市…结为友好城市: exactly two places before a word of friendship in one sentence"
  package static let confidence = 0.85

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    // The word may stand inside the agreement's own name.
    guard let trigger = sentence.hits.first(where: { sentence.roles($0).contains(.friendship) }) else { return [] }
    var cities: [EntityID] = []
    var range: Range<Int>?
    for index in sentence.places where sentence.spans[index].range.upperBound <= trigger.start {
      for entity in sentence.spans[index].entities where !cities.contains(entity) && cities.count < 4 {
        guard ["city", "county", "province"].contains(sentence.state.entities[entity]?.kind) else { continue }
        cities.append(entity)
        let start = range?.lowerBound ?? sentence.spans[index].range.lowerBound
        range = start..<sentence.spans[index].range.upperBound
      }
    }
    let relations = PlaceRelations(sentence.resources.gazetteer)
    let named = cities
    cities = named.filter { city in !named.contains { relations.isWithin($0, city) } }
    guard cities.count == 2 else { return [] }
    let triggerRange = trigger.start..<trigger.end
    var qualifiers = sentence.status(of: triggerRange)
    // 有人提议…，双方认为时机尚不成熟: denied in what follows.
    if qualifiers["status"] != nil, !sentence.triggers(.denied, in: trigger.end..<sentence.range.upperBound).isEmpty {
      qualifiers = ["status": "denied"]
    }
    var drafts = [
      sentence.draft(
        cities[0], .sisterCity, cities[1], rule: Self.name, qualifiers: qualifiers, subjectRange: range,
        objectRange: range, trigger: triggerRange)
    ]
    if qualifiers["status"] == nil {
      drafts.append(
        sentence.draft(
          cities[0], .cooperatesWith, cities[1], rule: Self.name, subjectRange: range, objectRange: range,
          trigger: triggerRange))
    }
    for index in sentence.initiatives where sentence.kind(index) == "agreement" {
      guard let agreement = sentence.spans[index].entity, sentence.spans[index].range.contains(trigger.start) else {
        continue
      }
      drafts += cities.map {
        sentence.draft(
          $0, .participatesIn, agreement, rule: Self.name, qualifiers: qualifiers, subjectRange: range,
          trigger: triggerRange)
      }
    }
    return drafts
  }
}
