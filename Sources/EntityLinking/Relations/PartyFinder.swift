internal import TypedGraph

/// Gathers the names of a sentence into parties: lists, compounds, sets that anaphors stand for, and single names. What
/// only says where or what a name is (四川省 before 青川县, 德阳的 before a company, a post before a person) begins its
/// party and is none itself.
struct PartyFinder {
  let state: LinkingState
  let resources: LinkingResources
  let spans: ArraySlice<LinkedSpan>
  let sentence: Range<Int>

  private var text: ViewText { state.text }

  /// The parties in order.
  /// - Complexity: linear in the spans; gaps of more than forty bytes are not read.
  func parties() -> [Party] {
    var parties: [Party] = []
    /// Where the words begin that lead to the next party.
    var lead: Int?
    /// The body or place that leads to it.
    var holder: EntityID?
    var previousEnd = sentence.lowerBound
    for index in spans.indices {
      let span = spans[index]
      guard [.place, .institution, .person].contains(span.type) else {
        if let last = lead, !text.isBlankOrParticle(last..<span.range.lowerBound) { lead = nil }
        continue
      }
      if isAppositive(span, behind: previousEnd) { continue }
      if let known = lead, span.range.lowerBound - previousEnd > 48 || previousEnd < known { lead = nil }
      let start = lead ?? span.range.lowerBound
      previousEnd = span.range.upperBound
      if leads(index) {
        lead = start
        holder = span.entity
        continue
      }
      var party = Party(range: span.range, start: start, members: span.entities, type: span.type)
      if span.type == .person, lead != nil { party.holder = holder }
      lead = nil
      party.isGenitive = text.has("的", at: span.range.upperBound) || qualifies(span)
      guard let last = parties.last, joins(party, last, span) else {
        party.role = role(before: start)
        parties.append(party)
        continue
      }
      parties[parties.count - 1].range = last.range.lowerBound..<span.range.upperBound
      parties[parties.count - 1].isGenitive = party.isGenitive
      if let gap = text.withoutBrackets(last.range.upperBound..<max(last.range.upperBound, party.start)),
        text.isJointJoiner(gap)
      {
        parties[parties.count - 1].actsJointly = true
      }
      if last.type != party.type { parties[parties.count - 1].isMixed = true }
      for member in party.members where !last.members.contains(member) {
        parties[parties.count - 1].members.append(member)
      }
    }
    return parties
  }

  /// 全市规模以上…, 全省…建设: whole places say whose what follows is, but right before a verb.
  private func qualifies(_ span: LinkedSpan) -> Bool {
    guard span.rule == "anaphor/home", text.has("全", at: span.range.lowerBound) else { return false }
    return resources.keywords.longest(
      [.launch, .carriesOut, .hosts, .held, .joint, .planned, .builds, .boundary], in: text, at: span.range.upperBound,
      end: sentence.upperBound) == nil
  }

  /// Whether a span only leads to the next one: a chain of places, a place before what lies there, the body or place
  /// before a post and its holder.
  private func leads(_ index: Int) -> Bool {
    let span = spans[index]
    guard index + 1 < spans.endIndex, span.entities.count == 1, let own = span.entity else { return false }
    let next = spans[index + 1]
    let gap = span.range.upperBound..<max(span.range.upperBound, next.range.lowerBound)
    switch (span.type, next.type) {
    case (.place, .place):
      if gap.isEmpty, let entity = next.entity {
        return PlaceRelations(resources.gazetteer).isWithin(entity, own) || span.range.count > 3
      }
      return text.isGenitiveGap(gap) && isFacility(next)
    case (.place, .institution):
      return gap.isEmpty || text.isGenitiveGap(gap)
    case (.place, .person), (.institution, .person):
      return gap.isEmpty || PostReader(text, resources.keywords).posts(in: gap, withDescriptions: true) != nil
    default:
      return false
    }
  }

  private func isFacility(_ span: LinkedSpan) -> Bool {
    span.entity.flatMap { state.entities[$0]?.kind } == "facility"
  }

  /// A name in brackets right behind another is the same once more: （IBA）, （以下简称“…”）.
  private func isAppositive(_ span: LinkedSpan, behind end: Int) -> Bool {
    guard span.range.lowerBound > end, span.range.lowerBound - end <= 48, text.scalar(at: end) == 0x28 else {
      return false
    }
    var position = end
    while position < span.range.lowerBound {
      if text.scalar(at: position) == 0x29 { return false }
      position = text.next(position)
    }
    return true
  }

  /// Whether a name goes on with the party before it.
  private func joins(_ party: Party, _ last: Party, _ span: LinkedSpan) -> Bool {
    guard last.members.count < 48, (party.type == .person) == (last.type == .person),
      party.start >= last.range.upperBound
    else { return false }
    if span.isAnaphoric, last.range.upperBound == span.range.lowerBound { return last.members == party.members }
    if party.start == last.range.upperBound {
      return party.type == .place && last.type == .place && span.range.count <= 3
    }
    guard let gap = text.withoutBrackets(last.range.upperBound..<party.start) else { return false }
    if Separators.isListSeparator(text, gap) {
      return !text.has(",", at: gap.lowerBound) || (party.type == .person && party.start < span.range.lowerBound)
    }
    guard party.type != .person, !last.isGenitive else { return false }
    return text.isJoining(gap)
  }

  private static let roles: [(word: StaticString, role: PartyRole)] = [
    ("来自", .origin), ("在", .place), ("于", .place), ("到", .place), ("赴", .place), ("至", .place),
    ("前往", .place), ("走进", .place), ("访问", .patient), ("回访", .patient), ("走访", .patient),
    ("考察", .patient), ("会见", .patient), ("邀请", .patient), ("参观", .patient), ("来到", .place), ("进入", .place),
    ("抵达", .place), ("由", .agent), ("被", .agent),
    ("向", .recipient), ("给", .recipient), ("为", .recipient), ("对", .recipient), ("从", .origin), ("自", .origin),
    ("支持", .patient), ("将", .patient), ("把", .patient), ("让", .patient), ("与", .companion), ("和", .companion),
    ("同", .companion), ("跟", .companion), ("会同", .companion), ("联合", .companion), ("携手", .companion),
    ("经", .place), ("距", .origin),
  ]

  private func role(before start: Int) -> PartyRole {
    for (word, role) in Self.roles where text.has(word, endingAt: start) { return role }
    // 参观了, 走访了
    if text.has("了", endingAt: start) {
      let end = text.previous(start)
      for (word, role) in Self.roles where role == .patient && text.has(word, endingAt: end) { return role }
    }
    return .plain
  }
}

extension ViewText {
  /// A range without what brackets at its start hold, or `nil` where it is too long to be read as a gap.
  func withoutBrackets(_ range: Range<Int>) -> Range<Int>? {
    guard range.count <= 160 else { return nil }
    guard scalar(at: range.lowerBound) == 0x28 else { return range.count <= 48 ? range : nil }
    var position = range.lowerBound
    while position < range.upperBound {
      if scalar(at: position) == 0x29 { return next(position)..<range.upperBound }
      position = next(position)
    }
    return nil
  }

  /// Whether a gap is 的, alone or behind a plain word such as 境内.
  func isGenitiveGap(_ gap: Range<Int>) -> Bool {
    gap.count == 3 ? has("的", at: gap.lowerBound) : gap.count == 9 && has("境内的", at: gap.lowerBound)
  }

  /// Whether a range holds nothing but blanks and 的.
  func isBlankOrParticle(_ range: Range<Int>) -> Bool { range.isEmpty || isGenitiveGap(range) }

  private static let adverbs: [StaticString] = ["还", "也", "则", "已", "又", "再次", "正式", "日前"]
  private static let joiners: [StaticString] = ["与", "和", "同", "跟", "及", "以及", "会同", "联合", "携手", "联手", "牵手"]
  private static let joint: [StaticString] = ["会同", "联合", "携手", "联手", "牵手"]
  private static let tails: [StaticString] = ["总部设于", "总部设在", "总部位于", "位于", "地处"]

  /// Whether a gap holds a word of joint action: 联合, 会同.
  func isJointJoiner(_ gap: Range<Int>) -> Bool { Self.joint.contains { has($0, endingAt: gap.upperBound) } }

  /// Whether a gap joins two names that act together: 还与, 与总部设于.
  func isJoining(_ gap: Range<Int>) -> Bool {
    var position = gap.lowerBound
    if has("等", at: position) { return false }
    for adverb in Self.adverbs where has(adverb, at: position) { position += adverb.utf8CodeUnitCount }
    guard let joiner = Self.joiners.first(where: { has($0, at: position) }) else { return false }
    position += joiner.utf8CodeUnitCount
    if position < gap.upperBound, let tail = Self.tails.first(where: { has($0, at: position) }) {
      position += tail.utf8CodeUnitCount
    }
    return position == gap.upperBound
  }
}
