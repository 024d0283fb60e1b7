internal import TypedGraph

/// Places or institutions named together do something together; initiatives behind the verb are theirs.
package struct JointSubjectRule: RelationRule {
  package static let name = "cooperation/joint-subject"
  package static let accepts = "甲市与乙市共同开启…: parties named together, then a word of joint action in the same clause"
  package static let confidence = 0.8

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    var drafts = withCompanion(in: sentence) + respectively(in: sentence)
    for (index, party) in sentence.parties.enumerated() where canActTogether(party, sentence) {
      let end = next(behind: index, sentence)?.range.lowerBound ?? sentence.range.upperBound
      let reach = sentence.text.position(party.range.upperBound, advancedBy: 30, limit: end)
      guard let trigger = trigger(behind: party, reach: reach, sentence) else { continue }
      var qualifiers = sentence.status(of: trigger)
      guard isTogether(party, trigger, end: end, sentence) else { continue }
      drafts += sentence.pairs(
        party.members, rule: Self.name, qualifiers: qualifiers, range: party.range, trigger: trigger)
      var position = trigger.lowerBound
      var count = 0
      while count < 8, let object = sentence.first(of: sentence.initiatives, from: position) {
        count += 1
        position = sentence.spans[object].range.upperBound
        guard position <= end, let initiative = sentence.spans[object].entity else { break }
        if sentence.sum(of: object) != nil { continue }
        // 签署某协议，推动成立某联盟: what is done with each stands in its own clause.
        qualifiers = status(of: object, trigger, sentence)
        for predicate in predicates(from: party.range.upperBound, to: object, sentence)
        where predicate != .memberOf || qualifiers["status"] == nil {
          for member in party.members {
            drafts.append(
              sentence.draft(
                member, predicate, initiative, rule: Self.name, qualifiers: qualifiers, subjectRange: party.range,
                objectRange: sentence.spans[object].range, trigger: trigger))
          }
        }
      }
    }
    return drafts
  }

  /// The status of an object by the verb nearest before it.
  private func status(of object: Int, _ trigger: Range<Int>, _ sentence: SentenceContext) -> Qualifiers {
    let start = sentence.spans[object].range.lowerBound
    let clause = sentence.clause(at: start)
    let last = sentence.triggers(
      [.launch, .signed, .joint, .hosts, .builds, .carriesOut],
      in: max(clause.lowerBound, trigger.lowerBound)..<max(start, trigger.lowerBound, clause.lowerBound)
    ).last
    return sentence.status(of: last.map { $0.start..<$0.end } ?? trigger)
  }

  /// Whether the verb has them act together: a word of joint action or of signing; of starting only with what they
  /// start (甲县、乙县已开展试点 tells of each).
  private func isTogether(_ party: Party, _ trigger: Range<Int>, end: Int, _ sentence: SentenceContext) -> Bool {
    guard !party.actsJointly, sentence.triggers([.joint, .signed], in: trigger).isEmpty else { return true }
    guard let object = sentence.first(of: sentence.initiatives, from: trigger.lowerBound) else { return false }
    return sentence.spans[object].range.upperBound <= end
  }

  /// The next party of several others: what stands behind it is theirs.
  private func next(behind index: Int, _ sentence: SentenceContext) -> Party? {
    let own = sentence.parties[index].members
    return sentence.parties[(index + 1)...].prefix(12).first { $0.members.count > 1 && $0.members != own }
  }

  /// Two to six divisions or institutions that are no more than named: not acted on, not where something is, and
  /// themselves, not bodies of theirs (两地警方).
  private func canActTogether(_ party: Party, _ sentence: SentenceContext) -> Bool {
    guard party.type != .person, (2...6).contains(party.members.count),
      party.members.allSatisfy({ $0.type == .institution || sentence.isDivision($0) }),
      ![.origin, .patient, .recipient].contains(party.role), !isInSlogan(party.range, sentence)
    else { return false }
    let end = party.range.upperBound
    let text = sentence.text
    if party.role == .companion, text.has("分别与", endingAt: party.start) { return false }
    guard !text.has("分别", at: end), !text.has("之间", at: end), !text.has("间的", at: end), !text.has("交界", at: end) else {
      return false
    }
    // 三地警方签订协议，三方约定…: the bodies of the places, in what follows too.
    if sentence.parties.contains(where: {
      $0.range.upperBound < party.range.lowerBound && $0.members == party.members
        && sentence.namesBodies(at: $0.range.upperBound)
    }) {
      return false
    }
    return party.type == .institution || !sentence.namesBodies(at: end)
  }

  /// Whether a party stands within a short quotation together with other words (“湘鄂边平安家庭”): a name or slogan, no
  /// actor.
  private func isInSlogan(_ range: Range<Int>, _ sentence: SentenceContext) -> Bool {
    let text = sentence.text
    var start = range.lowerBound
    var count = 0
    while start > sentence.range.lowerBound, count < 10, ![0x201C, 0x201D].contains(text.scalar(before: start)) {
      start = text.previous(start)
      count += 1
    }
    guard text.scalar(before: start) == 0x201C else { return false }
    var end = range.upperBound
    count = 0
    while end < sentence.range.upperBound, count < 10, ![0x201C, 0x201D].contains(text.scalar(at: end)) {
      end = text.next(end)
      count += 1
    }
    return text.scalar(at: end) == 0x201D && (start < range.lowerBound || end > range.upperBound)
  }

  /// A word of joint action; or of starting or signing, in the clause of the party.
  private func trigger(behind party: Party, reach: Int, _ sentence: SentenceContext) -> Range<Int>? {
    let hit = sentence.triggers([.joint, .launch, .signed], in: party.range.upperBound..<reach).first { hit in
      sentence.roles(hit).contains(.joint) || !sentence.clauseEnds(in: party.range.upperBound..<hit.start)
    }
    if let hit { return hit.start..<hit.end }
    return party.actsJointly ? party.range : nil
  }

  /// Who launches an initiative organizes it, and takes part in it too where it is a joint undertaking; otherwise they
  /// take part.
  private func predicates(from start: Int, to object: Int, _ sentence: SentenceContext) -> [Predicate] {
    let span = sentence.spans[object]
    let kind = sentence.kind(object)
    let text = sentence.text.string(span.range.upperBound - min(6, span.range.count)..<span.range.upperBound)
    if kind == "agreement" || text == "合作" { return [.participatesIn] }
    let words = sentence.triggers([.launch, .hosts, .builds], in: start..<span.range.lowerBound)
    guard !words.isEmpty else { return [.participatesIn] }
    // Who applies for, or joins, what others have set up takes part in it.
    if sentence.text.string(start..<span.range.lowerBound).contains("申报") { return [.participatesIn] }
    if kind == "alliance" { return [.organizes, .memberOf] }
    let isUndertaking = ["initiative/joint-undertaking", "initiative/without-places"].contains(span.rule)
    return isUndertaking ? [.organizes, .participatesIn] : [.organizes]
  }

  /// 某代表团…到访，23日与某局签署…: the subject of a clause before and the one behind 与 at the head of this one.
  private func withCompanion(in sentence: SentenceContext) -> [StatementDraft] {
    guard sentence.parties.contains(where: { $0.role == .companion }) else { return [] }
    return sentence.triggers([.joint, .signed]).prefix(8).flatMap { trigger -> [StatementDraft] in
      let trigger = trigger.start..<trigger.end
      guard let found = sentence.subject(of: trigger), case let subject = delegated(found, sentence),
        !sentence.text.has("分别", at: subject.party.range.upperBound), (2...6).contains(subject.party.members.count),
        subject.party.members.allSatisfy({ $0.type == subject.party.members.first?.type }),
        !sentence.parties.contains(where: { $0.range == subject.party.range }),
        subject.party.members.allSatisfy(sentence.isActor)
      else { return [] }
      let qualifiers = sentence.status(of: trigger)
      let objects = sentence.objects(behind: trigger.upperBound, from: sentence.initiatives)
      return sentence.pairs(
        subject.party.members, rule: Self.name, qualifiers: qualifiers, range: subject.party.range, trigger: trigger)
        + objects.flatMap { object -> [StatementDraft] in
          guard let initiative = sentence.spans[object].entity else { return [] }
          return predicates(from: trigger.lowerBound, to: object, sentence).flatMap { predicate in
            subject.party.members.map {
              sentence.draft(
                $0, predicate, initiative, rule: Self.name, qualifiers: qualifiers, subjectRange: subject.party.range,
                objectRange: sentence.spans[object].range, trigger: trigger)
            }
          }
        }
    }
  }

  /// A delegation that acts with a place acts for its own: 某省代表团与某州签订.
  private func delegated(_ subject: ActingSubject, _ sentence: SentenceContext) -> ActingSubject {
    guard subject.party.members.contains(where: { $0.type == .place }) else { return subject }
    var subject = subject
    subject.party.members = subject.party.members.map { member in
      guard member.type == .institution, sentence.state.entities[member]?.name.hasSuffix("代表团") == true,
        let index = sentence.institutions.first(where: { sentence.spans[$0].entity == member }),
        let place = sentence.spans[index].components.first(where: { $0.type == .place })
      else { return member }
      return place
    }
    return subject
  }

  /// 甲、乙分别结对丙、丁: the first with the first, the second with the second.
  private func respectively(in sentence: SentenceContext) -> [StatementDraft] {
    guard sentence.parties.count > 1 else { return [] }
    return sentence.parties.indices.dropLast().flatMap { index -> [StatementDraft] in
      let one = sentence.parties[index]
      let other = sentence.parties[index + 1]
      let gap = one.range.upperBound..<max(one.range.upperBound, other.start)
      guard one.type != .person, other.type != .person, one.members.count == other.members.count,
        one.members.count > 1, gap.count <= 48, sentence.text.has("分别", at: one.range.upperBound),
        let trigger = sentence.triggers(
          .joint, in: gap.lowerBound..<sentence.clause(at: other.range.lowerBound).upperBound
        ).first
      else { return [] }
      return zip(one.members, other.members).map { first, second in
        sentence.draft(
          first, .cooperatesWith, second, rule: Self.name, qualifiers: sentence.status(of: trigger.start..<trigger.end),
          subjectRange: one.range, objectRange: other.range, trigger: trigger.start..<trigger.end)
      }
    }
  }
}
