internal import TypedGraph

/// One place or institution sends relief to another place.
package struct AidRule: RelationRule {
  package static let name = "aids/relief"
  package static let accepts = "某地支援某县, 某市向某县捐赠…: a party, a verb of relief, and the place behind it or behind 向, 给, 为"
  package static let confidence = 0.8

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    var end = -1
    var former: Party?
    return sentence.triggers(.aid).flatMap { hit -> [StatementDraft] in
      let trigger = hit.start..<hit.end
      guard hit.start >= end, !isArrival(trigger, sentence) || isRescue(sentence),
        let target = target(of: trigger, sentence) ?? former,
        target.range.lowerBound < hit.start || former == nil
          || target.start >= hit.end,
        let helper = helper(trigger, target, sentence)
      else { return [] }
      end = hit.end
      former = target
      let helpers = helper.members.filter(sentence.isActor)
      return target.members.flatMap { place in
        helpers.filter { $0 != place && !isOwn($0, place, sentence) }.map {
          sentence.draft(
            $0, .aids, place, rule: Self.name, qualifiers: sentence.status(of: trigger), subjectRange: helper.range,
            objectRange: target.range, trigger: trigger)
        }
      }
    }
  }

  private func isArrival(_ trigger: Range<Int>, _ sentence: SentenceContext) -> Bool {
    ["抵达", "赶到", "抽调"].contains { (word: StaticString) in sentence.text.has(word, at: trigger.lowerBound) }
  }

  /// Whether a rescue team or a hospital is in the sentence: who arrives comes to help.
  private func isRescue(_ sentence: SentenceContext) -> Bool {
    sentence.institutions.contains { index in
      guard let name = sentence.spans[index].entity.flatMap({ sentence.state.entities[$0]?.name }) else { return false }
      return ["救援", "消防", "医院", "医疗队", "抢险", "突击队", "武警"].contains { name.contains($0) }
    }
  }

  /// A body of the place helps its own.
  private func isOwn(_ helper: EntityID, _ place: EntityID, _ sentence: SentenceContext) -> Bool {
    PlaceRelations(sentence.resources.gazetteer).isWithin(helper, place)
  }

  /// Who is helped: the place right behind the verb; or behind 向, 给, 为 before it or in what follows; 运抵某地.
  private func target(of trigger: Range<Int>, _ sentence: SentenceContext) -> Party? {
    let clause = sentence.clause(at: trigger.lowerBound)
    func isHelped(_ party: Party) -> Bool {
      party.type == .place && party.members.allSatisfy(sentence.isDivision)
    }
    if let right = sentence.parties.first(where: { $0.start >= trigger.upperBound }),
      sentence.isNear(trigger.upperBound..<right.start, scalars: 1)
    {
      if isHelped(right) { return right }
      // 帮助某县人民医院: its place is helped.
      if right.type == .institution, right.members.count == 1,
        let index = sentence.first(of: sentence.institutions, from: right.range.lowerBound),
        let place = sentence.spans[index].components.last(where: { sentence.isDivision($0) }),
        sentence.state.mentioned.contains(place)
      {
        return Party(range: right.range, start: right.start, members: [place], type: .place)
      }
    }
    let inClause = sentence.parties.filter { clause.contains($0.range.lowerBound) && isHelped($0) }
    return inClause.last { $0.role == .recipient && $0.range.upperBound <= trigger.lowerBound }
      ?? inClause.first {
        $0.role == .recipient && $0.start >= trigger.upperBound && sentence.text.has("给", endingAt: $0.start)
      }
  }

  private func helper(_ trigger: Range<Int>, _ target: Party, _ sentence: SentenceContext) -> Party? {
    let limit = min(trigger.lowerBound, target.start)
    let subject = sentence.subject(of: limit..<max(limit, trigger.upperBound))
    guard let party = subject?.party, party.range != target.range,
      party.type != .place || !sentence.namesBodies(at: party.range.upperBound)
    else { return nil }
    return party
  }
}
