internal import TypedGraph

/// Places that cooperate, where they are. What has no coordinates is left out, and the map says how many that are.
struct GeographicView: ViewBuilder {
  func drawing(_ context: ViewContext) throws(RelationshipMapsError) -> MapDrawing {
    var pairs = CooperationPair.all(context, InitiativeIndex(context.index))
    let unplaced = Set(
      pairs.flatMap { [$0.bundle.source, $0.bundle.target] }.filter { position(of: $0, context) == nil })
    pairs.removeAll { unplaced.contains($0.bundle.source) || unplaced.contains($0.bundle.target) }
    var neighbors: [EntityID: [EntityID]] = [:]
    var edges: [EntityID: [Edge]] = [:]
    for pair in pairs {
      neighbors[pair.bundle.source, default: []].append(pair.bundle.target)
      neighbors[pair.bundle.target, default: []].append(pair.bundle.source)
      for end in [pair.bundle.source, pair.bundle.target] { edges[end, default: []] += pair.bundle.edges }
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
        .emptyView, "there is no cooperation of places with coordinates to draw",
        advice: "Widen the time, the types, or the focus's depth")
    }
    let kept = context.best(context.description.maximumNodes, of: all, distances: distances) {
      LinkBundle(source: $0, target: $0, edges: edges[$0] ?? []).support
    }
    pairs.removeAll { !kept.contains($0.bundle.source) || !kept.contains($0.bundle.target) }
    let note = unplaced.isEmpty ? "" : context.words.text("left-out-unplaced", ["count": String(unplaced.count)])
    var drawing = MapDrawing(
      title: context.title("title-geographic"), subtitle: context.subtitle([context.period, note]),
      arrangement: .coordinates)
    drawing.totalNodes = all.count
    let joint = JointInitiatives(pairs)
    drawing.links = joint.otherPairs.map { $0.link(context) }
    drawing.nodes = kept.sorted().map { id in
      var node = context.node(id, role: id == context.focus ? .focus : .minor, edges: edges[id] ?? [])
      node.coordinates = position(of: id, context)
      return node
    }
    joint.add(to: &drawing, context)
    for (index, initiative) in zip(drawing.nodes.indices.suffix(joint.all.count), joint.all) {
      drawing.nodes[index].coordinates = Coordinates(
        middleOf: initiative.members.compactMap { position(of: $0, context) })
    }
    if !joint.all.isEmpty {
      drawing.subtitle = context.subtitle([drawing.subtitle, context.words.text("joint-in-the-middle")])
    }
    if GeographicProjection(drawing.nodes).isShortened {
      drawing.subtitle = context.subtitle([drawing.subtitle, context.words.text("distances-shortened")])
    }
    return drawing
  }

  /// Where an entity is; an institution is where its seat is.
  private func position(of id: EntityID, _ context: ViewContext) -> Coordinates? {
    if let own = context.index.nodes[id]?.coordinates { return own }
    let seats = context.index.edges(at: id).filter { $0.source == id && $0.predicate == .locatedIn }
    return seats.compactMap { context.index.nodes[$0.target]?.coordinates }.min {
      ($0.longitude, $0.latitude) < ($1.longitude, $1.latitude)
    }
  }
}

extension Coordinates {
  /// The middle of some places; across the date line where that is the shorter way. `nil` for none.
  init?(middleOf places: [Coordinates]) {
    guard let least = places.map(\.longitude).min(), let most = places.map(\.longitude).max() else { return nil }
    let count = Double(places.count)
    let longitudes = places.map { most - least > 180 && $0.longitude < 0 ? $0.longitude + 360 : $0.longitude }
    let longitude = longitudes.reduce(0, +) / count
    self.init(
      longitude: longitude > 180 ? longitude - 360 : longitude, latitude: places.map(\.latitude).reduce(0, +) / count)
  }
}
