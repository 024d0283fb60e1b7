internal import TypedGraph

/// What the gazetteer knows and no text needs to say: which named place lies in which named place. Such statements
/// carry no evidence.
struct BackgroundFacts {
  let gazetteer: Gazetteer

  /// `part_of` from each place to the nearest place above it that the document names too.
  func statements(for named: [Node]) -> [Edge] {
    let present = Set(named.map(\.id))
    return named.compactMap { node in
      guard node.type == .place, let entry = gazetteer.entry(key: node.id.key) else { return nil }
      var parent = gazetteer.entries[Int(entry)].parent
      while parent >= 0 {
        let identity = gazetteer.entries[Int(parent)].identity
        if present.contains(identity) { return Edge(source: node.id, predicate: .partOf, target: identity) }
        parent = gazetteer.entries[Int(parent)].parent
      }
      return nil
    }
  }
}
