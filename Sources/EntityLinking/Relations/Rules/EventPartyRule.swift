internal import TypedGraph

/// Places that sign or join hands at an event take part in it.
package struct EventPartyRule: RelationRule {
  package static let name = "participates/party-at-event"
  package static let accepts =
    "五市在会议上签署某协议; 会上，两市结成伙伴: places that sign or join hands at an event that the sentence names or takes up"
  package static let confidence = 0.8

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] { [] }

  package func conclusions(from drafts: [StatementDraft], in sentence: SentenceContext) -> [StatementDraft] {
    let parties = drafts.filter { draft in
      guard draft.qualifiers["status"] == nil, draft.range == sentence.range else { return false }
      return draft.predicate == .cooperatesWith
        || draft.predicate == .participatesIn && draft.object.type == .initiative
          && sentence.state.entities[draft.object]?.kind == "agreement"
    }
    guard !parties.isEmpty, let (event, range, earlier) = event(sentence) else { return [] }
    var known: Set<EntityID> = []
    var found: [StatementDraft] = []
    for draft in parties {
      // The places in an agreement's name do not sign it here.
      guard draft.rule != "cooperation/joint-undertaking", draft.rule != "cooperation/friendship" else { continue }
      let members = draft.predicate == .cooperatesWith ? [draft.subject, draft.object] : [draft.subject]
      for member in members where member.type == .place && known.insert(member).inserted {
        found.append(
          sentence.draft(
            member, .participatesIn, event, rule: Self.name, subjectRange: draft.subjectRange, objectRange: range,
            trigger: draft.triggerRange, earlier: earlier))
      }
    }
    return found
  }

  private static let openings: [StaticString] = [
    "会上", "仪式上", "论坛上", "大会上", "活动上", "开幕式上", "座谈会上", "推介会上", "对接会上", "峰会上", "全会上", "会议上", "洽谈会上", "签约会上",
  ]

  /// The event at which the sentence is: 某会上, or 会上 of the event that the article tells of.
  private func event(_ sentence: SentenceContext) -> (EntityID, Range<Int>, Int?)? {
    for index in sentence.initiatives.prefix(8) where sentence.kind(index) == "meeting" {
      let span = sentence.spans[index]
      if sentence.text.has("上", at: span.range.upperBound), let entity = span.entity {
        return (entity, span.range, nil)
      }
    }
    guard let item = sentence.discourse.event, item.age <= 4, sentence.state.entities[item.entity]?.kind == "meeting"
    else { return nil }
    let end = sentence.text.position(sentence.range.lowerBound, advancedBy: 8, limit: sentence.range.upperBound)
    var position = sentence.range.lowerBound
    while position < end {
      if Self.openings.contains(where: { sentence.text.has($0, at: position) }) {
        return (item.entity, item.range, sentence.start(with: item))
      }
      position = sentence.text.next(position)
    }
    return nil
  }
}
