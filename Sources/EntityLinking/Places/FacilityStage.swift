internal import TypedGraph

/// Facilities and regions that no list holds: a place or compound, at most a few characters, and a facility's or
/// region's last word (荆岳长江大桥, 西咸新区科技城, 宜荆荆都市圈).
package struct FacilityStage: LinkingStage {
  package static let rules = ["place/facility", "place/region", "place/reach"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let finder = NameFinder(state, resources: resources)
    add(.facilitySuffix, kind: "facility", rule: "place/facility", finder, &state, resources)
    add(.regionSuffix, kind: "region", rule: "place/region", finder, &state, resources)
    reaches(finder, &state, resources)
  }

  /// 长江干流荆州段: a water, perhaps 干流 or 流域, a place and 段.
  private func reaches(_ finder: NameFinder, _ state: inout LinkingState, _ resources: LinkingResources) {
    let text = state.text
    for (index, water) in state.places.enumerated() where index + 1 < state.places.count {
      guard let entry = water.decision.entry, resources.gazetteer.entries[Int(entry)].kind == "water" else { continue }
      let place = state.places[index + 1]
      let gap = water.range.upperBound..<max(water.range.upperBound, place.range.lowerBound)
      guard place.decision.entry != nil, text.has("段", at: place.range.upperBound),
        gap.isEmpty || (gap.count == 6 && (text.has("干流", at: gap.lowerBound) || text.has("流域", at: gap.lowerBound)))
      else { continue }
      let range = water.range.lowerBound..<text.next(place.range.upperBound)
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

  private func add(
    _ role: KeywordRole, kind: String, rule: String, _ finder: NameFinder, _ state: inout LinkingState,
    _ resources: LinkingResources
  ) {
    for name in finder.names(role: role, limit: 14) {
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
        id: EntityID(.place, finder.key(range)), type: .place, kind: kind, name: display, names: [display])
      state.entities.enter(node)
      state.candidates.append(
        LinkedSpan(
          range: range, type: .place, entities: [node.id], components: finder.components(of: range, in: state),
          rule: rule))
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
