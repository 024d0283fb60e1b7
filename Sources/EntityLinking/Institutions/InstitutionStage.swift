internal import SourceText
internal import TypedGraph

/// Institutions: bodies of a division (荆州 + 市委组织部), bodies of the level at home (市委, 省政府), bodies of the whole country
/// with their troops (新疆生产建设兵团第八师), and names that end in an institution's suffix, whose beginning is decided by
/// `InstitutionNaming`.
package struct InstitutionStage: LinkingStage {
  package static let rules = [
    "institution/body", "institution/body-at-home", "institution/suffix", "institution/national",
    "institution/latin-name", "institution/short-name", "institution/visited",
  ]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let home = HomePlace.inferred(state, gazetteer: resources.gazetteer)
    bodiesOfPlaces(&state, resources: resources)
    bodiesAtHome(&state, resources: resources, home: home)
    nationalBodies(&state, resources: resources)
    namesBySuffix(&state, resources: resources)
    latinNames(&state)
  }

  private func nationalBodies(_ state: inout LinkingState, resources: LinkingResources) {
    for hit in state.hits where resources.keywords[hit: hit].roles.contains(.nationalBody) {
      let keyword = resources.keywords[hit: hit]
      // 水利部门 is no 水利部.
      if state.text.has("部", endingAt: hit.end), state.text.has("门", at: hit.end) { continue }
      if isCelebrated(hit.end, state.text) { continue }
      // 全国人大代表 is a deputy, no congress.
      if let post = resources.keywords.longest(.post, in: state.text, at: hit.start, end: state.text.count),
        post.end > hit.end
      {
        continue
      }
      var node = Node(
        id: EntityID(.institution, keyword.fullForm), type: .institution, kind: keyword.kind, name: keyword.fullForm,
        names: [keyword.text])
      var range = hit.start..<hit.end
      if let troop = troop(behind: hit.end, state.text) {
        range = hit.start..<troop.upperBound
        let name = keyword.fullForm + state.text.string(troop)
        node = Node(
          id: EntityID(.institution, name), type: .institution, kind: "military", name: name,
          names: [state.text.string(range)])
        let short = state.text.next(troop.lowerBound)..<troop.upperBound
        state.aliases.append(
          DocumentAlias(
            text: Array(state.text.utf8[short]), entity: node.id, scope: range.upperBound, isAnaphoric: false,
            rule: "institution/short-name"))
      }
      state.entities.enter(node)
      state.candidates.append(
        LinkedSpan(range: range, type: .institution, entities: [node.id], rule: "institution/national"))
    }
  }

  /// 某会成立75周年: the name belongs to the jubilee.
  private func isCelebrated(_ end: Int, _ text: ViewText) -> Bool {
    guard text.has("成立", at: end) else { return false }
    let behind = text.position(end, advancedBy: 8, limit: text.count)
    var position = end
    while position < behind {
      if text.has("周年", at: position) { return true }
      position = text.next(position)
    }
    return false
  }

  /// 第八师, 第七十三集团军: a numbered troop.
  private func troop(behind position: Int, _ text: ViewText) -> Range<Int>? {
    guard text.has("第", at: position) else { return nil }
    var end = text.next(position)
    let start = end
    while end < text.count, NameFinder.isNumeral(text.scalar(at: end)) { end = text.next(end) }
    guard end > start else { return nil }
    for unit in ["集团军", "师", "团", "旅", "军"] as [StaticString] where text.has(unit, at: end) {
      return position..<(end + unit.utf8CodeUnitCount)
    }
    return nil
  }

  private func bodiesOfPlaces(_ state: inout LinkingState, resources: LinkingResources) {
    let places = state.places
    for (number, match) in places.enumerated() {
      guard let index = match.decision.entry else { continue }
      let entry = resources.gazetteer.entries[Int(index)]
      guard entry.level <= 4 else { continue }
      let found = resources.bodies.match(
        in: state.text, start: match.range.lowerBound, end: match.range.upperBound, limit: state.text.count)
      guard var found else { continue }
      // 某区人大代表 is a deputy.
      let end = found.range.upperBound
      if state.text.has("人大", endingAt: end), state.text.has("代表", at: end), !state.text.has("代表大会", at: end) {
        continue
      }
      // A district's body is called by its city too: 沧州市 + 新华区人民法院.
      if number > 0, isDistrict(entry), found.range.lowerBound == match.range.lowerBound,
        places[number - 1].range.upperBound == match.range.lowerBound, places[number - 1].decision.entry == entry.parent
      {
        found.range = places[number - 1].range.lowerBound..<found.range.upperBound
      }
      enter(found.range, body: found.body, of: entry, rule: "institution/body", isAnaphoric: false, &state, resources)
    }
  }

  private func isDistrict(_ entry: GazetteerEntry) -> Bool {
    entry.kind == "county" && entry.name.hasSuffix("区") && entry.parent >= 0
  }

  private func bodiesAtHome(_ state: inout LinkingState, resources: LinkingResources, home: Int32?) {
    let text = state.text
    var blocked = 0
    var placeIndex = 0
    // The last plain word: it hides what begins inside it, not what begins with it.
    var plain = 0..<0
    for hit in state.hits {
      let roles = resources.keywords[hit: hit].roles
      if hit.start > plain.lowerBound { blocked = max(blocked, plain.upperBound) }
      if roles.contains(.plainWord) { plain = hit.start..<max(hit.end, plain.upperBound) }
      guard roles.contains(.organ), hit.start > 0 else { continue }
      let start = text.previous(hit.start)
      while placeIndex < state.places.count, state.places[placeIndex].range.upperBound <= start { placeIndex += 1 }
      if placeIndex < state.places.count, state.places[placeIndex].range.overlaps(start..<hit.start),
        state.places[placeIndex].decision != .none
      {
        continue
      }
      let level = text.scalar(at: start)
      // 两市发改委 are several.
      let isCounted = start > 0 && (NameFinder.isNumeral(text.scalar(before: start)) || text.has("各", endingAt: start))
      guard start >= blocked, !isCounted,
        let place = home.flatMap({ HomePlace.place(ofLevel: level, home: $0, gazetteer: resources.gazetteer) })
          ?? HomePlace.lastNamed(ofLevel: level, before: start, state, gazetteer: resources.gazetteer),
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
    if isDistrict(entry) {
      let city = resources.gazetteer.entries[Int(entry.parent)].name
      let full = resources.bodies.bodies[Int(body)].full.name(for: city + entry.name)
      node = Node(
        id: EntityID(.institution, full), type: .institution, kind: node.kind, name: full,
        names: node.names + [node.name])
    }
    node.names.append(state.text.string(range))
    if isVisited(range, kind: node.kind, in: state, resources) {
      enterVisited(range, &state)
      return
    }
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
    let finder = NameFinder(&state, resources: resources, roles: [.boundary, .setAnaphor, .bodyBoundary])
    let naming = InstitutionNaming(state, resources: resources, finder: finder)
    let shortNames = ShortNames(text: state.text, keywords: resources.keywords)
    var shortened: Set<String> = []
    for found in finder.names(role: .institutionSuffix, limit: 24) {
      guard let range = naming.name(found) else { continue }
      let kind = resources.keywords[hit: found.head].kind
      if isVisited(range, kind: kind, in: state, resources) {
        enterVisited(range, &state)
        continue
      }
      let display = finder.display(range)
      let node = Node(
        id: EntityID(.institution, finder.key(range)), type: .institution, kind: kind, name: display, names: [display])
      state.entities.enter(node)
      state.candidates.append(
        LinkedSpan(
          range: range, type: .institution, entities: [node.id], components: finder.components(of: range, in: state),
          rule: "institution/suffix"))
      var placesEnd = range.lowerBound
      for place in state.places(overlapping: range)
      where place.range.lowerBound == placesEnd && place.decision != .none { placesEnd = place.range.upperBound }
      var names = kind == "company" ? shortNames.names(of: range, placesEnd: placesEnd) : []
      if kind == "school" { names += shortNames.schoolNames(of: range, placesEnd: placesEnd) }
      if placesEnd > range.lowerBound, state.text.scalarCount(placesEnd..<found.head.start) >= 2,
        kind != "government_organ",
        naming.isDistinctive(placesEnd..<found.head.start)
      {
        names.append(state.text.string(placesEnd..<range.upperBound))
      }
      for name in names where shortened.insert(name).inserted {
        state.aliases.append(
          DocumentAlias(
            text: Array(name.utf8), entity: node.id, scope: 0, isAnaphoric: false, rule: "institution/short-name"))
      }
    }
  }

  /// The name in Latin letters that stands in brackets behind a name: 国际竹业学会（IBA）.
  private func latinNames(_ state: inout LinkingState) {
    let text = state.text
    for span in Array(state.candidates) where span.type == .institution && !span.isAnaphoric {
      guard text.scalar(at: span.range.upperBound) == 0x28 else { continue }
      let start = text.next(span.range.upperBound)
      var end = start
      var letters = 0
      while end < text.count, end - start < 80, text.scalar(at: end) != 0x29 {
        let scalar = text.scalar(at: end)
        guard ViewText.isWord(scalar) || [0x20, 0x26, 0x2C, 0x2D, 0x2E, 0x27].contains(scalar) else { break }
        if scalar >= 0x41, ViewText.isWord(scalar) { letters += 1 }
        end = text.next(end)
      }
      guard letters >= 2, text.scalar(at: end) == 0x29, (0x41...0x5A).contains(text.scalar(at: start)),
        let entity = span.entity
      else { continue }
      state.candidates.append(
        LinkedSpan(range: start..<end, type: .institution, entities: [entity], rule: "institution/latin-name"))
      state.entities.add(name: text.string(start..<end), to: entity)
      state.aliases.append(
        DocumentAlias(
          text: Array(text.utf8[start..<end]), entity: entity, scope: end, isAnaphoric: false,
          rule: "institution/short-name"))
    }
  }

  /// Whether a museum, library or gallery is where somebody goes or something takes place, and so a place.
  private func isVisited(_ range: Range<Int>, kind: String, in state: LinkingState, _ resources: LinkingResources)
    -> Bool
  {
    let text = state.text
    guard kind == "other", ["馆", "博物院", "艺术中心"].contains(where: { text.has($0, endingAt: range.upperBound) })
    else { return false }
    // The places before the name lead to it: 在英国伦敦….
    var start = range.lowerBound
    while let place = state.places(overlapping: max(0, start - 1)..<start).last, place.range.upperBound == start,
      place.decision != .none
    {
      start = place.range.lowerBound
    }
    let isListed = [0x3001, 0x548C, 0x4E0E, 0x53CA].contains(text.scalar(before: range.lowerBound))
    return state.hits(in: max(0, range.lowerBound - 60)..<range.lowerBound).contains { hit in
      guard resources.keywords[hit: hit].roles.contains(.visits), hit.end <= range.lowerBound else { return false }
      if hit.end == range.lowerBound || hit.end == start { return true }
      guard isListed else { return false }
      var position = hit.end
      while position < range.lowerBound {
        if Separators.endsClause(text.scalar(at: position)) { return false }
        position = text.next(position)
      }
      return true
    }
  }

  private func enterVisited(_ range: Range<Int>, _ state: inout LinkingState) {
    let name = state.text.string(range)
    let node = Node(id: EntityID(.place, name), type: .place, kind: "facility", name: name, names: [name])
    state.entities.enter(node)
    let components = state.candidates.within(range).filter { $0.type == .place && $0.components.isEmpty }
      .compactMap(\.entity)
    state.candidates.append(
      LinkedSpan(
        range: range, type: .place, entities: [node.id], components: components, rule: "institution/visited"))
  }
}
