internal import SourceText
internal import TypedGraph

/// Institutions: bodies of a division (荆州 + 市委组织部), bodies of the level at home (市委, 省政府), and names that end in
/// an institution's suffix, whose beginning is decided by `NameBoundary`.
package struct InstitutionStage: LinkingStage {
  package static let rules = [
    "institution/body", "institution/body-at-home", "institution/suffix", "institution/national",
  ]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let home = HomePlace.inferred(state, gazetteer: resources.gazetteer)
    bodiesOfPlaces(&state, resources: resources)
    if let home { bodiesAtHome(&state, resources: resources, home: home) }
    namesBySuffix(&state, resources: resources)
    nationalBodies(&state, resources: resources)
  }

  private func nationalBodies(_ state: inout LinkingState, resources: LinkingResources) {
    for hit in state.hits where resources.keywords[hit: hit].roles.contains(.nationalBody) {
      let keyword = resources.keywords[hit: hit]
      state.entities.enter(
        Node(
          id: EntityID(.institution, keyword.fullForm), type: .institution, kind: keyword.kind, name: keyword.fullForm,
          names: [keyword.text]))
      state.candidates.append(
        LinkedSpan(
          range: hit.start..<hit.end, type: .institution, entities: [EntityID(.institution, keyword.fullForm)],
          rule: "institution/national"))
    }
  }

  private func bodiesOfPlaces(_ state: inout LinkingState, resources: LinkingResources) {
    for match in state.places {
      guard let index = match.decision.entry else { continue }
      let entry = resources.gazetteer.entries[Int(index)]
      guard entry.level <= 4 else { continue }
      let found = resources.bodies.match(
        in: state.text, start: match.range.lowerBound, end: match.range.upperBound, limit: state.text.count)
      guard let found else { continue }
      enter(found.range, body: found.body, of: entry, rule: "institution/body", isAnaphoric: false, &state, resources)
    }
  }

  private func bodiesAtHome(_ state: inout LinkingState, resources: LinkingResources, home: Int32) {
    let text = state.text
    var blocked = 0
    var placeIndex = 0
    for hit in state.hits {
      let roles = resources.keywords[hit: hit].roles
      if roles.contains(.plainWord) { blocked = max(blocked, hit.end) }
      guard roles.contains(.organ), hit.start > 0 else { continue }
      let start = text.previous(hit.start)
      while placeIndex < state.places.count, state.places[placeIndex].range.upperBound <= start { placeIndex += 1 }
      if placeIndex < state.places.count, state.places[placeIndex].range.overlaps(start..<hit.start),
        state.places[placeIndex].decision != .none
      {
        continue
      }
      guard start >= blocked,
        let place = HomePlace.place(ofLevel: text.scalar(at: start), home: home, gazetteer: resources.gazetteer),
        let found = resources.bodies.match(in: text, start: start, end: hit.start, limit: text.count)
      else { continue }
      let isShort = text.scalarCount(hit.start..<found.range.upperBound) <= 2
      enter(
        found.range, body: found.body, of: resources.gazetteer.entries[Int(place)], rule: "institution/body-at-home",
        isAnaphoric: isShort, &state, resources)
      blocked = max(blocked, found.range.upperBound)
    }
  }

  private func enter(
    _ range: Range<Int>, body: Int32, of entry: GazetteerEntry, rule: String, isAnaphoric: Bool,
    _ state: inout LinkingState, _ resources: LinkingResources
  ) {
    let level = entry.name.last.map(String.init)
    var node = resources.bodies.institution(body, of: entry, level: level, as: state.text.string(range))
    node.names.append(state.text.string(range))
    state.entities.enter(node)
    state.entities.enter(
      Node(
        id: entry.identity, type: .place, kind: entry.kind, name: entry.name,
        nameEnglish: entry.nameEnglish.isEmpty ? nil : entry.nameEnglish, coordinates: entry.coordinates))
    state.candidates.append(
      LinkedSpan(
        range: range, type: .institution, entities: [node.id], components: [entry.identity], isAnaphoric: isAnaphoric,
        rule: rule))
  }

  private func namesBySuffix(_ state: inout LinkingState, resources: LinkingResources) {
    let finder = NameFinder(state, resources: resources)
    for found in finder.names(role: .institutionSuffix, limit: 24) {
      let kind = resources.keywords[hit: found.head].kind
      let name = kind == "team" ? finder.fromQuotation(found) : found
      let body = state.text.scalarCount(name.range.lowerBound..<name.head.start)
      let components = finder.components(of: name.range, in: state)
      let isWeak = resources.keywords[hit: name.head].roles.contains(.weakSuffix)
      guard body >= 2, !finder.isCounted(name.range), finder.hasWholeQuotations(name.range),
        !isWeak || finder.opensWithPlaceOrQuotation(name.range)
      else { continue }
      let display = finder.display(name.range)
      let node = Node(
        id: EntityID(.institution, finder.key(name.range)), type: .institution, kind: kind, name: display,
        names: [display])
      state.entities.enter(node)
      state.candidates.append(
        LinkedSpan(
          range: name.range, type: .institution, entities: [node.id],
          components: components, rule: "institution/suffix"))
    }
  }
}
