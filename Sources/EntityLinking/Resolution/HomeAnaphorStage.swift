internal import SourceText
internal import TypedGraph

/// 我市, 全省, 全县: the home place of the document at that level. Where the home is not known, the place of that level that
/// alone the article has named before.
package struct HomeAnaphorStage: LinkingStage {
  package static let rules = ["anaphor/home"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let words = state.hits.filter { resources.keywords[hit: $0].roles.contains(.homeAnaphor) }
    guard !words.isEmpty else { return }
    let home = HomePlace.inferred(state, gazetteer: resources.gazetteer)
    let named = NamedSpans(state)
    let text = state.text
    for hit in words {
      let level = text.scalar(before: hit.end)
      guard !isPartOfWord(hit, in: text), !named.covers(anyOf: hit.start..<hit.end) else { continue }
      let declared = home.flatMap { HomePlace.place(ofLevel: level, home: $0, gazetteer: resources.gazetteer) }
      guard let place = declared ?? only(ofLevel: level, before: hit.start, state, named, resources) else { continue }
      let entry = resources.gazetteer.entries[Int(place)]
      guard entry.name.unicodeScalars.last?.value == level || entry.kind == "province" else { continue }
      state.entities.enter(
        Node(
          id: entry.identity, type: .place, kind: entry.kind, name: entry.name, names: [],
          nameEnglish: entry.nameEnglish.isEmpty ? nil : entry.nameEnglish, coordinates: entry.coordinates))
      state.candidates.append(
        LinkedSpan(
          range: hit.start..<hit.end, type: .place, entities: [entry.identity], isAnaphoric: true,
          rule: "anaphor/home"))
    }
  }

  /// 健全市场 and 全区域 hold no 全市 and no 全区.
  private func isPartOfWord(_ hit: KeywordHit, in text: ViewText) -> Bool {
    switch text.scalar(before: hit.start) {
    case 0x5065, 0x5B89, 0x5B8C, 0x9F50, 0x5468, 0x4FDD, 0x6210, 0x81EA, 0x5927: return true  // 健安完齐周保成自大
    default: break
    }
    switch text.scalar(at: hit.end) {
    case 0x573A, 0x503C, 0x57DF, 0x5757, 0x95F4, 0x5206, 0x522B, 0x9762, 0x4E95: return true  // 场值域块间分别面井
    default: return false
    }
  }

  /// The place of a level that the article names before a position: the only one, or the one named clearly most.
  private func only(
    ofLevel level: UInt32, before position: Int, _ state: LinkingState, _ named: NamedSpans,
    _ resources: LinkingResources
  ) -> Int32? {
    let article = NamedSpans.article(at: position, in: state)
    var counts: [Int32: Int] = [:]
    var index = named.count(endingBy: position)
    let floor = max(0, index - NamedSpans.reach)
    while index > floor {
      index -= 1
      let name = named.names[index]
      guard name.article == article else { break }
      for entity in name.span.type == .place ? [name.entity] : name.span.components {
        guard let entry = resources.gazetteer.entry(key: entity.key),
          resources.gazetteer.entries[Int(entry)].name.unicodeScalars.last?.value == level
        else { continue }
        counts[entry, default: 0] += 1
      }
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, ranked.count == 1 || first.value >= ranked[1].value * 2 else { return nil }
    return first.key
  }
}
