internal import TypedGraph

/// Puts relations into words.
struct RelationWords {
  let index: GraphIndex
  let labels: ReportLabels

  /// `荆州市 合作 岳阳市`.
  func statement(_ edge: Edge) -> String {
    "\(name(edge.source)) \(labels.predicate(edge.predicate)) \(name(edge.target))\(remarks(edge))"
  }

  /// The relation as it looks from one of its ends: an arrow tells the direction of what is not symmetric.
  func relation(_ edge: Edge, seenFrom entity: EntityID) -> String {
    let isSymmetric = labels.schema.definition(of: edge.predicate)?.isSymmetric ?? false
    let arrow = isSymmetric ? "" : edge.source == entity ? " →" : " ←"
    return labels.predicate(edge.predicate) + arrow + remarks(edge)
  }

  /// An entity's name, or its identity where the graph does not hold it.
  func name(_ id: EntityID) -> String {
    guard let node = index.node(id) else { return id.rawValue }
    return labels.name(node)
  }

  private func remarks(_ edge: Edge) -> String { labels.bracketed([labels.qualifiers(edge.qualifiers)]) }
}
