internal import TypedGraph

/// Of candidates that overlap, the longest is the mention; what lies inside it stays among its components. Of equal
/// stretches, the one that the user's lexicon names wins, then the more specific type.
package struct SelectionStage: LinkingStage {
  package static let rules: [String] = []

  private static let order: [EntityType] = [.date, .initiative, .institution, .place, .person]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let candidates = state.candidates
    // Numbers are sorted, not the stretches: most comparisons end at the length.
    let lengths = candidates.map(\.range.count)
    let ranked = candidates.indices.sorted { first, second in
      if lengths[first] != lengths[second] { return lengths[first] > lengths[second] }
      let (one, other) = (candidates[first], candidates[second])
      if one.range.lowerBound != other.range.lowerBound { return one.range.lowerBound < other.range.lowerBound }
      let isNamed = (UserNameStage.rules.contains(one.rule), UserNameStage.rules.contains(other.rule))
      if isNamed.0 != isNamed.1 { return isNamed.0 }
      let ranks = (rank(one), rank(other))
      if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
      return (one.rule, one.entities.first?.rawValue ?? "") < (other.rule, other.entities.first?.rawValue ?? "")
    }
    var taken = PositionSet(length: state.text.count)
    var selected: [LinkedSpan] = []
    for index in ranked {
      let range = candidates[index].range
      guard !range.isEmpty, !taken.contains(range.lowerBound), !taken.contains(range.upperBound - 1) else { continue }
      let candidate = candidates[index]
      guard candidate.rule != PlaceStage.ruleInsideEvents, !namesHolder(candidate, state, resources) else { continue }
      for position in range { taken.insert(position) }
      selected.append(candidate)
    }
    state.spans = selected.sorted { $0.range.lowerBound < $1.range.lowerBound }
    state.mentioned = Set(state.spans.flatMap(\.entities))
  }

  /// Whether a run of words up to an initiative's head holds a post with a name (总裁某某建议): somebody does something, and
  /// nothing is named.
  private func namesHolder(
    _ candidate: LinkedSpan, _ state: LinkingState, _ resources: LinkingResources
  ) -> Bool {
    // A person's given name may be a word for a mountain: 任命高峰.
    if candidate.rule == "place/feature" {
      // 县委副书记池某某, 议会议长山某: a post and the first character of a name are no lake and no mountain.
      if state.hits(in: candidate.range).contains(where: {
        $0.end - $0.start >= 6 && $0.end < candidate.range.upperBound && $0.end >= candidate.range.upperBound - 3
          && resources.keywords[hit: $0].roles.contains(.post)
      }) {
        return true
      }
      return state.candidates.within(candidate.range).contains {
        $0.type == .person && $0.range.upperBound == candidate.range.upperBound
      }
    }
    guard candidate.type == .initiative, candidate.rule == "initiative/head" else { return false }
    return state.candidates.within(candidate.range).contains {
      $0.rule == "person/post" && $0.range.lowerBound > candidate.range.lowerBound
    }
  }

  /// A person behind a post comes before a place of the same name (检察官陆川), a house that the text is at is a place
  /// before it is an institution.
  private func rank(_ span: LinkedSpan) -> Int {
    if span.rule == "person/post" { return 0 }
    if span.rule == "place/venue" { return 1 }
    return Self.order.firstIndex(of: span.type) ?? Self.order.count
  }
}
