internal import SourceText
internal import TypedGraph

/// Facilities, waters, mountains, zones, towns and villages that no list holds, found by their last words
/// (大桥, 河, 山, 开发区, 镇). Once found, a name is found wherever the document has it.
package struct FeatureStage: LinkingStage {
  package static let rules = [
    "place/facility", "place/venue", "place/feature", "place/zone", "place/township", "place/village",
  ]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    var towns: [FeatureName] = []
    var features: [FeatureName] = []
    let finder = NameFinder(&state, resources: resources)
    let boundary = FeatureBoundary(state, finder: finder, resources: resources)
    for sentence in state.source.sentences {
      find(in: sentence.range, boundary, state: state, words: resources.placeWords) { name in
        if name.group == .township || name.group == .village { towns.append(name) } else { features.append(name) }
      }
    }
    for name in towns { enter(name, &state, finder) }
    for name in features { enter(name, &state, finder) }
  }

  private func find(
    in sentence: Range<Int>, _ boundary: FeatureBoundary, state: LinkingState, words: PlaceWords,
    _ found: (FeatureName) -> Void
  ) {
    let text = state.text
    var position = sentence.lowerBound
    // A list of towns goes on where its first is known: 苏澳镇、流水镇、东庠乡.
    while position < sentence.upperBound {
      if let match = words.suffix(in: text, at: position, end: sentence.upperBound) {
        if let name = boundary.name(endingIn: position..<match.end, match.suffix, floor: sentence.lowerBound) {
          found(name)
        }
        position = match.suffix.length > 1 ? match.end : text.next(position)
      } else {
        position = text.next(position)
      }
    }
  }

  private func enter(_ name: FeatureName, _ state: inout LinkingState, _ finder: NameFinder) {
    let isSettlement = name.group == .township || name.group == .village
    let known = state.candidates.starting(at: name.range.lowerBound).contains {
      $0.range == name.range && $0.type == .place
    }
    guard !known else { return }
    let display = finder.display(name.range)
    let key = finder.key(name.range)
    let identity = EntityID(.place, isSettlement ? name.parent.map { "\($0.key).\(key)" } ?? key : key)
    state.entities.enter(Node(id: identity, type: .place, kind: name.group.kind, name: display, names: [display]))
    let rule = name.isVenue ? "place/venue" : Self.rule(of: name.group)
    state.candidates.append(
      LinkedSpan(
        range: name.range, type: .place, entities: [identity],
        components: finder.components(of: name.range, in: state), rule: rule))
    state.aliases.append(
      DocumentAlias(text: Array(key.utf8), entity: identity, scope: 0, isAnaphoric: false, rule: rule))
  }

  private static func rule(of group: PlaceWords.Group) -> String {
    switch group {
    case .facility, .landmark, .venue, .common, .site: "place/facility"
    case .water, .mountain: "place/feature"
    case .zone: "place/zone"
    case .township: "place/township"
    case .village: "place/village"
    }
  }
}
