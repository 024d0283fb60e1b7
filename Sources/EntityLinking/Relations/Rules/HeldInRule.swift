internal import TypedGraph

/// Where a meeting or campaign takes place.
package struct HeldInRule: RelationRule {
  package static let name = "held-in/place-of-event"
  package static let accepts = "某会议在某地举行: an initiative, 在, a place, and a verb of holding in one clause"
  package static let confidence = 0.95

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    for span in sentence.spans(.initiative) {
      guard let initiative = span.entity else { continue }
      for place in sentence.spans(.place)
      where place.range.lowerBound > span.range.upperBound && !place.isAnaphoric
        && !sentence.spans.contains(where: { $0.type == .place && $0.range.lowerBound == place.range.upperBound })
        && gap(from: span.range.upperBound, to: chainStart(of: place, in: sentence), in: sentence) <= 4
      {
        guard let target = place.entity, sentence.text.has("在", endingAt: chainStart(of: place, in: sentence)) else {
          continue
        }
        let reach = sentence.text.position(
          place.range.upperBound, advancedBy: 12, limit: sentence.range.upperBound)
        guard let trigger = sentence.triggers([.held, .launch, .signed], in: place.range.upperBound..<reach).first
        else {
          continue
        }
        drafts.append(
          sentence.draft(
            initiative, .heldIn, target, rule: Self.name, qualifiers: sentence.status(of: trigger.start..<trigger.end),
            subjectRange: span.range, objectRange: place.range, trigger: trigger.start..<trigger.end))
      }
    }
    return drafts
  }

  /// How many scalars stand between a name and a place, dates aside: 于9月25日在.
  private func gap(from start: Int, to end: Int, in sentence: SentenceContext) -> Int {
    let dates = sentence.spans(.date).filter { start <= $0.range.lowerBound && $0.range.upperBound <= end }
    return sentence.text.scalarCount(start..<end)
      - dates.reduce(0) { $0 + sentence.text.scalarCount($1.range) }
  }

  /// Of a chain (在湖北省荆州市) the first place stands behind 在.
  private func chainStart(of place: LinkedSpan, in sentence: SentenceContext) -> Int {
    var start = place.range.lowerBound
    while let before = sentence.spans.first(where: { $0.type == .place && $0.range.upperBound == start }) {
      start = before.range.lowerBound
    }
    return start
  }
}
