internal import TypedGraph

/// A place right behind the place it belongs to.
package struct ContainmentRule: RelationRule {
  package static let name = "part-of/chain"
  package static let accepts = "某市甲区、乙区: a place right behind the place it belongs to, and those listed with it"
  package static let confidence = 0.98

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    let relations = PlaceRelations(sentence.resources.gazetteer)
    var drafts: [StatementDraft] = []
    var parent: Int?
    var former: Int?
    /// The places of the last chain, the largest first.
    var chain: [Int] = []
    drafts += beforeBodies(in: sentence, relations)
    for child in sentence.places where sentence.spans[child].entities.count == 1 {
      let span = sentence.spans[child]
      if span.isAnaphoric {
        former = child
        chain = [child]
        parent = nil
        continue
      }
      if let former {
        let gap =
          sentence.spans[former].range.upperBound..<max(sentence.spans[former].range.upperBound, span.range.lowerBound)
        if gap.isEmpty || sentence.text.isGenitiveGap(gap) {
          parent = former
        } else if !Separators.isListSeparator(sentence.text, gap) {
          parent = nil
        }
        if !gap.isEmpty, chain.count > 1 || parent == nil,
          let above = above(child, behind: gap, in: chain, relations, sentence)
        {
          parent = above
        }
        if gap.isEmpty { chain.append(child) } else { chain = chain.filter { $0 == parent } + [child] }
        if chain.count > 5 { chain.removeFirst() }
      } else {
        chain = [child]
      }
      former = child
      drafts += reach(child, sentence)
      guard let parent, let whole = sentence.spans[parent].entity, let part = span.entity, whole != part,
        isPart(child, of: parent, relations, sentence)
      else { continue }
      drafts.append(
        sentence.draft(
          part, .partOf, whole, rule: Self.name, subjectRange: span.range,
          objectRange: sentence.spans[parent].range))
    }
    return drafts
  }

  /// 重庆市秀山县人民医院: the place that a body's name opens with lies in the place right before.
  private func beforeBodies(in sentence: SentenceContext, _ relations: PlaceRelations) -> [StatementDraft] {
    sentence.places.compactMap { index in
      guard index + 1 < sentence.spans.endIndex, let whole = sentence.spans[index].entity, sentence.isDivision(whole),
        !sentence.spans[index].isAnaphoric, case let body = sentence.spans[index + 1],
        body.range.lowerBound == sentence.spans[index].range.upperBound,
        body.type == .institution || sentence.kind(index + 1) == "facility",
        let part = body.components.first(where: { sentence.isDivision($0) }), relations.isWithin(part, whole),
        sentence.state.mentioned.contains(part)
      else { return nil }
      return sentence.draft(
        part, .partOf, whole, rule: Self.name, subjectRange: body.range, objectRange: sentence.spans[index].range)
    }
  }

  /// Of a chain, the nearest place that a place listed behind lies in: 黄山市徽州区、歙县; 北起安徽省铜陵市，南接池州市.
  private func above(
    _ child: Int, behind gap: Range<Int>, in chain: [Int], _ relations: PlaceRelations, _ sentence: SentenceContext
  ) -> Int? {
    guard let part = sentence.spans[child].entity, sentence.text.isShort(gap, scalars: 8) else { return nil }
    let isDivided = isDivided(gap, sentence)
    return chain.last { index in
      // 中国式现代化某省实践: a country needs a mark between.
      guard isDivided || sentence.kind(index) != "country" else { return false }
      return sentence.spans[index].entity.map { relations.isWithin(part, $0) } ?? false
    }
  }

  /// Whether a gap holds a mark of enumeration or a comma.
  private func isDivided(_ gap: Range<Int>, _ sentence: SentenceContext) -> Bool {
    var position = gap.lowerBound
    while position < gap.upperBound {
      if [0x3001, 0x2C].contains(sentence.text.scalar(at: position)) { return true }
      position = sentence.text.next(position)
    }
    return Separators.isListSeparator(sentence.text, gap)
  }

  /// What the gazetteer knows to lie there; or what it does not know to lie elsewhere, right behind a larger place.
  private func isPart(_ child: Int, of parent: Int, _ relations: PlaceRelations, _ sentence: SentenceContext) -> Bool {
    guard let part = sentence.spans[child].entity, let whole = sentence.spans[parent].entity else { return false }
    let kind = sentence.kind(child)
    if kind == "facility" { return false }
    if relations.isWithin(part, whole) { return true }
    guard sentence.spans[parent].range.upperBound == sentence.spans[child].range.lowerBound,
      sentence.spans[child].range.count > 3, !relations.isElsewhere(part, whole),
      let level = Self.levels[kind], let wholeLevel = Self.levels[sentence.kind(parent)]
    else { return false }
    return wholeLevel < level
  }

  private static let levels = [
    "country": 0, "province": 1, "city": 2, "county": 3, "township": 4, "region": 5, "village": 5, "water": 6,
  ]

  /// 长江荆州段 is part of the river and of the city that its name is made of.
  private func reach(_ index: Int, _ sentence: SentenceContext) -> [StatementDraft] {
    let span = sentence.spans[index]
    guard let part = span.entity else { return [] }
    // 合肥高新技术产业开发区: a zone that bears the name of one division is part of it.
    if sentence.kind(index) == "region", span.rule != "place/region", span.components.count == 1,
      let whole = span.components.first, sentence.isDivision(whole), sentence.state.mentioned.contains(whole)
    {
      return [
        sentence.draft(part, .partOf, whole, rule: Self.name, subjectRange: span.range, objectRange: span.range)
      ]
    }
    guard span.rule == "place/reach" else { return [] }
    return span.components.filter { sentence.state.mentioned.contains($0) }.map { whole in
      sentence.draft(part, .partOf, whole, rule: Self.name, subjectRange: span.range, objectRange: span.range)
    }
  }
}
