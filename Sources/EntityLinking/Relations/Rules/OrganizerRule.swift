internal import TypedGraph

/// Who hosts, launches or adopts an initiative.
package struct OrganizerRule: RelationRule {
  package static let name = "organizes/host"
  package static let accepts = "某机构主办某活动, 某会议由某机构主办: a party, a verb of hosting and an initiative in one clause"
  package static let confidence = 0.75

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    for span in sentence.spans(.initiative) {
      guard let initiative = span.entity else { continue }
      if let (party, trigger) = host(before: span, in: sentence) ?? passiveHost(behind: span, in: sentence) {
        for member in party.members {
          drafts.append(
            sentence.draft(
              member, .organizes, initiative, rule: Self.name, qualifiers: sentence.status(of: trigger),
              subjectRange: party.range, objectRange: span.range, trigger: trigger))
        }
      }
    }
    return drafts
  }

  /// 某机构 + 主办/召开/启动 + 某活动.
  private func host(before span: LinkedSpan, in sentence: SentenceContext) -> (Party, Range<Int>)? {
    guard let party = sentence.parties.last(where: { $0.range.upperBound <= span.range.lowerBound }),
      party.type == .institution,
      !sentence.clauseEnds(in: party.range.upperBound..<span.range.lowerBound),
      sentence.text.scalarCount(party.range.upperBound..<span.range.lowerBound) <= 20,
      let trigger = sentence.triggers([.hosts, .launch, .adopted], in: party.range.upperBound..<span.range.lowerBound)
        .first
    else { return nil }
    return (party, trigger.start..<trigger.end)
  }

  /// 某会议 + 由 + 某机构 + 主办.
  private func passiveHost(behind span: LinkedSpan, in sentence: SentenceContext) -> (Party, Range<Int>)? {
    guard let party = sentence.parties.first(where: { $0.range.lowerBound >= span.range.upperBound }),
      sentence.text.has("由", endingAt: party.range.lowerBound),
      sentence.text.scalarCount(span.range.upperBound..<party.range.lowerBound) <= 2
    else { return nil }
    let reach = sentence.text.position(party.range.upperBound, advancedBy: 6, limit: sentence.range.upperBound)
    guard let trigger = sentence.triggers(.hosts, in: party.range.upperBound..<reach).first else { return nil }
    return (party, trigger.start..<trigger.end)
  }
}
