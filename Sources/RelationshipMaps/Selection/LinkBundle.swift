internal import TypedGraph

/// The edges between the same two entities, to be drawn as one.
struct LinkBundle {
  let source: EntityID
  let target: EntityID
  var edges: [Edge] = []

  /// Distinct documents and articles over all edges.
  var support: Support {
    let evidence = edges.flatMap(\.evidence)
    return Support(
      documents: Set(evidence.map(\.document)).count,
      articles: Set(evidence.map { "\($0.document)#\($0.article ?? 0)" }).count)
  }

  /// How many pieces of evidence there are, each counted once.
  var evidenceCount: Int { Set(edges.flatMap(\.evidence).map(\.key)).count }

  /// Whether every edge is only planned.
  var isPlanned: Bool { edges.allSatisfy { $0.status == .planned } }

  /// The predicates, the best supported first.
  var predicates: [Predicate] {
    var counts: [Predicate: Int] = [:]
    for edge in edges { counts[edge.predicate, default: 0] += max(1, edge.evidence.count) }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  /// Bundles edges by their ends, in the order of first appearance.
  /// - Parameter ignoresDirection: whether both directions are one bundle, the lesser identity first.
  static func bundles(of edges: [Edge], ignoresDirection: Bool) -> [LinkBundle] {
    struct Ends: Hashable {
      let source: EntityID
      let target: EntityID
    }
    var bundles: [LinkBundle] = []
    var numbers: [Ends: Int] = [:]
    for edge in edges where edge.source != edge.target {
      let flips = ignoresDirection && edge.target < edge.source
      let ends = Ends(source: flips ? edge.target : edge.source, target: flips ? edge.source : edge.target)
      let number = numbers[ends] ?? bundles.count
      if number == bundles.count { bundles.append(LinkBundle(source: ends.source, target: ends.target)) }
      numbers[ends] = number
      bundles[number].edges.append(edge)
    }
    return bundles
  }
}
