/// An initiative that two entities have in common: both take part in it, organize it or belong to it.
public struct SharedInitiative: Sendable, Hashable {
  /// The initiative.
  public let initiative: Node
  /// When, earliest first.
  public let dates: [DatedRole]
  /// The edges that tie the first entity to it.
  public let firstEdges: [Edge]
  /// The edges that tie the second entity to it.
  public let secondEdges: [Edge]

  /// The weaker of the two sides: what proves that both are in it.
  public var support: Support {
    let sides = [firstEdges, secondEdges].map { edges in edges.map(\.support).max() }
    return sides.compactMap { $0 }.min() ?? Support(documents: 0, articles: 0)
  }

  /// Whether a text only plans it for one of the two.
  public var isPlanned: Bool {
    firstEdges.allSatisfy { $0.status == .planned } || secondEdges.allSatisfy { $0.status == .planned }
  }
}

extension GraphIndex {
  /// Predicates that put an entity into an initiative.
  package static let partaking: Set<Predicate> = [.participatesIn, .organizes, .memberOf]

  /// What two entities have in common: best supported first, then dated before undated, then by date and identity.
  /// Denied statements do not count. O(number of edges of the two).
  public func initiatives(sharedBy first: EntityID, and second: EntityID) -> [SharedInitiative] {
    let secondTies = ties(of: second)
    return ties(of: first).compactMap { initiative, firstEdges -> SharedInitiative? in
      guard let secondEdges = secondTies[initiative], let node = node(initiative) else { return nil }
      return SharedInitiative(
        initiative: node, dates: dates(of: initiative), firstEdges: firstEdges, secondEdges: secondEdges)
    }.sorted(by: Self.precedes)
  }

  private func ties(of entity: EntityID) -> [EntityID: [Edge]] {
    let ties = edges(of: entity).filter { edge in
      edge.source == entity && edge.target.type == .initiative && edge.status != .denied
        && Self.partaking.contains(edge.predicate)
    }
    return Dictionary(grouping: ties, by: \.target)
  }

  private static func precedes(_ left: SharedInitiative, _ right: SharedInitiative) -> Bool {
    if left.support != right.support { return right.support < left.support }
    switch (left.dates.first, right.dates.first) {
    case (let one?, let other?) where one != other: return one < other
    case (nil, _?): return false
    case (_?, nil): return true
    default: return left.initiative.id < right.initiative.id
    }
  }
}
