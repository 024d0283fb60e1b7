internal import SourceText
internal import TypedGraph

/// The places that sign together at a meeting of their region are its members; what a region's text founds is its own.
package struct RegionPartyRule: RelationRule {
  package static let name = "member-of/region-meeting"
  package static let accepts =
    "某都市圈推进会…甲、乙、丙三市签署…: places, or bodies of places, that sign at a meeting or in a text with the region's name; 推动成立某都市圈联盟"
  package static let confidence = 0.8

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] { founded(in: sentence) }

  /// 推动成立某都市圈某联盟: where nobody else is said to do it, the region does.
  private func founded(in sentence: SentenceContext) -> [StatementDraft] {
    guard sentence.discourse.text != nil else { return [] }
    var former: (region: EntityID, end: Int, drafts: [StatementDraft])?
    return sentence.initiatives.flatMap { index -> [StatementDraft] in
      let span = sentence.spans[index]
      let kind = sentence.kind(index)
      guard let initiative = span.entity, !span.isAnaphoric, ["alliance", "platform", "plan", "zone"].contains(kind)
      else { return [] }
      let clause = sentence.clause(at: span.range.lowerBound)
      let before = clause.lowerBound..<max(clause.lowerBound, span.range.lowerBound)
      guard
        let verb = sentence.triggers([.launch, .carriesOut, .adopted, .planned, .provides], in: before).last,
        sentence.partiesEnding(in: before).isEmpty
      else { return [] }
      var region = span.components.first.flatMap { isRegion($0, sentence) ? $0 : nil }
      if region == nil, let known = former, sentence.isListed(known.end..<span.range.lowerBound) {
        region = known.region
      }
      guard let region else { return [] }
      let draft = sentence.draft(
        region, .organizes, initiative, rule: Self.name,
        qualifiers: sentence.status(of: verb.start..<verb.end), subjectRange: span.range, objectRange: span.range,
        trigger: verb.start..<verb.end)
      former = (region, span.range.upperBound, [draft])
      return [draft]
    }
  }

  private func isRegion(_ entity: EntityID, _ sentence: SentenceContext) -> Bool {
    guard let node = sentence.state.entities[entity], node.kind == "region" else { return false }
    return node.name.hasSuffix("圈") || node.name.hasSuffix("群")
  }

  package func conclusions(from drafts: [StatementDraft], in sentence: SentenceContext) -> [StatementDraft] {
    let signing = drafts.filter {
      $0.predicate == .participatesIn && $0.qualifiers["status"] == nil
        && ["meeting", "agreement"].contains(sentence.state.entities[$0.object]?.kind)
    }
    guard signing.count > 1 else { return [] }
    var known: Set<EntityID> = []
    var found: [StatementDraft] = []
    for draft in signing {
      guard let region = region(of: draft.object, sentence), let place = place(of: draft.subject, sentence),
        place != region, known.insert(place).inserted
      else { continue }
      found.append(
        sentence.draft(
          place, .memberOf, region, rule: Self.name, subjectRange: draft.subjectRange, objectRange: draft.objectRange,
          trigger: draft.triggerRange, earlier: draft.range.lowerBound))
    }
    return found.count > 1 || sentence.block.kind == .signature ? found : []
  }

  /// The region whose name opens that of a meeting.
  private func region(of meeting: EntityID, _ sentence: SentenceContext) -> EntityID? {
    sentence.discourse.outline.region(of: meeting).flatMap { isRegion($0, sentence) ? $0 : nil }
  }

  /// A city, or the city of a body.
  private func place(of party: EntityID, _ sentence: SentenceContext) -> EntityID? {
    if party.type == .place { return sentence.state.entities[party]?.kind == "city" ? party : nil }
    guard party.type == .institution, let index = sentence.institutionSpan(of: party) else { return nil }
    return index.components.first { sentence.state.entities[$0]?.kind == "city" }
  }
}
