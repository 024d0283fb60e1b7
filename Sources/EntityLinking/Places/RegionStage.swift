internal import TypedGraph

/// Regions that no list holds: a place or compound, at most a few characters, and a region's last word (宜荆荆都市圈); and the
/// reaches of rivers (长江干流荆州段).
package struct RegionStage: LinkingStage {
  package static let rules = ["place/region", "place/reach"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let finder = NameFinder(&state, resources: resources)
    regions(finder, &state, resources)
    reaches(finder, &state, resources)
  }

  /// 长江干流荆州段: a water, perhaps 干流 or 流域, a place and 段.
  private func reaches(_ finder: NameFinder, _ state: inout LinkingState, _ resources: LinkingResources) {
    for (index, water) in state.places.enumerated() {
      guard let entry = water.decision.entry, resources.gazetteer.entries[Int(entry)].kind == "water" else { continue }
      guard let end = reach(behind: water.range.upperBound, next: index + 1, state, resources) else { continue }
      let range = water.range.lowerBound..<end
      let display = finder.display(range)
      let node = Node(
        id: EntityID(.place, finder.key(range)), type: .place, kind: "water", name: display, names: [display])
      state.entities.enter(node)
      state.candidates.append(
        LinkedSpan(
          range: range, type: .place, entities: [node.id], components: finder.components(of: range, in: state),
          rule: "place/reach"))
    }
  }

  /// The end of 荆州段, 干流荆州段 or 龙门段 right behind a river.
  private func reach(
    behind water: Int, next: Int, _ state: LinkingState, _ resources: LinkingResources
  ) -> Int? {
    let text = state.text
    let start = text.has("干流", at: water) || text.has("流域", at: water) ? water + 6 : water
    if next < state.places.count, state.places[next].range.lowerBound == start,
      state.places[next].decision.entry != nil, text.has("段", at: state.places[next].range.upperBound)
    {
      return text.next(state.places[next].range.upperBound)
    }
    var end = start
    for length in 1...4 where text.isHan(at: end) {
      if text.has("段", at: end), length > 2 {
        let isName =
          !resources.placeWords.fills(start..<end, with: .generic, in: text)
          && !text.has("阶", endingAt: end) && !text.has("路", endingAt: end) && !text.has("河", endingAt: end)
        return isName ? text.next(end) : nil
      }
      if text.has("的", at: end)
        || resources.placeWords.longest(.function, in: text, at: end, end: text.next(end)) != nil
      {
        return nil
      }
      end = text.next(end)
    }
    return nil
  }

  private func regions(_ finder: NameFinder, _ state: inout LinkingState, _ resources: LinkingResources) {
    for name in finder.names(role: .regionSuffix, limit: 14) {
      guard let start = start(of: name, in: state, resources: resources) else { continue }
      let range = start..<name.range.upperBound
      let anchors = state.candidates.within(start..<name.head.start)
      let anchorEnd = anchors.map(\.range.upperBound).max() ?? start
      guard state.text.scalarCount(anchorEnd..<name.head.start) <= 5,
        !state.hits(in: anchorEnd..<name.head.start).contains(where: {
          resources.keywords[hit: $0].roles.contains(.conjunction)
        }),
        !state.places(overlapping: range).contains(where: {
          $0.range.upperBound == range.upperBound && $0.decision.entry != nil
        })
      else { continue }
      let display = finder.display(range)
      let node = Node(
        id: EntityID(.place, finder.key(range)), type: .place, kind: "region", name: display, names: [display])
      state.entities.enter(node)
      state.candidates.append(
        LinkedSpan(
          range: range, type: .place, entities: [node.id], components: finder.components(of: range, in: state),
          rule: "place/region"))
    }
  }

  /// The first short name or compound in the run; a full name (洪湖市…旧址) leads a chain and is no part of the
  /// facility's own name.
  private func start(of name: FoundName, in state: LinkingState, resources: LinkingResources) -> Int? {
    let run = name.range.lowerBound..<name.head.start
    var starts = state.compounds.filter { run.contains($0.range.lowerBound) && $0.range.upperBound <= name.head.end }
      .map(\.range.lowerBound)
    for match in state.places(overlapping: run) where run.contains(match.range.lowerBound) {
      guard let entry = match.decision.entry, match.range.upperBound <= name.head.end else { continue }
      let isFull = match.readings.contains { $0.entry == entry && $0.form == .full }
      if !isFull || resources.gazetteer.entries[Int(entry)].level > 4 { starts.append(match.range.lowerBound) }
    }
    for span in state.candidates.starting(in: run) where span.rule == "place/village" {
      starts.append(span.range.lowerBound)
    }
    return starts.min()
  }
}
