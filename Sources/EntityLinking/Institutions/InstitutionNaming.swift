internal import SourceText
internal import TypedGraph

/// Decides where an institution's name begins whose last word is known, and whether it is a name at all: a run of words
/// that tell no institution from another (科技公司, 附近医院) is none.
struct InstitutionNaming {
  let state: LinkingState
  let resources: LinkingResources
  let finder: NameFinder
  private let text: ViewText
  private let keywords: KeywordLexicon
  /// Where institutions' names and their last words end.
  private let bodyEnds: Set<Int>
  private let reader: NameReader

  init(_ state: LinkingState, resources: LinkingResources, finder: NameFinder) {
    self.state = state
    self.resources = resources
    self.finder = finder
    text = state.text
    keywords = resources.keywords
    reader = NameReader(state, keywords: keywords)
    var ends = Set(state.candidates.filter { $0.type == .institution }.map(\.range.upperBound))
    for hit in state.hits where !keywords[hit: hit].roles.isDisjoint(with: [.institutionSuffix, .nationalBody]) {
      ends.insert(hit.end)
    }
    bodyEnds = ends
  }

  /// The range of the name that was found by its last word, or `nil` where it is no name.
  func name(_ found: FoundName) -> Range<Int>? {
    let head = found.head
    guard !cutsPost(head) else { return nil }
    let kind = keywords[hit: head].kind
    if kind == "team" {
      let quoted = finder.fromQuotation(found)
      if quoted.range.lowerBound > found.range.lowerBound || text.scalar(at: found.range.lowerBound) == 0x201C {
        return accepted(unquoted(quoted.range), head: head) ? unquoted(quoted.range) : nil
      }
    }
    var range = unquoted(found.range)
    guard range.upperBound >= head.end, range.lowerBound < head.start else { return nil }
    var start = behindFormer(range, head: head)
    start = atPlace(start, head: head)
    start = withoutOuterPlaces(start, head: head, kind: kind)
    start = behindPartner(start, head: head)
    range = start..<range.upperBound
    return accepted(range, head: head) ? range : nil
  }

  /// 某省某市与某公司: a place that a conjunction follows is a party of its own.
  private func behindPartner(_ start: Int, head: KeywordHit) -> Int {
    var end = start
    for place in places(in: start..<head.start) where place.lowerBound == end { end = place.upperBound }
    guard end > start else { return start }
    let words: [StaticString] = ["与", "和", "同", "会同", "联合", "携手"]
    guard let word = words.first(where: { text.has($0, at: end) }), end + word.utf8CodeUnitCount < head.start else {
      return start
    }
    // 某市和谐…: the character begins a word of the name.
    if keywords.longest([.insideName, .plainWord], in: text, at: end, end: head.start) != nil { return start }
    return end + word.utf8CodeUnitCount
  }

  /// Whether the last character of the head begins a post or verb that ends behind it: 中学校长 is no 学校, 联合会商 no 联合会;
  /// but 某局党组书记 is the 党组书记 of a 局.
  private func cutsPost(_ head: KeywordHit) -> Bool {
    let last = text.previous(head.end)
    guard let post = keywords.longest([.post, .joint], in: text, at: last, end: text.count) else { return false }
    return post.end > head.end && keywords.longest(.post, in: text, at: head.end, end: text.count) == nil
  }

  /// A name that is quoted as a whole stands inside its marks.
  private func unquoted(_ range: Range<Int>) -> Range<Int> {
    guard text.scalar(at: range.lowerBound) == 0x201C, text.scalar(before: range.upperBound) == 0x201D else {
      return range
    }
    return text.next(range.lowerBound)..<text.previous(range.upperBound)
  }

  private static let verbs: KeywordRole = [
    .joint, .launch, .held, .signed, .hosts, .attends, .aid, .supply, .found, .carriesOut, .speech, .adopted,
  ]

  /// Behind the last institution inside that is joined to the name by 与, a verb or a number: 某县人民政府与某公司.
  private func behindFormer(_ range: Range<Int>, head: KeywordHit) -> Int {
    var start = range.lowerBound
    var position = text.next(start)
    while position < head.start {
      if bodyEnds.contains(position) {
        if let joint = keywords.longest(.conjunction, in: text, at: position, end: head.start) {
          start = joint.end
        } else if let verb = keywords.longest(Self.verbs, in: text, at: position, end: head.start),
          verb.end - verb.start > 3
        {
          start = verb.end
        } else if NameFinder.isNumeral(text.scalar(at: position)), text.scalar(at: position) < 0x80 {
          start = position
        }
      }
      position = text.next(position)
    }
    // 某局局长某某与某公司: behind a post and a person.
    for post in state.hits(in: start..<head.start) where keywords[hit: post].roles.contains(.post) {
      guard post.end > start, let reading = reader.reading(at: post.end), reading.isConvincing,
        reading.range.upperBound < head.start
      else { continue }
      start = reading.range.upperBound
      if let joint = keywords.longest([.conjunction, .boundary], in: text, at: start, end: head.start) {
        start = joint.end
      }
    }
    return start
  }

  /// Where a place begins inside, and what stands before it is no institution, the name begins at the place (冒用河北…公司);
  /// 驻, 国网 and 武警 stay.
  private func atPlace(_ start: Int, head: KeywordHit) -> Int {
    guard let place = places(in: start..<head.start).first, place.lowerBound > start else { return start }
    let prefix = start..<place.lowerBound
    if text.scalar(at: start) == 0x201C || text.utf8[prefix].contains(0x28) { return start }
    if ["和", "与", "及", "、"].contains(where: { text.has($0, endingAt: place.lowerBound) }) { return place.lowerBound }
    var position = prefix.lowerBound
    while position < prefix.upperBound {
      position = text.next(position)
      if bodyEnds.contains(position) { return start }
    }
    let isOpening = ["驻", "国网", "武警", "团", "中铁", "中建", "中国", "原", "新"].contains { (word: StaticString) in
      word.utf8CodeUnitCount == prefix.count && text.has(word, at: prefix.lowerBound)
    }
    // A brand may stand before a place's short name (万达荆州公司); before an official name it is no part of the name.
    let isBrand =
      text.scalarCount(place) == 2 && text.scalarCount(prefix) <= 4 && !isVerb(prefix)
      && !state.hits(in: prefix).contains { $0.end - $0.start > 3 && $0.end <= place.lowerBound }
    return isOpening || isBrand ? start : place.lowerBound
  }

  /// Whether a range is one character that is a verb before a name: 任某地某集团副总工程师.
  private func isVerb(_ range: Range<Int>) -> Bool {
    ["任", "是", "为", "由", "让", "令", "属", "系", "请", "派", "找", "赔", "诉"].contains { (word: StaticString) in
      range.count == word.utf8CodeUnitCount && text.has(word, at: range.lowerBound)
    }
  }

  /// Whether a range holds more than words that tell no institution from another.
  func isDistinctive(_ range: Range<Int>) -> Bool { !isMade(range, of: [.genericBody, .attribute]) }

  /// The ranges of the gazetteer's names that lie in a range and may be places.
  private func places(in range: Range<Int>) -> [Range<Int>] {
    state.places(overlapping: range).filter {
      $0.decision != .none && $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound
    }.map(\.range)
  }

  /// Without a country before a name that stands for itself (加拿大某矿业公司), and without the province of a county's body
  /// (湖南省某县人民医院); courts and bodies of districts keep the city (某市某区人民法院).
  private func withoutOuterPlaces(_ start: Int, head: KeywordHit, kind: String) -> Int {
    var start = start
    let matches = state.places(overlapping: start..<head.start).filter {
      $0.range.lowerBound >= start && $0.range.upperBound <= head.start
    }
    guard let first = matches.first, first.range.lowerBound == start, let level = level(first) else { return start }
    let rest = text.scalarCount(first.range.upperBound..<head.start)
    if level == 0, !text.has("中国", at: start), !["government_organ", "media", "military"].contains(kind),
      rest >= 2,
      !isMade(first.range.upperBound..<head.start, of: .genericBody) || matches.count > 1,
      kind != "school" || matches.count > 1
    {
      start = first.range.upperBound
    }
    guard matches.count > 1, let next = matches.dropFirst().first, next.range.lowerBound == first.range.upperBound,
      let inner = self.level(next), level < inner, inner <= 4
    else { return start }
    let isOfficial = text.scalarCount(next.range) > 2 && kind != "company"
    let isDistrict = text.has("区", endingAt: next.range.upperBound)
    if level == 1 || (isMunicipality(first) && level < 3 && inner == 3), isOfficial,
      kind != "court_procuratorate" || !isDistrict, !isMunicipality(first) || !isDistrict
    {
      start = next.range.lowerBound
    }
    return start
  }

  private func level(_ match: PlaceMatch) -> Int? {
    match.decision.entry.map { resources.gazetteer.entries[Int($0)].level }
  }

  private func isMunicipality(_ match: PlaceMatch) -> Bool {
    match.decision.entry.map { resources.gazetteer.entries[Int($0)].name.hasSuffix("市") } ?? false
  }

  /// Last words that a place alone makes no name of: 湖北公司.
  private static let common: Set<String> = [
    "公司", "集团", "集团公司", "分公司", "银行", "分行", "支行", "协会", "学会", "商会", "总会", "联合会", "基金会", "合作社", "超市", "百货", "书店",
    "人民政府", "局", "厅", "署", "队", "委员会", "办公室", "指挥部", "指挥中心", "总队", "支队", "大队", "中队", "分局", "办事处", "实验室", "联合实验室", "总局",
    "代表处", "领导小组", "专班", "工作专班", "工作队", "服务队", "管理站", "管理所", "医院", "学校", "农场", "林场", "牧场", "渔场", "研究中心", "设计院", "工作室",
    "事务所", "俱乐部", "酒店", "大酒店", "幼儿园", "购物中心",
  ]

  /// Whether a range holds the end of a sentence: a quotation that somebody says, no name.
  private func isSpeech(_ range: Range<Int>) -> Bool {
    guard text.scalar(at: range.lowerBound) == 0x201C else { return false }
    var position = range.lowerBound
    while position < range.upperBound {
      if [0x3002, 0x21, 0x3F, 0x3B].contains(text.scalar(at: position)) { return true }
      position = text.next(position)
    }
    return false
  }

  /// Whether the bodies of several places are meant: 甲、乙、丙三市中级人民法院.
  private func isOfSeveral(_ range: Range<Int>) -> Bool {
    guard let place = places(in: range).first, place.lowerBound == range.lowerBound else { return false }
    return state.hits(in: place.upperBound..<max(place.upperBound, range.upperBound)).contains {
      $0.start == place.upperBound && keywords[hit: $0].roles.contains(.setAnaphor)
    }
  }

  /// Whether a range names one institution.
  private func accepted(_ range: Range<Int>, head: KeywordHit) -> Bool {
    // A body that was found with its place is better known than a longer run of words.
    let isKnown = state.candidates.ending(at: range.upperBound).contains {
      $0.rule.hasPrefix("institution/body") && $0.range.lowerBound > range.lowerBound
    }
    if isKnown, places(in: range.lowerBound..<head.start).first?.lowerBound != range.lowerBound { return false }
    guard range.lowerBound < head.start, !finder.isCounted(range), !text.utf8[range].contains(0x2B),
      finder.hasWholeQuotations(range), !isSpeech(range), !isOfSeveral(range),
      !isCountedHead(head)
    else { return false }
    let isWeak = keywords[hit: head].roles.contains(.weakSuffix)
    let isBound = keywords[hit: head].roles.contains(.boundSuffix)
    let body = range.lowerBound..<head.start
    if text.scalar(at: range.lowerBound) == 0x201C { return text.scalarCount(body) >= 2 }
    var own = range.lowerBound
    var leading = 0
    for place in places(in: body) where place.lowerBound == own {
      own = place.upperBound
      leading += 1
    }
    if own == range.lowerBound, let end = unlistedPlaceEnd(body) { own = end }
    if text.has("驻", at: own), let abroad = places(in: body).first, abroad.lowerBound == text.next(own) {
      own = abroad.upperBound
    }
    if own == range.lowerBound, finder.opensWithPlaceOrQuotation(range) { own = text.next(text.next(own)) }
    let rest = own..<head.start
    if let attribute = keywords.longest(.attribute, in: text, at: own, end: head.start), !rest.isEmpty,
      isMade(attribute.end..<head.start, of: [.genericBody, .attribute])
    {
      return false
    }
    if own > range.lowerBound {
      if isBound, text.scalarCount(rest) > 12 { return false }
      // A district's short name tells hospitals and schools of a city apart: 某市 + 潞州 + 医院.
      let isTold = leading > 1 && ["hospital", "school"].contains(keywords[hit: head].kind)
      return !rest.isEmpty || isTold || !Self.common.contains(keywords[hit: head].text)
    }
    let length = text.scalarCount(body)
    guard !isBound, length >= 2, length <= (isWeak ? 14 : 20) else { return false }
    return !isMade(body, of: [.genericBody, .attribute])
  }

  /// Whether a number and a measure word stand right before the head: 五家医院.
  private func isCountedHead(_ head: KeywordHit) -> Bool {
    let before = text.previous(head.start)
    if (0x30...0x39).contains(text.scalar(at: before)) { return true }
    guard head.start > 3, keywords.longest(.measure, in: text, at: before, end: head.start) != nil else { return false }
    let numeral = text.scalar(before: before)
    return NameFinder.isNumeral(numeral) || [0x8FD9, 0x90A3, 0x8BE5, 0x5404, 0x9996].contains(numeral)  // 这那该各首
  }

  /// Whether words of the given roles make up a range.
  private func isMade(_ range: Range<Int>, of roles: KeywordRole) -> Bool {
    var reached: Set<Int> = [range.lowerBound]
    var position = range.lowerBound
    while position < range.upperBound {
      if reached.contains(position) {
        for hit in state.hits(in: position..<(position + 1)) where hit.end <= range.upperBound {
          if !keywords[hit: hit].roles.isDisjoint(with: roles) { reached.insert(hit.end) }
        }
      }
      position = text.next(position)
    }
    return reached.contains(range.upperBound)
  }

  /// The end of a place that no gazetteer lists and that says its level: 亚琛市, 阿拉木图州.
  private func unlistedPlaceEnd(_ range: Range<Int>) -> Int? {
    var position = range.lowerBound
    var count = 0
    while position < range.upperBound, count < 7, text.isHan(at: position) {
      let scalar = text.scalar(at: position)
      position = text.next(position)
      count += 1
      guard count >= 3, [0x5E02, 0x53BF, 0x7701, 0x5DDE, 0x533A, 0x9547, 0x4E61, 0x65D7].contains(scalar) else {
        continue
      }
      let before = text.previous(text.previous(position))
      let isWord = state.hits(in: before..<(before + 1)).contains {
        $0.end >= position && keywords[hit: $0].roles.contains(.plainWord)
      }
      return isWord ? nil : position
    }
    return nil
  }
}
