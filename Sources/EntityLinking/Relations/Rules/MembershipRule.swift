internal import TypedGraph

/// Who belongs to a team, an alliance or a body.
package struct MembershipRule: RelationRule {
  package static let name = "member-of/formed-by"
  package static let accepts = "由甲区、乙区组成的某行动队, 某某加入某队, 某队队员某某, 某联盟成员包括甲、乙: members and what they form"
  package static let confidence = 0.9

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    formed(in: sentence) + serving(in: sentence) + joining(in: sentence) + people(in: sentence) + leading(in: sentence)
      + listed(in: sentence)
  }

  /// 由甲、乙组成的某队.
  private func formed(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.parties.flatMap { party -> [StatementDraft] in
      guard party.role == .agent, party.type != .person, (2...6).contains(party.members.count),
        let team = sentence.first(of: sentence.institutions, from: party.range.upperBound),
        let object = sentence.spans[team].entity,
        sentence.text.has("组成的", endingAt: sentence.spans[team].range.lowerBound)
      else { return [] }
      let members = party.members.map { member in
        sentence.draft(
          member, .memberOf, object, rule: Self.name, subjectRange: party.range,
          objectRange: sentence.spans[team].range)
      }
      return members + sentence.pairs(party.members, rule: Self.name, range: party.range)
    }
  }

  /// 某某加入某队.
  private func joining(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.triggers(.joins).flatMap { hit -> [StatementDraft] in
      let trigger = hit.start..<hit.end
      let group =
        sentence.objects(behind: hit.end, from: sentence.institutions, reach: 4).first
        ?? sentence.objects(behind: hit.end, from: sentence.initiatives, reach: 4).first {
          ["alliance", "platform"].contains(sentence.kind($0))
        }
      guard let group, let object = sentence.spans[group].entity,
        let subject = sentence.subject(of: trigger, types: [.person, .institution, .place])
      else { return [] }
      return subject.party.members.map {
        sentence.draft(
          $0, .memberOf, object, rule: Self.name, qualifiers: sentence.status(of: trigger),
          subjectRange: subject.party.range, objectRange: sentence.spans[group].range, trigger: trigger)
      }
    }
  }

  /// 某书记率某市党政代表团.
  private func leading(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.triggers(.leads).compactMap { hit -> StatementDraft? in
      guard let index = sentence.objects(behind: hit.end, from: sentence.institutions, reach: 8).first,
        let body = sentence.spans[index].entity, ["team", "other", ""].contains(sentence.kind(index)),
        let leader = sentence.last(of: sentence.persons, by: hit.start), let person = sentence.spans[leader].entity,
        sentence.isNear(sentence.spans[leader].range.upperBound..<hit.start, scalars: 4)
      else { return nil }
      return sentence.draft(
        person, .memberOf, body, rule: Self.name, subjectRange: sentence.spans[leader].range,
        objectRange: sentence.spans[index].range, trigger: hit.start..<hit.end)
    }
  }

  private static let words: [StaticString] = ["队员", "成员", "球员", "选手", "志愿者", "执法队员", "会员"]

  /// 队员某某说: of the team named last.
  private func serving(in sentence: SentenceContext) -> [StatementDraft] {
    guard let team = sentence.discourse.team, team.age <= 3, !sentence.persons.isEmpty,
      !sentence.institutions.contains(where: { sentence.kind($0) == "team" })
    else { return [] }
    return sentence.persons.compactMap { index in
      let range = sentence.spans[index].range
      guard sentence.text.has("队员", endingAt: range.lowerBound), let person = sentence.spans[index].entity,
        index == sentence.spans.startIndex
          || sentence.spans[index - 1].range.upperBound < range.lowerBound - 6
            && sentence.spans[index - 1].type != .institution
      else { return nil }
      return sentence.draft(
        person, .memberOf, team.entity, rule: Self.name, subjectRange: range, objectRange: team.range,
        earlier: sentence.start(with: team))
    }
  }

  /// 某队队员某某.
  private func people(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.persons.compactMap { index in
      let span = sentence.spans[index]
      guard index > sentence.spans.startIndex, sentence.spans[index - 1].type == .institution,
        let person = span.entity, let body = sentence.spans[index - 1].entity
      else { return nil }
      let gap = sentence.spans[index - 1].range.upperBound..<span.range.lowerBound
      guard sentence.isNear(gap, scalars: 6),
        Self.words.contains(where: {
          sentence.text.has($0, endingAt: span.range.lowerBound) && $0.utf8CodeUnitCount <= gap.count
        })
      else { return nil }
      return sentence.draft(
        person, .memberOf, body, rule: Self.name, subjectRange: span.range,
        objectRange: sentence.spans[index - 1].range, trigger: gap)
    }
  }

  /// 某联盟，成员包括甲、乙.
  private func listed(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.triggers(.includes).flatMap { hit -> [StatementDraft] in
      let text = sentence.text
      guard
        text.has("成员", at: hit.start) || text.has("成员", endingAt: hit.start) || text.has("成员拟", endingAt: hit.start)
          || text.has("成员将", endingAt: hit.start) || text.has("成员单位", endingAt: hit.start),
        let party = sentence.parties.first(where: {
          $0.start >= hit.end && sentence.isNear(hit.end..<$0.start, scalars: 4)
        }), party.type != .person,
        let group = sentence.spans.last(where: {
          $0.range.upperBound <= hit.start && ($0.type == .initiative || $0.type == .institution)
        }), let object = group.entity
      else { return [] }
      return party.members.map {
        sentence.draft(
          $0, .memberOf, object, rule: Self.name, qualifiers: sentence.status(of: hit.start..<hit.end),
          subjectRange: party.range, objectRange: group.range, trigger: hit.start..<hit.end)
      }
    }
  }
}
