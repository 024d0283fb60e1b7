internal import SourceText
internal import TypedGraph

/// Names of the gazetteer, decided one by one; compounds of them; and the groups that they stand in.
package struct PlaceStage: LinkingStage {
  package static let rules = ["place/gazetteer", "place/compound", ruleInsideEvents]

  /// A place inside the name of an event or team; it is no mention, but a component of the name.
  static let ruleInsideEvents = "place/inside-event"

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let text = state.text
    let gazetteer = resources.gazetteer
    let matcher = PlaceMatcher(
      gazetteer: gazetteer, keywords: resources.keywords, compounds: resources.compounds,
      words: resources.placeWords)
    for sentence in state.source.sentences {
      state.places += matcher.matches(in: text, range: sentence.range, hits: Array(state.hits(in: sentence.range)))
    }
    let home = HomePlace.declared(state, gazetteer: gazetteer)
    PlaceResolver(gazetteer: gazetteer, keywords: resources.keywords, text: text, home: home).decide(&state.places)
    for match in state.places {
      guard let index = match.decision.entry else { continue }
      let entry = gazetteer.entries[Int(index)]
      enter(entry, name: text.string(match.range), into: &state)
      let isInside =
        isInsideEvent(match.range, text, resources.placeWords) || Self.bearsTeam(behind: match.range.upperBound, text)
      state.candidates.append(
        LinkedSpan(
          range: match.range, type: .place, entities: [entry.identity],
          rule: isInside ? Self.ruleInsideEvents : "place/gazetteer"))
    }
    let lists = group(&state, gazetteer: gazetteer)
    expandCompounds(&state, resources: resources, home: home, lists: lists)
  }

  /// Whether a team or ship is called so: 广东队, but not 广东队伍.
  static func bearsTeam(behind end: Int, _ text: ViewText) -> Bool {
    text.has("队", at: end) && !text.has("队伍", at: end) || text.has("舰", at: end)
  }

  /// Whether a name stands with other words in a short quotation before the word for an event: “长安与开罗”特展.
  private func isInsideEvent(_ range: Range<Int>, _ text: ViewText, _ words: PlaceWords) -> Bool {
    var end = range.upperBound
    var count = 0
    while count <= 12, text.isHan(at: end) || text.scalar(at: end) == 0x2022 || text.scalar(at: end) == 0xB7 {
      end = text.next(end)
      count += 1
    }
    guard count <= 12, text.scalar(at: end) == 0x201D else { return false }
    var start = range.lowerBound
    while start > 0, count <= 12, ViewText.isHan(text.scalar(before: start)) {
      start = text.previous(start)
      count += 1
    }
    guard count > 2, text.scalar(before: start) == 0x201C else { return false }
    return words.longest(.event, in: text, at: text.next(end), end: text.count) != nil
  }

  private func expandCompounds(
    _ state: inout LinkingState, resources: LinkingResources, home: Int32?, lists: Set<Set<Int32>>
  ) {
    let gazetteer = resources.gazetteer
    var counts: [Int32: Int] = [:]
    for entry in state.places.compactMap(\.decision.entry) { counts[entry, default: 0] += 1 }
    if let home { counts[home, default: 0] += 1 }
    let expander = CompoundExpander(
      gazetteer: gazetteer, keywords: resources.keywords, words: resources.placeWords, counts: counts,
      lists: lists, index: resources.compounds)
    let covered = state.places.filter { $0.decision != .none }.map(\.range)
    state.compounds = expander.expand(
      state.text, ranges: state.source.sentences.map(\.range), covered: covered)
    for compound in state.compounds {
      for part in compound.parts {
        let entry = gazetteer.entries[Int(part.entry)]
        enter(entry, name: state.text.string(part.range), into: &state)
        state.candidates.append(
          LinkedSpan(range: part.range, type: .place, entities: [entry.identity], rule: "place/compound"))
      }
      let members = compound.parts.map { gazetteer.entries[Int($0.entry)].identity }
      state.groups.append(
        PlaceGroup(range: compound.range, members: members, parts: compound.parts.map(\.range), isCompound: true))
    }
    state.groups.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  private func enter(_ entry: GazetteerEntry, name: String, into state: inout LinkingState) {
    state.entities.enter(
      Node(
        id: entry.identity, type: .place, kind: entry.kind, name: entry.name, names: [name],
        nameEnglish: entry.nameEnglish.isEmpty ? nil : entry.nameEnglish, coordinates: entry.coordinates))
  }

  /// Enters lists and pairs of decided places.
  /// - Returns: the sets of places that they name.
  private func group(_ state: inout LinkingState, gazetteer: Gazetteer) -> Set<Set<Int32>> {
    var items: [PlaceGrouping.Item] = []
    let decided = state.places.compactMap { match in match.decision.entry.map { (match.range, $0) } }
    for (index, (range, entry)) in decided.enumerated() {
      let next = index + 1 < decided.count ? decided[index + 1] : nil
      let leads = next.map { $0.0.lowerBound == range.upperBound && $0.1 != entry && gazetteer.isWithin($0.1, entry) }
      items.append(
        .init(range: range, identity: gazetteer.entries[Int(entry)].identity, leadsChain: leads ?? false))
    }
    state.groups = PlaceGrouping(text: state.text).groups(of: items)
    return Set(state.groups.map { group in Set(group.members.compactMap { gazetteer.entry(key: $0.key) }) })
  }
}
