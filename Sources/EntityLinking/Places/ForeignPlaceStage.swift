internal import SourceText
internal import TypedGraph

/// Places abroad that no list holds: a known city with the word for what it is the seat of (阿拉木图州, 琅勃拉邦省), and
/// names in transliteration right behind their country or province (塔尔加尔市 behind 阿拉木图州, 荷兰马斯特里赫特). Without a word
/// such as 市 at its end, a name counts only where what stands before the country and behind the name are about places.
package struct ForeignPlaceStage: LinkingStage {
  package static let rules = ["place/division-abroad", "place/abroad"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let gazetteer = resources.gazetteer
    let home = gazetteer.entry(key: "cn") ?? -1
    for match in state.places {
      guard let index = match.decision.entry else { continue }
      let entry = gazetteer.entries[Int(index)]
      guard entry.level <= 3, gazetteer.ancestor(of: index, level: 0) != home,
        gazetteer.ancestor(of: index, level: 0) >= 0
      else { continue }
      var end = match.range.upperBound
      var parent = entry.identity
      if entry.level > 0, let behind = division(behind: match.range, of: entry, &state, resources) {
        end = behind.end
        parent = behind.identity
      }
      unknown(behind: end, country: match.range, parent: parent, isCountry: entry.level == 0, &state, resources)
    }
  }

  /// 阿拉木图州: what a known city is the seat of.
  private func division(
    behind range: Range<Int>, of entry: GazetteerEntry, _ state: inout LinkingState, _ resources: LinkingResources
  ) -> (end: Int, identity: EntityID)? {
    let text = state.text
    guard entry.kind == "city", !text.has("市", endingAt: range.upperBound),
      Self.isDivision(text.scalar(at: range.upperBound)),
      resources.placeWords.longest(.splitting, in: text, at: range.upperBound, end: text.count) == nil
    else { return nil }
    let name = text.string(range.lowerBound..<text.next(range.upperBound))
    let country = entry.key.split(separator: ".").first.map(String.init) ?? entry.key
    let identity = EntityID(.place, "\(country).\(name)")
    enter(range.lowerBound..<text.next(range.upperBound), identity, name, "province", "place/division-abroad", &state)
    return (text.next(range.upperBound), identity)
  }

  /// A name in transliteration right behind a place abroad.
  private func unknown(
    behind start: Int, country: Range<Int>, parent: EntityID, isCountry: Bool, _ state: inout LinkingState,
    _ resources: LinkingResources
  ) {
    let text = state.text
    let words = resources.placeWords
    var end = start
    var count = 0
    while count < 8, words.transliterates(text.scalar(at: end)), end < text.count {
      end = text.next(end)
      count += 1
    }
    guard count >= 2, !state.places.contains(where: { $0.range.lowerBound == start && $0.decision.entry != nil }) else {
      return
    }
    let prefix = parent.key.split(separator: ".").first.map(String.init) ?? parent.key
    if Self.isDivision(text.scalar(at: end)) || text.has("镇", at: end) || text.has("岛", at: end) {
      guard words.longest(.splitting, in: text, at: end, end: text.count) == nil else { return }
      let range = start..<text.next(end)
      let isCity = text.has("市", at: end)
      let bare = text.string(start..<end)
      let identity = EntityID(.place, "\(prefix).\(isCity ? bare : text.string(range))")
      enter(range, identity, text.string(range), isCity ? "city" : "province", "place/abroad", &state)
      if isCity { alias(bare, identity, &state) }
    } else if count <= 7, isCountry {
      let floor = max(0, country.lowerBound - 18)
      guard words.start(of: .opening, in: text, endingAt: country.lowerBound, floor: floor) != nil,
        words.longest(.abroad, in: text, at: end, end: text.count) != nil
      else { return }
      let name = text.string(start..<end)
      let identity = EntityID(.place, "\(prefix).\(name)")
      enter(start..<end, identity, name, "city", "place/abroad", &state)
      alias(name, identity, &state)
    }
  }

  private func enter(
    _ range: Range<Int>, _ identity: EntityID, _ name: String, _ kind: String, _ rule: String,
    _ state: inout LinkingState
  ) {
    state.entities.enter(Node(id: identity, type: .place, kind: kind, name: name, names: [name]))
    state.candidates.append(LinkedSpan(range: range, type: .place, entities: [identity], rule: rule))
  }

  private func alias(_ name: String, _ identity: EntityID, _ state: inout LinkingState) {
    state.entities.add(name: name, to: identity)
    for form in [name, name + "市"] {
      state.aliases.append(
        DocumentAlias(text: Array(form.utf8), entity: identity, scope: 0, isAnaphoric: false, rule: "place/abroad"))
    }
  }

  /// 市州省府县邦.
  private static func isDivision(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x5E02, 0x5DDE, 0x7701, 0x5E9C, 0x53BF, 0x90A6: true
    default: false
    }
  }
}
