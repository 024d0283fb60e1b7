internal import TypedGraph

/// Two that cooperate, and in what.
struct CooperationPair {
  let bundle: LinkBundle
  /// The initiatives in which both take part, the weightiest first.
  let initiatives: [EntityID]
  var strongest: EntityID? { initiatives.first }

  /// Predicates that count as cooperation.
  static let predicates: Set<Predicate> = [.cooperatesWith, .sisterCity, .aids, .supplies]

  /// The pairs of places, or of whatever types are asked for, in the time asked for.
  static func all(_ context: ViewContext, _ initiatives: InitiativeIndex) -> [CooperationPair] {
    let filter = context.description.filter
    let edges = context.index.edges.filter { edge in
      guard predicates.contains(edge.predicate), let source = context.index.nodes[edge.source],
        let target = context.index.nodes[edge.target]
      else { return false }
      if filter.types.isEmpty { return source.type == .place && target.type == .place }
      return filter.admits(source) && filter.admits(target)
    }
    return LinkBundle.bundles(of: edges, ignoresDirection: true).compactMap { bundle in
      let shared = initiatives.shared(bundle.source, bundle.target)
      let dates = bundle.edges.flatMap(context.index.dates(of:)) + shared.flatMap(context.index.dates(of:))
      return filter.admits(dates: dates) ? CooperationPair(bundle: bundle, initiatives: shared) : nil
    }
  }

  /// The pair as a link, named after the weightiest initiative.
  func link(_ context: ViewContext) -> MapLink {
    var details: [String] = []
    let text: String
    if let strongest {
      text = context.name(of: strongest)
      if initiatives.count > 1 {
        details = [context.words.text("more-initiatives", ["count": String(initiatives.count)])]
      }
    } else {
      // What it is called says more than that it is cooperation, which every link is.
      let named = bundle.predicates.filter { $0 != .cooperatesWith }
      text = named.map { context.words.relation($0, context.schema) }.joined(
        separator: context.words.text("relations-joiner"))
    }
    let label = text.isEmpty ? nil : MapLabel(text, details: details, fontSize: 10.5, em: 12)
    return context.link(bundle, label: label, notes: initiatives.map { "· " + context.name(of: $0).singleLine })
  }
}
