package import SourceText
package import TypedGraph

/// A sentence with everything that is linked in it, and what the sentences before it have left open.
package struct SentenceContext: Sendable {
  /// The document's state after linking.
  package let state: LinkingState
  package let resources: LinkingResources
  /// The sentence, in UTF-8 bytes of the view.
  package let range: Range<Int>
  /// The block that holds it.
  package let block: Block
  /// Its spans in order: a slice of the document's, under the document's indices.
  package let spans: ArraySlice<LinkedSpan>
  /// Its clauses.
  package let clauses: ClauseTable
  /// Who acts in it, in order.
  package let parties: [Party]
  /// What earlier sentences of the article have named last.
  package let discourse: Discourse
  /// The spans of each type, by their indices.
  package let places: [Int]
  package let institutions: [Int]
  package let initiatives: [Int]
  package let dates: [Int]
  package let persons: [Int]
  /// The lists of initiatives that are summed up right behind.
  package let sums: [InitiativeSum]
  /// The words that rules look for.
  package let hits: ArraySlice<KeywordHit>
  /// Those of them that no name covers.
  private let freeHits: [KeywordHit]

  package var text: ViewText { state.text }

  /// How many names of a sentence are looked at.
  package static let most = 256

  package init(
    _ state: LinkingState, resources: LinkingResources, sentence: Sentence, spans: ArraySlice<LinkedSpan>,
    discourse: Discourse = Discourse()
  ) {
    self.state = state
    self.resources = resources
    self.spans = spans
    self.discourse = discourse
    range = sentence.range
    block = state.source.blocks[sentence.block]
    // What no sentence of prose holds is not read on: the rules look at the parties of a sentence for each of its words.
    hits =
      spans.count < Self.most
      ? state.hits(in: sentence.range)
      : state.hits(
        in: sentence.range.lowerBound..<min(sentence.range.upperBound, (spans.last?.range.upperBound ?? 0) + 300))
    freeHits = Self.free(hits, of: spans)
    clauses = ClauseTable(state.text, sentence: sentence.range, spans: spans)
    parties = PartyFinder(state: state, resources: resources, spans: spans, sentence: sentence.range).parties()
    places = spans.indices.filter { spans[$0].type == .place }
    institutions = spans.indices.filter { spans[$0].type == .institution }
    initiatives = spans.indices.filter { spans[$0].type == .initiative }
    dates = spans.indices.filter { spans[$0].type == .date }
    persons = spans.indices.filter { spans[$0].type == .person }
    sums = InitiativeSum.all(of: initiatives, spans: spans, state.text)
  }

  /// The hits that have nothing in common with a span that is a name.
  private static func free(_ hits: ArraySlice<KeywordHit>, of spans: ArraySlice<LinkedSpan>) -> [KeywordHit] {
    var index = spans.startIndex
    return hits.filter { hit in
      while index < spans.endIndex, spans[index].range.upperBound <= hit.start || spans[index].isAnaphoric {
        index += 1
      }
      return index == spans.endIndex || spans[index].range.lowerBound >= hit.end
    }
  }
}

// Words.
extension SentenceContext {
  /// The roles of a hit.
  package func roles(_ hit: KeywordHit) -> KeywordRole { resources.keywords[hit: hit].roles }

  /// The hits of a role in a range that no name covers.
  /// - Complexity: O(log n + the hits of the range).
  package func triggers(_ role: KeywordRole, in range: Range<Int>) -> [KeywordHit] {
    var low = 0
    var high = freeHits.count
    while low < high {
      let middle = (low + high) / 2
      if freeHits[middle].start >= range.lowerBound { high = middle } else { low = middle + 1 }
    }
    var found: [KeywordHit] = []
    while low < freeHits.count, freeHits[low].start < range.upperBound {
      let hit = freeHits[low]
      if hit.end <= range.upperBound, !roles(hit).isDisjoint(with: role) {
        // Of words that begin alike the longest counts.
        if let last = found.last, last.start == hit.start { found.removeLast() }
        found.append(hit)
      }
      low += 1
    }
    return found
  }

  /// The hits of a role in the whole sentence that no name covers.
  package func triggers(_ role: KeywordRole) -> [KeywordHit] { triggers(role, in: range) }

  /// Whether a clause ends within a range: a comma counts, an enumeration mark does not.
  package func clauseEnds(in range: Range<Int>) -> Bool {
    !range.isEmpty && !clauses.isSame(range.lowerBound, range.upperBound)
  }

  /// The clause that holds a position.
  package func clause(at position: Int) -> Range<Int> { clauses[clauses.index(at: position)] }

  /// Planned or denied, by the words between the start of the clause and the trigger.
  package func status(of trigger: Range<Int>) -> Qualifiers {
    let start = max(clause(at: trigger.lowerBound).lowerBound, trigger.lowerBound - 300)
    let before = min(start, trigger.lowerBound)..<trigger.upperBound
    if !triggers(.denied, in: before).isEmpty { return ["status": "denied"] }
    if isPlanned(before) { return ["status": "planned"] }
    // 将派人回访，并与某校签订: what follows 并 is planned with what stands before it.
    var index = clauses.index(at: trigger.lowerBound)
    var count = 0
    while index > 0, count < 3, text.has("并", at: clauses[index].lowerBound) {
      index -= 1
      count += 1
      if clauses[index].count <= 300, isPlanned(clauses[index]) { return ["status": "planned"] }
    }
    return [:]
  }

  /// Whether a word of planning stands in a range; 将 before a quantity or a name is 把 (将4000吨块石运往某县).
  private func isPlanned(_ range: Range<Int>) -> Bool {
    triggers(.planned, in: range).contains { hit in
      guard hit.end - hit.start == 3, text.has("将", at: hit.start) else { return true }
      if (0x30...0x39).contains(text.scalar(at: hit.end)) || isQuantity(hit.end..<range.upperBound) { return false }
      return !spans.contains { $0.range.lowerBound == hit.end && $0.type != .date }
    }
  }

  /// Whether a number that is no date stands between 将 and the verb: 将首批1000顶帐篷运抵.
  private func isQuantity(_ range: Range<Int>) -> Bool {
    guard range.count <= 120, !text.has("于", at: range.lowerBound), !text.has("在", at: range.lowerBound) else {
      return false
    }
    let words: [StaticString] = ["首批", "一批", "价值", "这批", "该批", "近", "约", "筹集", "募集", "第一批", "总价值"]
    guard words.contains(where: { text.has($0, at: range.lowerBound) }) else { return false }
    return true
  }

  /// Whether a gap of the sentence is short and in one clause.
  package func isNear(_ gap: Range<Int>, scalars limit: Int) -> Bool {
    gap.count <= limit * 4 && !clauseEnds(in: gap) && text.scalarCount(gap) <= limit
  }
}

// Spans.
extension SentenceContext {
  /// The kind of a span's single entity; empty for a set.
  package func kind(_ index: Int) -> String { spans[index].entity.flatMap { state.entities[$0]?.kind } ?? "" }

  /// The first span of the sentence, or of its article's signature, that names an institution.
  package func institutionSpan(of entity: EntityID) -> LinkedSpan? {
    institutions.first { spans[$0].entity == entity }.map { spans[$0] }
  }

  /// The first of some spans that begins at or behind a position.
  package func first(of indices: [Int], from position: Int) -> Int? {
    var low = 0
    var high = indices.count
    while low < high {
      let middle = (low + high) / 2
      if spans[indices[middle]].range.lowerBound >= position { high = middle } else { low = middle + 1 }
    }
    return low < indices.count ? indices[low] : nil
  }

  /// The last of some spans that ends at or before a position.
  package func last(of indices: [Int], by position: Int) -> Int? {
    var low = 0
    var high = indices.count
    while low < high {
      let middle = (low + high) / 2
      if spans[indices[middle]].range.upperBound > position { high = middle } else { low = middle + 1 }
    }
    return low > 0 ? indices[low - 1] : nil
  }

  /// Whether an entity is a division: the places that act.
  package func isDivision(_ entity: EntityID) -> Bool {
    entity.type == .place
      && ["country", "province", "city", "county", "township", "village"].contains(state.entities[entity]?.kind)
  }

  /// Whether the document names a place, by itself or in a list that opens a longer name: 甲乙丙丁文旅一体化.
  package func isNamed(_ place: EntityID) -> Bool {
    state.mentioned.contains(place) || discourse.outline.isListed(place)
  }

  /// Whether an entity can act: a division, an institution, a region.
  package func isActor(_ entity: EntityID) -> Bool {
    if entity.type == .institution || isDivision(entity) { return true }
    guard let node = state.entities[entity], node.kind == "region" else { return false }
    return node.name.hasSuffix("圈") || node.name.hasSuffix("群")
  }

  /// Whether an initiative is one that takes place: people meet, something is shown or opened.
  package func isEvent(_ entity: EntityID?) -> Bool {
    entity.map { ["meeting", "campaign"].contains(state.entities[$0]?.kind) } ?? false
  }

  /// Whether a span names a meeting.
  package func kindOfMeeting(_ span: LinkedSpan) -> Bool {
    span.entity.flatMap { state.entities[$0]?.kind } == "meeting"
  }

  /// The initiatives that a verb has for objects: the first one behind it in its clause, and those listed with it.
  package func objects(behind position: Int, from indices: [Int], reach: Int = 40) -> [Int] {
    guard let first = first(of: indices, from: position),
      isNear(position..<spans[first].range.lowerBound, scalars: reach)
    else { return [] }
    var objects = [first]
    while let last = objects.last, let next = self.first(of: indices, from: spans[last].range.upperBound),
      isListed(spans[last].range.upperBound..<spans[next].range.lowerBound)
    {
      objects.append(next)
    }
    // Of a list that is summed up (甲、乙“两大行动”) the sum is the object.
    var summed: [Int] = []
    for object in objects {
      let index = sum(of: object) ?? object
      if !summed.contains(index) { summed.append(index) }
    }
    return summed
  }

  /// What closes the list that an initiative is a member of: 甲、乙、丙“三大行动”, 甲、乙等两大项目.
  package func sum(of member: Int) -> Int? { sums.first { $0.members.contains(member) }?.whole }

  /// Whether a gap holds a list's separator, quotation marks aside.
  package func isListed(_ gap: Range<Int>) -> Bool { InitiativeSum.isListed(gap, text) }
}

// Ceremonies.
extension SentenceContext {
  private static let launches = ["启动仪式", "开工仪式", "奠基仪式", "揭牌仪式", "开营仪式", "首发仪式", "开通仪式", "启动会", "启动式"]

  /// What a ceremony starts that bears its name: 某行动启动仪式 starts 某行动, which the document names too.
  package func launched(by ceremony: EntityID) -> EntityID? {
    for word in Self.launches where ceremony.key.hasSuffix(word) && ceremony.key.count > word.count + 3 {
      let whole = EntityID(.initiative, String(ceremony.key.dropLast(word.count)))
      if state.mentioned.contains(whole) { return whole }
    }
    return nil
  }
}

// Bodies of places.
extension SentenceContext {
  /// Whether the words at a position make bodies of the places before them: 警方, 三地工信部门, 边区五家医院.
  package func namesBodies(at end: Int) -> Bool {
    var position = end
    if let hit = resources.keywords.longest([.setAnaphor, .compoundContext], in: text, at: end, end: range.upperBound) {
      if roles(hit).contains(.setAnaphor) || text.has("边", at: hit.start) || text.has("两岸", at: hit.start) {
        position = hit.end
      }
    }
    for _ in 0..<4 where position < range.upperBound {
      if resources.keywords.longest([.bodiesOf, .organ], in: text, at: position, end: range.upperBound) != nil {
        return true
      }
      guard
        ["一", "两", "三", "四", "五", "六", "七", "八", "九", "家", "所", "个", "地", "边", "区", "大"].contains(where: {
          (one: StaticString) in
          text.has(one, at: position)
        })
      else { return false }
      position = text.next(position)
    }
    return false
  }
}

// Statements.
extension SentenceContext {
  /// A draft whose evidence is this sentence.
  /// - Parameter earlier: where the evidence begins, if a sentence before this one belongs to it.
  package func draft(
    _ subject: EntityID, _ predicate: Predicate, _ object: EntityID, rule: String, qualifiers: Qualifiers = [:],
    subjectRange: Range<Int>? = nil, objectRange: Range<Int>? = nil, trigger: Range<Int>? = nil, earlier: Int? = nil
  ) -> StatementDraft {
    StatementDraft(
      subject: subject, predicate: predicate, object: object, qualifiers: qualifiers,
      range: min(earlier ?? range.lowerBound, range.lowerBound)..<range.upperBound,
      subjectRange: subjectRange, objectRange: objectRange, triggerRange: trigger, rule: rule)
  }

  /// Where evidence begins that needs an earlier sentence too; `nil` where that is too far away to be quoted.
  package func start(with item: Discourse.Item) -> Int? {
    range.lowerBound - item.sentence <= 900 ? item.sentence : nil
  }

  /// `cooperates_with` between each pair of two to six parties.
  package func pairs(
    _ members: [EntityID], rule: String, qualifiers: Qualifiers = [:], range: Range<Int>?, trigger: Range<Int>? = nil
  ) -> [StatementDraft] {
    guard (2...6).contains(members.count) else { return [] }
    var drafts: [StatementDraft] = []
    for (index, one) in members.enumerated() {
      for other in members[(index + 1)...] where other != one {
        drafts.append(
          draft(
            one, .cooperatesWith, other, rule: rule, qualifiers: qualifiers, subjectRange: range, objectRange: range,
            trigger: trigger))
      }
    }
    return drafts
  }
}
