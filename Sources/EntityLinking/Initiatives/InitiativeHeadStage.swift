internal import SourceText
internal import TypedGraph

/// Names that end in a head noun and carry something of their own: a place, a body, a quotation, a session's number, a
/// year, or words that are no mere modifiers behind a verb that holds, signs or carries out.
package struct InitiativeHeadStage: LinkingStage {
  package static let rules = ["initiative/head", "initiative/by-sentence", "place/zone"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let finder = NameFinder(&state, resources: resources)
    for name in finder.names(role: .initiativeHead, limit: 60, includingBare: true) {
      // What decides holds the state; it is gone before the state changes, so that nothing is copied.
      switch decision(on: name, finder, state, resources) {
      case .initiative(let range, let rule, let naming):
        let kind = resources.keywords[hit: name.head].kind
        state.enterInitiative(range, kind: kind, rule: rule, finder: finder, naming: naming)
      case .region(let range): enterRegion(range, finder, &state, resources)
      case .nothing: continue
      }
    }
  }

  /// What a run of characters before a head is.
  private enum Decision {
    case initiative(Range<Int>, rule: String, naming: InitiativeNaming.Identity?)
    case region(Range<Int>)
    case nothing
  }

  private func decision(
    on name: FoundName, _ finder: NameFinder, _ state: LinkingState, _ resources: LinkingResources
  ) -> Decision {
    let kind = resources.keywords[hit: name.head].kind
    guard !isPartOfInstitution(name.head, state, resources),
      !(kind == "meeting" && followsMeeting(name.head, state, resources))
    else { return .nothing }
    if let inner = listedQuotation(before: name.head, in: name.range, state: state) {
      return .initiative(inner, rule: "initiative/head", naming: nil)
    }
    let extent = InitiativeExtent(finder: finder, state: state, resources: resources)
    if kind == "meeting", let range = extent.occasion(of: name.head) {
      return .initiative(range, rule: "initiative/head", naming: nil)
    }
    if kind == "campaign" || kind == "project", let range = extent.parallels(before: name) {
      return .initiative(range, rule: "initiative/head", naming: nil)
    }
    let range = extent.range(of: name, kind: kind)
    // 中国人民政治协商会议 is a body, whatever its last word.
    guard
      resources.keywords.longest(.nationalBody, in: state.text, at: range.lowerBound, end: range.upperBound)?.end
        != range.upperBound
    else { return .nothing }
    guard finder.hasWholeQuotations(range), !finder.isCounted(range) || startsWithYear(range, state),
      !state.candidates.starting(at: range.lowerBound).contains(where: { $0.range == range && $0.type == .initiative })
    else { return .nothing }
    let evidence = InitiativeEvidence(state: state, resources: resources)
    guard evidence.isNamed(range, head: name.head, kind: kind) else {
      let bySentence = InitiativeBySentence(finder: finder, state: state, resources: resources)
      return bySentence.naming(of: range, head: name.head, kind: kind)
        .map { .initiative(range, rule: "initiative/by-sentence", naming: $0) } ?? .nothing
    }
    if name.isCounted, !evidence.hasQuotation(range),
      !state.candidates.starting(at: range.lowerBound).contains(where: { $0.type == .place })
    {
      return .nothing
    }
    return kind == "zone" && !isJointZone(range, state)
      ? .region(range) : .initiative(range, rule: "initiative/head", naming: nil)
  }

  /// Whether a head is a word of an institution's name: 某省桥梁工程公司, 某活动中心.
  private func isPartOfInstitution(_ head: KeywordHit, _ state: LinkingState, _ resources: LinkingResources) -> Bool {
    if state.candidates.ending(at: head.end).contains(where: {
      $0.type == .institution && $0.range.lowerBound < head.start
    }) {
      return true
    }
    return resources.keywords.longest(
      [.institutionSuffix, .organ], in: state.text, at: head.end, end: state.text.count)
      != nil
  }

  private func startsWithYear(_ range: Range<Int>, _ state: LinkingState) -> Bool {
    if state.candidates.starting(at: range.lowerBound).contains(where: { $0.type == .date }) { return true }
    var position = range.lowerBound
    while position < range.upperBound, (0x30...0x39).contains(state.text.scalar(at: position)) { position += 1 }
    return position - range.lowerBound == 4
  }

  /// A zone that places set up together: a list or pair of places, or words of joint work. 深汕特别合作区 is a place.
  private func isJointZone(_ range: Range<Int>, _ state: LinkingState) -> Bool {
    let joint: [StaticString] = ["党建", "共建", "协作", "国家"]
    var position = range.lowerBound
    while position < range.upperBound {
      if joint.contains(where: { state.text.has($0, at: position) }) { return true }
      position = state.text.next(position)
    }
    return state.firstGroup(endingBehind: range.lowerBound).map { range.overlaps($0.range) && !$0.isCompound } ?? false
  }

  /// A zone of one place (江汉平原高质量发展示范区) is a region, no undertaking of several.
  private func enterRegion(
    _ full: Range<Int>, _ finder: NameFinder, _ state: inout LinkingState, _ resources: LinkingResources
  ) {
    let leads = state.places(overlapping: full).prefix { match in
      match.decision.entry.map { resources.gazetteer.entries[Int($0)].level <= 4 } ?? false
        && match.readings.contains { $0.form == .full }
    }
    let placeEnds = Set(state.places(overlapping: full).map(\.range.upperBound))
    var start = full.lowerBound
    for match in leads where match.range.lowerBound == start { start = match.range.upperBound }
    let range = start..<full.upperBound
    guard !range.isEmpty,
      !state.hits(in: range).contains(where: {
        // A partner and a verb: 某市联合申报…示范区.
        resources.keywords[hit: $0].roles.contains(.joint) && placeEnds.contains($0.start)
      })
    else { return }
    let name = finder.display(range)
    let node = Node(id: EntityID(.place, finder.key(range)), type: .place, kind: "region", name: name, names: [name])
    state.entities.enter(node)
    state.candidates.append(
      LinkedSpan(
        range: range, type: .place, entities: [node.id], components: finder.components(of: range, in: state),
        rule: "place/zone"))
  }

  /// 会议 right behind another meeting (全会会议现场) names nothing of its own.
  private func followsMeeting(_ head: KeywordHit, _ state: LinkingState, _ resources: LinkingResources) -> Bool {
    state.hits(in: max(0, head.start - 30)..<head.start).contains {
      $0.end == head.start && resources.keywords[hit: $0].roles.contains(.initiativeHead)
        && resources.keywords[hit: $0].kind == "meeting"
    }
  }

  /// The inside of a quotation before 等 and the head: “清渠洁岸”等活动.
  private func listedQuotation(before head: KeywordHit, in range: Range<Int>, state: LinkingState) -> Range<Int>? {
    let text = state.text
    guard text.has("”等", endingAt: head.start) else { return nil }
    let end = text.previous(text.previous(head.start))
    var start = end
    while start > 0, text.scalar(before: start) != 0x201C, text.scalar(before: start) != 0x0A {
      start = text.previous(start)
    }
    return text.scalarCount(start..<end) >= 4 && text.scalar(before: start) == 0x201C ? start..<end : nil
  }
}
