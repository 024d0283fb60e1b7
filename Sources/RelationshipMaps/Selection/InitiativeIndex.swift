internal import TypedGraph

/// Who takes part in which initiative, and which initiative is part of which.
struct InitiativeIndex {
  /// Parties by initiative, with the edges that make them parties.
  private(set) var parties: [EntityID: [EntityID: [Edge]]] = [:]
  /// Parts by initiative.
  private(set) var parts: [EntityID: [EntityID]] = [:]
  /// The one initiative each is drawn under: of several, the one with most parts.
  private(set) var parents: [EntityID: EntityID] = [:]
  private let index: GraphIndex

  init(_ index: GraphIndex) {
    self.index = index
    var wholes: [EntityID: [EntityID]] = [:]
    for edge in index.edges {
      switch edge.predicate {
      case .participatesIn, .organizes: parties[edge.target, default: [:]][edge.source, default: []].append(edge)
      case .partOfInitiative where edge.source != edge.target:
        parts[edge.target, default: []].append(edge.source)
        wholes[edge.source, default: []].append(edge.target)
      default: break
      }
    }
    for (part, candidates) in wholes.sorted(by: { $0.key < $1.key }) {
      // Texts call a ceremony part of a campaign and the campaign part of the ceremony: no circles.
      let best = candidates.filter { !self.isBelow($0, part) }.max { one, other in
        (parts[one]?.count ?? 0, other) < (parts[other]?.count ?? 0, one)
      }
      parents[part] = best
    }
  }

  private func isBelow(_ id: EntityID, _ ancestor: EntityID) -> Bool {
    var current: EntityID? = id
    while let here = current {
      if here == ancestor { return true }
      current = parents[here]
    }
    return false
  }

  /// The outermost initiative that one belongs to; itself where it belongs to none.
  func root(of id: EntityID) -> EntityID {
    var current = id
    while let parent = parents[current] { current = parent }
    return current
  }

  /// All initiatives of the time asked for; with a focus those it takes part in (or is), with their wholes and parts.
  func inReach(_ context: ViewContext) -> Set<EntityID> {
    let all = context.index.nodes.values.filter { node in
      node.type == .initiative && context.description.filter.admits(dates: index.dates(of: node.id))
        && (parties[node.id] != nil || parents[node.id] != nil || parts[node.id] != nil)
    }.map(\.id)
    guard let focus = context.focus else { return Set(all) }
    let near = all.filter { $0 == focus || parties[$0]?[focus] != nil }
    let roots = Set(near.map { root(of: $0) })
    return Set(all.filter { near.contains($0) || roots.contains($0) || parents[$0].map(near.contains) == true })
  }

  /// How much an initiative stands out: parts, then distinct articles, then evidence.
  func weight(of id: EntityID) -> Weight {
    let edges = parties[id]?.values.flatMap(\.self) ?? []
    let bundle = LinkBundle(source: id, target: id, edges: edges)
    return Weight(
      parts: parts[id]?.count ?? 0, support: bundle.support, evidence: bundle.evidenceCount)
  }

  /// An initiative's weight, to be compared.
  struct Weight: Comparable {
    let parts: Int
    let support: Support
    let evidence: Int

    static func < (left: Weight, right: Weight) -> Bool {
      (left.parts, left.support, left.evidence) < (right.parts, right.support, right.evidence)
    }
  }

  /// The initiatives in which both take part, the weightiest first.
  func shared(_ one: EntityID, _ other: EntityID) -> [EntityID] {
    parties.compactMap { id, parties in parties[one] != nil && parties[other] != nil ? id : nil }
      .map { ($0, weight(of: $0)) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }
      .map(\.0)
  }
}
