internal import SourceText
internal import TypedGraph

/// Where the name of an initiative begins and ends: behind verbs and subjects, but with the year, the session, the party's
/// name and the list of places that belong to it.
struct InitiativeExtent {
  let finder: NameFinder
  let state: LinkingState
  let resources: LinkingResources

  private var text: ViewText { state.text }

  /// The range of a name that was found by its head.
  func range(of name: FoundName, kind: String) -> Range<Int> {
    let head = name.head
    if let inner = quotedName(in: name.range, head: head) { return inner }
    var start = name.range.lowerBound
    if let quotation = quotationBehindCount(in: name.range, head: head) {
      start = quotation
    } else if let anchor = firstAnchor(in: name.range, head: head) {
      start = anchor
    } else if kind == "meeting", isSessionAlone(name.range, head: head),
      let anchor = anchorBeyondBoundary(of: name.range, head: head)
    {
      start = anchor
    }
    start = withParty(start)
    if kind == "meeting" { start = withGroup(start) }
    start = withSession(start, floor: name.range.lowerBound)
    if ["meeting", "campaign", "plan", "agreement"].contains(kind) { start = withYear(start, head: head) }
    return start..<name.range.upperBound
  }

  /// A name that a quotation holds whole (“五大行动”, “群雁工程”) is what stands inside the marks, unless a place opens the run.
  private func quotedName(in range: Range<Int>, head: KeywordHit) -> Range<Int>? {
    guard text.scalar(at: head.end) == 0x201D, range.upperBound > head.end else { return nil }
    var open = head.start
    while open > range.lowerBound, text.scalar(before: open) != 0x201C { open = text.previous(open) }
    guard open > range.lowerBound else { return nil }
    let quotation = text.previous(open)
    let leads = state.candidates.within(range.lowerBound..<quotation).contains { $0.type == .place }
    let isUndertaking = state.hits(in: max(0, quotation - 30)..<quotation).contains {
      $0.end == quotation && resources.keywords[hit: $0].roles.contains(.jointHead)
    }
    return leads && !isUndertaking ? nil : open..<head.end
  }

  /// The quotation of a name before which only a count or a level stands: 办一场“…”论坛, 省管“…”试点.
  private func quotationBehindCount(in range: Range<Int>, head: KeywordHit) -> Int? {
    var position = range.lowerBound
    while position < head.start, text.scalar(at: position) != 0x201C { position = text.next(position) }
    guard position < head.start, position > range.lowerBound else { return nil }
    let levels: [StaticString] = [
      "省管", "市级", "省级", "国家级", "县级", "区级", "县域", "村", "镇村", "全省", "全市", "首批", "新一轮", "电", "讯",
    ]
    if levels.contains(where: { text.has($0, endingAt: position) }) || isBehindAmount(position, floor: range.lowerBound)
    {
      return position
    }
    let measure = state.hits(in: max(range.lowerBound, position - 6)..<position).first {
      $0.end == position && resources.keywords[hit: $0].roles.contains(.measure)
    }
    guard let measure, measure.start > 0, NameFinder.isNumeral(text.scalar(before: measure.start)) else { return nil }
    return position
  }

  /// Whether an amount stands right before a position: 总产值瞄准6000亿元“…”体系.
  private func isBehindAmount(_ position: Int, floor: Int) -> Bool {
    // 亿, 万, 元, 余, 多, %, 吨, 倍, 目标
    let units: Set<UInt32> = [0x4EBF, 0x4E07, 0x5143, 0x4F59, 0x591A, 0x25, 0x5428, 0x500D, 0x76EE, 0x6807]
    var start = position
    var count = 0
    while start > floor, count < 5, units.contains(text.scalar(before: start)) {
      start = text.previous(start)
      count += 1
    }
    return count > 0 && start > floor && (0x30...0x39).contains(text.scalar(before: start))
  }

  /// The first place, compound or body of the run: the name begins there.
  private func firstAnchor(in range: Range<Int>, head: KeywordHit) -> Int? {
    let anchors = state.candidates.within(range.lowerBound..<head.end).filter {
      ($0.type == .place || $0.type == .institution) && $0.range.lowerBound < head.start
    }
    guard let first = anchors.map(\.range.lowerBound).min() else { return nil }
    // A quotation before the place belongs to the name: “一江两岸”…长江….
    var position = range.lowerBound
    while position < first {
      if text.scalar(at: position) == 0x201C { return nil }
      position = text.next(position)
    }
    return first
  }

  /// 协商会第二次会议 alone: a head, its session and a head.
  private func isSessionAlone(_ range: Range<Int>, head: KeywordHit) -> Bool {
    guard let first = resources.keywords.longest(.initiativeHead, in: text, at: range.lowerBound, end: head.start)
    else { return text.has("第", at: range.lowerBound) }
    return text.has("第", at: first.end)
  }

  /// The anchor of a session's name across the words of its subject: 甲、乙政协助推文旅带建设协商会第二次会议.
  private func anchorBeyondBoundary(of range: Range<Int>, head: KeywordHit) -> Int? {
    guard let sentence = state.sentence(at: head.start) else { return nil }
    let floor = state.source.sentences[sentence].range.lowerBound
    let start = finder.boundary.start(of: range.lowerBound, floor: floor, limit: 24) { position in
      let hits = state.hits(in: max(floor, position - 18)..<position).filter { $0.end == position }
      return !hits.contains {
        !resources.keywords[hit: $0].roles.isDisjoint(with: [.held, .attends, .hosts, .speech])
      }
    }
    guard start < range.lowerBound else { return nil }
    return state.candidates.within(start..<range.lowerBound).filter { $0.type == .place || $0.type == .institution }
      .map(\.range.lowerBound).min()
  }

  /// 中共 before a place belongs to the party's meeting.
  private func withParty(_ start: Int) -> Int {
    for word: StaticString in ["中国共产党", "中共"] where text.has(word, endingAt: start) {
      return start - word.utf8CodeUnitCount
    }
    return start
  }

  /// The list of places whose last member opens the name: 甲、乙、丙政协…协商会.
  private func withGroup(_ start: Int) -> Int {
    guard let group = state.firstGroup(endingBehind: start), !group.isCompound, group.range.lowerBound < start,
      group.parts.contains(where: { $0.lowerBound == start })
    else { return start }
    let before = text.scalar(before: group.range.lowerBound)
    return ViewText.isHan(before) && finder.boundary.boundaryEnds[group.range.lowerBound] == nil
      ? start : group.range.lowerBound
  }

  /// 第六届, 首届 before the name.
  private func withSession(_ start: Int, floor: Int) -> Int {
    guard text.has("届", endingAt: start) else { return start }
    var position = text.previous(start)
    if text.has("首", endingAt: position) { return text.previous(position) }
    while position > 0, NameFinder.isNumeral(text.scalar(before: position)) { position = text.previous(position) }
    return text.has("第", at: position) ? position : start
  }

  /// The year right before the name of a meeting, a contest or a programme: 2023年某论坛, 2023某马拉松.
  private func withYear(_ start: Int, head: KeywordHit) -> Int {
    guard
      let year = state.candidates.ending(at: start).first(where: {
        $0.type == .date && ["year", "range"].contains(state.entities[$0.entities[0]]?.kind)
      })
    else {
      var position = start
      var digits = 0
      while position > 0, (0x30...0x39).contains(text.scalar(before: position)) {
        position = text.previous(position)
        digits += 1
      }
      return digits == 4 && !ViewText.isHan(text.scalar(before: position)) && text.scalar(before: position) != 0x2014
        ? position : start
    }
    let before = text.scalar(before: year.range.lowerBound)
    let isFree =
      !ViewText.isHan(before) || finder.boundary.boundaryEnds[year.range.lowerBound] != nil
      || text.has("《", endingAt: year.range.lowerBound)
    return isFree ? year.range.lowerBound : start
  }

  /// 在新时代某座谈会上的重要讲话: what stands between 在 and the meeting is its name, verbs and all.
  func occasion(of head: KeywordHit) -> Range<Int>? {
    let speeches: [StaticString] = ["上的重要讲话", "上的讲话", "上发表重要讲话", "上发表讲话", "上的致辞", "和在"]
    guard speeches.contains(where: { text.has($0, at: head.end) }), let index = state.sentence(at: head.start) else {
      return nil
    }
    let floor = state.source.sentences[index].range.lowerBound
    var start = head.start
    var count = 0
    while start > floor, count < 40, !text.has("在", endingAt: start) {
      let scalar = text.scalar(before: start)
      guard !Separators.endsClause(scalar), scalar != 0x3001, scalar != 0x7684 else { return nil }
      start = text.previous(start)
      count += 1
    }
    guard count >= 6, start > floor, count < 40 else { return nil }
    // 正在, 现在, 存在 are no prepositions.
    let before = text.scalar(before: text.previous(start))
    guard ![0x6B63, 0x73B0, 0x5B58, 0x5B9E, 0x6240].contains(before) else { return nil }
    return start..<head.end
  }

  /// 实施河道加固、水库除险、河渠治理行动: phrases of one length between enumeration marks, behind a verb, are one name.
  func parallels(before name: FoundName) -> Range<Int>? {
    let head = name.head
    var end = head.start
    for _ in 0..<2 {
      let modifier = state.hits(in: max(0, end - 12)..<end).first {
        $0.end == end && resources.keywords[hit: $0].roles.contains(.genericModifier)
      }
      guard let modifier else { break }
      end = modifier.start
    }
    guard let index = state.sentence(at: head.start) else { return nil }
    let floor = state.source.sentences[index].range.lowerBound
    var start = end
    while start > floor, ViewText.isHan(text.scalar(before: start)), text.scalarCount(start..<end) < 8 {
      start = text.previous(start)
    }
    let length = text.scalarCount(start..<end)
    guard (4...7).contains(length), start > floor, text.has("、", endingAt: start) else { return nil }
    var members = 1
    while start > floor, text.has("、", endingAt: start), members < 12 {
      let close = text.previous(start)
      var open = close
      var count = 0
      while open > floor, count < length, ViewText.isHan(text.scalar(before: open)) {
        open = text.previous(open)
        count += 1
      }
      guard count == length else { return nil }
      start = open
      members += 1
    }
    let verbs: KeywordRole = [.carriesOut, .launch]
    guard members >= 3,
      state.hits(in: max(floor, start - 18)..<start).contains(where: {
        $0.end == start && !resources.keywords[hit: $0].roles.isDisjoint(with: verbs)
      })
    else { return nil }
    return start..<head.end
  }
}
