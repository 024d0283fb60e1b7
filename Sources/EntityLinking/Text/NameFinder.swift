internal import SourceText
internal import TypedGraph

/// A name whose last word is a head or suffix of the lexicons.
struct FoundName {
  /// From the first to the last character, in UTF-8 bytes of the view.
  let range: Range<Int>
  /// The head.
  let head: KeywordHit
  /// Whether a number and a measure word stand before it: 10个跨区域联盟.
  var isCounted = false
}

/// Finds names by their last word: the beginning by `NameBoundary`, then cut at numbers with a measure word, and at
/// quotations that do not belong to what stands before them.
struct NameFinder {
  let state: LinkingState
  let resources: LinkingResources
  private let tables: NameTables
  private let text: ViewText

  /// Where names begin at the earliest.
  var boundary: NameBoundary { tables.boundary }

  /// - Parameters:
  ///   - state: keeps the tables that are made for it.
  ///   - roles: the roles of the words that no name reaches across.
  init(
    _ state: inout LinkingState, resources: LinkingResources, roles: KeywordRole = [.boundary, .setAnaphor]
  ) {
    tables = state.nameTables(roles: roles, keywords: resources.keywords)
    self.state = state
    self.resources = resources
    text = state.text
  }

  /// The names that end in a word of a role; of heads that end together, the longest.
  /// - Parameter includingBare: also heads with nothing before them.
  func names(role: KeywordRole, limit: Int, includingBare: Bool = false) -> [FoundName] {
    let plain = tables.plainWords
    var plainIndex = 0
    var heads: [KeywordHit] = []
    for hit in state.hits where resources.keywords[hit: hit].roles.contains(role) {
      while plainIndex < plain.count, plain[plainIndex].upperBound <= hit.start { plainIndex += 1 }
      if plain[min(plainIndex, plain.count)...].prefix(3).contains(where: {
        $0.lowerBound <= hit.start && hit.end <= $0.upperBound && $0.count > hit.end - hit.start
      }) {
        continue
      }
      // Hits come by their starts: one that ends where a longer one ends is not far behind it.
      if heads.suffix(16).contains(where: { $0.end == hit.end && $0.start <= hit.start }) { continue }
      heads.append(hit)
    }
    var names: [FoundName] = []
    for head in heads {
      guard let sentence = state.sentence(at: head.start) else { continue }
      let floor = state.source.sentences[sentence].range.lowerBound
      let quotation = quotation(around: head, floor: floor)
      let end = quotation?.upperBound ?? head.end
      let body = quotation?.lowerBound ?? head.start
      var start = boundary.start(of: body, floor: floor, limit: limit) { position in
        (state.firstGroup(endingBehind: position).map { $0.range.lowerBound < position } ?? false)
          || closesGroup(position) || isTask(position, of: head)
      }
      start = behindFormerName(start, head: head)
      let untrimmed = start
      start = trimmed(start, head: head)
      let isCounted = start > untrimmed && NameFinder.isNumeral(text.scalar(at: untrimmed))
      if start < head.start || (includingBare && start == head.start) {
        names.append(FoundName(range: start..<end, head: head, isCounted: isCounted))
      }
    }
    return names
  }

  /// Whether a verb that ends at a position says what a leading group is for: 某省推进某事领导小组.
  private func isTask(_ position: Int, of head: KeywordHit) -> Bool {
    guard text.has("领导小组", at: head.start) || text.has("工作专班", at: head.start),
      let start = boundary.boundaryEnds[position], position - start > 3
    else { return false }
    return state.places(overlapping: max(0, start - 1)..<start).last?.range.upperBound == start
  }

  /// Whether 两地 or its like right behind a group ends at a position: 荆岳两地…平台 is one name.
  func closesGroup(_ position: Int) -> Bool {
    guard let start = boundary.boundaryEnds[position] else { return false }
    return state.lastGroup(endingBy: start)?.range.upperBound == start
      && resources.keywords.longest(.setAnaphor, in: text, at: start, end: position) != nil
  }

  /// The quotation, marks included, that a head ends (“跨省服务联盟”).
  private func quotation(around head: KeywordHit, floor: Int) -> Range<Int>? {
    guard text.scalar(at: head.end) == 0x201D else { return nil }
    var position = head.start
    while position > floor {
      let scalar = text.scalar(before: position)
      position = text.previous(position)
      if scalar == 0x201C { return position..<text.next(head.end) }
      if scalar == 0x201D { return nil }
    }
    return nil
  }

  /// Of two names joined by 和, 与 or 暨 (…系列活动和…“五大行动”), the second begins behind the joint: right behind a head, and
  /// before a place, a quotation or 党的.
  private func behindFormerName(_ start: Int, head: KeywordHit) -> Int {
    var result = start
    for joint in state.hits(in: start..<head.start)
    where resources.keywords[hit: joint].roles.contains(.conjunction)
      && (tables.headEnds.contains(joint.start) || tables.nameEnds.contains(joint.start)
        || (text.scalar(before: joint.start) == 0x201D && text.scalar(at: joint.end) != 0x201C))
    {
      let scalar = text.scalar(at: joint.end)
      // 某制度和某制度 are two; 某会商会暨某签约仪式 is one.
      let isSecond =
        !text.has("暨", at: joint.start)
        && (tables.nameEnds.contains(joint.start) || text.scalar(before: joint.start) == 0x201D)
      if scalar == 0x201C || tables.placeStarts.contains(joint.end) || isSecond { result = joint.end }
    }
    for opening in state.hits(in: result..<head.start)
    where resources.keywords[hit: opening].roles.contains(.nameStart) {
      result = opening.start
    }
    return result
  }

  private func trimmed(_ start: Int, head: KeywordHit) -> Int {
    var start = start
    start = withoutMeasure(start, limit: head.start)
    // A place group at the start (荆州与岳阳) belongs to the name; 与 or 和 alone does not.
    while start < head.start, [0x4E0E, 0x548C, 0x53CA, 0x66A8, 0x540C].contains(text.scalar(at: start)),
      !tables.placeStarts.contains(start)
    {
      start = text.next(start)
    }
    return start
  }

  /// Without a number and its measure word at the start: 124支, 20余家, 3个.
  func withoutMeasure(_ start: Int, limit: Int) -> Int {
    var position = start
    while position < limit, Self.isNumeral(text.scalar(at: position)) { position = text.next(position) }
    guard position > start else { return start }
    let measureStart = position
    for _ in 0..<2 {
      if let hit = resources.keywords.longest(.measure, in: text, at: position, end: limit) { position = hit.end }
    }
    return position > measureStart ? position : start
  }

  static func isNumeral(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E, 0x5343,
      0x4E07, 0x4E24, 0x591A, 0x6570, 0x51E0, 0x7B2C:
      true
    default: false
    }
  }

  /// Whether a range begins with a number and so counts things instead of naming one.
  func isCounted(_ range: Range<Int>) -> Bool {
    let first = text.scalar(at: range.lowerBound)
    return (0x30...0x39).contains(first) || [0x4E24, 0x591A, 0x6570, 0x51E0].contains(first)
  }

  /// Whether every quotation that a range opens is closed in it, and none is closed that it does not open.
  func hasWholeQuotations(_ range: Range<Int>) -> Bool {
    var depth = 0
    var position = range.lowerBound
    while position < range.upperBound {
      switch text.scalar(at: position) {
      case 0x201C, 0x300A, 0x28: depth += 1
      case 0x201D, 0x300B, 0x29: depth -= 1
      default: break
      }
      if depth < 0 { return false }
      position = text.next(position)
    }
    return depth == 0
  }

  /// A name that begins at its quotation: what stands before “…”志愿队 says where it is, not what it is called.
  func fromQuotation(_ name: FoundName) -> FoundName {
    var position = name.range.lowerBound
    while position < name.head.start, text.scalar(at: position) != 0x201C { position = text.next(position) }
    return position < name.head.start ? FoundName(range: position..<name.range.upperBound, head: name.head) : name
  }

  /// Whether a range begins with a decided place, a compound or a quotation.
  func opensWithPlaceOrQuotation(_ range: Range<Int>) -> Bool {
    tables.placeStarts.contains(range.lowerBound) || text.scalar(at: range.lowerBound) == 0x201C
  }

  /// The name as it is shown: the source's characters without breaks and blanks inside Chinese.
  func display(_ range: Range<Int>) -> String { state.source.view.unwrappedOriginal(in: range) }

  /// The name as a key: folded, without quotation marks.
  func key(_ range: Range<Int>) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let next = text.next(position)
      switch text.scalar(at: position) {
      case 0x20, 0x2018, 0x2019, 0x201C, 0x201D, 0x300A, 0x300B: break
      default: key += text.utf8[position..<next]
      }
      position = next
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The places and compounds inside a range, in order, each once.
  func components(of range: Range<Int>, in state: LinkingState) -> [EntityID] {
    var components: [EntityID] = []
    for span in state.candidates.within(range) where span.type == .place && span.components.isEmpty {
      if let entity = span.entity, !components.contains(entity) { components.append(entity) }
    }
    return components
  }
}
