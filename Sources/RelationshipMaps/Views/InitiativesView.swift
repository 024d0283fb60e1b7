internal import Graphviz
internal import TypedGraph

/// Initiatives, who takes part in them, and what they are made of. A party of the whole is not drawn again at its
/// parts: the words that prove that it takes part in a part are added to its link to the whole.
struct InitiativesView: ViewBuilder {
  func drawing(_ context: ViewContext) throws(RelationshipMapsError) -> MapDrawing {
    let initiatives = InitiativeIndex(context.index)
    let considered = initiatives.inReach(context)
    guard !considered.isEmpty else {
      throw RelationshipMapsError(.emptyView, "there is no initiative to draw", advice: "Widen the time or the focus")
    }
    let partyEdges = partyEdges(considered, context, initiatives)
    let partLinks = considered.compactMap { part -> LinkBundle? in
      guard let whole = initiatives.parents[part], considered.contains(whole) else { return nil }
      let edges = context.index.edges(at: part).filter {
        $0.predicate == .partOfInitiative && $0.source == part && $0.target == whole
      }
      return LinkBundle(source: whole, target: part, edges: edges)
    }.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    let linked = Set((partyEdges + partLinks).flatMap { [$0.source, $0.target] })
    let all = considered.intersection(linked).union(partyEdges.map(\.source))
    var kept = select(all, context, initiatives, partyEdges)
    let bundles =
      partyEdges.filter { kept.contains($0.source) && kept.contains($0.target) }
      + partLinks.filter { kept.contains($0.source) && kept.contains($0.target) }
    // What lost all its links to the maximum says nothing.
    kept.formIntersection(bundles.flatMap { [$0.source, $0.target] } + [context.focus].compactMap(\.self))

    var drawing = MapDrawing(
      title: context.title("title-initiatives"), subtitle: context.period, arrangement: .ranks(.leftToRight))
    drawing.totalNodes = all.count
    // No frames around parts: lines from wholes say the same, and dot would have to bend all others around frames.
    drawing.nodes = kept.sorted().map { id in
      let role: MapNode.Role =
        id == context.focus ? .focus : id.type == .initiative && initiatives.parts[id] == nil ? .minor : .major
      return context.node(
        id, role: role, edges: bundles.filter { $0.source == id || $0.target == id }.flatMap(\.edges),
        details: context.dateLine(of: id))
    }
    drawing.links = bundles.map { context.link($0) }
    return drawing
  }

  /// Links from parties to initiatives, raised to the outermost initiative in view that has the same party.
  private func partyEdges(
    _ considered: Set<EntityID>, _ context: ViewContext, _ initiatives: InitiativeIndex
  ) -> [LinkBundle] {
    var raised: [Edge] = []
    for initiative in considered.sorted() {
      for (party, edges) in (initiatives.parties[initiative] ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard let node = context.index.nodes[party], party.type != .person,
          context.description.filter.admits(node)
        else { continue }
        var target = initiative
        var above = initiatives.parents[initiative]
        while let whole = above {
          if considered.contains(whole), initiatives.parties[whole]?[party] != nil { target = whole }
          above = initiatives.parents[whole]
        }
        raised += edges.map { edge in
          var moved = edge
          moved.target = target
          return moved
        }
      }
    }
    return LinkBundle.bundles(of: raised, ignoresDirection: false)
  }

  /// The focus, then initiatives by weight with their parties, up to the maximum.
  private func select(
    _ all: Set<EntityID>, _ context: ViewContext, _ initiatives: InitiativeIndex, _ parties: [LinkBundle]
  ) -> Set<EntityID> {
    let maximum = context.description.maximumNodes
    guard all.count > maximum else { return all }
    var kept: Set<EntityID> = []
    if let focus = context.focus, all.contains(focus) { kept.insert(focus) }
    let ordered = all.filter { $0.type == .initiative }.map { ($0, initiatives.weight(of: $0)) }
      .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
    for initiative in ordered {
      let joined = parties.filter { $0.target == initiative }.sorted {
        ($1.support, $0.source) < ($0.support, $1.source)
      }
      for id in [initiative] + joined.map(\.source) where kept.count < maximum { kept.insert(id) }
    }
    return kept
  }
}
