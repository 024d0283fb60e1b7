/// The clauses of a sentence: what stands between its commas, semicolons and colons, those inside names and brackets
/// aside.
package struct ClauseTable: Sendable {
  /// Where each clause begins, and the end of the sentence.
  private let bounds: [Int]

  /// Reads the clauses.
  /// - Parameters:
  ///   - spans: the names of the sentence, in order; a comma inside one ends nothing.
  /// - Complexity: O(length of the sentence).
  package init(_ text: ViewText, sentence: Range<Int>, spans: ArraySlice<LinkedSpan>) {
    var bounds = [sentence.lowerBound]
    var position = sentence.lowerBound
    var index = spans.startIndex
    var depth = 0
    while position < sentence.upperBound {
      while index < spans.endIndex, spans[index].range.upperBound <= position { index += 1 }
      if index < spans.endIndex, spans[index].range.contains(position) {
        position = min(spans[index].range.upperBound, sentence.upperBound)
        continue
      }
      let scalar = text.scalar(at: position)
      let next = text.next(position)
      if scalar == 0x28 { depth += 1 } else if scalar == 0x29 { depth = max(0, depth - 1) }
      if depth == 0, Separators.endsClause(scalar), next < sentence.upperBound { bounds.append(next) }
      position = next
    }
    bounds.append(sentence.upperBound)
    self.bounds = bounds
  }

  /// How many clauses there are.
  package var count: Int { bounds.count - 1 }

  /// A clause with the mark that ends it.
  package subscript(index: Int) -> Range<Int> { bounds[index]..<bounds[index + 1] }

  /// The clause that holds a position.
  /// - Complexity: O(log n).
  package func index(at position: Int) -> Int {
    var low = 0
    var high = count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if bounds[middle] <= position { low = middle } else { high = middle - 1 }
    }
    return low
  }

  /// Whether two positions stand in one clause.
  package func isSame(_ one: Int, _ other: Int) -> Bool { index(at: one) == index(at: other) }
}
