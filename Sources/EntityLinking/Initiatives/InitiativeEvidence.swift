internal import SourceText
internal import TypedGraph

/// What speaks for a name that was found by its head: a run of characters before a head noun is a name where it carries
/// something of its own.
struct InitiativeEvidence {
  let state: LinkingState
  let resources: LinkingResources

  private var text: ViewText { state.text }

  /// Heads whose names are a place and the head (东盟峰会, 清莱兰花展): an event, not a common noun.
  private static let events: Set<String> = ["论坛", "峰会", "博览会", "交易会", "马拉松", "展销会", "洽谈会", "推介会", "运动会"]

  /// Whether a name carries something of its own.
  func isNamed(_ range: Range<Int>, head: KeywordHit, kind: String) -> Bool {
    let own = text.scalarCount(range.lowerBound..<max(range.lowerBound, head.start))
    guard own >= 2, resources.keywords.longest(.determiner, in: text, at: range.lowerBound, end: head.start) == nil
    else {
      return false
    }
    if opensQuotation(range.lowerBound..<head.start) { return true }
    if hasSession(range.lowerBound..<head.start), own >= 3 { return true }
    let isGeneric = isGeneric(from: contentStart(range, head), to: head.start)
    if text.scalar(before: range.lowerBound) == 0x201C, text.scalar(at: range.upperBound) == 0x201D { return true }
    let anchors = state.candidates.within(range.lowerBound..<head.start).filter {
      $0.type == .place || $0.type == .institution
    }
    let content = own - covered(by: anchors, in: range.lowerBound..<head.start)
    let hasYear =
      state.candidates.starting(at: range.lowerBound).contains { $0.type == .date }
      || (0x30...0x39).contains(text.scalar(at: range.lowerBound))
    if hasYear, ["meeting", "campaign"].contains(kind) || (kind == "plan" && !isGeneric) { return own >= 5 }
    let isCarried = isCarriedOut(range.lowerBound)
    let word = resources.keywords[hit: head].text
    switch kind {
    case "meeting":
      if !anchors.isEmpty || isBehindDefinition(range.lowerBound) {
        return content >= 2 && !isGeneric || Self.events.contains(word) || word.count >= 3
      }
      return isCarried && !isGeneric && content >= 2 && word.count >= 2
    case "agreement":
      return !anchors.isEmpty && (content >= 2 || word.count >= 3)
    case "alliance":
      return !anchors.isEmpty && content >= 2 || (!isGeneric && own >= 4)
    case "zone":
      return !anchors.isEmpty || ((isCarried || isPromoted(range)) && own >= 6 && !isGeneric)
    case "campaign":
      if !anchors.isEmpty { return Self.isContest(word) ? content >= 1 : content >= 4 && !isGeneric || content >= 6 }
      return isCarried && !isGeneric && content >= (Self.isContest(word) ? 2 : 4)
    case "project" where word == "走廊" || word == "廊道":
      return !anchors.isEmpty && content >= 2 && !isGeneric && !isPlace(range)
    case "plan", "project":
      if !anchors.isEmpty { return content >= 4 && !isGeneric }
      return !isGeneric && content >= 4
        && (isCarried || followsMember(range.lowerBound) || explains(range.lowerBound))
    default:
      if !anchors.isEmpty { return own >= 4 && content >= 3 }
      return isCarried && !isGeneric && content >= 4 && word.count >= 4
    }
  }

  /// Whether the gazetteer or a region's suffix names the whole.
  private func isPlace(_ range: Range<Int>) -> Bool {
    state.candidates.ending(at: range.upperBound).contains { $0.type == .place }
      || state.hits(in: max(0, range.upperBound - 15)..<range.upperBound).contains {
        $0.end == range.upperBound && resources.keywords[hit: $0].roles.contains(.regionSuffix)
      }
  }

  /// Whether a bracket that gives a short form stands right before a name: 某都市圈（以下简称“都市圈”）推进会.
  private func isBehindDefinition(_ start: Int) -> Bool {
    guard text.scalar(before: start) == 0x29 else { return false }
    return state.hits(in: max(0, start - 60)..<start).contains {
      resources.keywords[hit: $0].roles.contains(.definition)
    }
  }

  private static func isContest(_ word: String) -> Bool {
    word.hasSuffix("赛") || word.hasSuffix("展") || word.hasSuffix("节") || word.hasSuffix("季") || word.hasSuffix("周")
  }

  /// Whether a range holds a quotation, or stands in one.
  func hasQuotation(_ range: Range<Int>) -> Bool {
    opensQuotation(range) || text.scalar(before: range.lowerBound) == 0x201C
  }

  private func opensQuotation(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      if text.scalar(at: position) == 0x201C { return true }
      position = text.next(position)
    }
    return false
  }

  /// 第…届, 第…次 or 首届.
  private func hasSession(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = text.scalar(at: position)
      if scalar == 0x5C4A || scalar == 0x6B21 {
        let before = text.scalar(before: position)
        if NameFinder.isNumeral(before) || before == 0x9996 { return true }
      }
      position = text.next(position)
    }
    return false
  }

  /// Where what is not a place or body begins.
  private func contentStart(_ range: Range<Int>, _ head: KeywordHit) -> Int {
    let anchors = state.candidates.within(range.lowerBound..<head.start).filter {
      $0.type == .place || $0.type == .institution
    }
    return anchors.filter { $0.range.lowerBound == range.lowerBound }.map(\.range.upperBound).max() ?? range.lowerBound
  }

  private func covered(by anchors: [LinkedSpan], in range: Range<Int>) -> Int {
    var end = range.lowerBound
    var count = 0
    for anchor in anchors.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where anchor.range.upperBound > end
    {
      count += text.scalarCount(max(end, anchor.range.lowerBound)..<anchor.range.upperBound)
      end = anchor.range.upperBound
    }
    for hit in state.hits(in: range) where resources.keywords[hit: hit].roles.contains(.setAnaphor) && hit.start >= end
    {
      count += text.scalarCount(hit.start..<hit.end)
      end = hit.end
    }
    return count
  }

  /// Whether a stretch is made of words that only say what kind of thing is meant: 重点, 合作, 系列.
  private func isGeneric(from start: Int, to end: Int) -> Bool {
    guard start < end else { return true }
    var reached: Set<Int> = [start]
    for hit in state.hits(in: start..<end) where reached.contains(hit.start) && hit.end <= end {
      let roles = resources.keywords[hit: hit].roles
      if !roles.isDisjoint(with: [.genericModifier, .setAnaphor, .measure, .conjunction]) { reached.insert(hit.end) }
    }
    return reached.contains(end)
  }

  /// Whether a verb of carrying out, holding or founding stands right before a name: 实施产业强基战略.
  private func isCarriedOut(_ start: Int) -> Bool {
    let roles: KeywordRole = [.carriesOut, .launch, .held, .hosts, .found]
    // 举行的某展 too.
    let start = text.has("的", endingAt: start) ? text.previous(start) : start
    return state.hits(in: max(0, start - 18)..<start).contains {
      $0.end == start && !resources.keywords[hit: $0].roles.isDisjoint(with: roles)
    }
  }

  /// 加快某协作区建设.
  private func isPromoted(_ range: Range<Int>) -> Bool {
    text.has("建设", at: range.upperBound)
      && ["加快", "推进", "加快推进"].contains { (word: StaticString) in text.has(word, endingAt: range.lowerBound) }
  }

  /// Whether an initiative stands before the dash before a name: 十大项目——某项目.
  private func explains(_ start: Int) -> Bool {
    guard text.has("——", endingAt: start) else { return false }
    return state.candidates.ending(at: start - 6).contains { $0.type == .initiative }
  }

  /// Whether an initiative stands before the enumeration mark before a name.
  private func followsMember(_ start: Int) -> Bool {
    guard text.scalar(before: start) == 0x3001 else { return false }
    return state.candidates.ending(at: text.previous(start)).contains { $0.type == .initiative }
  }
}
