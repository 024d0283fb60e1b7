internal import TypedGraph

/// The items of a programme or of an adopted text.
package struct ProgrammeRule: RelationRule {
  package static let name = "part-of-initiative/item"
  package static let accepts =
    "甲、乙、丙等十大项目, 包含甲、乙, 甲是乙的具体内容, 《决定》提出，实施某计划, and what follows 达成如下共识: items of a whole"
  package static let confidence = 0.8

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    guard !sentence.initiatives.isEmpty else { return [] }
    return summed(in: sentence) + included(in: sentence) + isContent(in: sentence) + provided(in: sentence)
      + based(in: sentence)
  }

  private func draft(_ part: Int, _ whole: Int, _ sentence: SentenceContext) -> StatementDraft? {
    guard let one = sentence.spans[part].entity, let other = sentence.spans[whole].entity, one != other else {
      return nil
    }
    return sentence.draft(
      one, .partOfInitiative, other, rule: Self.name, subjectRange: sentence.spans[part].range,
      objectRange: sentence.spans[whole].range)
  }

  /// 甲、乙、丙“五大行动”, 甲、乙等十大重点项目: a list and right behind it what it makes up.
  private func summed(in sentence: SentenceContext) -> [StatementDraft] {
    let indices = sentence.initiatives
    guard indices.count > 1 else { return [] }
    var drafts: [StatementDraft] = []
    var first = 0
    for position in 1..<indices.count {
      let gap =
        sentence.spans[indices[position - 1]].range.upperBound..<sentence.spans[indices[position]].range.lowerBound
      let isOpening = gap.count == 3 && sentence.text.has("“", at: gap.lowerBound)
      if sentence.isListed(gap), !isOpening, !sentence.text.has("和", at: gap.lowerBound) { continue }
      let closes = gap.isEmpty || isOpening || sentence.text.has("等", at: gap.lowerBound) && gap.count <= 12
      if closes, position - first >= 2 {
        drafts += indices[first..<position].compactMap { draft($0, indices[position], sentence) }
      } else if isOpening || gap.isEmpty, let own = draft(indices[position], indices[position - 1], sentence) {
        // 某合作共建“五大行动”: what is quoted right behind a name belongs to it.
        drafts.append(own)
      }
      first = position
    }
    return drafts
  }

  /// 某活动季，包含甲、乙等.
  private func included(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.triggers(.includes).flatMap { hit -> [StatementDraft] in
      guard let whole = sentence.last(of: sentence.initiatives, by: hit.start),
        hit.start - sentence.spans[whole].range.upperBound <= 90
      else { return [] }
      return sentence.objects(behind: hit.end, from: sentence.initiatives, reach: 6).compactMap {
        draft($0, whole, sentence)
      }
    }
  }

  private static let contents: [StaticString] = ["具体内容", "重要内容", "组成部分", "子项目", "子活动", "之一", "具体举措", "有力举措", "系列活动"]

  /// 甲是乙和丙的具体内容.
  private func isContent(in sentence: SentenceContext) -> [StatementDraft] {
    guard sentence.initiatives.count > 1, let first = sentence.initiatives.first else { return [] }
    let range = sentence.spans[first].range
    let clause = sentence.clauses.index(at: range.upperBound)
    guard sentence.text.has("是", at: range.upperBound) || sentence.text.has("作为", at: range.upperBound) else {
      return []
    }
    return sentence.initiatives.dropFirst().prefix(8).compactMap { index in
      let own = sentence.clauses.index(at: sentence.spans[index].range.lowerBound)
      guard own - clause <= 1, says(sentence.spans[index].range.upperBound..<sentence.clauses[own].upperBound, sentence)
      else { return nil }
      return draft(first, index, sentence)
    }
  }

  private func says(_ range: Range<Int>, _ sentence: SentenceContext) -> Bool {
    guard range.count <= 200 else { return false }
    var position = range.lowerBound
    while position < range.upperBound {
      if Self.contents.contains(where: { sentence.text.has($0, at: position) }) { return true }
      position = sentence.text.next(position)
    }
    return false
  }

  private static let bases: [StaticString] = ["为平台", "为载体", "为抓手", "为契机", "为引领", "为依托", "为纽带", "为统领"]

  /// 以某合作为平台，共同实施某行动.
  private func based(in sentence: SentenceContext) -> [StatementDraft] {
    guard sentence.initiatives.count > 1 else { return [] }
    return sentence.initiatives.flatMap { whole -> [StatementDraft] in
      let range = sentence.spans[whole].range
      guard
        Self.bases.contains(where: { sentence.text.has($0, at: range.upperBound) })
          || sentence.text.has("依托", endingAt: range.lowerBound) || sentence.text.has("借助", endingAt: range.lowerBound)
      else { return [] }
      return sentence.initiatives.compactMap { part in
        let own = sentence.spans[part].range
        guard own.lowerBound > range.upperBound,
          !sentence.triggers(
            Self.measures, in: sentence.clause(at: own.lowerBound).lowerBound..<own.lowerBound
          ).isEmpty
        else { return nil }
        return draft(part, whole, sentence)
      }
    }
  }

  private static let measures: KeywordRole = [.carriesOut, .launch, .hosts, .planned]

  /// 《决定》提出，实施某计划; the items behind 达成如下共识.
  private func provided(in sentence: SentenceContext) -> [StatementDraft] {
    var whole: (entity: EntityID, range: Range<Int>, start: Int, earlier: Int?)?
    if let first = sentence.initiatives.first, let entity = sentence.spans[first].entity,
      ["plan", "agreement", "meeting"].contains(sentence.kind(first)),
      let hit = sentence.triggers(.provides).first(where: {
        $0.start >= sentence.spans[first].range.upperBound
          && sentence.text.isShort(sentence.spans[first].range.upperBound..<$0.start, scalars: 2)
      })
    {
      whole = (entity, sentence.spans[first].range, hit.end, nil)
    } else if let item = sentence.discourse.text, item.age <= 60, item.entity.type == .initiative {
      whole = (item.entity, item.range, sentence.range.lowerBound, sentence.start(with: item))
    }
    guard let whole else { return [] }
    return sentence.initiatives.flatMap { index -> [StatementDraft] in
      let span = sentence.spans[index]
      guard span.range.lowerBound >= whole.start, let part = span.entity, part != whole.entity, !span.isAnaphoric,
        ["campaign", "project", "alliance", "platform", "zone", "plan"].contains(sentence.kind(index))
      else { return [] }
      let clause = sentence.clause(at: span.range.lowerBound)
      guard
        let hit = sentence.triggers(Self.measures, in: clause.lowerBound..<span.range.lowerBound).last
          ?? listHead(index, clause, sentence)
      else { return [] }
      return [
        sentence.draft(
          part, .partOfInitiative, whole.entity, rule: Self.name, qualifiers: sentence.status(of: hit.start..<hit.end),
          subjectRange: span.range, objectRange: whole.range, trigger: hit.start..<hit.end, earlier: whole.earlier)
      ]
    }
  }

  /// 加快…建设: the verb may stand at the head of the clause, the noun of action behind the name.
  private func listHead(_ index: Int, _ clause: Range<Int>, _ sentence: SentenceContext) -> KeywordHit? {
    sentence.triggers([.carriesOut, .launch], in: sentence.spans[index].range.upperBound..<clause.upperBound).first
  }
}
