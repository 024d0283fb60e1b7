internal import TypedGraph

/// Who attends an initiative.
package struct AttendanceRule: RelationRule {
  package static let name = "participates/attendance"
  package static let accepts = "某人出席某会议: parties before a verb of attending, an initiative behind it"
  package static let confidence = 0.9

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    for trigger in sentence.triggers(.attends, in: sentence.range) {
      let reach = sentence.text.position(trigger.end, advancedBy: 4, limit: sentence.range.upperBound)
      guard
        let object = sentence.spans.first(where: {
          $0.type == .initiative && (trigger.end...reach).contains($0.range.lowerBound)
        }), let initiative = object.entity
      else { continue }
      for party in sentence.parties where party.range.upperBound <= trigger.start && party.type == .person {
        for member in party.members {
          drafts.append(
            sentence.draft(
              member, .participatesIn, initiative, rule: Self.name,
              qualifiers: sentence.status(of: trigger.start..<trigger.end), subjectRange: party.range,
              objectRange: object.range, trigger: trigger.start..<trigger.end))
        }
      }
    }
    return drafts + delegates(in: sentence)
  }

  /// 启动仪式上，来自某县、某区的代表…: places behind 来自 take part in the event that opens the sentence.
  private func delegates(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.triggers(.from, in: sentence.range).flatMap { trigger -> [StatementDraft] in
      guard sentence.text.has("来自", at: trigger.start),
        let party = sentence.parties.first(where: { $0.range.lowerBound == trigger.end && $0.type == .place }),
        let event = sentence.spans.last(where: { $0.type == .initiative && $0.range.upperBound <= trigger.start }),
        let initiative = event.entity
      else { return [] }
      return party.members.map { member in
        sentence.draft(
          member, .participatesIn, initiative, rule: Self.name, subjectRange: party.range, objectRange: event.range,
          trigger: trigger.start..<trigger.end)
      }
    }
  }
}
