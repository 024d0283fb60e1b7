package import TypedGraph

/// The entities that a document names, under their document-local identities.
package struct EntityTable: Sendable {
  private var nodes: [Node] = []
  private var indices: [EntityID: Int] = [:]

  /// Enters an entity, or joins what is known of it: a known kind stays, names add up.
  package mutating func enter(_ node: Node) {
    guard let index = indices[node.id] else {
      let index = nodes.count
      indices[node.id] = index
      nodes.append(node)
      nodes[index].names = []
      for name in node.names { add(name: name, at: index) }
      add(name: node.name, at: index)
      return
    }
    if nodes[index].kind.isEmpty { nodes[index].kind = node.kind }
    if nodes[index].nameEnglish == nil { nodes[index].nameEnglish = node.nameEnglish }
    for name in node.names { add(name: name, at: index) }
    add(name: node.name, at: index)
  }

  /// Adds a name to an entity that is there.
  package mutating func add(name: String, to identity: EntityID) {
    if let index = indices[identity], !name.isEmpty { add(name: name, at: index) }
  }

  private mutating func add(name: String, at index: Int) {
    if !nodes[index].names.contains(name) { nodes[index].names.append(name) }
  }

  /// The entity with an identity, with the names that are known so far in the order of their entry.
  package subscript(identity: EntityID) -> Node? { indices[identity].map { nodes[$0] } }

  /// Every name of an entity, sorted.
  package func names(of identity: EntityID) -> [String] { indices[identity].map { nodes[$0].names.sorted() } ?? [] }

  /// Every entity with all its names, sorted by identity.
  package var all: [Node] {
    nodes.sorted { $0.id < $1.id }.map { node in
      var node = node
      node.names.sort()
      return node
    }
  }
}
