/// Lists of the members of one group that differ. Which of them is right is not for a program to say, and a shorter
/// list may only be less complete: lists conflict where each has what the other has not, and at least half in common.
struct MemberConflicts {
  private let finder: ConflictFinder

  init(_ finder: ConflictFinder) { self.finder = finder }

  /// A sentence.
  private struct Passage: Hashable {
    let document: String
    let range: Range<Int>
  }

  func conflicts(in edges: [Edge]) -> [Conflict] {
    let memberships = edges.filter { $0.predicate == .memberOf && $0.source.type != .person && !$0.isBackground }
    return Dictionary(grouping: memberships, by: \.target).compactMap { group, edges in
      guard let subject = finder.index.node(group) else { return nil }
      var sentences: [Passage: (members: Set<EntityID>, piece: Evidence)] = [:]
      for edge in edges {
        for piece in edge.evidence {
          let passage = Passage(document: piece.document, range: piece.range)
          sentences[passage, default: ([], piece)].members.insert(edge.source)
        }
      }
      var lists: [Set<EntityID>: Conflict.Value] = [:]
      for (members, piece) in sentences.values where members.count > 2 {
        let names = members.sorted().map { finder.index.node($0)?.name ?? $0.key }
        let value = Conflict.Value(text: names.joined(separator: "、"), entities: members.sorted(), evidence: [])
        lists[members, default: value].add([piece])
      }
      let told = ConflictFinder.disputed(Array(lists.values)) { one, other in
        let (first, second) = (Set(one.entities), Set(other.entities))
        let common = first.intersection(second).count
        return !first.isSubset(of: second) && !second.isSubset(of: first)
          && common * 2 >= min(first.count, second.count)
          && finder.times.isOneTime(one, other)
      }
      guard told.count > 1 else { return nil }
      return Conflict(
        subject: subject, property: .init(.memberOf, isInverse: true), values: told.sorted(by: Conflict.Value.precedes))
    }
  }
}
