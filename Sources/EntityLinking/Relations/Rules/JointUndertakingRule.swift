internal import TypedGraph

/// The places in the name of an initiative take part in it and cooperate with each other.
package struct JointUndertakingRule: RelationRule {
  package static let name = "cooperation/joint-undertaking"
  package static let accepts = "甲乙区域党建合作共建: two to six places that open an initiative's name"
  package static let confidence = 0.9

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    for index in sentence.initiatives {
      let span = sentence.spans[index]
      let within = sentence.state.firstGroup(endingBehind: span.range.lowerBound).flatMap {
        span.range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= span.range.upperBound ? $0 : nil
      }
      let group =
        within
        ?? (span.rule == "initiative/joint-undertaking"
          ? sentence.state.lastGroup(endingBy: span.range.lowerBound).flatMap {
            isQuoted($0, before: span, sentence.text) ? $0 : nil
          } : nil)
      if let group { drafts += bodies(of: group, span, sentence) }
      guard let initiative = span.entity, let group, opens(span, with: group, sentence.text),
        (2...6).contains(group.members.count),
        group.members.allSatisfy(sentence.isDivision), !sentence.namesBodies(at: group.range.upperBound)
      else { continue }
      let kind = sentence.state.entities[initiative]?.kind ?? ""
      guard isTheirs(span, group, kind: kind) else { continue }
      let qualifiers = sentence.status(of: span.range)
      let object = sentence.launched(by: initiative) ?? initiative
      for predicate in predicates(span, group, kind: kind, isPlanned: qualifiers["status"] != nil, sentence) {
        for member in group.members {
          drafts.append(
            sentence.draft(
              member, predicate, object, rule: Self.name, qualifiers: qualifiers, subjectRange: group.range,
              objectRange: span.range))
        }
      }
      drafts += sentence.pairs(group.members, rule: Self.name, qualifiers: qualifiers, range: group.range)
    }
    return drafts
  }

  /// 甲、乙、丙政协某协商会: the bodies of the places, where the document names them.
  private func bodies(of group: PlaceGroup, _ span: LinkedSpan, _ sentence: SentenceContext) -> [StatementDraft] {
    guard let meeting = span.entity, sentence.kindOfMeeting(span), opens(span, with: group, sentence.text),
      let organ = sentence.resources.keywords.longest(
        .organ, in: sentence.text, at: group.range.upperBound, end: span.range.upperBound)
    else { return [] }
    let kind = sentence.resources.keywords[hit: organ].kind
    return group.members.compactMap { place in
      sentence.discourse.outline.body(of: place, kind: kind).map {
        sentence.draft(
          $0, .participatesIn, meeting, rule: Self.name, subjectRange: group.range, objectRange: span.range)
      }
    }
  }

  /// Places take part in what they undertake; an alliance they form, and where it starts they have started it. One that
  /// is only planned has no members yet.
  private func predicates(
    _ span: LinkedSpan, _ group: PlaceGroup, kind: String, isPlanned: Bool, _ sentence: SentenceContext
  ) -> [Predicate] {
    guard kind == "alliance" else { return [.participatesIn] }
    if isPlanned {
      let isTheirs = sentence.parties.contains {
        $0.members == group.members && $0.range.upperBound <= span.range.lowerBound
      }
      return isTheirs ? [.organizes, .memberOf] : [.organizes]
    }
    let clause = sentence.clause(at: span.range.lowerBound)
    let behind = span.range.upperBound..<max(span.range.upperBound, clause.upperBound)
    let starts =
      behind.count <= 30 && !sentence.triggers([.launch, .held], in: behind).isEmpty
      || !sentence.triggers([.launch, .found], in: clause.lowerBound..<max(clause.lowerBound, span.range.lowerBound))
        .isEmpty
    return starts ? [.organizes, .memberOf] : [.memberOf]
  }

  /// Whether the places undertake it: they do in a joint undertaking, agreement, alliance or zone, and in whatever names
  /// them in full; a compound before a campaign or platform may only say where it belongs.
  private func isTheirs(_ span: LinkedSpan, _ group: PlaceGroup, kind: String) -> Bool {
    ["initiative/joint-undertaking", "initiative/listed-pair"].contains(span.rule)
      || ["agreement", "alliance", "zone"].contains(kind) || (!group.isCompound && kind == "meeting")
  }

  /// Whether a group stands in quotation marks right before a name.
  private func isQuoted(_ group: PlaceGroup, before span: LinkedSpan, _ text: ViewText) -> Bool {
    text.scalar(at: group.range.upperBound) == 0x201D && text.next(group.range.upperBound) == span.range.lowerBound
  }

  /// Whether the group stands at the start of the name, an opening quotation mark aside, and no region (宜荆荆都市圈) has
  /// taken it up.
  private func opens(_ span: LinkedSpan, with group: PlaceGroup, _ text: ViewText) -> Bool {
    if isQuoted(group, before: span, text) { return true }
    let start = group.range.lowerBound
    let isFirst = start == span.range.lowerBound || text.previous(start) == span.range.lowerBound
    return isFirst && !(group.isCompound && span.components.count < group.members.count)
  }
}
