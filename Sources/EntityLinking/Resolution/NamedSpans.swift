internal import SourceText
internal import TypedGraph

/// The names that stages have entered so far, in reading order, none overlapping: where candidates overlap, the longer
/// one. Words that stand for a name look back over them.
struct NamedSpans {
  /// A name with its article.
  struct Name {
    let span: LinkedSpan
    let entity: EntityID
    let article: Int?
  }

  let names: [Name]
  /// How many names before a word are looked at.
  static let reach = 400
  private let state: LinkingState

  init(_ state: LinkingState) {
    self.state = state
    let candidates = state.candidates
    let ranges = candidates.map(\.range)
    let ordered = ranges.indices.filter { !ranges[$0].isEmpty }.sorted { one, other in
      if ranges[one].lowerBound != ranges[other].lowerBound { return ranges[one].lowerBound < ranges[other].lowerBound }
      if ranges[one].upperBound != ranges[other].upperBound { return ranges[one].upperBound > ranges[other].upperBound }
      return one < other
    }
    var kept: [Int] = []
    for index in ordered {
      if let last = kept.last, ranges[index].lowerBound < ranges[last].upperBound {
        if ranges[index].count > ranges[last].count { kept[kept.count - 1] = index }
        continue
      }
      kept.append(index)
    }
    names = kept.compactMap { index in
      let span = candidates[index]
      return span.entity.map {
        Name(span: span, entity: $0, article: Self.article(at: span.range.lowerBound, in: state))
      }
    }
  }

  /// The article at a position.
  static func article(at position: Int, in state: LinkingState) -> Int? {
    state.source.block(at: position).map { state.source.blocks[$0].article }
  }

  /// How many names end at or before a position.
  /// - Complexity: O(log n).
  func count(endingBy position: Int) -> Int {
    var low = 0
    var high = names.count
    while low < high {
      let middle = (low + high) / 2
      if names[middle].span.range.upperBound > position { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Whether a name has something in common with a range.
  func covers(anyOf range: Range<Int>) -> Bool {
    let index = count(endingBy: range.lowerBound)
    return index < names.count && names[index].span.range.overlaps(range)
  }

  /// Whether a name reaches over the start of a range.
  func covers(from range: Range<Int>) -> Bool {
    let index = count(endingBy: range.lowerBound)
    return index < names.count && names[index].span.range.lowerBound <= range.lowerBound
  }

  /// Whether a noun may stand for a name: the name ends in one of its endings, or is of one of its kinds.
  func matches(_ name: Name, _ noun: AnaphorNouns.Noun) -> Bool {
    if !noun.kinds.isEmpty, let kind = state.entities[name.entity]?.kind, noun.kinds.contains(kind) { return true }
    var end = name.span.range.upperBound
    while end > name.span.range.lowerBound, [0x201D, 0x300B].contains(state.text.scalar(before: end)) {
      end = state.text.previous(end)
    }
    return noun.endings.contains { ending in
      end - name.span.range.lowerBound >= ending.count && state.text.has(ending, at: end - ending.count)
    }
  }

  /// The last names before a position in its article for which a noun may stand, nearest first, each entity once.
  /// - Parameter limit: how many entities at most.
  func antecedents(of noun: AnaphorNouns.Noun, before position: Int, limit: Int) -> [Name] {
    let article = Self.article(at: position, in: state)
    var found: [Name] = []
    var index = count(endingBy: position)
    let floor = max(0, index - Self.reach)
    while index > floor, found.count < limit {
      index -= 1
      let name = names[index]
      guard name.article == article else {
        if let other = name.article, let article, other < article { break }
        continue
      }
      if matches(name, noun), !found.contains(where: { $0.entity == name.entity }) { found.append(name) }
    }
    return found
  }
}
