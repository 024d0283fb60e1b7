/// A list of initiatives with what sums it up right behind: 甲、乙、丙“五大行动”, 甲、乙等十大重点项目.
package struct InitiativeSum: Sendable, Hashable {
  /// The members, as indices of spans in order.
  package let members: [Int]
  /// The index of what they make up.
  package let whole: Int

  /// The lists of a sentence.
  /// - Complexity: linear in the initiatives; gaps of more than twelve bytes are not read.
  static func all(of indices: [Int], spans: ArraySlice<LinkedSpan>, _ text: ViewText) -> [InitiativeSum] {
    guard indices.count > 2 else { return [] }
    var sums: [InitiativeSum] = []
    var first = 0
    for position in 1..<indices.count {
      let gap = spans[indices[position - 1]].range.upperBound..<spans[indices[position]].range.lowerBound
      if isListed(gap, text), !isOpening(gap, text), !text.has("和", at: gap.lowerBound) { continue }
      let closes = gap.isEmpty || isOpening(gap, text) || text.has("等", at: gap.lowerBound) && gap.count <= 12
      if closes, position - first >= 2 {
        sums.append(InitiativeSum(members: Array(indices[first..<position]), whole: indices[position]))
      }
      first = position
    }
    return sums
  }

  /// Whether a gap is an opening quotation mark.
  static func isOpening(_ gap: Range<Int>, _ text: ViewText) -> Bool {
    gap.count == 3 && text.has("“", at: gap.lowerBound)
  }

  /// Whether a gap holds a list's separator, quotation marks aside.
  static func isListed(_ gap: Range<Int>, _ text: ViewText) -> Bool {
    guard gap.count <= 12 else { return false }
    var start = gap.lowerBound
    var end = gap.upperBound
    if [0x201D, 0x300B].contains(text.scalar(at: start)) { start = text.next(start) }
    if end > start, [0x201C, 0x300A].contains(text.scalar(before: end)) { end = text.previous(end) }
    return start == end ? gap.count > 0 : Separators.isListSeparator(text, start..<end)
  }
}
