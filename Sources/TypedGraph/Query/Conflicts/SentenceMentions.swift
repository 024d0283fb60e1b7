/// What is named in the sentence that a piece of evidence quotes.
struct SentenceMentions: Sendable {
  private let mentions: [String: [Mention]]

  init(_ graph: DocumentGraph) {
    mentions = Dictionary(grouping: graph.mentions, by: \.document).mapValues { mentions in
      mentions.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }
  }

  /// The mentions within a piece of evidence, in order.
  /// - Complexity: O(log n + their number).
  func mentions(in evidence: Evidence) -> [Mention] {
    guard let all = mentions[evidence.document] else { return [] }
    var low = 0
    var high = all.count
    while low < high {
      let middle = (low + high) / 2
      if all[middle].range.lowerBound >= evidence.range.lowerBound { high = middle } else { low = middle + 1 }
    }
    var found: [Mention] = []
    while low < all.count, all[low].range.lowerBound < evidence.range.upperBound {
      if all[low].range.upperBound <= evidence.range.upperBound { found.append(all[low]) }
      low += 1
    }
    return found
  }

  /// When something happened of which the evidence tells: the one date that stands in it, and before the words that
  /// made the statement where these are known. `nil` where there is none, or several.
  func date(in evidence: Evidence) -> EDTFDate? {
    let dates = mentions(in: evidence).filter { $0.node.type == .date }
    guard dates.count == 1, let only = dates.first else { return nil }
    if let trigger = evidence.roles.trigger, only.range.lowerBound >= trigger.upperBound { return nil }
    return try? EDTFDate(only.node.key)
  }
}
