internal import SourceText
internal import TypedGraph

/// Who attends an event, speaks at it, or comes to it from somewhere.
package struct AttendanceRule: RelationRule {
  package static let name = "participates/attendance"
  package static let accepts = "某人出席某会议, 某人在会上说: parties before a verb of attending or speaking, and the event"
  package static let confidence = 0.85

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    attending(in: sentence) + speaking(in: sentence) + delegates(in: sentence) + speeches(in: sentence)
      + contractors(in: sentence) + guests(in: sentence)
  }

  private static let contracts: [StaticString] = ["中标单位", "施工单位", "承建单位", "设计单位", "监理单位", "中标企业", "承建方", "施工方"]

  /// 中标单位甲、乙已进场施工: who works on the project that was named last.
  private func contractors(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.parties.flatMap { party -> [StatementDraft] in
      guard party.type == .institution, Self.contracts.contains(where: { sentence.text.has($0, endingAt: party.start) })
      else { return [] }
      var object: (EntityID, Range<Int>, Int?)?
      if let index = sentence.last(of: sentence.initiatives, by: party.start), sentence.kind(index) == "project",
        let entity = sentence.spans[index].entity
      {
        object = (entity, sentence.spans[index].range, nil)
      } else if let item = sentence.discourse.undertaking, item.age <= 4,
        sentence.state.entities[item.entity]?.kind == "project"
      {
        object = (item.entity, item.range, sentence.start(with: item))
      }
      guard let (project, range, earlier) = object else { return [] }
      return party.members.map {
        sentence.draft(
          $0, .participatesIn, project, rule: Self.name, subjectRange: party.range, objectRange: range,
          earlier: earlier)
      }
    }
  }

  private static let coming: [StaticString] = ["报名", "参展", "参会", "参赛", "参加", "出席", "与会", "亮相"]

  /// 越南、柬埔寨等国的36家企业报名: places whose people or companies come.
  private func guests(in sentence: SentenceContext) -> [StatementDraft] {
    let text = sentence.text
    return sentence.parties.flatMap { party -> [StatementDraft] in
      guard party.type == .place, party.role == .plain, party.members.count > 1,
        party.members.allSatisfy(sentence.isDivision)
      else { return [] }
      var end = party.range.upperBound
      guard
        let word = ["等国的", "等地的", "等省的", "等市的", "等国", "等地"].first(where: { (word: StaticString) in
          text.has(word, at: end)
        })
      else { return [] }
      end += word.utf8CodeUnitCount
      let reach = text.position(end, advancedBy: 14, limit: sentence.clause(at: party.range.lowerBound).upperBound)
      guard reach > end, !sentence.triggers(.delegate, in: end..<reach).isEmpty,
        let trigger = self.coming(in: end..<reach, text),
        let (event, range, earlier) = event(sentence, before: party.start, age: 2)
      else { return [] }
      return party.members.map {
        sentence.draft(
          $0, .participatesIn, event, rule: Self.name, qualifiers: sentence.status(of: trigger),
          subjectRange: party.range, objectRange: range, trigger: trigger, earlier: earlier)
      }
    }
  }

  private func coming(in range: Range<Int>, _ text: ViewText) -> Range<Int>? {
    var position = range.lowerBound
    while position < range.upperBound {
      if let word = Self.coming.first(where: { text.has($0, at: position) }) {
        return position..<position + word.utf8CodeUnitCount
      }
      position = text.next(position)
    }
    return nil
  }

  /// 某人在某座谈会和在某大会上的重要讲话.
  private func speeches(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.persons.flatMap { index -> [StatementDraft] in
      let span = sentence.spans[index]
      guard let person = span.entity else { return [] }
      var end = span.range.upperBound
      if let title = sentence.resources.keywords.longest(
        [.honorific, .post], in: sentence.text, at: end, end: sentence.range.upperBound)
      {
        end = title.end
      }
      var drafts: [StatementDraft] = []
      var next = index + 1
      while drafts.count < 4, next < sentence.spans.endIndex, sentence.spans[next].type == .initiative,
        sentence.text.has("在", at: end) || sentence.text.has("和在", at: end),
        case let range = sentence.spans[next].range, range.lowerBound - end <= 6,
        let meeting = sentence.spans[next].entity, sentence.kind(next) == "meeting",
        sentence.text.has("上", at: range.upperBound) || sentence.text.has("和在", at: range.upperBound)
      {
        drafts.append(
          sentence.draft(
            person, .participatesIn, meeting, rule: Self.name, subjectRange: span.range, objectRange: range))
        end = range.upperBound
        next += 1
      }
      return drafts
    }
  }

  /// The event of a sentence: what it names, else what the article tells of.
  private func event(_ sentence: SentenceContext, before position: Int, age: Int) -> (EntityID, Range<Int>, Int?)? {
    var candidate = sentence.last(of: sentence.initiatives, by: position)
    while let index = candidate {
      if let entity = sentence.spans[index].entity, sentence.isEvent(entity) {
        return (entity, sentence.spans[index].range, nil)
      }
      candidate = sentence.last(of: sentence.initiatives, by: sentence.spans[index].range.lowerBound)
    }
    if let item = sentence.discourse.event, item.age <= age {
      return (item.entity, item.range, sentence.start(with: item))
    }
    return nil
  }

  /// The meeting that the article's headline or a later sentence of it names: of a report that is continued from
  /// another page.
  private func meetingOfArticle(_ sentence: SentenceContext) -> (EntityID, Range<Int>, Int?)? {
    sentence.discourse.outline.meeting(ofArticle: sentence.block.article).map { ($0.entity, $0.range, nil) }
  }

  private func attending(in sentence: SentenceContext) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    for hit in sentence.triggers(.attends).prefix(32) {
      let trigger = hit.start..<hit.end
      let reach = sentence.text.position(hit.end, advancedBy: 4, limit: sentence.range.upperBound)
      var object: (EntityID, Range<Int>, Int?)?
      if let index = sentence.first(of: sentence.initiatives, from: hit.end),
        sentence.spans[index].range.lowerBound <= reach, let entity = sentence.spans[index].entity
      {
        object = (entity, sentence.spans[index].range, nil)
      } else if isBare(hit.end, sentence) {
        object =
          event(sentence, before: hit.start, age: 4)
          ?? (["会议", "大会"].contains { (word: StaticString) in
            sentence.text.has(word, at: hit.end) || sentence.text.has(word, endingAt: hit.end)
          } ? meetingOfArticle(sentence) : nil)
      }
      guard let (initiative, range, earlier) = object else { continue }
      let clause = sentence.clauses.index(at: hit.start)
      let attending = sentence.parties.filter { party in
        guard party.range.upperBound <= hit.start, party.role != .place, party.role != .recipient else { return false }
        // People may be listed over several clauses; others attend in their own.
        return party.type == .person
          || (sentence.clauses.index(at: party.range.lowerBound) == clause && party.role == .plain && !party.isGenitive
            && sentence.isNear(party.range.upperBound..<hit.start, scalars: 10))
      }
      for party in attending {
        for member in party.members {
          drafts.append(
            sentence.draft(
              member, .participatesIn, initiative, rule: Self.name, qualifiers: sentence.status(of: trigger),
              subjectRange: party.range, objectRange: range, trigger: trigger, earlier: earlier))
        }
      }
    }
    return drafts
  }

  /// Whether the verb has no object of its own, or only 会议 and its like.
  private func isBare(_ end: Int, _ sentence: SentenceContext) -> Bool {
    let text = sentence.text
    if end >= sentence.range.upperBound || Separators.endsClause(text.scalar(at: end)) { return true }
    return ["会议", "活动", "仪式", "大会", "并致辞", "并讲话"].contains { (word: StaticString) in text.has(word, at: end) }
  }

  private static let places: [(words: StaticString, noun: String)] = [
    ("新闻发布会上", "发布会"), ("发布会上", "发布会"), ("座谈会上", "座谈会"), ("推介会上", "推介会"), ("对接会上", "对接会"), ("会上", "会"),
    ("启动仪式上", "启动仪式"), ("签约仪式上", "签约仪式"), ("仪式上", "仪式"), ("论坛上", "论坛"), ("大会上", "大会"), ("活动上", "活动"),
    ("开幕式上", "开幕式"), ("致辞中", "致辞"),
  ]

  /// 某人在发布会上说, 某人致辞, 某人主持会议.
  private func speaking(in sentence: SentenceContext) -> [StatementDraft] {
    guard !sentence.persons.isEmpty else { return [] }
    var drafts: [StatementDraft] = []
    for party in sentence.parties.prefix(16) where party.type == .person {
      let end = sentence.text.position(party.range.upperBound, advancedBy: 30, limit: sentence.range.upperBound)
      let clause = sentence.clause(at: party.range.lowerBound)
      let behind =
        party.range.upperBound..<max(party.range.upperBound, min(end, max(clause.upperBound, party.range.upperBound)))
      let speech = sentence.triggers(.speech, in: behind).first
      var trigger = sentence.triggers(.addresses, in: behind).first
      let noun =
        nounOfEvent(clause.lowerBound..<behind.upperBound, sentence) ?? nounOfEvent(sentence.clauses[0], sentence)
      if trigger == nil, noun != nil { trigger = speech }
      var object = trigger.flatMap { event(sentence, before: $0.start, age: 5) }
      if object == nil, let noun, trigger != nil {
        object = sentence.discourse.outline.meeting(endingIn: noun).map { ($0.entity, $0.range, nil) }
      } else if object == nil, let hit = trigger, sentence.text.has("主持会议", at: hit.start) {
        object = meetingOfArticle(sentence)
      } else if object == nil, let speech, let guests = sentence.discourse.guests, guests.age <= 40, party.holder != nil
      {
        trigger = speech
        object = (guests.entity, guests.range, sentence.start(with: guests))
      }
      // 甲市市长某某，乙市市长某某分别致辞: those of the clauses before too.
      if trigger == nil, let all = severally(behind: party.range.upperBound, sentence) {
        trigger = all
        object = event(sentence, before: all.start, age: 5)
      }
      guard let trigger, let (initiative, range, earlier) = object else { continue }
      for member in party.members {
        drafts.append(
          sentence.draft(
            member, .participatesIn, initiative, rule: Self.name, subjectRange: party.range, objectRange: range,
            trigger: trigger.start..<trigger.end, earlier: earlier))
      }
    }
    return drafts
  }

  /// A word of speaking at an event behind 分别 or 先后, for people who are named in a row before it.
  private func severally(behind position: Int, _ sentence: SentenceContext) -> KeywordHit? {
    guard
      let hit = sentence.triggers(.addresses, in: position..<max(position, sentence.range.upperBound)).first(where: {
        sentence.text.has("分别", endingAt: $0.start) || sentence.text.has("先后", endingAt: $0.start)
          || sentence.text.has("分别作", endingAt: $0.start)
      }), hit.start - position <= 240
    else { return nil }
    let between = sentence.parties.filter { $0.range.lowerBound >= position && $0.range.upperBound <= hit.start }
    // A body before a post belongs to a person: 第一师政委、某市委书记某某.
    return between.allSatisfy({
      $0.type == .person
        || sentence.resources.keywords.longest(
          .post, in: sentence.text, at: $0.range.upperBound, end: sentence.range.upperBound) != nil
    }) ? hit : nil
  }

  /// The noun of the event at which a range is: 发布会上.
  private func nounOfEvent(_ range: Range<Int>, _ sentence: SentenceContext) -> String? {
    guard range.count <= 240 else { return nil }
    var position = range.lowerBound
    while position < range.upperBound {
      if let place = Self.places.first(where: { sentence.text.has($0.words, at: position) }) { return place.noun }
      position = sentence.text.next(position)
    }
    return nil
  }

  /// 来自某区的某某 is somebody from there; 来自某区的5名代表 come for it.
  private func isOnePerson(behind party: Party, _ sentence: SentenceContext) -> Bool {
    let end = party.range.upperBound
    let reach = sentence.text.position(end, advancedBy: 18, limit: sentence.clause(at: end).upperBound)
    guard let word = sentence.triggers([.delegate, .profession], in: end..<max(end, reach)).first else { return true }
    guard let person = sentence.first(of: sentence.persons, from: end) else { return false }
    let start = sentence.spans[person].range.lowerBound
    // 来自某国的选手某某
    return start < word.start || start == word.end && sentence.text.has("的", at: end) && word.start == end + 3
  }

  /// 启动仪式上，来自某县、某区的代表…: places behind 来自 take part in the event that opens the sentence.
  private func delegates(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.parties.flatMap { party -> [StatementDraft] in
      guard party.role == .origin, sentence.text.has("来自", endingAt: party.start), party.type != .person,
        !isOnePerson(behind: party, sentence)
      else {
        return []
      }
      var objects: [(EntityID, Range<Int>, Int?)] = []
      if let last = sentence.last(of: sentence.initiatives, by: party.start) {
        objects = joined(to: last, sentence).flatMap { index -> [(EntityID, Range<Int>, Int?)] in
          guard let entity = sentence.spans[index].entity else { return [] }
          // Who comes to the ceremony that starts a campaign takes part in the campaign.
          return ([entity] + (sentence.launched(by: entity).map { [$0] } ?? [])).map {
            ($0, sentence.spans[index].range, nil)
          }
        }
      } else if !sentence.triggers(
        [.attends, .addresses], in: party.range.upperBound..<sentence.clause(at: party.range.lowerBound).upperBound
      ).isEmpty {
        objects = event(sentence, before: party.start, age: 3).map { [$0] } ?? []
      }
      return objects.flatMap { initiative, range, earlier in
        party.members.map { member in
          sentence.draft(
            member, .participatesIn, initiative, rule: Self.name, subjectRange: party.range, objectRange: range,
            trigger: sentence.text.previous(sentence.text.previous(party.start))..<party.start, earlier: earlier)
        }
      }
    }
  }

  /// An initiative with those listed right before it: 甲行动暨乙活动.
  private func joined(to last: Int, _ sentence: SentenceContext) -> [Int] {
    var found = [last]
    while found.count < 4,
      let former = sentence.last(of: sentence.initiatives, by: sentence.spans[found[0]].range.lowerBound),
      sentence.isListed(sentence.spans[former].range.upperBound..<sentence.spans[found[0]].range.lowerBound)
    {
      found.insert(former, at: 0)
    }
    return found
  }
}
