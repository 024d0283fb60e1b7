internal import SourceText
internal import TypedGraph

/// 两地, 三市, 双方, 两院, 三市政协: words that stand for a set of places, institutions or persons. The set is the last one of
/// that many members and that type before, in the same article; in a headline also the first one behind. Right behind its
/// group (荆岳两地) such a word belongs to the group and stands for nothing of its own. Without a set it stands for nothing.
package struct SetAnaphorStage: LinkingStage {
  package static let rules = ["anaphor/set"]

  private let nouns = AnaphorNouns.standard

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    guard state.hits.contains(where: { resources.keywords[hit: $0].roles.contains(.setAnaphor) }) else { return }
    let named = NamedSpans(state)
    let sets = PartySets(state, named: named, resources: resources)
    var end = 0
    var spans: [LinkedSpan] = []
    var nodes: [Node] = []
    for hit in state.hits where resources.keywords[hit: hit].roles.contains(.setAnaphor) && hit.start >= end {
      guard
        let hit = resources.keywords.longest(.setAnaphor, in: state.text, at: hit.start, end: state.text.count),
        let word = Word(hit, in: state.text),
        state.lastGroup(endingBy: hit.start)?.range.upperBound != hit.start,
        !named.covers(from: hit.start..<hit.end)
      else { continue }
      guard let span = span(of: word, state, named, sets, resources, &nodes) else { continue }
      end = span.range.upperBound
      spans.append(span)
    }
    for node in nodes { state.entities.enter(node) }
    for span in spans { state.candidates.append(span) }
  }

  /// A word for a set: how many, and of what.
  private struct Word {
    let range: Range<Int>
    let size: Int
    /// The first character behind the number and its measure word.
    let unit: UInt32
    /// What stands behind the number.
    let noun: String

    init?(_ hit: KeywordHit, in text: ViewText) {
      guard let size = Self.size(text.scalar(at: hit.start)) else { return nil }
      var start = text.next(hit.start)
      // 家, 所, 个 and 座 count; 所 and 个 alone count nothing.
      if [0x5BB6, 0x6240, 0x4E2A, 0x5EA7, 0x652F].contains(text.scalar(at: start)), text.next(start) < hit.end {
        start = text.next(start)
      }
      range = hit.start..<hit.end
      self.size = size
      unit = text.scalar(at: start)
      noun = text.string(start..<hit.end)
    }

    private static func size(_ scalar: UInt32) -> Int? {
      switch scalar {
      case 0x4E24, 0x53CC, 0x4E8C: 2  // 两, 双, 二
      case 0x4E09: 3
      case 0x56DB: 4
      case 0x4E94: 5
      case 0x516D: 6
      case 0x4E03: 7
      case 0x516B: 8
      case 0x4E5D: 9
      case 0x5341: 10
      default: nil
      }
    }
  }

  private func span(
    of word: Word, _ state: LinkingState, _ named: NamedSpans, _ sets: PartySets, _ resources: LinkingResources,
    _ nodes: inout [Node]
  ) -> LinkedSpan? {
    func made(_ range: Range<Int>, _ type: EntityType, _ members: [EntityID]) -> LinkedSpan {
      LinkedSpan(range: range, type: type, entities: members, isAnaphoric: true, rule: "anaphor/set")
    }
    switch word.unit {
    case 0x4EBA:  // 人
      return set(of: word, state, sets) { $0.type == .person }.map { made(word.range, .person, $0.members) }
    case 0x65B9:  // 方
      return set(of: word, state, sets) { $0.type != .person }.map { made(word.range, $0.type, $0.members) }
    default: break
    }
    if let noun = nouns[word.noun] ?? (word.noun.unicodeScalars.count == 1 ? nouns[word.unit] : nil),
      !isPlace(word.unit)
    {
      let names = named.antecedents(of: noun, before: word.range.lowerBound, limit: word.size + 1)
      let list = set(of: word, state, sets) { set in
        set.type == .institution
          && set.members.allSatisfy { member in names.contains { $0.entity == member } }
      }
      if let list { return made(word.range, .institution, list.members) }
      guard names.count == word.size, Set(names.map(\.span.type)).count == 1, let type = names.first?.span.type else {
        return nil
      }
      return made(word.range, type, names.reversed().map(\.entity))
    }
    let places =
      set(of: word, state, sets) { set in
        set.type == .place && fits(set.members, word.unit, state)
      }?.members ?? pair(for: word, state, named)
    if let body = resources.bodies.match(
      in: state.text, start: word.range.lowerBound, end: word.range.upperBound, limit: state.text.count)
    {
      let members = bodies(body.body, of: places, word, state, named, resources, &nodes)
      return members.count == word.size ? made(body.range, .institution, members) : nil
    }
    return places.map { made(word.range, .place, $0) }
  }

  private func set(
    of word: Word, _ state: LinkingState, _ sets: PartySets, where holds: (PartySets.PartySet) -> Bool
  ) -> PartySets.PartySet? {
    let article = NamedSpans.article(at: word.range.lowerBound, in: state)
    let before = sets.last(before: word.range.lowerBound, article: article) {
      $0.members.count == word.size && holds($0)
    }
    if let before { return before }
    guard let block = state.source.block(at: word.range.lowerBound), state.source.blocks[block].kind == .headline else {
      return nil
    }
    return sets.first(behind: word.range.upperBound, article: article) { $0.members.count == word.size && holds($0) }
  }

  private func isPlace(_ unit: UInt32) -> Bool {
    switch unit {
    case 0x5730, 0x5E02, 0x7701, 0x53BF, 0x533A, 0x5DDE, 0x56FD, 0x65D7, 0x9547, 0x4E61, 0x6751, 0x57CE: true
    default: false
    }
  }

  /// Whether places are what a unit counts; of three and more, one may be another kind of division.
  private func fits(_ members: [EntityID], _ unit: UInt32, _ state: LinkingState) -> Bool {
    let others = members.count { !fits($0, unit, state) }
    return others == 0 || (others == 1 && members.count > 3)
  }

  /// Whether a place is what a unit counts: 市 cities, 省 provinces; 地 any division.
  private func fits(_ member: EntityID, _ unit: UInt32, _ state: LinkingState) -> Bool {
    guard let node = state.entities[member] else { return false }
    switch unit {
    case 0x5730: return true  // 地
    case 0x5E02, 0x57CE: return node.kind == "city" || node.name.hasSuffix("市")  // 市, 城
    case 0x7701: return node.kind == "province"
    case 0x53BF: return node.kind == "county" && !node.name.hasSuffix("区")
    case 0x533A: return node.name.hasSuffix("区")
    case 0x5DDE: return node.name.hasSuffix("州") || node.name.hasSuffix("州市")
    case 0x56FD: return node.kind == "country"
    case 0x65D7: return node.name.hasSuffix("旗")
    case 0x9547: return node.name.hasSuffix("镇")
    case 0x4E61: return node.name.hasSuffix("乡")
    case 0x6751: return node.name.hasSuffix("村")
    default: return false
    }
  }

  /// Two places that a sentence names apart, where the article has named no others of their level.
  private func pair(for word: Word, _ state: LinkingState, _ named: NamedSpans) -> [EntityID]? {
    guard word.size == 2 else { return nil }
    let article = NamedSpans.article(at: word.range.lowerBound, in: state)
    var index = named.count(endingBy: word.range.lowerBound)
    let floor = max(0, index - NamedSpans.reach)
    var found: [EntityID] = []
    var sentences: [EntityID: Set<Int>] = [:]
    while index > floor {
      index -= 1
      let name = named.names[index]
      guard name.article == article else { break }
      let entities = name.span.type == .place ? [name.entity] : name.span.components
      for entity in entities {
        guard ["city", "county"].contains(state.entities[entity]?.kind), fits(entity, word.unit, state) else {
          continue
        }
        if !found.contains(entity) { found.append(entity) }
        if let sentence = state.sentence(at: name.span.range.lowerBound) {
          sentences[entity, default: []].insert(sentence)
        }
      }
      if found.count > 2 { return nil }
    }
    guard found.count == 2, let one = sentences[found[0]], let other = sentences[found[1]], !one.isDisjoint(with: other)
    else { return nil }
    return found.reversed()
  }

  /// The bodies that 三市政协 stands for: those of as many names before that are such bodies, or of the places.
  private func bodies(
    _ body: Int32, of places: [EntityID]?, _ word: Word, _ state: LinkingState, _ named: NamedSpans,
    _ resources: LinkingResources, _ nodes: inout [Node]
  ) -> [EntityID] {
    let suffix = resources.bodies.bodies[Int(body)].full.suffix
    let noun = AnaphorNouns.Noun(endings: [Array(suffix.utf8)], kinds: [], needsDeterminer: true)
    let names = named.antecedents(of: noun, before: word.range.lowerBound, limit: word.size + 1)
    if names.count == word.size { return names.reversed().map(\.entity) }
    return (places ?? []).compactMap { place in
      guard let entry = resources.gazetteer.entry(key: place.key) else { return nil }
      let node = resources.bodies.institution(
        body, of: resources.gazetteer.entries[Int(entry)], level: nil, as: state.text.string(word.range))
      nodes.append(node)
      return node.id
    }
  }
}
