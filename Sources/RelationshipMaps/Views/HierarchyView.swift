internal import TypedGraph

/// Who belongs to whom. Each entity stands once, below the one that it belongs to most closely; others that it belongs
/// to are named in its label.
struct HierarchyView: ViewBuilder {
  /// What makes one entity belong to another, the closest first.
  static let predicates: [Predicate] = [.partOf, .memberOf, .partOfInitiative, .locatedIn]

  func drawing(_ context: ViewContext) throws(RelationshipMapsError) -> MapDrawing {
    var parents = Parents(context)
    let all = inReach(&parents, context)
    guard all.count > 1 else {
      throw RelationshipMapsError(
        .emptyView, "nothing in view belongs to anything", advice: "Widen the types, the focus or the depth")
    }
    let kept = select(all, parents, context)
    let members = kept.compactMap { id in
      parents.main[id].flatMap { parent in kept.contains(parent.target) ? (id, parent) : nil }
    }.sorted { self.order($0.0, context) < self.order($1.0, context) }
    let joined = Set(members.flatMap { [$0.0, $0.1.target] })
    var drawing = MapDrawing(title: context.title("title-hierarchy"), subtitle: "", arrangement: .trees)
    drawing.totalNodes = all.count
    drawing.weighsLinks = false
    drawing.links = members.map { context.link($0.1) }
    drawing.nodes = joined.sorted { order($0, context) < order($1, context) }.map { id in
      let names = (parents.others[id] ?? []).map { context.name(of: $0).singleLine }
      let also = names.joined(separator: context.words.text("relations-joiner"))
      let edges = members.filter { $0.0 == id || $0.1.target == id }.flatMap(\.1.edges)
      return context.node(
        id, role: id == context.focus ? .focus : .minor, edges: edges,
        details: names.isEmpty ? [] : [context.words.text("also-of", ["names": also])])
    }
    return drawing
  }

  /// The order in which members stand: as the schema lists their types, then by identity, which for places follows the
  /// division codes.
  private func order(_ id: EntityID, _ context: ViewContext) -> (Int, EntityID) {
    (context.schema.types.firstIndex { $0.type == id.type } ?? .max, id)
  }

  /// Everything that belongs to something or has members; with a focus what is above it and, to a depth, below it.
  private func inReach(_ parents: inout Parents, _ context: ViewContext) -> Set<EntityID> {
    guard let focus = context.focus else {
      return Set(parents.main.flatMap { [$0.key, $0.value.target] })
    }
    let members = Dictionary(grouping: parents.main.keys, by: { parents.main[$0]?.target ?? $0 })
    let below = GraphIndex.distances(from: focus) { members[$0] ?? [] }
      .filter { $0.value <= context.description.depth ?? .max }
    return Set(below.keys).union(parents.ancestors(of: focus))
  }

  /// The focus, then the best supported, each with all that it belongs to, up to the maximum.
  private func select(_ all: Set<EntityID>, _ parents: Parents, _ context: ViewContext) -> Set<EntityID> {
    let maximum = context.description.maximumNodes
    guard all.count > maximum else { return all }
    var edges: [EntityID: [Edge]] = [:]
    for edge in context.index.edges where edge.source != edge.target {
      edges[edge.source, default: []].append(edge)
      edges[edge.target, default: []].append(edge)
    }
    let ranks = all.map { id in
      (
        id: id, isFocus: id == context.focus,
        support: LinkBundle(source: id, target: id, edges: edges[id] ?? []).support
      )
    }
    var kept: Set<EntityID> = []
    for rank in ranks.sorted(by: { ($0.isFocus ? 0 : 1, $1.support, $0.id) < ($1.isFocus ? 0 : 1, $0.support, $1.id) })
    {
      let line = Set([rank.id] + parents.ancestors(of: rank.id)).intersection(all)
      if kept.union(line).count <= maximum { kept.formUnion(line) }
    }
    return kept
  }

  /// The one that each entity stands below, and the others.
  private struct Parents {
    private(set) var main: [EntityID: LinkBundle] = [:]
    private(set) var others: [EntityID: [EntityID]] = [:]

    init(_ context: ViewContext) {
      let filter = context.description.filter
      var edges: [EntityID: [Edge]] = [:]
      for edge in context.index.edges where HierarchyView.predicates.contains(edge.predicate) {
        guard let source = context.index.nodes[edge.source], let target = context.index.nodes[edge.target],
          edge.source != edge.target, filter.admits(source), filter.admits(target),
          filter.since == nil && filter.until == nil || filter.admits(dates: context.index.dates(of: edge))
        else { continue }
        edges[edge.source, default: []].append(edge)
      }
      for (id, edges) in edges.sorted(by: { $0.key < $1.key }) {
        let bundles = LinkBundle.bundles(of: edges, ignoresDirection: false).sorted { one, other in
          (Self.closeness(one), other.support, one.target) < (Self.closeness(other), one.support, other.target)
        }
        // Texts call two the part of each other: the first by identity stands below, and the circle stays open.
        main[id] = bundles.first { !ancestors(of: $0.target).contains(id) }
        let rest = bundles.map(\.target).filter { $0 != main[id]?.target }
        if !rest.isEmpty { others[id] = rest }
      }
    }

    private static func closeness(_ bundle: LinkBundle) -> Int {
      bundle.predicates.compactMap { HierarchyView.predicates.firstIndex(of: $0) }.min() ?? .max
    }

    /// All that an entity belongs to, the nearest first.
    func ancestors(of id: EntityID) -> [EntityID] {
      var found: [EntityID] = []
      var current = main[id]?.target
      while let here = current {
        found.append(here)
        current = main[here]?.target
      }
      return found
    }
  }
}
