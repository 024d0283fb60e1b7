internal import SourceText
internal import TypedGraph

/// Names that end in a head noun and carry something of their own: a place, a body, a quotation, a session's number.
package struct InitiativeHeadStage: LinkingStage {
  package static let rules = ["initiative/head", "initiative/by-sentence", "place/zone"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let finder = NameFinder(state, resources: resources)
    for name in finder.names(role: .initiativeHead, limit: 60) {
      let kind = resources.keywords[hit: name.head].kind
      var range = name.range
      guard
        !state.candidates.ending(at: name.head.end).contains(where: {
          $0.type == .institution && $0.range.lowerBound < name.head.start
        })
      else { continue }
      if resources.keywords[hit: name.head].kind == "meeting", followsMeeting(name.head, state, resources) { continue }
      if let inner = listedQuotation(before: name.head, in: range, state: state) {
        state.enterInitiative(inner, kind: kind, rule: "initiative/head", finder: finder)
        continue
      }
      if let inner = quotedName(in: range, head: name.head, state: state, resources) {
        range = inner
      } else if let start = firstAnchor(in: range, head: name.head, state: state) {
        range = start..<range.upperBound
      }
      guard finder.hasWholeQuotations(range), !finder.isCounted(range),
        !state.candidates.starting(at: range.lowerBound).contains(where: { $0.range == range && $0.type == .initiative }
        )
      else { continue }
      guard isNamed(range, head: name.head, kind: kind, state: state, resources) else {
        if let naming = namingBySentence(range, head: name.head, kind: kind, finder, state, resources) {
          state.enterInitiative(range, kind: kind, rule: "initiative/by-sentence", finder: finder, naming: naming)
        }
        continue
      }
      if name.isCounted, !hasQuotation(range, state.text),
        !state.candidates.starting(at: range.lowerBound).contains(where: { $0.type == .place })
      {
        continue
      }
      if kind == "zone", state.firstGroup(endingBehind: range.lowerBound).map({ range.overlaps($0.range) }) != true {
        enterRegion(range, finder, &state)
      } else {
        state.enterInitiative(range, kind: kind, rule: "initiative/head", finder: finder)
      }
    }
  }

  private func hasQuotation(_ range: Range<Int>, _ text: ViewText) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      if text.scalar(at: position) == 0x201C { return true }
      position = text.next(position)
    }
    return text.scalar(before: range.lowerBound) == 0x201C
  }

  /// What a name lacks its sentence may give: the parties of an agreement that they sign, the host of a meeting.
  private func namingBySentence(
    _ range: Range<Int>, head: KeywordHit, kind: String, _ finder: NameFinder, _ state: LinkingState,
    _ resources: LinkingResources
  ) -> InitiativeNaming.Identity? {
    guard let index = state.sentence(at: range.lowerBound) else { return nil }
    let before = state.source.sentences[index].range.lowerBound..<range.lowerBound
    let verbs = state.hits(in: max(before.lowerBound, range.lowerBound - 12)..<range.lowerBound).filter {
      $0.end == range.lowerBound
    }
    func follows(_ role: KeywordRole) -> Bool { verbs.contains { resources.keywords[hit: $0].roles.contains(role) } }
    if kind == "agreement", follows(.signed) {
      let last = state.lastGroup(endingBy: range.lowerBound)
      let group = last.flatMap { before.lowerBound <= $0.range.lowerBound ? $0 : nil }
      let parties = (group?.members ?? []).map { state.entities[$0]?.name ?? $0.key }
      return parties.count > 1 ? InitiativeNaming.agreement(range, parties: parties, finder: finder) : nil
    }
    guard kind == "meeting", follows(.held), state.text.scalarCount(head.start..<head.end) >= 4 else { return nil }
    let named = state.candidates.within(before)
    let host = named.last { $0.type == .institution }
    let date = named.last { $0.type == .date }
    guard let name = host?.entity?.key else { return nil }
    let day = date?.entity?.key ?? state.source.metadata.date?.value
    return InitiativeNaming.meeting(range, host: name, date: day, finder: finder)
  }

  /// A zone of one place (江汉平原高质量发展示范区) is a region, no undertaking of several.
  private func enterRegion(_ range: Range<Int>, _ finder: NameFinder, _ state: inout LinkingState) {
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

  /// A name that a quotation holds whole (“五大行动”, “群雁工程”) is what stands inside the marks, unless a place opens the run.
  private func quotedName(
    in range: Range<Int>, head: KeywordHit, state: LinkingState, _ resources: LinkingResources
  ) -> Range<Int>? {
    guard state.text.scalar(at: head.end) == 0x201D, range.upperBound > head.end else { return nil }
    var open = head.start
    while open > range.lowerBound, state.text.scalar(before: open) != 0x201C { open = state.text.previous(open) }
    guard open > range.lowerBound else { return nil }
    let quotation = state.text.previous(open)
    let leads = state.candidates.within(range.lowerBound..<quotation).contains { $0.type == .place }
    let isUndertaking = state.hits(in: max(0, quotation - 30)..<quotation).contains {
      $0.end == quotation && resources.keywords[hit: $0].roles.contains(.jointHead)
    }
    return leads && !isUndertaking ? nil : open..<head.end
  }

  /// The first place, compound or body of the run: the name begins there.
  private func firstAnchor(in range: Range<Int>, head: KeywordHit, state: LinkingState) -> Int? {
    let anchors = state.candidates.within(range.lowerBound..<head.end).filter {
      ($0.type == .place || $0.type == .institution) && $0.range.lowerBound < head.start
    }
    guard let first = anchors.map(\.range.lowerBound).min() else { return nil }
    // A quotation before the place belongs to the name: “一江两岸”…长江….
    var position = range.lowerBound
    while position < first {
      if state.text.scalar(at: position) == 0x201C { return nil }
      position = state.text.next(position)
    }
    return first
  }

  /// Whether a name carries something of its own.
  private func isNamed(
    _ range: Range<Int>, head: KeywordHit, kind: String, state: LinkingState, _ resources: LinkingResources
  ) -> Bool {
    let text = state.text
    let own = text.scalarCount(range.lowerBound..<head.start)
    guard own >= 2 else { return false }
    let hasAnchor = state.candidates.within(range.lowerBound..<head.start).contains {
      $0.type == .place || $0.type == .institution
    }
    var hasQuotation = false
    var hasSession = false
    var position = range.lowerBound
    while position < head.start {
      let scalar = text.scalar(at: position)
      if scalar == 0x201C { hasQuotation = true }
      if scalar == 0x5C4A || scalar == 0x6B21 { hasSession = hasSession || own >= 3 }
      position = text.next(position)
    }
    if hasQuotation || hasSession { return true }
    if text.scalar(before: range.lowerBound) == 0x201C, text.scalar(at: range.upperBound) == 0x201D { return true }
    if ["plan", "campaign", "project"].contains(kind), own >= 4, isCarriedOut(range.lowerBound, state, resources) {
      return true
    }
    switch kind {
    case "meeting", "agreement", "alliance", "zone": return hasAnchor || (kind == "alliance" && own >= 4)
    default: return hasAnchor && own >= 4
    }
  }

  /// Whether a verb of carrying out stands right before a name: 实施产业强基战略.
  private func isCarriedOut(_ start: Int, _ state: LinkingState, _ resources: LinkingResources) -> Bool {
    state.hits(in: max(0, start - 12)..<start).contains {
      $0.end == start && resources.keywords[hit: $0].roles.contains(.carriesOut)
    }
  }
}
