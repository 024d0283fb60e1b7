internal import SourceText
internal import TypedGraph

/// The members of a list that a counted head closes: “甲课堂”“乙驿站”等四大项目, 甲、乙、丙“三大行动”. Quoted members are
/// initiatives of the head's kind; unquoted ones only where the head is counted with 大 and, without 等, their number
/// agrees.
package struct ListedMemberStage: LinkingStage {
  package static let rules = ["initiative/listed-member"]

  /// Longer lists are read from their end.
  private static let limit = 24

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let finder = NameFinder(&state, resources: resources)
    var members: [(range: Range<Int>, kind: String)] = []
    var sums: [Range<Int>] = []
    for hit in state.hits where resources.keywords[hit: hit].roles.contains(.initiativeHead) {
      guard let sentence = state.sentence(at: hit.start) else { continue }
      let floor = state.source.sentences[sentence].range.lowerBound
      guard let list = list(before: hit, floor: floor, in: state, resources) else { continue }
      let kind = resources.keywords[hit: hit].kind
      let quoted = quotedMembers(before: list.end, floor: floor, state.text)
      if let sum = list.sum { sums.append(sum) }
      if !quoted.isEmpty {
        members += quoted.map { ($0, kind) }
      } else if let count = list.count {
        let found = plainMembers(before: list.end, floor: floor, finder, state)
        if list.isOpen ? found.count >= 3 : found.count == count { members += found.map { ($0, kind) } }
      }
    }
    for member in members
    where !state.candidates.starting(at: member.range.lowerBound).contains(where: { $0.range == member.range }) {
      state.enterInitiative(member.range, kind: member.kind, rule: "initiative/listed-member", finder: finder)
    }
    enterSums(sums, &state)
  }

  /// 甲、乙等十大重点项目: what the list makes up, where another name of the document ends in these words.
  private func enterSums(_ sums: [Range<Int>], _ state: inout LinkingState) {
    guard !sums.isEmpty else { return }
    let named = Set(state.candidates.filter { $0.type == .initiative }.compactMap(\.entity)).sorted()
    for range in sums.prefix(64)
    where !state.candidates.starting(at: range.lowerBound).contains(where: { $0.type == .initiative }) {
      let words = state.text.string(range)
      let whole = named.filter { $0.key.hasSuffix(words) && $0.key.count > words.count }
      guard whole.count == 1 else { continue }
      state.candidates.append(
        LinkedSpan(range: range, type: .initiative, entities: whole, rule: "initiative/listed-member"))
    }
  }

  /// What closes a list: where its members end, how many a 大 counts, whether 等 leaves it open.
  private struct Closing {
    let end: Int
    let count: Int?
    let isOpen: Bool
    /// The words that sum the list up, from the number to the head.
    var sum: Range<Int>?
  }

  private func list(
    before head: KeywordHit, floor: Int, in state: LinkingState, _ resources: LinkingResources
  ) -> Closing? {
    let text = state.text
    var position = head.start
    // 系列, 重点 and their like between the number and the head.
    for _ in 0..<2 {
      let modifier = state.hits(in: max(floor, position - 12)..<position).first {
        $0.end == position && resources.keywords[hit: $0].roles.contains(.genericModifier)
      }
      guard let modifier else { break }
      position = modifier.start
    }
    var count: Int?
    var hasNumber = false
    if position > floor,
      let measure = state.hits(in: max(floor, position - 3)..<position).first(where: {
        $0.end == position && resources.keywords[hit: $0].roles.contains(.measure)
      })
    {
      let isLarge = text.has("大", at: measure.start)
      let number = numeral(before: measure.start, floor: floor, text)
      if number.start < measure.start {
        hasNumber = true
        position = number.start
        if isLarge { count = number.value }
      }
    }
    if position > floor, text.scalar(before: position) == 0x201C, text.scalar(at: head.end) == 0x201D {
      position = text.previous(position)
    }
    let isOpen = text.has("等", endingAt: position)
    if isOpen { position = text.previous(position) }
    guard isOpen || hasNumber, position > floor else { return nil }
    let sum = isOpen && count != nil ? text.next(position)..<head.end : nil
    return Closing(end: position, count: count, isOpen: isOpen, sum: sum)
  }

  /// A number of one Chinese numeral, 十 or digits.
  private func numeral(before end: Int, floor: Int, _ text: ViewText) -> (start: Int, value: Int?) {
    let scalar = text.scalar(before: end)
    let values: [UInt32: Int] = [
      0x4E24: 2, 0x4E8C: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6, 0x4E03: 7, 0x516B: 8, 0x4E5D: 9, 0x5341: 10,
    ]
    if end > floor, let value = values[scalar] { return (text.previous(end), value) }
    var position = end
    while position > floor, (0x30...0x39).contains(text.scalar(before: position)) { position = text.previous(position) }
    return (position, Int(text.string(position..<end)))
  }

  /// The insides of the quotations that stand one after another before a position.
  private func quotedMembers(before end: Int, floor: Int, _ text: ViewText) -> [Range<Int>] {
    var members: [Range<Int>] = []
    var position = end
    while position > floor, members.count < Self.limit, text.scalar(before: position) == 0x201D {
      let close = text.previous(position)
      var open = close
      while open > floor, text.scalar(before: open) != 0x201C, text.scalar(before: open) != 0x201D {
        open = text.previous(open)
      }
      guard open > floor, text.scalar(before: open) == 0x201C else { break }
      let length = text.scalarCount(open..<close)
      guard (3...20).contains(length) else { return [] }
      members.append(open..<close)
      position = text.previous(open)
      if position > floor, text.scalar(before: position) == 0x3001 { position = text.previous(position) }
    }
    return members.reversed()
  }

  /// The members between enumeration marks before a position, each of four to sixteen characters.
  private func plainMembers(before end: Int, floor: Int, _ finder: NameFinder, _ state: LinkingState) -> [Range<Int>] {
    let text = state.text
    var members: [Range<Int>] = []
    var position = end
    while position > floor, members.count < Self.limit {
      let start = finder.boundary.start(of: position, floor: floor, limit: 24)
      guard (4...16).contains(text.scalarCount(start..<position)), finder.hasWholeQuotations(start..<position) else {
        return []
      }
      members.append(start..<position)
      guard start > floor, text.scalar(before: start) == 0x3001 else { break }
      position = text.previous(start)
    }
    return members.reversed()
  }
}
