package import TypedGraph

/// The entities that a document names, under their document-local identities.
package struct EntityTable: Sendable {
  private var nodes: [EntityID: Node] = [:]
  private var names: [EntityID: Set<String>] = [:]

  /// Enters an entity, or joins what is known of it: a known kind stays, names add up.
  package mutating func enter(_ node: Node) {
    if var known = nodes[node.id] {
      if known.kind.isEmpty { known.kind = node.kind }
      if known.nameEnglish == nil { known.nameEnglish = node.nameEnglish }
      nodes[node.id] = known
    } else {
      nodes[node.id] = node
    }
    names[node.id, default: []].formUnion(node.names + [node.name])
  }

  /// Adds a name to an entity that is there.
  package mutating func add(name: String, to identity: EntityID) {
    if nodes[identity] != nil, !name.isEmpty { names[identity, default: []].insert(name) }
  }

  /// The entity with an identity, with the names it was first entered with; `names(of:)` has them all.
  package subscript(identity: EntityID) -> Node? { nodes[identity] }

  /// Every name of an entity, sorted.
  package func names(of identity: EntityID) -> [String] { names[identity, default: []].sorted() }

  /// Every entity with all its names, sorted by identity.
  package var all: [Node] {
    nodes.values.sorted { $0.id < $1.id }.map { node in
      var node = node
      node.names = names(of: node.id)
      return node
    }
  }
}
