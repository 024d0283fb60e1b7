internal import TypedGraph

/// Where several links run from the same entities to the same others, they meet in a point on the way: two places
/// that share a dozen initiatives need fourteen lines, not two dozen that cross.
struct Junctions {
  /// Entities from which links run to the same others.
  struct Junction {
    var sources: [EntityID]
    var targets: [EntityID]
  }

  private(set) var all: [Junction] = []
  /// The junction on the way of a link, by the link's index.
  private(set) var ofLink: [Int: Int] = [:]

  /// Finds junctions among links that have no label and no arrow; linear in their number.
  init(_ links: [MapLink]) {
    var sources: [EntityID: [EntityID]] = [:]
    var usable: [Int] = []
    for (index, link) in links.enumerated() where link.label == nil && !link.isDirected && !link.isPlanned {
      sources[link.target, default: []].append(link.source)
      usable.append(index)
    }
    var targets: [[EntityID]: [EntityID]] = [:]
    for (target, from) in sources { targets[from.sorted(), default: []].append(target) }
    var numbers: [EntityID: Int] = [:]
    for (from, to) in targets.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where from.count > 1 && to.count > 2 {
      for target in to { numbers[target] = all.count }
      all.append(Junction(sources: from, targets: to.sorted()))
    }
    for index in usable { ofLink[index] = numbers[links[index].target] }
  }
}
