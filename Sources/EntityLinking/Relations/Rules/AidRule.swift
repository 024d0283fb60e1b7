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
        let target = target(of: trigger, sentence) ?? former ?? carried(trigger, sentence),
        target.range.lowerBound < hit.start || former == nil || target.start >= hit.end,
        let helper = helper(
          trigger, target.range.lowerBound < sentence.range.lowerBound ? nil : target, sentence)
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
    ["抵达", "赶到", "抽调", "赶赴", "奔赴", "挺进", "走进"].contains { (word: StaticString) in
      sentence.text.has(word, at: trigger.lowerBound)
    }
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
    // 向某县某学校捐赠图书
    if let school = sentence.parties.last(where: {
      $0.type == .institution && $0.role == .recipient && clause.contains($0.range.lowerBound)
        && $0.range.upperBound <= trigger.lowerBound && $0.members.count == 1
    }), let index = sentence.first(of: sentence.institutions, from: school.range.lowerBound),
      let place = sentence.spans[index].components.last(where: { sentence.isDivision($0) }),
      sentence.state.mentioned.contains(place)
    {
      return Party(range: school.range, start: school.start, members: [place], type: .place)
    }
    let inClause = sentence.parties.filter { clause.contains($0.range.lowerBound) && isHelped($0) }
    return inClause.last { $0.role == .recipient && $0.range.upperBound <= trigger.lowerBound }
      ?? inClause.first {
        $0.role == .recipient && $0.start >= trigger.upperBound && sentence.text.has("给", endingAt: $0.start)
      }
  }

  private static let sending: [StaticString] = ["支援", "送往", "运往", "驰援", "增援", "送来", "运来", "捐赠", "送去", "调运", "运抵", "送达"]

  /// Whom the sentence before helps: 支援某县——甲市调度砂石料送往抢险一线.
  private func carried(_ trigger: Range<Int>, _ sentence: SentenceContext) -> Party? {
    guard let aided = sentence.discourse.aided, aided.age <= 4,
      Self.sending.contains(where: { sentence.text.has($0, at: trigger.lowerBound) }),
      !sentence.parties.contains(where: { $0.start >= trigger.lowerBound && $0.type == .place })
    else { return nil }
    return Party(range: aided.range, start: aided.range.lowerBound, members: [aided.entity], type: .place)
  }

  private func helper(_ trigger: Range<Int>, _ target: Party?, _ sentence: SentenceContext) -> Party? {
    // Of 甲向某县捐赠…，乙送来… the second helper stands in its own clause.
    let own = target.flatMap { sentence.clauses.isSame($0.start, trigger.lowerBound) ? $0.start : nil }
    let limit = min(trigger.lowerBound, own ?? trigger.lowerBound)
    let subject = sentence.subject(of: limit..<max(limit, trigger.upperBound))
    guard let party = subject?.party, party.range != target?.range,
      party.type != .place || !sentence.namesBodies(at: party.range.upperBound)
    else { return nil }
    return party
  }
}
