internal import TypedGraph

/// Where an event takes place, where an agreement is signed, where a project lies.
package struct HeldInRule: RelationRule {
  package static let name = "held-in/place-of-event"
  package static let accepts = "某会议在某地举行, 甲与乙在某地签署某协议: 在, a place, a verb of holding or signing, and the initiative"
  package static let confidence = 0.9

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    guard !sentence.initiatives.isEmpty else { return [] }
    return sentence.parties.flatMap { party -> [StatementDraft] in
      guard party.type == .place, party.members.count == 1, !party.isGenitive,
        let trigger = trigger(of: party, sentence), let object = object(of: party, trigger, sentence),
        let initiative = sentence.spans[object].entity
      else { return [] }
      return places(of: party, sentence).map { place in
        sentence.draft(
          initiative, .heldIn, place, rule: Self.name, qualifiers: sentence.status(of: trigger),
          subjectRange: sentence.spans[object].range, objectRange: party.range, trigger: trigger)
      }
    }
  }

  /// The verb behind 在某地, in its clause; or 移师, 亮相 right before the place.
  private func trigger(of party: Party, _ sentence: SentenceContext) -> Range<Int>? {
    for word in ["移师", "亮相", "走进", "落户"] as [StaticString] where sentence.text.has(word, endingAt: party.start) {
      return party.start - word.utf8CodeUnitCount..<party.start
    }
    if party.role == .place, let hit = arrival(party, sentence) { return hit }
    guard party.role == .place,
      sentence.text.has("在", endingAt: party.start) || sentence.text.has("于", endingAt: party.start)
    else { return nil }
    let clause = sentence.clause(at: party.range.lowerBound)
    let reach = sentence.text.position(
      party.range.upperBound, advancedBy: 14, limit: max(party.range.upperBound, clause.upperBound))
    let hit = sentence.triggers(
      [.held, .launch, .signed, .hosts, .adopted, .builds], in: party.range.upperBound..<reach
    ).first
    return hit.map { $0.start..<$0.end }
  }

  /// 来到某县，与某州签订某协议: where somebody comes to sign.
  private func arrival(_ party: Party, _ sentence: SentenceContext) -> Range<Int>? {
    guard
      ["来到", "抵达", "赴", "前往", "到"].contains(where: { (word: StaticString) in
        sentence.text.has(word, endingAt: party.start)
      }),
      !sentence.text.has("在", endingAt: party.start),
      case let clause = sentence.clauses.index(at: party.range.lowerBound), clause + 1 < sentence.clauses.count,
      sentence.text.has("与", at: sentence.clauses[clause + 1].lowerBound)
    else { return nil }
    return sentence.triggers(.signed, in: sentence.clauses[clause + 1]).first.map { $0.start..<$0.end }
  }

  /// What takes place: the initiative before 在 in the clause or the one before it, or the verb's object.
  private func object(of party: Party, _ trigger: Range<Int>, _ sentence: SentenceContext) -> Int? {
    if let behind = sentence.first(of: sentence.initiatives, from: max(trigger.upperBound, party.range.upperBound)),
      sentence.isNear(trigger.upperBound..<sentence.spans[behind].range.lowerBound, scalars: 30),
      !sentence.triggers([.signed, .hosts, .launch, .adopted, .builds], in: trigger).isEmpty
    {
      return behind
    }
    guard let before = sentence.last(of: sentence.initiatives, by: party.start) else { return nil }
    let gap = sentence.spans[before].range.upperBound..<party.start
    guard gap.count <= 90, !sentence.clauseEnds(in: gap) || isOnlyDates(gap, sentence) else { return nil }
    return before
  }

  /// Whether what stands between an event and its place is a date or an adverb.
  private func isOnlyDates(_ gap: Range<Int>, _ sentence: SentenceContext) -> Bool {
    sentence.first(of: sentence.dates, from: gap.lowerBound).map {
      sentence.spans[$0].range.upperBound <= gap.upperBound
    } ?? false
  }

  /// The place; of a facility, a town or a village the city or county before it too.
  private func places(of party: Party, _ sentence: SentenceContext) -> [EntityID] {
    guard let own = party.members.first, let kind = sentence.state.entities[own]?.kind else { return [] }
    guard ["facility", "water"].contains(kind), party.start < party.range.lowerBound,
      let index = sentence.last(of: sentence.places, by: party.range.lowerBound),
      sentence.spans[index].range.lowerBound >= party.start, let above = sentence.spans[index].entity,
      ["city", "county"].contains(sentence.state.entities[above]?.kind)
    else { return [own] }
    return [own, above]
  }
}
