internal import TypedGraph

/// Where a body or facility is, by the words before or behind it.
package struct SiteRule: RelationRule {
  package static let name = "located-in/site"
  package static let accepts =
    "某市某区的某公司, 某省某湖大桥, 某公司总部位于某地: a place before a body, with or without 的, or behind a verb of lying somewhere"
  package static let confidence = 0.85

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    before(in: sentence) + verbs(in: sentence) + courses(in: sentence) + visits(in: sentence)
  }

  private static let reaches: [StaticString] = [
    "北起", "南起", "东起", "西起", "起于", "起自", "南接", "北接", "东接", "西接", "止于", "止至", "东至", "西至", "南至", "北至", "途经", "连接",
  ]
  private static let works = ["大桥", "高速", "高速公路", "铁路", "高铁", "隧道", "公路", "运河", "通道", "线", "廊", "廊道", "走廊"]

  /// 大桥北起甲县，南接乙区: a work lies where it begins, leads and ends.
  private func courses(in sentence: SentenceContext) -> [StatementDraft] {
    var subject: Int?
    return sentence.spans.indices.flatMap { index -> [StatementDraft] in
      let span = sentence.spans[index]
      if let entity = span.entity, Self.works.contains(where: { entity.key.hasSuffix($0) }),
        sentence.kind(index) == "facility" || sentence.kind(index) == "project"
      {
        if subject == nil { subject = index }
        return []
      }
      guard let subject, let work = sentence.spans[subject].entity, span.type == .place,
        isReached(index, from: sentence.spans[subject].range.upperBound, sentence)
      else { return [] }
      // Of a chain the last place is meant.
      if index + 1 < sentence.spans.endIndex, sentence.spans[index + 1].type == .place,
        sentence.spans[index + 1].range.lowerBound == span.range.upperBound
      {
        return []
      }
      let isProject = work.type == .initiative
      let status = sentence.status(of: span.range)
      return span.entities.filter { $0 != work }.map {
        sentence.draft(
          work, isProject ? .heldIn : .locatedIn, $0, rule: Self.name, qualifiers: status,
          subjectRange: sentence.spans[subject].range, objectRange: span.range)
      }
    }
  }

  /// Whether a word of reaching stands before a place, or before those listed with it.
  private func isReached(_ index: Int, from floor: Int, _ sentence: SentenceContext) -> Bool {
    var current = index
    while current > sentence.spans.startIndex {
      let start = sentence.spans[current].range.lowerBound
      if Self.reaches.contains(where: { sentence.text.has($0, endingAt: start) })
        || sentence.text.has(",经", endingAt: start)
      {
        return true
      }
      let former = sentence.spans[current - 1]
      guard former.type == .place, former.range.lowerBound >= floor,
        former.range.upperBound == start || sentence.isListed(former.range.upperBound..<start)
      else { return false }
      current -= 1
    }
    return false
  }

  private static let looks: [StaticString] = [
    "参观", "参观了", "考察", "考察了", "走访", "走访了", "走进", "观摩", "观摩了", "实地考察", "先后参观", "先后考察",
  ]

  /// Where guests of a city are shown something: 代表团访问某市，参观了某博物馆.
  private func visits(in sentence: SentenceContext) -> [StatementDraft] {
    var isShown = false
    var end = sentence.range.lowerBound
    return (sentence.institutions + sentence.places).sorted().flatMap { index -> [StatementDraft] in
      let span = sentence.spans[index]
      let isListed = isShown && sentence.isListed(end..<max(end, span.range.lowerBound))
      isShown = isListed || Self.looks.contains { sentence.text.has($0, endingAt: span.range.lowerBound) }
      end = span.range.upperBound
      guard isShown, let seen = span.entity, !span.isAnaphoric,
        span.type == .institution || sentence.kind(index) == "facility",
        !span.components.contains(where: { ["city", "county", "township"].contains(sentence.state.entities[$0]?.kind) })
      else { return [] }
      // 前往某区参观某学院: in the same clause, or in the sentences before.
      let clause = sentence.clause(at: span.range.lowerBound)
      let near = sentence.parties.last {
        $0.type == .place && $0.role == .place && $0.members.count == 1 && clause.contains($0.range.lowerBound)
          && $0.range.upperBound <= span.range.lowerBound
      }
      if let near, let place = near.members.first, sentence.isDivision(place) {
        return [
          sentence.draft(seen, .locatedIn, place, rule: Self.name, subjectRange: span.range, objectRange: near.range)
        ]
      }
      guard let visited = sentence.discourse.visited, visited.age <= 6 else { return [] }
      return [
        sentence.draft(
          seen, .locatedIn, visited.entity, rule: Self.name, subjectRange: span.range, objectRange: visited.range,
          earlier: sentence.start(with: visited))
      ]
    }
  }

  /// The place right before a body or facility.
  private func before(in sentence: SentenceContext) -> [StatementDraft] {
    (sentence.institutions + sentence.places).compactMap { index in
      let span = sentence.spans[index]
      let kind = sentence.kind(index)
      guard let entity = span.entity, span.type == .institution || kind == "facility",
        let former = sentence.last(of: sentence.places, by: span.range.lowerBound), former != index,
        let place = sentence.spans[former].entity, place != entity, !span.isAnaphoric
      else { return nil }
      let gap = sentence.spans[former].range.upperBound..<span.range.lowerBound
      let placeKind = sentence.kind(former)
      guard gap.isEmpty || sentence.text.isGenitiveGap(gap),
        ["city", "county", "township", "village", "region", "province", "country", "facility"].contains(placeKind),
        sentence.spans[former].range.count > 3 || !gap.isEmpty
      else { return nil }
      // 某省某县应急救援大队: the nearer place is in the name; 中国, 湖北省 before a name say less than a seat.
      let isQuoted = sentence.text.scalar(at: span.range.lowerBound) == 0x201C
      if placeKind == "province" || placeKind == "country", !isQuoted,
        span.components.contains(where: { sentence.isDivision($0) && !sentence.isNamed($0) })
      {
        return nil
      }
      let own = isQuoted ? [] : span.components.filter { sentence.isDivision($0) && sentence.isNamed($0) }
      let relations = PlaceRelations(sentence.resources.gazetteer)
      if gap.isEmpty, !own.isEmpty,
        span.type == .institution || own.contains(where: { relations.isWithin($0, place) || $0 == place })
      {
        return nil
      }
      if gap.isEmpty, placeKind == "province" || placeKind == "country", span.type == .institution,
        placeKind == "province" && kind == "company" || place.key == "cn"
      {
        return nil
      }
      return sentence.draft(
        entity, .locatedIn, place, rule: Self.name, subjectRange: span.range,
        objectRange: sentence.spans[former].range)
    }
  }

  /// 位于, 总部设在, 选址 and a place; 在某地设立 and a body.
  private func verbs(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.triggers(.seat).compactMap { hit -> StatementDraft? in
      // 终点设在某地: where a course ends.
      if sentence.text.has("终点", at: hit.start) || sentence.text.has("起点", at: hit.start) { return nil }
      let trigger = hit.start..<hit.end
      guard
        let party = sentence.parties.first(where: {
          $0.type == .place && $0.start >= hit.end && sentence.isNear(hit.end..<$0.start, scalars: 2)
        }), let last = party.members.first, party.members.count == 1
      else { return nil }
      // 某口岸附近: not in it, but in the county before it.
      var place = last
      if sentence.text.has("附近", at: party.range.upperBound) || sentence.text.has("旁", at: party.range.upperBound) {
        guard let index = sentence.last(of: sentence.places, by: party.range.lowerBound),
          sentence.spans[index].range.lowerBound >= party.start, let above = sentence.spans[index].entity
        else { return nil }
        place = above
      }
      let candidates = sentence.spans[
        ..<(sentence.spans.firstIndex { $0.range.lowerBound >= hit.start } ?? sentence.spans.endIndex)]
      let clause = sentence.clauses.index(at: hit.start)
      // 总部位于某地的某公司
      if party.isGenitive, let index = sentence.first(of: sentence.institutions, from: party.range.upperBound),
        sentence.spans[index].range.lowerBound - party.range.upperBound == 3
      {
        return nil
      }
      guard
        !isOfAnaphor(candidates, clause, sentence),
        let subject = candidates.last(where: {
          $0.entities.count == 1
            && ($0.type == .institution || ($0.entity.flatMap { sentence.state.entities[$0]?.kind } == "facility"))
        }), let entity = subject.entity, entity != place,
        clause - sentence.clauses.index(at: subject.range.lowerBound) <= 2,
        isOfSubject(sentence.clauses[clause].lowerBound..<hit.start, subject.range, sentence)
      else { return nil }
      return sentence.draft(
        entity, .locatedIn, place, rule: Self.name, qualifiers: sentence.status(of: trigger),
        subjectRange: subject.range, objectRange: party.range, trigger: trigger)
    } + founded(in: sentence)
  }

  /// Whether the subject, left out before the verb, is a word at the head of the sentence that stands for something:
  /// 该港由甲公司与乙公司建设，位于某地.
  private func isOfAnaphor(_ candidates: ArraySlice<LinkedSpan>, _ clause: Int, _ sentence: SentenceContext) -> Bool {
    guard let first = candidates.first, first.isAnaphoric, first.type == .place, clause > 0,
      first.entity.flatMap({ sentence.state.entities[$0]?.kind }) != "facility"
    else { return false }
    return sentence.text.isShort(sentence.range.lowerBound..<first.range.lowerBound, scalars: 2)
  }

  /// Whether the words before the verb belong to the subject: none but 总部, 地点, 选址.
  private func isOfSubject(_ words: Range<Int>, _ subject: Range<Int>, _ sentence: SentenceContext) -> Bool {
    if subject.lowerBound >= words.lowerBound {
      return sentence.isNear(subject.upperBound..<words.upperBound, scalars: 12)
    }
    return sentence.text.isShort(words, scalars: 2)
  }

  /// 在某地设立某公司.
  private func founded(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.triggers(.found).compactMap { hit -> StatementDraft? in
      guard
        let party = sentence.parties.last(where: {
          $0.type == .place && $0.role == .place && $0.members.count == 1 && $0.range.upperBound <= hit.start
        }), sentence.isNear(party.range.upperBound..<hit.start, scalars: 6), let place = party.members.first,
        let object = sentence.objects(behind: hit.end, from: sentence.institutions, reach: 14).first,
        let body = sentence.spans[object].entity
      else { return nil }
      return sentence.draft(
        body, .locatedIn, place, rule: Self.name, qualifiers: sentence.status(of: hit.start..<hit.end),
        subjectRange: sentence.spans[object].range, objectRange: party.range, trigger: hit.start..<hit.end)
    }
  }
}
