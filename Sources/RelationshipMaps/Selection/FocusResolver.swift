internal import TypedGraph

/// Finds the entity that a focus names: an identity, a canonical name, an English name or any other name.
struct FocusResolver {
  let nodes: [Node]

  /// The entity; canonical names go before others, and places before other types where a name has several owners.
  /// - Throws: `RelationshipMapsError` `unknownFocus`, with the candidates where there are several.
  func entity(named focus: String) throws(RelationshipMapsError) -> EntityID {
    if let node = nodes.first(where: { $0.id.rawValue == focus }) { return node.id }
    let english = focus.lowercased()
    let tests: [(Node) -> Bool] = [
      { $0.name == focus }, { $0.nameEnglish?.lowercased() == english }, { $0.names.contains(focus) },
    ]
    for test in tests {
      let found = nodes.filter(test)
      if found.count == 1 { return found[0].id }
      let places = found.filter { $0.type == .place }
      if places.count == 1 { return places[0].id }
      guard found.isEmpty else {
        throw RelationshipMapsError(
          .unknownFocus, "'\(focus)' may be \(found.map { "\($0.name) (\($0.id))" }.joined(separator: ", "))",
          advice: "Give one of these identities as the focus")
      }
    }
    throw RelationshipMapsError(
      .unknownFocus, "the graph has no entity called '\(focus)'",
      advice: "Give the name as the documents have it, or an identity such as place:421000")
  }
}
