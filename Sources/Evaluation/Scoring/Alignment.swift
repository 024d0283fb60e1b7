internal import TypedGraph

/// Which predicted entity is which of gold's: one to one, and only where type and a name agree.
///
/// Of the pairs that could be made, those whose identity or canonical name is gold's own come first, then those that
/// share most stretches of the text. So an entity that carries a wrong name beside the right one loses against the one
/// that is called right.
struct Alignment {
  /// The identity in gold of each predicted entity that has one.
  private var partners: [EntityID: String] = [:]

  /// The identity in gold, or one that gold cannot have.
  func gold(of node: EntityID) -> String { partners[node] ?? "?\(node.rawValue)" }

  /// Whether gold has the entity.
  func isAligned(_ node: EntityID) -> Bool { partners[node] != nil }

  private struct Name: Hashable {
    let type: EntityType
    let folded: String
  }

  private struct Pair {
    let node: EntityID
    let entity: String
    let isExact: Bool
    let sharedSpans: Int
  }

  /// - Parameters:
  ///   - nodes: the predicted entities.
  ///   - spans: where the prediction speaks of each, by name or otherwise.
  ///   - entities: those of gold.
  init(_ nodes: [Node], spans: [EntityID: Set<Range<Int>>], with entities: [GoldEntity]) {
    var bearers: [Name: Set<Int>] = [:]
    for (index, entity) in entities.enumerated() {
      for name in [entity.id] + entity.names {
        bearers[Name(type: entity.type, folded: NameFolding.fold(name)), default: []].insert(index)
      }
    }
    let goldSpans = entities.map { Set($0.mentions).union($0.anaphora) }
    var pairs: [Pair] = []
    for node in nodes {
      let own: Set = [NameFolding.fold(node.name), NameFolding.fold(Self.key(of: node.id))]
      let names = Set(([node.id.rawValue, node.name] + node.names).filter { !$0.isEmpty }.map(NameFolding.fold))
      let candidates = names.reduce(into: Set<Int>()) { $0.formUnion(bearers[Name(type: node.type, folded: $1)] ?? []) }
      for index in candidates {
        pairs.append(
          Pair(
            node: node.id, entity: entities[index].id, isExact: own.contains(NameFolding.fold(entities[index].id)),
            sharedSpans: goldSpans[index].intersection(spans[node.id] ?? []).count))
      }
    }
    pairs.sort { left, right in
      if left.isExact != right.isExact { return left.isExact }
      if left.sharedSpans != right.sharedSpans { return left.sharedSpans > right.sharedSpans }
      return left.node == right.node ? left.entity < right.entity : left.node < right.node
    }
    var taken: Set<String> = []
    for pair in pairs where partners[pair.node] == nil && !taken.contains(pair.entity) {
      partners[pair.node] = pair.entity
      taken.insert(pair.entity)
    }
  }

  /// The part behind the type, or the whole where there is no type.
  private static func key(of id: EntityID) -> String { id.rawValue.contains(":") ? id.key : id.rawValue }
}
