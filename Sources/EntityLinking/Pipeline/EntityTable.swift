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

  /// The entity with an identity.
  package subscript(identity: EntityID) -> Node? {
    guard var node = nodes[identity] else { return nil }
    node.names = names[identity, default: []].sorted()
    return node
  }

  /// Every entity, sorted by identity.
  package var all: [Node] { nodes.keys.sorted().compactMap { self[$0] } }
}
