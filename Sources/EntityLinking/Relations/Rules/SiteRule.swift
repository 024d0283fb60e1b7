internal import TypedGraph

/// Where a body or facility is, by the words before or behind it.
package struct SiteRule: RelationRule {
  package static let name = "located-in/site"
  package static let accepts =
    "某市某区的某公司, 某省某湖大桥, 某公司总部位于某地: a place before a body, with or without 的, or behind a verb of lying somewhere"
  package static let confidence = 0.85

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    before(in: sentence) + verbs(in: sentence)
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
