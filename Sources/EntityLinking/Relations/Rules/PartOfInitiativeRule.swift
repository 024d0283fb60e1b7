internal import TypedGraph

/// An initiative that belongs to another: its name opens with the other's, or a meeting adopts it.
package struct PartOfInitiativeRule: RelationRule {
  package static let name = "part-of-initiative/name-or-adoption"
  package static let accepts = "“蹲苗”行动启动仪式 within “蹲苗”行动; 某会议审议通过某意见: a name within a name, or a meeting that adopts"
  package static let confidence = 0.85

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    guard !sentence.initiatives.isEmpty else { return [] }
    return nested(in: sentence) + adopted(in: sentence)
  }

  /// A recognised initiative that opens a longer name.
  private func nested(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.initiatives.flatMap { index -> [StatementDraft] in
      let span = sentence.spans[index]
      guard let part = span.entity, !span.isAnaphoric else { return [] }
      let inner = sentence.state.candidates.starting(at: span.range.lowerBound).filter {
        $0.type == .initiative
          && $0.range.upperBound < span.range.upperBound && $0.entity != part
          && $0.entity.map(sentence.state.mentioned.contains) == true
          && !sentence.text.has("第", at: $0.range.upperBound)
      }
      guard let whole = inner.max(by: { $0.range.count < $1.range.count }), let object = whole.entity else { return [] }
      return [
        sentence.draft(
          part, .partOfInitiative, object, rule: Self.name, subjectRange: span.range, objectRange: whole.range)
      ]
    }
  }

  private static let verbs: KeywordRole = [.adopted, .signed]

  /// A meeting, a verb of adopting or signing, and what it adopts; the meeting may be that of the sentence before: 会上.
  private func adopted(in sentence: SentenceContext) -> [StatementDraft] {
    var meeting: (entity: EntityID, range: Range<Int>, earlier: Int?)?
    if let item = sentence.discourse.event, item.age <= 3 {
      meeting = (item.entity, item.range, sentence.start(with: item))
    }
    var isOwn = false
    var drafts: [StatementDraft] = []
    for index in sentence.initiatives {
      let span = sentence.spans[index]
      guard let part = span.entity else { continue }
      if sentence.isEvent(part), sentence.kind(index) == "meeting" {
        // Its spirit is carried out; it does not adopt here.
        if sentence.text.has("精神", at: span.range.upperBound) { continue }
        meeting = (part, span.range, nil)
        isOwn = true
        continue
      }
      guard let whole = meeting, whole.entity != part, ["plan", "agreement"].contains(sentence.kind(index)) else {
        continue
      }
      // What somebody says at a meeting will be drawn up is not adopted there.
      if let speech = sentence.triggers(.speech, in: sentence.range.lowerBound..<span.range.lowerBound).first,
        speech.start > whole.range.upperBound || !isOwn
      {
        continue
      }
      let start = isOwn ? whole.range.upperBound : sentence.clause(at: span.range.lowerBound).lowerBound
      guard start <= span.range.lowerBound,
        isOwn || isAtMeeting(sentence),
        let trigger = sentence.triggers(Self.verbs, in: start..<span.range.lowerBound).last.map({ $0.start..<$0.end })
          ?? deliberation(start..<span.range.lowerBound, sentence)
      else { continue }
      drafts.append(
        sentence.draft(
          part, .partOfInitiative, whole.entity, rule: Self.name,
          qualifiers: sentence.status(of: trigger), subjectRange: span.range, objectRange: whole.range,
          trigger: trigger, earlier: whole.earlier))
    }
    return drafts
  }

  /// 会议还审议了《某条例（草案）》: what a meeting deliberates on.
  private func deliberation(_ gap: Range<Int>, _ sentence: SentenceContext) -> Range<Int>? {
    for word in ["审议", "讨论", "审议了", "讨论了", "听取", "听取了"] as [StaticString] {
      let end =
        sentence.text.scalar(before: gap.upperBound) == 0x300A
        ? sentence.text.previous(gap.upperBound) : gap.upperBound
      if gap.count >= word.utf8CodeUnitCount, sentence.text.has(word, endingAt: end) {
        return end - word.utf8CodeUnitCount..<end
      }
    }
    return nil
  }

  private static let openings: [StaticString] = [
    "会上", "会议", "大会", "论坛", "仪式上", "活动上", "开幕式上", "全会", "推介会上", "对接会上", "期间",
  ]

  /// Whether a sentence opens with words that take up the event of the sentence before.
  private func isAtMeeting(_ sentence: SentenceContext) -> Bool {
    let clause = sentence.clauses[0]
    var position = clause.lowerBound
    var count = 0
    while position < clause.upperBound, count < 10 {
      if Self.openings.contains(where: { sentence.text.has($0, at: position) }) { return true }
      position = sentence.text.next(position)
      count += 1
    }
    return false
  }
}
