/// Places that exclude each other, where neither lies in the other: the seat of an institution, the division above a
/// division, the place of a meeting that its name tells from others.
struct PlaceConflicts {
  private let finder: ConflictFinder

  init(_ finder: ConflictFinder) { self.finder = finder }

  private struct Question: Hashable {
    let subject: EntityID
    let predicate: Predicate
  }

  private static let divisions: Set<String> = ["province", "city", "county", "township", "village"]

  func conflicts(in edges: [Edge]) -> [Conflict] {
    var places: [Question: [EntityID: Conflict.Value]] = [:]
    for edge in edges where asks(edge) {
      let name = finder.index.node(edge.target)?.name ?? edge.target.key
      places[Question(subject: edge.source, predicate: edge.predicate), default: [:]][
        edge.target, default: Conflict.Value(text: name, entities: [edge.target], evidence: [])
      ].add(edge.evidence)
    }
    return places.compactMap { question, values in
      guard let subject = finder.index.node(question.subject) else { return nil }
      let told = ConflictFinder.disputed(Array(values.values)) { one, other in
        guard let first = one.entities.first, let second = other.entities.first,
          one.evidence.count + other.evidence.count > 0
        else { return false }
        return finder.places.areApart(first, second) && !ConflictFinder.shareASentence(one, other)
      }
      guard told.count > 1 else { return nil }
      return Conflict(
        subject: subject, property: .init(question.predicate), values: told.sorted(by: Conflict.Value.precedes))
    }
  }

  /// Whether a subject has one place of a relation.
  private func asks(_ edge: Edge) -> Bool {
    guard let subject = finder.index.node(edge.source), let place = finder.index.node(edge.target) else { return false }
    switch edge.predicate {
    case .locatedIn: return subject.type == .institution && Self.divisions.contains(place.kind)
    case .partOf: return Self.divisions.contains(subject.kind) && Self.divisions.contains(place.kind)
    case .heldIn:
      return subject.kind == "meeting" && ConflictFinder.isSingleEvent(subject) && Self.divisions.contains(place.kind)
    default: return false
    }
  }
}
