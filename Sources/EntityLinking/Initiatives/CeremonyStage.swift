internal import SourceText
internal import TypedGraph

/// A ceremony that is named by its head alone (签约仪式上, 出席启动仪式): it belongs to the initiative last named before it in
/// the article, and carries its name. Later mentions are `BareHeadStage`'s.
package struct CeremonyStage: LinkingStage {
  package static let rules = ["initiative/ceremony"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let text = state.text
    var named: NamedSpans?
    var known: Set<EntityID> = []
    let finder = NameFinder(&state, resources: resources)
    for hit in state.hits where resources.keywords[hit: hit].roles.contains(.initiativeHead) {
      let keyword = resources.keywords[hit: hit]
      guard isCeremony(keyword.text),
        resources.keywords.longest(.initiativeHead, in: text, at: hit.start, end: text.count)?.end == hit.end,
        finder.boundary.start(of: hit.start, floor: floor(of: hit, state), limit: 6) == hit.start,
        isKnown(hit, state, resources)
      else { continue }
      let names = named ?? NamedSpans(state)
      named = names
      let article = NamedSpans.article(at: hit.start, in: state)
      let noun = AnaphorNouns.Noun(
        endings: [Array(keyword.text.utf8)], kinds: [], needsDeterminer: false)
      guard !names.covers(anyOf: hit.start..<hit.end),
        names.antecedents(of: noun, before: hit.start, limit: 1).isEmpty
      else { continue }
      var index = names.count(endingBy: hit.start)
      let first = max(0, index - NamedSpans.reach)
      var owner: NamedSpans.Name?
      while index > first, owner == nil {
        index -= 1
        guard names.names[index].article == article else { break }
        if names.names[index].span.type == .initiative { owner = names.names[index] }
      }
      if keyword.text.hasPrefix("签"), let agreement = agreement(before: owner, index, names, state) {
        owner = agreement
      }
      guard let owner, let node = state.entities[owner.entity] else { continue }
      let identity = EntityID(.initiative, owner.entity.key + keyword.text)
      guard known.insert(identity).inserted else { continue }
      state.entities.enter(
        Node(
          id: identity, type: .initiative, kind: "meeting", name: node.name + keyword.text,
          names: [node.name + keyword.text]))
      state.candidates.append(
        LinkedSpan(
          range: hit.start..<hit.end, type: .initiative, entities: [identity], components: owner.span.components,
          rule: "initiative/ceremony"))
    }
  }

  /// What was signed: of the last names of one sentence the agreement.
  private func agreement(
    before owner: NamedSpans.Name?, _ index: Int, _ names: NamedSpans, _ state: LinkingState
  ) -> NamedSpans.Name? {
    guard let owner, let sentence = state.sentence(at: owner.span.range.lowerBound) else { return nil }
    let floor = state.source.sentences[sentence].range.lowerBound
    var position = index
    while position >= 0, index - position < 8, names.names[position].span.range.lowerBound >= floor {
      if state.entities[names.names[position].entity]?.kind == "agreement" { return names.names[position] }
      position -= 1
    }
    return nil
  }

  private func isCeremony(_ word: String) -> Bool {
    word.hasSuffix("仪式") || word.hasSuffix("幕式") || word.hasSuffix("开幕会") || word.hasSuffix("闭幕会")
  }

  private func floor(of hit: KeywordHit, _ state: LinkingState) -> Int {
    state.sentence(at: hit.start).map { state.source.sentences[$0].range.lowerBound } ?? hit.start
  }

  /// Whether the text speaks of the ceremony as known: 在…上, 出席….
  private func isKnown(_ hit: KeywordHit, _ state: LinkingState, _ resources: LinkingResources) -> Bool {
    if ["上", "前", "后", "现场", "当天"].contains(where: { (word: StaticString) in state.text.has(word, at: hit.end) }) {
      return true
    }
    return state.hits(in: max(0, hit.start - 12)..<hit.start).contains {
      $0.end == hit.start && !resources.keywords[hit: $0].roles.isDisjoint(with: [.attends, .hosts])
    }
  }
}
