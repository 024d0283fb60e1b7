internal import Graphviz
internal import TypedGraph

/// Divides the entities of a drawing into groups that get a frame each.
struct Grouping {
  let context: ViewContext
  let by: MapGrouping

  /// Groups of fewer are not framed.
  private static let smallestGroup = 2

  /// Puts nodes into groups, by what `by` says; the drawing is arranged in ranks then, which draw frames.
  func apply(to drawing: inout MapDrawing) {
    let names: [EntityID: String] =
      switch by {
      case .city:
        Dictionary(uniqueKeysWithValues: drawing.nodes.compactMap { node in city(of: node.id).map { (node.id, $0) } })
      case .kind: Dictionary(uniqueKeysWithValues: drawing.nodes.map { ($0.id, "\($0.type.rawValue) \($0.kind)") })
      case .community: communities(drawing)
      }
    var members: [String: [EntityID]] = [:]
    for node in drawing.nodes { if let name = names[node.id] { members[name, default: []].append(node.id) } }
    members = members.filter { $0.value.count >= Self.smallestGroup }
    for index in drawing.nodes.indices {
      let name = names[drawing.nodes[index].id]
      drawing.nodes[index].group = name.flatMap { members[$0] == nil ? nil : $0 }
    }
    drawing.groups = members.sorted { $0.key < $1.key }.map { name, members in
      MapGroup(id: name, label: MapLabel(label(name, members, drawing), fontSize: 11, isBold: true, em: 24))
    }
    drawing.arrangement = .ranks(.leftToRight)
  }

  private func label(_ group: String, _ members: [EntityID], _ drawing: MapDrawing) -> String {
    switch by {
    case .city: return context.name(of: EntityID(rawValue: group))
    case .kind:
      let node = drawing.nodes.first { $0.id == members[0] }
      return context.words.kind(members[0].type, node?.kind ?? "", context.schema)
    case .community:
      let center = members.max { one, other in
        (degree(one, drawing), other) < (degree(other, drawing), one)
      }
      return context.words.text("community", ["name": context.name(of: center ?? members[0])])
    }
  }

  private func degree(_ id: EntityID, _ drawing: MapDrawing) -> Int {
    drawing.links.count { $0.source == id || $0.target == id }
  }

  /// The city that an entity is, belongs to or has its seat in, as its identity.
  private func city(of id: EntityID) -> String? {
    var seen: Set<EntityID> = []
    var current: EntityID? = id
    while let here = current, seen.insert(here).inserted {
      if context.index.nodes[here]?.kind == "city" { return here.rawValue }
      current = context.index.edges(at: here).filter {
        $0.source == here && [.partOf, .locatedIn].contains($0.predicate)
      }.map(\.target).min()
    }
    return nil
  }

  /// Communities by label propagation (Raghavan, Albert and Kumara 2007), made repeatable: entities take turns in the
  /// order of their identities, and of labels that weigh the same the first is taken.
  private func communities(_ drawing: MapDrawing) -> [EntityID: String] {
    var neighbors: [EntityID: [(id: EntityID, weight: Int)]] = [:]
    for link in drawing.links {
      let weight = max(1, link.support.articles)
      neighbors[link.source, default: []].append((link.target, weight))
      neighbors[link.target, default: []].append((link.source, weight))
    }
    let ids = drawing.nodes.map(\.id).sorted()
    var labels = Dictionary(uniqueKeysWithValues: ids.map { ($0, $0.rawValue) })
    for _ in 0..<20 {
      var isStable = true
      for id in ids {
        var weights: [String: Int] = [:]
        for neighbor in neighbors[id] ?? [] { weights[labels[neighbor.id] ?? "", default: 0] += neighbor.weight }
        guard let best = weights.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
        if weights[labels[id] ?? ""] != best.value {
          labels[id] = best.key
          isStable = false
        }
      }
      if isStable { break }
    }
    return labels
  }
}
