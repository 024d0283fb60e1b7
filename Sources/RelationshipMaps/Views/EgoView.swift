internal import Graphviz
internal import TypedGraph

/// One entity and what is around it, to a depth of 1 unless another is asked for.
struct EgoView: ViewBuilder {
  func drawing(_ context: ViewContext) throws(RelationshipMapsError) -> MapDrawing {
    guard let focus = context.focus else {
      throw RelationshipMapsError(
        .unknownFocus, "the ego view needs an entity to be about", advice: "Give --focus NAME or 'focus: NAME'")
    }
    let filter = context.description.filter
    let depth = context.description.depth ?? 1
    let edges = context.index.edges.filter { edge in
      guard filter.since != nil || filter.until != nil else { return true }
      return filter.admits(dates: context.index.dates(of: edge))
    }
    var neighbors: [EntityID: [EntityID]] = [:]
    for edge in edges {
      neighbors[edge.source, default: []].append(edge.target)
      neighbors[edge.target, default: []].append(edge.source)
    }
    let distances = GraphIndex.distances(from: focus) { neighbors[$0] ?? [] }.filter { $0.value <= depth }
    let admitted = distances.keys.filter { id in
      id == focus || (context.index.nodes[id].map { filter.admits($0) } ?? false)
    }
    guard admitted.count > 1 else {
      throw RelationshipMapsError(
        .emptyView, "nothing is around '\(context.name(of: focus))'", advice: "Widen the time, the types or the depth")
    }
    var support: [EntityID: [Edge]] = [:]
    for edge in edges {
      support[edge.source, default: []].append(edge)
      support[edge.target, default: []].append(edge)
    }
    let kept = context.best(context.description.maximumNodes, of: Array(admitted), distances: distances) {
      LinkBundle(source: $0, target: $0, edges: support[$0] ?? []).support
    }
    // Edges among the outermost would hide who is around whom.
    let drawn = edges.filter { edge in
      guard kept.contains(edge.source), kept.contains(edge.target), let one = distances[edge.source],
        let other = distances[edge.target]
      else { return false }
      return one != other || one < depth
    }
    var drawing = MapDrawing(
      title: context.title("title-ego"), subtitle: context.period, arrangement: depth == 1 ? .branches(focus) : .network
    )
    drawing.totalNodes = admitted.count
    // What is related alike stands side by side.
    let bundles = LinkBundle.bundles(of: drawn, ignoresDirection: true).sorted { one, other in
      (one.predicates.first ?? .partOf, one.source.type, one.target.type, one.source, one.target)
        < (other.predicates.first ?? .partOf, other.source.type, other.target.type, other.source, other.target)
    }
    drawing.links = bundles.map { bundle in
      context.link(bundle, label: MapLabel(relation(of: bundle, context), fontSize: 9.5, em: 8))
    }
    let joined = Set(drawing.links.flatMap { [$0.source, $0.target] })
    let order = drawing.links.flatMap { [$0.source, $0.target] }
    let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: min)
    drawing.nodes = kept.filter { joined.contains($0) }.sorted { (places[$0] ?? 0) < (places[$1] ?? 0) }.map { id in
      let role: MapNode.Role = id == focus ? .focus : .minor
      return context.node(id, role: role, edges: drawn.filter { $0.source == id || $0.target == id })
    }
    return drawing
  }

  /// The strongest relation of a bundle, read from the focus.
  private func relation(of bundle: LinkBundle, _ context: ViewContext) -> String {
    guard let predicate = bundle.predicates.first else { return "" }
    let isSymmetric = context.schema.definition(of: predicate)?.isSymmetric ?? false
    let isReversed = bundle.edges.contains { $0.predicate == predicate && $0.target == context.focus }
    return isReversed && !isSymmetric
      ? context.words.inverseRelation(predicate, context.schema) : context.words.relation(predicate, context.schema)
  }
}
