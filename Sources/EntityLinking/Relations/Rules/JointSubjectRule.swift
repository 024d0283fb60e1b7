internal import TypedGraph

/// Places or institutions named together do something together; initiatives behind the verb are theirs.
package struct JointSubjectRule: RelationRule {
  package static let name = "cooperation/joint-subject"
  package static let accepts = "甲市与乙市共同开启…: parties named together, then a word of joint action in the same clause"
  package static let confidence = 0.8

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    for (index, party) in sentence.parties.enumerated()
    where party.type != .person && (2...6).contains(party.members.count) {
      let isFree = !sentence.spans.contains {
        $0.type == .initiative && $0.range.overlaps(party.range)
      }
      guard isFree, !isInSlogan(party.range, sentence), !sentence.text.has("来自", endingAt: party.range.lowerBound),
        party.type == .institution || party.members.allSatisfy(sentence.isDivision)
      else { continue }
      let next = sentence.parties[(index + 1)...].first { $0.members != party.members && $0.members.count > 1 }
      let end = next?.range.lowerBound ?? sentence.range.upperBound
      let reach = sentence.text.position(party.range.upperBound, advancedBy: 30, limit: end)
      guard let trigger = trigger(behind: party, reach: reach, sentence) else { continue }
      let triggerRange = trigger.start..<trigger.end
      let qualifiers = sentence.status(of: triggerRange)
      drafts += sentence.pairs(
        party.members, rule: Self.name, qualifiers: qualifiers, range: party.range, trigger: triggerRange)
      for span in sentence.spans(.initiative)
      where trigger.start <= span.range.lowerBound && span.range.upperBound <= end {
        guard let initiative = span.entity else { continue }
        for predicate in predicates(from: party.range.upperBound, to: span, sentence) {
          for member in party.members {
            drafts.append(
              sentence.draft(
                member, predicate, initiative, rule: Self.name, qualifiers: qualifiers, subjectRange: party.range,
                objectRange: span.range, trigger: triggerRange))
          }
        }
      }
    }
    return drafts
  }

  /// Whether a party stands within a short quotation together with other words (“湘鄂边平安家庭”): a name or slogan, no
  /// actor.
  private func isInSlogan(_ range: Range<Int>, _ sentence: SentenceContext) -> Bool {
    let text = sentence.text
    var start = range.lowerBound
    while start > sentence.range.lowerBound, text.scalarCount(start..<range.lowerBound) < 10,
      ![0x201C, 0x201D].contains(text.scalar(before: start))
    {
      start = text.previous(start)
    }
    guard text.scalar(before: start) == 0x201C else { return false }
    var end = range.upperBound
    while end < sentence.range.upperBound, text.scalarCount(range.upperBound..<end) < 10,
      ![0x201C, 0x201D].contains(text.scalar(at: end))
    {
      end = text.next(end)
    }
    return text.scalar(at: end) == 0x201D && (start < range.lowerBound || end > range.upperBound)
  }

  /// A word of joint action; or of starting or signing, in the clause of the party.
  private func trigger(behind party: Party, reach: Int, _ sentence: SentenceContext) -> KeywordHit? {
    sentence.triggers([.joint, .launch, .signed], in: party.range.upperBound..<reach).first { hit in
      sentence.roles(hit).contains(.joint) || !sentence.clauseEnds(in: party.range.upperBound..<hit.start)
    }
  }

  /// Who launches an initiative organizes it, and takes part in it too where it is a joint undertaking; otherwise they
  /// take part.
  private func predicates(from start: Int, to span: LinkedSpan, _ sentence: SentenceContext) -> [Predicate] {
    guard !sentence.triggers(.launch, in: start..<span.range.lowerBound).isEmpty else { return [.participatesIn] }
    let isUndertaking = ["initiative/joint-undertaking", "initiative/without-places"].contains(span.rule)
    return isUndertaking ? [.organizes, .participatesIn] : [.organizes]
  }
}
