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
    let hubs = hubs(of: pairs)
    for pair in pairs where pair.strongest.map({ hubs[$0] == nil }) ?? true {
      drawing.links.append(pair.link(context))
    }
    drawing.nodes = kept.sorted().map { id in
      context.node(id, role: id == context.focus ? .focus : .major, edges: edges[id] ?? [])
    }
    for (initiative, members) in hubs.sorted(by: { $0.key < $1.key }) {
      let inside = pairs.filter { $0.strongest == initiative }
      drawing.nodes.append(
        context.node(
          initiative, role: .minor, edges: inside.flatMap(\.bundle.edges), details: context.dateLine(of: initiative)))
      for member in members {
        let own = inside.filter { $0.bundle.source == member || $0.bundle.target == member }.flatMap(\.bundle.edges)
        drawing.links.append(context.link(LinkBundle(source: member, target: initiative, edges: own)))
      }
    }
    return drawing
  }

  /// Initiatives of three and more whose every pair is there and named after them, with their members.
  private func hubs(of pairs: [CooperationPair]) -> [EntityID: [EntityID]] {
    var groups: [EntityID: [CooperationPair]] = [:]
    for pair in pairs { if let strongest = pair.strongest { groups[strongest, default: []].append(pair) } }
    return groups.compactMapValues { group in
      let members = Set(group.flatMap { [$0.bundle.source, $0.bundle.target] }).sorted()
      return members.count >= 3 && group.count == members.count * (members.count - 1) / 2 ? members : nil
    }
  }
}
