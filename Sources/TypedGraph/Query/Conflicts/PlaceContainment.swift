/// Which place lies in which: by the codes of divisions, by identities that begin with another's, and by what the graph
/// holds as background knowledge.
struct PlaceContainment: Sendable {
  private var parents: [EntityID: Set<EntityID>] = [:]

  init(_ graph: DocumentGraph) {
    for edge in graph.edges where edge.predicate == .partOf && edge.isBackground {
      parents[edge.source, default: []].insert(edge.target)
    }
  }

  /// Whether one place is the other, or lies in it.
  func isWithin(_ part: EntityID, _ whole: EntityID) -> Bool {
    if part == whole || Self.isWithinByKey(part.key, whole.key) { return true }
    var seen: Set<EntityID> = [part]
    var next = [part]
    while let place = next.popLast() {
      for parent in parents[place] ?? [] where seen.insert(parent).inserted {
        if parent == whole || Self.isWithinByKey(parent.key, whole.key) { return true }
        next.append(parent)
      }
    }
    return false
  }

  /// Whether neither of two places lies in the other.
  func areApart(_ one: EntityID, _ other: EntityID) -> Bool { !isWithin(one, other) && !isWithin(other, one) }

  /// By GB/T 2260 a division's code begins with that of the one above it: 421083 lies in 421000, and that in 420000.
  private static func isWithinByKey(_ part: String, _ whole: String) -> Bool {
    if part.hasPrefix(whole + ".") { return true }
    guard let outer = code(whole) else { return false }
    guard let inner = code(String(part.prefix { $0 != "." })) else { return false }
    var stem = outer[...]
    while stem.count > 2, stem.hasSuffix("00") { stem = stem.dropLast(2) }
    return inner.hasPrefix(stem)
  }

  private static func code(_ key: String) -> String? {
    key.utf8.count == 6 && key.utf8.allSatisfy { (48...57).contains($0) } ? key : nil
  }
}
