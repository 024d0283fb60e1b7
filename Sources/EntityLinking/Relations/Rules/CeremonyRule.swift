internal import TypedGraph

/// Ceremonies and side events of an undertaking.
package struct CeremonyRule: RelationRule {
  package static let name = "part-of-initiative/ceremony"
  package static let accepts =
    "开幕式, 签约仪式; 现场还举办了某论坛: a ceremony or side event of what was named before, at its place and on its day"
  package static let confidence = 0.7

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.initiatives.flatMap { index -> [StatementDraft] in
      let span = sentence.spans[index]
      guard let part = span.entity, sentence.isEvent(part), let whole = whole(of: index, part, sentence),
        whole.entity != part
      else { return [] }
      let earlier = sentence.start(with: whole)
      var drafts = [
        sentence.draft(
          part, .partOfInitiative, whole.entity, rule: Self.name, subjectRange: span.range, objectRange: whole.range,
          earlier: earlier)
      ]
      guard let facts = sentence.discourse.facts[whole.entity], sentence.dates.isEmpty else { return drafts }
      for place in facts.places {
        drafts.append(
          sentence.draft(part, .heldIn, place, rule: Self.name, subjectRange: span.range, earlier: earlier))
      }
      if let day = facts.day {
        drafts.append(
          sentence.draft(
            part, .dated, day, rule: Self.name, qualifiers: ["role": "held"], subjectRange: span.range,
            earlier: earlier))
      }
      return drafts
    }
  }

  private static let ceremonies: [StaticString] = ["仪式", "开幕式", "闭幕式", "签约式", "揭牌式"]
  private static let asides: [StaticString] = [
    "现场还", "期间还", "同期", "期间举", "现场举", "活动期间", "会议期间", "当天还", "会上还", "还将举", "还举办",
  ]

  /// What a ceremony bears the name of: 某协议签约仪式.
  private func named(by ceremony: EntityID, _ sentence: SentenceContext) -> EntityID? {
    guard !sentence.discourse.named.contains(ceremony) else { return nil }
    for word in ["签约仪式", "签字仪式", "签署仪式", "开幕式", "闭幕式", "启动仪式", "揭牌仪式", "颁奖仪式"]
    where ceremony.key.hasSuffix(word) && ceremony.key.count > word.count + 3 {
      let whole = EntityID(.initiative, String(ceremony.key.dropLast(word.count)))
      return sentence.state.mentioned.contains(whole) ? whole : nil
    }
    return nil
  }

  private func whole(of index: Int, _ part: EntityID, _ sentence: SentenceContext) -> Discourse.Item? {
    let span = sentence.spans[index]
    let isCeremony =
      span.range.count <= 18 && Self.ceremonies.contains { sentence.text.has($0, endingAt: span.range.upperBound) }
    if isCeremony {
      if let own = named(by: part, sentence) {
        return Discourse.Item(entity: own, range: span.range, sentence: sentence.range.lowerBound)
      }
      if sentence.discourse.named.contains(part) { return nil }
      if let before = sentence.last(of: sentence.initiatives, by: span.range.lowerBound),
        let entity = sentence.spans[before].entity, entity != part
      {
        return Discourse.Item(
          entity: entity, range: sentence.spans[before].range, sentence: sentence.range.lowerBound)
      }
      return sentence.discourse.undertaking.flatMap { $0.age <= 3 ? $0 : nil }
    }
    let clause = sentence.clause(at: span.range.lowerBound)
    guard !sentence.triggers(.hosts, in: clause.lowerBound..<max(clause.lowerBound, span.range.lowerBound)).isEmpty,
      let aside = aside(in: clause, sentence)
    else { return nil }
    // 启动仪式上…，现场还举办了某活动
    if let before = sentence.last(of: sentence.initiatives, by: aside), let entity = sentence.spans[before].entity,
      sentence.isEvent(entity), entity != part
    {
      return Discourse.Item(entity: entity, range: sentence.spans[before].range, sentence: sentence.range.lowerBound)
    }
    return sentence.discourse.event.flatMap { $0.age <= 4 ? $0 : nil }
  }

  /// Where words stand that open a clause about a side event.
  private func aside(in clause: Range<Int>, _ sentence: SentenceContext) -> Int? {
    var position = clause.lowerBound
    for _ in 0..<6 where position < clause.upperBound {
      if Self.asides.contains(where: { sentence.text.has($0, at: position) }) { return position }
      position = sentence.text.next(position)
    }
    return nil
  }
}
