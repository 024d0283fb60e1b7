/// Makes one piece of evidence of those that repeat each other's words.
///
/// A report that two papers print proves its statements once. Which of the documents is shown does not depend on the
/// order in which they came: it is the earliest by date, then by identity; undated ones come last.
package enum RepeatedPassages {
  /// The evidence of one edge with repeated passages as one piece each, sorted by key.
  /// - Parameters:
  ///   - evidence: the pieces as the documents have them, each key once.
  ///   - date: the date of a document, by its identity.
  /// - Returns: of pieces with one passage and rule the earliest, its `copies` counting the others and their copies.
  /// - Complexity: O(n log n).
  package static func collapsed(_ evidence: [Evidence], date: (String) -> String?) -> [Evidence] {
    var kept: [Evidence] = []
    var places: [Passage: Int] = [:]
    let ordered = evidence.map { (piece: $0, age: Age(date: date($0.document), key: $0.key)) }
      .sorted { $0.age < $1.age }
    for (piece, _) in ordered {
      guard let words = piece.passage else {
        kept.append(piece)
        continue
      }
      let passage = Passage(words: words, rule: piece.rule)
      if let place = places[passage] {
        kept[place].copies += 1 + piece.copies
        continue
      }
      places[passage] = kept.count
      kept.append(piece)
    }
    for index in kept.indices { kept[index].passage = nil }
    return kept.sorted { $0.key < $1.key }
  }

  /// What repeated evidence has in common.
  private struct Passage: Hashable {
    var words: String
    var rule: String
  }

  /// The order in which documents count as the first to say something. `TouchedGroups` of the graph file counts by the
  /// same order.
  private struct Age: Comparable {
    var date: String?
    var key: Evidence.Key

    static func < (left: Age, right: Age) -> Bool {
      switch (left.date, right.date) {
      case (nil, _?): false
      case (_?, nil): true
      case (let one?, let other?) where one != other: one.utf8.lexicographicallyPrecedes(other.utf8)
      default: left.key < right.key
      }
    }
  }
}
