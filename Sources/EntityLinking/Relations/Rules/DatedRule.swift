internal import TypedGraph

/// When an initiative was held, started, signed or adopted: the last date before it in the sentence, with the verb
/// that goes with it.
package struct DatedRule: RelationRule {
  package static let name = "dated/date-of-event"
  package static let accepts =
    "9月25日，某会议召开; 某会议于9月25日召开: a date, an initiative and a verb of holding, starting, signing or adopting"
  package static let confidence = 0.85

  private static let roles: [(KeywordRole, String)] = [
    (.signed, "signed"), (.adopted, "adopted"), (.held, "held"), (.launch, "started"), (.hosts, "held"),
  ]

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    var taken: Set<Range<Int>> = []
    for (order, index) in sentence.initiatives.prefix(24).enumerated() {
      let span = sentence.spans[index]
      guard let initiative = span.entity else { continue }
      let next =
        order + 1 < sentence.initiatives.count
        ? sentence.spans[sentence.initiatives[order + 1]].range.lowerBound : sentence.range.upperBound
      let former =
        order > 0 ? sentence.spans[sentence.initiatives[order - 1]].range.upperBound : sentence.range.lowerBound
      guard let date = date(of: span.range, taken: taken, sentence), let value = date.entity else {
        if let draft = carried(index, next: next, sentence) { drafts.append(draft) }
        continue
      }
      let isBehind = date.range.lowerBound >= span.range.upperBound
      let verbStart = isBehind ? date.range.upperBound : span.range.upperBound
      let reach = sentence.text.position(verbStart, advancedBy: 24, limit: max(verbStart, next))
      let before = min(max(date.range.upperBound, former), span.range.lowerBound)
      guard
        let (trigger, own) = verb(in: verbStart..<reach, sentence, sameClause: true)
          ?? (isBehind ? nil : verb(in: before..<span.range.lowerBound, sentence))
      else { continue }
      let role = own == "held" && starts(trigger, sentence.kind(index), sentence) ? "started" : own
      // A date belongs to the first initiative behind it; to a later one only by its signing or adoption.
      let isFirst =
        isBehind || order == 0 || former <= date.range.lowerBound
        || sentence.initiatives[..<order].allSatisfy { isMeans($0, sentence) }
        || role == "started" && order > 0
          && ["agreement", "plan"].contains(sentence.kind(sentence.initiatives[order - 1]))
          && isSetUp(index, behind: former, sentence)
      let kind = sentence.kind(index)
      guard isFirst || role == "signed" || role == "adopted", role != "adopted" || kind != "meeting" else { continue }
      if isBehind { taken.insert(date.range) }
      drafts.append(draft(initiative, value, role, trigger, span.range, date.range, kind, sentence))
      if let whole = sentence.launched(by: initiative) {
        drafts.append(draft(whole, value, "started", trigger, span.range, date.range, kind, sentence))
      }
    }
    return drafts + deadlines(in: sentence)
  }

  /// Whether a verb that may hold a meeting starts a work or an undertaking: 工程开工, 联盟启动.
  private func starts(_ trigger: Range<Int>, _ kind: String, _ sentence: SentenceContext) -> Bool {
    kind != "meeting" && !sentence.triggers(.launch, in: trigger).isEmpty
      && sentence.triggers(.hosts, in: trigger).isEmpty
  }

  private func draft(
    _ initiative: EntityID, _ date: EntityID, _ role: String, _ trigger: Range<Int>, _ span: Range<Int>,
    _ dateRange: Range<Int>, _ kind: String, _ sentence: SentenceContext, earlier: Int? = nil
  ) -> StatementDraft {
    let status = sentence.status(of: trigger)
    var qualifiers: Qualifiers = status["status"] == "denied" ? status : [:]
    qualifiers["role"] = status["status"] == "planned" ? "planned" : role
    return sentence.draft(
      initiative, .dated, date, rule: Self.name, qualifiers: qualifiers, subjectRange: span, objectRange: dateRange,
      trigger: trigger, earlier: earlier)
  }

  /// 会签某意见，建立某机制: set up in a clause of its own, by who signed before it.
  private func isSetUp(_ index: Int, behind former: Int, _ sentence: SentenceContext) -> Bool {
    let range = sentence.spans[index].range
    let clause = sentence.clause(at: range.lowerBound)
    guard former <= clause.lowerBound, ["alliance", "platform"].contains(sentence.kind(index)) else { return false }
    return sentence.triggers(.launch, in: clause.lowerBound..<range.lowerBound).contains { $0.end == range.lowerBound }
      && sentence.partiesEnding(in: clause.lowerBound..<range.lowerBound).isEmpty
  }

  private static let means: [StaticString] = ["依托", "根据", "按照", "通过", "借助", "基于", "依据", "围绕", "落实", "随着"]

  /// Whether an initiative only says by what means something is done: 依托某机制.
  private func isMeans(_ index: Int, _ sentence: SentenceContext) -> Bool {
    let range = sentence.spans[index].range
    return Self.means.contains { sentence.text.has($0, endingAt: range.lowerBound) }
      || sentence.text.has("上,", at: range.upperBound) || sentence.text.has("为平台", at: range.upperBound)
  }

  /// The date right behind a name (某会议于9月25日召开), or the last one before it that no name before has taken.
  private func date(of span: Range<Int>, taken: Set<Range<Int>>, _ sentence: SentenceContext) -> LinkedSpan? {
    if let behind = sentence.first(of: sentence.dates, from: span.upperBound),
      sentence.text.isShort(span.upperBound..<sentence.spans[behind].range.lowerBound, scalars: 2)
    {
      return sentence.spans[behind]
    }
    guard var before = sentence.last(of: sentence.dates, by: span.lowerBound) else { return nil }
    // The year of 2023年某某会议 belongs to the name; the day before it dates the meeting.
    if sentence.spans[before].range.upperBound == span.lowerBound, sentence.spans[before].range.count <= 9,
      let former = sentence.last(of: sentence.dates, by: sentence.spans[before].range.lowerBound)
    {
      before = former
    }
    guard !taken.contains(sentence.spans[before].range)
    else { return nil }
    return sentence.spans[before]
  }

  /// At an event of which a sentence before tells the day: 仪式上，双方签署….
  private func carried(_ index: Int, next: Int, _ sentence: SentenceContext) -> StatementDraft? {
    let span = sentence.spans[index]
    guard sentence.dates.isEmpty,
      sentence.triggers(.speech, in: sentence.range.lowerBound..<span.range.lowerBound).isEmpty,
      !isAtOther(sentence), let day = sentence.discourse.day ?? sentence.discourse.lastDay, day.age <= 2,
      let initiative = span.entity,
      ["agreement", "plan"].contains(sentence.kind(index)),
      let (trigger, role) = verb(
        in: sentence.clause(at: span.range.lowerBound).lowerBound..<span.range.lowerBound, sentence),
      role == "signed" || role == "adopted" && sentence.discourse.day != nil
    else { return nil }
    return draft(
      initiative, day.entity, role, trigger, span.range, day.range, sentence.kind(index), sentence,
      earlier: sentence.start(with: day))
  }

  /// Whether a sentence tells of another meeting than the one whose day is known.
  private func isAtOther(_ sentence: SentenceContext) -> Bool {
    sentence.initiatives.contains { index in
      // A ceremony is on the day of its event.
      sentence.kind(index) == "meeting" && !sentence.text.has("式", endingAt: sentence.spans[index].range.upperBound)
        && sentence.spans[index].entity != sentence.discourse.event?.entity
    }
  }

  private static let ends: [StaticString] = [
    "建成", "完工", "投产", "投用", "通车", "竣工", "投入使用", "动工", "持续到", "开工", "结束", "建成投产",
  ]

  /// 计划2025年建成, 持续到8月20日: a date by which an initiative named before is to be there.
  private func deadlines(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.dates.compactMap { index -> StatementDraft? in
      let date = sentence.spans[index]
      guard let value = date.entity,
        let before = sentence.last(of: sentence.initiatives, by: date.range.lowerBound),
        let initiative = sentence.spans[before].entity, !["agreement", "plan"].contains(sentence.kind(before)),
        date.range.lowerBound - sentence.spans[before].range.upperBound <= 160,
        sentence.clauseEnds(in: sentence.spans[before].range.upperBound..<date.range.lowerBound),
        let word = end(of: date.range, sentence)
      else { return nil }
      return sentence.draft(
        initiative, .dated, value, rule: Self.name, qualifiers: ["role": "planned"],
        subjectRange: sentence.spans[before].range, objectRange: date.range, trigger: word)
    }
  }

  private func end(of date: Range<Int>, _ sentence: SentenceContext) -> Range<Int>? {
    if sentence.text.has("持续到", endingAt: date.lowerBound) || sentence.text.has("持续至", endingAt: date.lowerBound) {
      return date.lowerBound - 9..<date.lowerBound
    }
    var position = date.upperBound
    let reach = sentence.text.position(position, advancedBy: 6, limit: sentence.clause(at: date.lowerBound).upperBound)
    while position < reach {
      if let word = Self.ends.first(where: { sentence.text.has($0, at: position) }) {
        return position..<position + word.utf8CodeUnitCount
      }
      position = sentence.text.next(position)
    }
    return nil
  }

  private func verb(
    in range: Range<Int>, _ sentence: SentenceContext, sameClause: Bool = false
  ) -> (Range<Int>, String)? {
    guard range.lowerBound < range.upperBound else { return nil }
    for (role, name) in Self.roles {
      let hit = sentence.triggers(role, in: range).first {
        !sameClause || !sentence.clauseEnds(in: range.lowerBound..<$0.start)
      }
      if let hit { return (hit.start..<hit.end, name) }
    }
    return nil
  }
}

extension ViewText {
  /// Whether a range holds no more than so many scalars.
  func isShort(_ range: Range<Int>, scalars: Int) -> Bool {
    range.count <= scalars * 4 && scalarCount(range) <= scalars
  }
}
