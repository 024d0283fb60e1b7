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
      + based(in: sentence) + opened(in: sentence) + agreed(in: sentence)
      + signed(in: sentence)
  }

  /// 会签《某意见》，建立某机制: what who signs sets up with it.
  private func signed(in sentence: SentenceContext) -> [StatementDraft] {
    guard
      let first = sentence.initiatives.first(where: { sentence.kind($0) == "agreement" || sentence.kind($0) == "plan" }
      ),
      case let end = sentence.spans[first].range.upperBound,
      case let own = sentence.clauses.index(at: sentence.spans[first].range.lowerBound),
      !sentence.triggers(
        .signed,
        in: sentence.clauses[own]
          .lowerBound..<max(sentence.clauses[own].lowerBound, sentence.spans[first].range.lowerBound)
      ).isEmpty
    else { return [] }
    return sentence.initiatives.compactMap { index in
      let range = sentence.spans[index].range
      guard range.lowerBound > end, ["alliance", "platform"].contains(sentence.kind(index)),
        case let clause = sentence.clauses.index(at: range.lowerBound), clause == own + 1,
        sentence.partiesEnding(in: sentence.clauses[clause].lowerBound..<range.lowerBound).isEmpty,
        sentence.triggers(.launch, in: sentence.clauses[clause].lowerBound..<range.lowerBound).contains(where: {
          $0.end == range.lowerBound
        })
      else { return nil }
      return draft(index, first, sentence)
    }
  }

  /// 联盟开通了某平台; 某联盟启动，开设某窗口，建立某机制: what a joint body is said to open, and nobody else.
  private func opened(in sentence: SentenceContext) -> [StatementDraft] {
    guard let first = sentence.initiatives.first(where: { isBody($0, sentence) }),
      let whole = sentence.spans[first].entity
    else { return [] }
    let end = sentence.spans[first].range.upperBound
    let own = sentence.clauses.index(at: sentence.spans[first].range.lowerBound)
    // It is the subject: nobody stands before it, and a verb right behind it.
    guard sentence.partiesEnding(in: sentence.range.lowerBound..<sentence.spans[first].range.lowerBound).isEmpty,
      let verb = sentence.triggers([.launch, .held, .builds], in: end..<max(end, sentence.clauses[own].upperBound))
        .first,
      sentence.text.isShort(end..<verb.start, scalars: 4)
    else { return [] }
    return sentence.initiatives.compactMap { index in
      let span = sentence.spans[index]
      guard span.range.lowerBound >= verb.end, let part = span.entity, part != whole, !span.isAnaphoric,
        ["platform", "campaign", "project"].contains(sentence.kind(index)),
        sentence.partiesEnding(in: end..<span.range.lowerBound).isEmpty,
        !sentence.text.has("以来", at: span.range.upperBound),
        let last = sentence.triggers(
          [.launch, .builds, .hosts], in: verb.start..<span.range.lowerBound
        ).last, sentence.clauses.index(at: span.range.lowerBound) - own <= 3,
        sentence.clauses.isSame(last.start, span.range.lowerBound)
      else { return nil }
      return draft(index, first, sentence)
    }
  }

  private func isBody(_ index: Int, _ sentence: SentenceContext) -> Bool {
    ["alliance", "platform"].contains(sentence.kind(index))
  }

  private static let references: [StaticString] = ["根据协议", "按照协议", "依据协议", "根据该协议", "协议明确", "根据备忘录", "根据方案", "按照方案"]

  /// 根据协议，某公司将建设某项目: a work that an agreement provides for.
  private func agreed(in sentence: SentenceContext) -> [StatementDraft] {
    guard let plan = sentence.discourse.plan, plan.age <= 4 else { return [] }
    let end = sentence.clauses[0].upperBound
    guard Self.references.contains(where: { sentence.text.has($0, at: sentence.range.lowerBound) }) else { return [] }
    return sentence.initiatives.compactMap { index in
      let span = sentence.spans[index]
      guard let part = span.entity, part != plan.entity, !span.isAnaphoric, span.range.lowerBound >= end,
        ["project", "platform", "campaign", "alliance"].contains(sentence.kind(index)),
        let hit = sentence.triggers(
          [.builds, .launch, .carriesOut, .hosts], in: end..<span.range.lowerBound
        ).last
      else { return nil }
      return sentence.draft(
        part, .partOfInitiative, plan.entity, rule: Self.name,
        qualifiers: sentence.status(of: hit.start..<hit.end), subjectRange: span.range, objectRange: plan.range,
        trigger: hit.start..<hit.end, earlier: sentence.start(with: plan))
    }
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
    var drafts = sentence.sums.flatMap { sum in sum.members.compactMap { draft($0, sum.whole, sentence) } }
    for position in 1..<indices.count {
      let (former, index) = (indices[position - 1], indices[position])
      let gap = sentence.spans[former].range.upperBound..<sentence.spans[index].range.lowerBound
      // 十大项目——某项目: an example of them.
      let isExample =
        gap.count == 6 && sentence.text.has("——", at: gap.lowerBound) && sentence.kind(former) == sentence.kind(index)
      guard gap.isEmpty || isExample || InitiativeSum.isOpening(gap, sentence.text), sentence.sum(of: former) != index,
        let own = draft(index, former, sentence)
      else { continue }
      // 某合作共建“五大行动”: what is quoted right behind a name belongs to it.
      drafts.append(own)
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
    // What the plenum of a city's party committee lays down the city carries out.
    let home = isOfHome(whole.entity, sentence)
    var listed: (end: Int, hit: KeywordHit)?
    return sentence.initiatives.flatMap { index -> [StatementDraft] in
      let span = sentence.spans[index]
      guard span.range.lowerBound >= whole.start, let part = span.entity, part != whole.entity, !span.isAnaphoric,
        span.rule != "initiative/known",
        ["campaign", "project", "alliance", "platform", "zone", "plan"].contains(sentence.kind(index))
      else { return [] }
      let clause = sentence.clause(at: span.range.lowerBound)
      let before = listed.flatMap { sentence.isListed($0.end..<span.range.lowerBound) ? $0.hit : nil }
      guard
        let hit = before ?? sentence.triggers(Self.measures, in: clause.lowerBound..<span.range.lowerBound).last
          ?? listHead(index, clause, sentence),
        !isReference(part, hit, sentence)
      else { return [] }
      listed = (span.range.upperBound, hit)
      let qualifiers = sentence.status(of: hit.start..<hit.end)
      let item = sentence.draft(
        part, .partOfInitiative, whole.entity, rule: Self.name, qualifiers: qualifiers,
        subjectRange: span.range, objectRange: whole.range, trigger: hit.start..<hit.end, earlier: whole.earlier)
      guard let home, sentence.kind(index) == "plan" else { return [item] }
      return [
        item,
        sentence.draft(
          home, .organizes, part, rule: Self.name, qualifiers: qualifiers, objectRange: span.range,
          trigger: hit.start..<hit.end, earlier: whole.earlier),
      ]
    }
  }

  /// Whether a text is only gone by: 深入落实某规划.
  private func isReference(_ part: EntityID, _ hit: KeywordHit, _ sentence: SentenceContext) -> Bool {
    guard sentence.state.entities[part]?.kind == "plan" else { return false }
    return ["落实", "贯彻", "深化", "打好"].contains { (word: StaticString) in sentence.text.has(word, endingAt: hit.end) }
  }

  /// The home of the document, where a meeting is that of its party committee.
  private func isOfHome(_ whole: EntityID, _ sentence: SentenceContext) -> EntityID? {
    guard let home = sentence.discourse.home, sentence.state.entities[whole]?.kind == "meeting" else { return nil }
    let entry = sentence.resources.gazetteer.entries[Int(home)]
    return whole.key.hasPrefix("中共" + entry.name) && sentence.state.mentioned.contains(entry.identity)
      ? entry.identity : nil
  }

  /// 加快…建设: the verb may stand at the head of the clause, the noun of action behind the name.
  private func listHead(_ index: Int, _ clause: Range<Int>, _ sentence: SentenceContext) -> KeywordHit? {
    sentence.triggers([.carriesOut, .launch], in: sentence.spans[index].range.upperBound..<clause.upperBound).first
  }
}
