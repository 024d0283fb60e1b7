internal import TypedGraph

/// Who attends an event, speaks at it, or comes to it from somewhere.
package struct AttendanceRule: RelationRule {
  package static let name = "participates/attendance"
  package static let accepts = "某人出席某会议, 某人在会上说: parties before a verb of attending or speaking, and the event"
  package static let confidence = 0.85

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    attending(in: sentence) + speaking(in: sentence) + delegates(in: sentence)
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
    guard let item = sentence.discourse.event, item.age <= age else { return nil }
    return (item.entity, item.range, sentence.start(with: item))
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
        object = event(sentence, before: hit.start, age: 4)
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

  private static let places: [StaticString] = [
    "会上", "仪式上", "论坛上", "大会上", "活动上", "开幕式上", "发布会上", "座谈会上", "致辞中", "推介会上", "对接会上",
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
      let trigger =
        sentence.triggers(.addresses, in: behind).first
        ?? (isAtEvent(clause.lowerBound..<behind.upperBound, sentence) || isAtEvent(sentence.clauses[0], sentence)
          ? sentence.triggers(.speech, in: behind).first : nil)
      guard let trigger, let (initiative, range, earlier) = event(sentence, before: trigger.start, age: 5) else {
        continue
      }
      for member in party.members {
        drafts.append(
          sentence.draft(
            member, .participatesIn, initiative, rule: Self.name, subjectRange: party.range, objectRange: range,
            trigger: trigger.start..<trigger.end, earlier: earlier))
      }
    }
    return drafts
  }

  private func isAtEvent(_ range: Range<Int>, _ sentence: SentenceContext) -> Bool {
    guard range.count <= 240 else { return false }
    var position = range.lowerBound
    while position < range.upperBound {
      if Self.places.contains(where: { sentence.text.has($0, at: position) }) { return true }
      position = sentence.text.next(position)
    }
    return false
  }

  /// 来自某区的某某 is somebody from there; 来自某区的5名代表 come for it.
  private func isOnePerson(behind party: Party, _ sentence: SentenceContext) -> Bool {
    let end = party.range.upperBound
    let reach = sentence.text.position(end, advancedBy: 18, limit: sentence.clause(at: end).upperBound)
    guard let word = sentence.triggers([.delegate, .profession], in: end..<max(end, reach)).first else { return true }
    return sentence.first(of: sentence.persons, from: end).map {
      sentence.spans[$0].range.lowerBound < word.start
    } ?? false
  }

  /// 启动仪式上，来自某县、某区的代表…: places behind 来自 take part in the event that opens the sentence.
  private func delegates(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.parties.flatMap { party -> [StatementDraft] in
      guard party.role == .origin, sentence.text.has("来自", endingAt: party.start), party.type != .person,
        !isOnePerson(behind: party, sentence)
      else {
        return []
      }
      var object: (EntityID, Range<Int>, Int?)?
      if let index = sentence.last(of: sentence.initiatives, by: party.start), let entity = sentence.spans[index].entity
      {
        object = (entity, sentence.spans[index].range, nil)
      } else if !sentence.triggers(
        [.attends, .addresses], in: party.range.upperBound..<sentence.clause(at: party.range.lowerBound).upperBound
      ).isEmpty {
        object = event(sentence, before: party.start, age: 3)
      }
      guard let (initiative, range, earlier) = object else { return [] }
      return party.members.map { member in
        sentence.draft(
          member, .participatesIn, initiative, rule: Self.name, subjectRange: party.range, objectRange: range,
          trigger: sentence.text.previous(sentence.text.previous(party.start))..<party.start, earlier: earlier)
      }
    }
  }
}
