/// Finds what texts contradict each other about.
///
/// Looked at are properties that a thing has one of: the day on which an initiative was signed, started, adopted or
/// completed, or an event with a number or a year in its name was held; the day of a founding or of a friendship; who
/// holds a post that a body has one of; a person's rank in a body; the seat of an institution; the place that a place
/// belongs to; where a meeting was held; the members of a group that several texts list; figures with units.
///
/// What is no conflict: two wordings of one value (六年 and 6年), a narrower and a wider value (2004-10-19 and 2004), a
/// county and its city; what is planned, denied or over; rough figures (近百家); two values in one sentence; and of what
/// may change, values that are told at different times.
public struct ConflictFinder: Sendable {
  let index: GraphIndex
  let times: StatementTimes
  let places: PlaceContainment
  let sentences: SentenceMentions
  let words: ConflictWords

  /// Looks at a graph: all of it, denied and planned statements included, or the part that a filter left.
  public init(_ graph: DocumentGraph) {
    index = GraphIndex(graph)
    times = StatementTimes(graph)
    places = PlaceContainment(graph)
    sentences = SentenceMentions(graph)
    words = .standard
  }

  /// All conflicts, by subject's name and identity, then by property.
  /// - Complexity: O(n log n) in the graph's size, and quadratic in the number of values of one property.
  public func conflicts() -> [Conflict] {
    let stated = index.graph.edges.filter { $0.status == .stated && $0.qualifiers["role"] != "planned" }
    let found =
      DateConflicts(self).conflicts(in: stated) + PostConflicts(self).conflicts(in: stated)
      + PlaceConflicts(self).conflicts(in: stated) + MemberConflicts(self).conflicts(in: stated)
      + FigureConflicts(self).conflicts()
    return found.sorted { left, right in
      if left.subject.name != right.subject.name { return left.subject.name < right.subject.name }
      if left.subject.id != right.subject.id { return left.subject.id < right.subject.id }
      return left.property < right.property
    }
  }

  /// The values that exclude another one of them; none where no two do.
  static func disputed(
    _ values: [Conflict.Value], excludes: (Conflict.Value, Conflict.Value) -> Bool
  ) -> [Conflict.Value] {
    var isDisputed = values.map { _ in false }
    for one in values.indices {
      for other in values.indices.dropFirst(one + 1) where excludes(values[one], values[other]) {
        isDisputed[one] = true
        isDisputed[other] = true
      }
    }
    return zip(values, isDisputed).filter(\.1).map(\.0)
  }

  /// Whether one sentence gives both values.
  static func shareASentence(_ one: Conflict.Value, _ other: Conflict.Value) -> Bool {
    one.evidence.contains { piece in
      other.evidence.contains { $0.document == piece.document && $0.range.overlaps(piece.range) }
    }
  }

  /// Whether an event's name tells it from others of its series: by a number or a year.
  static func isSingleEvent(_ node: Node) -> Bool {
    let name = node.name
    return name.contains("第") || name.unicodeScalars.contains { ("0"..."9").contains($0) }
      || name.contains("届") || name.contains("二〇")
  }
}
