internal import TypedGraph

/// The parts of a drawing between which no link runs, the largest first.
struct Components {
  let parts: [MapDrawing]

  init(_ drawing: MapDrawing) {
    var neighbors: [EntityID: [EntityID]] = [:]
    for link in drawing.links {
      neighbors[link.source, default: []].append(link.target)
      neighbors[link.target, default: []].append(link.source)
    }
    // A frame stands once, so what is in it stays together.
    var last: [String: EntityID] = [:]
    for node in drawing.nodes {
      guard let group = node.group else { continue }
      if let other = last.updateValue(node.id, forKey: group) {
        neighbors[other, default: []].append(node.id)
        neighbors[node.id, default: []].append(other)
      }
    }
    var found: [Set<EntityID>] = []
    var seen: Set<EntityID> = []
    for node in drawing.nodes where !seen.contains(node.id) {
      let members = Set(GraphIndex.distances(from: node.id) { neighbors[$0] ?? [] }.keys)
      seen.formUnion(members)
      found.append(members)
    }
    // Sorting is not stable in the language's own promise, so the order of discovery is part of the key.
    let order = found.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
    parts = order.map { _, members in
      var part = drawing
      part.nodes = drawing.nodes.filter { members.contains($0.id) }
      part.links = drawing.links.filter { members.contains($0.source) }
      let groups = Set(part.nodes.compactMap(\.group))
      part.groups = drawing.groups.filter { groups.contains($0.id) }
      return part
    }
  }
}
