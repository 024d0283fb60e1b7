internal import Graphviz
internal import TypedGraph

/// Places (or whatever types are asked for) that cooperate, each link named after the weightiest initiative that both
/// sides take part in. An initiative of three and more, all of whose pairs it names, becomes a node of its own, with a
/// link to each: that says more than the same words on every pair.
struct CooperationView: ViewBuilder {
  func drawing(_ context: ViewContext) throws(RelationshipMapsError) -> MapDrawing {
    let initiatives = InitiativeIndex(context.index)
    var pairs = CooperationPair.all(context, initiatives)
    var neighbors: [EntityID: [EntityID]] = [:]
    var edges: [EntityID: [Edge]] = [:]
    for pair in pairs {
      for (one, other) in [(pair.bundle.source, pair.bundle.target), (pair.bundle.target, pair.bundle.source)] {
        neighbors[one, default: []].append(other)
        edges[one, default: []] += pair.bundle.edges
      }
    }
    var distances: [EntityID: Int] = [:]
    if let focus = context.focus {
      distances = GraphIndex.distances(from: focus) { neighbors[$0] ?? [] }
      if let depth = context.description.depth { distances = distances.filter { $0.value <= depth } }
      pairs.removeAll { distances[$0.bundle.source] == nil || distances[$0.bundle.target] == nil }
    }
    let all = Set(pairs.flatMap { [$0.bundle.source, $0.bundle.target] }).sorted()
    guard !all.isEmpty else {
      throw RelationshipMapsError(
        .emptyView, "there is no cooperation to draw", advice: "Widen the time, the types, or the focus's depth")
    }
    let kept = context.best(context.description.maximumNodes, of: all, distances: distances) {
      LinkBundle(source: $0, target: $0, edges: edges[$0] ?? []).support
    }
    pairs.removeAll { !kept.contains($0.bundle.source) || !kept.contains($0.bundle.target) }

    var drawing = MapDrawing(
      title: context.title("title-cooperation"), subtitle: context.period, arrangement: .network)
    drawing.totalNodes = all.count
    let joint = JointInitiatives(pairs)
    drawing.links = joint.otherPairs.map { $0.link(context) }
    drawing.nodes = kept.sorted().map { id in
      context.node(id, role: id == context.focus ? .focus : .major, edges: edges[id] ?? [])
    }
    joint.add(to: &drawing, context)
    if let grouping = context.description.grouping { Grouping(context: context, by: grouping).apply(to: &drawing) }
    return drawing
  }
}
