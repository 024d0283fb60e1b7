internal import SourceText
internal import TypedGraph

/// Those who are named together: groups of places, and lists of institutions or persons, with brackets and the places
/// before a name passed over: 甲县人民政府与某省乙公司（以下简称“乙公司”）, 甲大学牵手乙公司.
struct PartySets {
  /// Several entities of one type that a stretch of the text names together.
  struct PartySet {
    let range: Range<Int>
    let members: [EntityID]
    let type: EntityType
    let article: Int?
  }

  /// By their ends.
  let sets: [PartySet]

  init(_ state: LinkingState, named: NamedSpans, resources: LinkingResources) {
    var sets = state.groups.filter { group in group.members.allSatisfy { Self.isDivision($0, in: state) } }.map {
      PartySet(
        range: $0.range, members: $0.members, type: .place,
        article: NamedSpans.article(at: $0.range.lowerBound, in: state))
    }
    let joints = Joints(state: state, named: named, resources: resources)
    for type in [EntityType.institution, .person, .place] {
      let names = named.names.filter {
        $0.span.type == type && (type != .place || Self.isDivision($0.entity, in: state))
      }
      var start = 0
      while start < names.count {
        var end = start + 1
        while end < names.count, joints.join(names[end - 1].span.range, names[end].span.range, isPlace: type == .place)
        {
          end += 1
        }
        var members: [EntityID] = []
        for name in names[start..<end] where !members.contains(name.entity) { members.append(name.entity) }
        if members.count > 1 {
          sets.append(
            PartySet(
              range: names[start].span.range.lowerBound..<names[end - 1].span.range.upperBound, members: members,
              type: type, article: names[start].article))
        }
        start = end
      }
    }
    self.sets = sets.sorted {
      ($0.range.upperBound, $0.range.lowerBound) < ($1.range.upperBound, $1.range.lowerBound)
    }
  }

  /// Whether an entity is a division: countries down to villages.
  static func isDivision(_ entity: EntityID, in state: LinkingState) -> Bool {
    ["country", "province", "city", "county", "township", "village"].contains(state.entities[entity]?.kind)
  }

  /// The last set before a position in an article that satisfies a condition.
  func last(before position: Int, article: Int?, where holds: (PartySet) -> Bool) -> PartySet? {
    sets[..<count(endingBy: position)].suffix(Self.reach).last { $0.article == article && holds($0) }
  }

  /// How many sets before or behind a word are looked at.
  private static let reach = 200

  private func count(endingBy position: Int) -> Int {
    var low = 0
    var high = sets.count
    while low < high {
      let middle = (low + high) / 2
      if sets[middle].range.upperBound > position { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// The first set behind a position in an article that satisfies a condition.
  func first(behind position: Int, article: Int?, where holds: (PartySet) -> Bool) -> PartySet? {
    sets[count(endingBy: position)...].prefix(Self.reach).first {
      $0.range.lowerBound >= position && $0.article == article && holds($0)
    }
  }

  /// What may stand between two names of one set.
  private struct Joints {
    let state: LinkingState
    let named: NamedSpans
    let resources: LinkingResources

    private static let separators: [StaticString] = ["以及", "、", "和", "与", "及", "同", "暨"]
    private static let verbs: [StaticString] = ["牵手", "携手", "联手", "会同", "联合", "结对"]

    func join(_ one: Range<Int>, _ other: Range<Int>, isPlace: Bool) -> Bool {
      let text = state.text
      guard one.upperBound < other.lowerBound, other.lowerBound - one.upperBound < 240 else { return false }
      var position = one.upperBound
      if text.scalar(at: position) == 0x28 {
        while position < other.lowerBound, text.scalar(at: position) != 0x29 { position = text.next(position) }
        guard position < other.lowerBound else { return false }
        position = text.next(position)
      }
      let words = isPlace ? Self.verbs : Self.separators + Self.verbs
      guard let word = words.first(where: { text.has($0, at: position) }) else { return false }
      position += word.utf8CodeUnitCount
      var index = named.count(endingBy: position)
      while position < other.lowerBound, index < named.names.count,
        named.names[index].span.range.lowerBound == position, named.names[index].span.type == .place
      {
        position = named.names[index].span.range.upperBound
        index += 1
      }
      if position < other.lowerBound, text.has("的", at: position) { position = text.next(position) }
      return position == other.lowerBound
    }
  }
}
