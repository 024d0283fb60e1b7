internal import TypedGraph

/// Who hosts, launches, adopts or carries out an initiative.
package struct OrganizerRule: RelationRule {
  package static let name = "organizes/host"
  package static let accepts = "某机构主办某活动, 某会议由某机构主办: a party, a verb of hosting and an initiative in one clause"
  package static let confidence = 0.75

  private static let verbs: KeywordRole = [.hosts, .launch, .adopted, .carriesOut, .sponsors, .builds]

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    var drafts = bodiesInNames(sentence)
    var lastEnd = -1
    for hit in sentence.triggers(Self.verbs) where hit.start >= lastEnd {
      lastEnd = hit.end
      let trigger = hit.start..<hit.end
      guard let (subject, objects, start) = frame(of: trigger, sentence) else { continue }
      let qualifiers = sentence.status(of: trigger)
      let isBuilding = sentence.roles(hit).isDisjoint(with: [.hosts, .launch, .adopted, .carriesOut, .sponsors])
      for object in objects {
        guard let initiative = object.entity, isOrganized(initiative, by: hit, isBuilding: isBuilding, sentence),
          !belongsToOther(object.range, subject, sentence)
        else { continue }
        let isSponsor = sentence.roles(hit).isDisjoint(with: [.hosts, .launch, .adopted, .carriesOut, .builds])
        let isPart = isSponsor || isApplication(before: object.range.lowerBound, sentence)
        for member in subject.members where sentence.isActor(member) {
          drafts.append(
            sentence.draft(
              member, isPart ? .participatesIn : .organizes, initiative, rule: Self.name, qualifiers: qualifiers,
              subjectRange: subject.range, objectRange: object.range, trigger: trigger, earlier: start))
        }
        if !isSponsor, sentence.text.has("主办", endingAt: hit.end) {
          drafts += hosts(subject, qualifiers, trigger, sentence)
        }
      }
    }
    return drafts
  }

  /// Two to six bodies that host an event together cooperate.
  private func hosts(
    _ party: Party, _ qualifiers: Qualifiers, _ trigger: Range<Int>, _ sentence: SentenceContext
  ) -> [StatementDraft] {
    let members = party.members.filter { sentence.isActor($0) && $0.type == .institution }
    let kinds = Set(members.map { sentence.state.entities[$0]?.kind ?? "" })
    guard members.count == party.members.count, kinds.count == 1 else { return [] }
    return sentence.pairs(
      members, rule: Self.name, qualifiers: qualifiers, range: party.range, trigger: trigger)
  }

  /// Whether a party only applies for, or gets into, what others have set up: 联合申报国家某计划.
  private func isApplication(before position: Int, _ sentence: SentenceContext) -> Bool {
    guard position > sentence.range.lowerBound else { return false }
    // A quotation mark may stand between.
    let end = sentence.text.scalar(before: position) == 0x201C ? sentence.text.previous(position) : position
    return ["申报", "入选", "获批", "列入", "纳入", "参加", "出席", "亮相"].contains { (word: StaticString) in
      sentence.text.has(word, endingAt: end)
    }
  }

  /// Whether a verb of this kind makes an organiser: agreements are reached, not organised; meetings are not built.
  private func isOrganized(
    _ initiative: EntityID, by hit: KeywordHit, isBuilding: Bool, _ sentence: SentenceContext
  ) -> Bool {
    let node = sentence.state.entities[initiative]
    let kind = node?.kind ?? ""
    if kind == "agreement" || node?.name.hasSuffix("合作") == true { return false }
    return !isBuilding || ["project", "platform", "zone", "alliance", "campaign"].contains(kind)
  }

  /// Whether the name opens with another body: 纳入市委督查机制 is no mechanism of who is entered into it.
  private func belongsToOther(_ range: Range<Int>, _ subject: Party, _ sentence: SentenceContext) -> Bool {
    guard
      let index = sentence.initiatives.first(where: { sentence.spans[$0].range == range }),
      sentence.kind(index) == "platform", let body = body(opening: sentence.spans[index], sentence)
    else { return false }
    return !subject.members.contains(body)
  }

  private func frame(
    of trigger: Range<Int>, _ sentence: SentenceContext
  ) -> (subject: Party, objects: [(entity: EntityID?, range: Range<Int>)], start: Int?)? {
    let clause = sentence.clause(at: trigger.lowerBound)
    let isSponsor = sentence.triggers(.sponsors, in: trigger).count > 0
    let agent = sentence.parties.last {
      $0.type != .person && $0.role == .agent && clause.contains($0.range.lowerBound)
        && $0.range.upperBound <= trigger.lowerBound
    }
    let behind = sentence.objects(behind: trigger.upperBound, from: sentence.initiatives, reach: 30)
    if !behind.isEmpty, !isSponsor {
      guard let subject = active(trigger, clause, sentence) else { return nil }
      return (
        subject.party, behind.map { (sentence.spans[$0].entity, sentence.spans[$0].range) }, subject.earlier
      )
    }
    // The event stands before: 论坛由甲、乙主办，丙承办.
    let isHosting = !sentence.triggers([.hosts, .sponsors, .builds], in: trigger).isEmpty
    guard isHosting else { return nil }
    let own = sentence.parties.last {
      $0.type != .person && clause.contains($0.range.lowerBound) && $0.range.upperBound <= trigger.lowerBound
        && ($0.role == .agent || $0.role == .plain)
        && sentence.isNear($0.range.upperBound..<trigger.lowerBound, scalars: 6)
    }
    guard let party = agent ?? own, agent != nil || isPassive(before: clause.lowerBound, sentence) else { return nil }
    if let event = sentence.last(of: sentence.initiatives, by: party.start) {
      // 会议商定第七次会议由某市承办: not the meeting that decides so.
      if isOther(sentence.spans[event].range.upperBound..<party.start, sentence) { return nil }
      return (party, [(sentence.spans[event].entity, sentence.spans[event].range)], nil)
    }
    guard let event = sentence.discourse.event, event.age <= 3,
      !isOther(sentence.range.lowerBound..<party.start, sentence)
    else { return nil }
    return (party, [(event.entity, event.range)], sentence.start(with: event))
  }

  /// Whether the words between an initiative and its host name another: 下届论坛, 第七次会议.
  private func isOther(_ gap: Range<Int>, _ sentence: SentenceContext) -> Bool {
    guard gap.lowerBound < gap.upperBound else { return false }
    let others: [StaticString] = ["下届", "下次", "下一届", "首次", "首届", "明年", "第"]
    return sentence.triggers(.initiativeHead, in: gap).contains { hit in
      var start = hit.start
      for _ in 0..<4 where start > gap.lowerBound {
        start = sentence.text.previous(start)
        if others.contains(where: { sentence.text.has($0, at: start) }) { return true }
      }
      return false
    }
  }

  /// Whether the clauses before have a host behind 由.
  private func isPassive(before position: Int, _ sentence: SentenceContext) -> Bool {
    sentence.parties.contains { $0.role == .agent && $0.range.upperBound <= position }
  }

  /// The subject of a verb that has its object behind it.
  private func active(
    _ trigger: Range<Int>, _ clause: Range<Int>, _ sentence: SentenceContext
  ) -> ActingSubject? {
    // A meeting that stands between is the subject itself: 会议通过了《方案》.
    if let subject = sentence.subject(of: trigger) {
      let gap = subject.party.range.upperBound..<max(subject.party.range.upperBound, trigger.lowerBound)
      if let between = sentence.first(of: sentence.initiatives, from: gap.lowerBound),
        sentence.spans[between].range.upperBound <= trigger.lowerBound, sentence.kind(between) == "meeting"
      {
        return nil
      }
      // 由甲主办的乙: a clause that qualifies reaches no further than its own words.
      if sentence.text.has("的", at: trigger.upperBound), subject.party.role != .agent,
        !sentence.isNear(gap, scalars: 8)
      {
        return nil
      }
      // 两地警方启动…: not the places themselves.
      if subject.party.type == .place, sentence.namesBodies(at: subject.party.range.upperBound) { return nil }
      return gap.count <= 360 ? subject : nil
    }
    // 论坛发布了《某报告》: the event does it, whoever spoke before.
    if let last = sentence.last(of: sentence.initiatives, by: trigger.lowerBound),
      sentence.isNear(sentence.spans[last].range.upperBound..<trigger.lowerBound, scalars: 4),
      clause.contains(sentence.spans[last].range.lowerBound), sentence.kind(last) == "meeting"
    {
      return nil
    }
    // 某局局长某某表示，将实施…: the speaker's body.
    guard !sentence.triggers([.carriesOut, .launch, .adopted], in: trigger).isEmpty else { return nil }
    let speaker = sentence.parties.last {
      $0.holder != nil && $0.range.upperBound <= clause.lowerBound
        && !sentence.triggers(.speech, in: $0.range.upperBound..<clause.lowerBound).isEmpty
    }
    if let speaker, let holder = speaker.holder {
      return ActingSubject(
        party: Party(range: speaker.range, start: speaker.start, members: [holder], type: holder.type))
    }
    guard !sentence.triggers(.carriesOut, in: trigger).isEmpty, !isProvided(sentence),
      !sentence.parties.contains(where: { $0.range.upperBound <= trigger.lowerBound }),
      let item = sentence.discourse.speaker, item.age <= 10
    else { return nil }
    return ActingSubject(
      party: Party(range: item.range, start: item.range.lowerBound, members: [item.entity], type: item.entity.type),
      earlier: sentence.start(with: item))
  }

  /// Whether the sentence tells what a text provides: 《决定》提出，实施….
  private func isProvided(_ sentence: SentenceContext) -> Bool {
    guard let first = sentence.initiatives.first else { return false }
    let end = sentence.spans[first].range.upperBound
    return sentence.triggers(
      .provides, in: end..<sentence.text.position(end, advancedBy: 4, limit: sentence.range.upperBound)
    )
    .count > 0
  }

  /// The body whose name opens that of a meeting or text.
  private func body(opening span: LinkedSpan, _ sentence: SentenceContext) -> EntityID? {
    var start = span.range.lowerBound
    if sentence.text.scalar(at: start) == 0x300A { start = sentence.text.next(start) }
    return sentence.state.candidates.starting(at: start).first {
      $0.type == .institution && $0.range.upperBound < span.range.upperBound
        && $0.entity.map(sentence.state.mentioned.contains) == true
    }?.entity
  }

  /// 某市第六届委员会第七次全会: the committee, whichever its term.
  private func committee(of span: LinkedSpan, _ sentence: SentenceContext) -> EntityID? {
    guard sentence.kindOfMeeting(span) else { return nil }
    var name = sentence.text.string(span.range)
    guard name.utf8.count <= 160, let start = name.firstIndex(of: "第"),
      let end = name[start...].firstIndex(of: "届"), name.distance(from: start, to: end) <= 4
    else { return nil }
    name.removeSubrange(start...end)
    guard let last = name.ranges(of: "委员会").first?.upperBound else { return nil }
    let body = EntityID(.institution, String(name[..<last]))
    return sentence.state.mentioned.contains(body) ? body : nil
  }

  /// Whether a meeting or text is only gone by, and nobody is said to hold it: 按照某全会部署.
  private func isReferredTo(_ range: Range<Int>, _ sentence: SentenceContext) -> Bool {
    let before: [StaticString] = ["按照", "根据", "依据", "贯彻", "贯彻落实", "全面落实", "落实", "和", "以及"]
    let behind: [StaticString] = ["部署", "精神", "要求", "决策"]
    return before.contains { sentence.text.has($0, endingAt: range.lowerBound) }
      && behind.contains { sentence.text.has($0, at: range.upperBound) }
  }

  /// 某市委六届九次全会: a meeting or text that bears the name of the body whose it is.
  private func bodiesInNames(_ sentence: SentenceContext) -> [StatementDraft] {
    sentence.initiatives.compactMap { index in
      let span = sentence.spans[index]
      guard let initiative = span.entity, !span.isAnaphoric,
        ["meeting", "plan", "platform"].contains(sentence.kind(index)),
        let body = body(opening: span, sentence) ?? committee(of: span, sentence), !isReferredTo(span.range, sentence)
      else { return nil }
      return sentence.draft(
        body, .organizes, initiative, rule: Self.name, subjectRange: span.range, objectRange: span.range)
    }
  }
}
