internal import SourceText

/// A person's name and the rule that found it.
struct FoundPerson {
  let range: Range<Int>
  let rule: String
}

/// Looks for names of people where the words around them promise one.
struct PersonFinder {
  let state: LinkingState
  let text: ViewText
  let keywords: KeywordLexicon
  let reader: NameReader
  /// Where words end that no name reaches across, and posts.
  let opens: Set<Int>
  /// Where posts end.
  let posts: Set<Int>
  /// Where words end that join names: 和, 与.
  let joints: Set<Int>

  init(_ state: LinkingState, keywords: KeywordLexicon, reader: NameReader) {
    self.state = state
    text = state.text
    self.keywords = keywords
    self.reader = reader
    var opens: Set<Int> = []
    var posts: Set<Int> = []
    var joints: Set<Int> = []
    for hit in state.hits {
      let roles = keywords[hit: hit].roles
      if !roles.isDisjoint(with: [.boundary, .post]) { opens.insert(hit.end) }
      if roles.contains(.post) { posts.insert(hit.end) }
      if roles.contains(.conjunction) { joints.insert(hit.end) }
    }
    self.joints = joints
    self.opens = opens
    self.posts = posts
  }

  /// Names right behind a post. Behind an office any name is believed, behind other words for people (村民, 石匠) only one
  /// that looks like a name and ends clearly.
  func behindPosts() -> [FoundPerson] {
    var found: [FoundPerson] = []
    var end = 0
    for hit in state.hits where keywords[hit: hit].roles.contains(.post) && hit.end > end {
      let longest = keywords.longest(.post, in: text, at: hit.start, end: text.count) ?? hit
      end = longest.end
      let keyword = keywords[hit: longest]
      let isOffice = keyword.kind != "description" && !keyword.roles.contains(.honorific)
      if let range = name(behind: end, isOffice: isOffice) {
        found.append(FoundPerson(range: range, rule: "person/post"))
      }
    }
    return found
  }

  private func name(behind position: Int, isOffice: Bool) -> Range<Int>? {
    let reading = reader.reading(at: position)
    if let reading, reading.isSpaced { return reading.range }
    if reader.spaced.isSpaced(text, at: position) { return spacedPair(at: position) }
    if reading == nil || reading?.follower == NameReader.Follower.none || reading?.isWord == true,
      let range = reader.soundName(at: position)
    {
      return range
    }
    if reading == nil, isOffice, let range = rareName(at: position) { return range }
    guard let reading, !isKeyword(at: position) else { return nil }
    let isSpoken = isSpeech(at: reading.range.upperBound)
    if beginsWithPlace(reading.range), isOffice, !isSpoken, reading.follower < .strong { return nil }
    if reading.isWord {
      let isLonger = reader.names.wordEnd(in: text, at: position).map { $0 < reading.range.upperBound } ?? false
      return isOffice && (isSpoken || (isLonger && reading.isUsual && reading.follower == .strong))
        ? reading.range : nil
    }
    if isOffice { return reading.isDoubtful && reading.follower == .none ? nil : reading.range }
    let isTold = isSpoken && !reading.isDoubtful
    return (reading.isConvincing || isTold) && !isPlace(reading.range) && (!reader.isJoint(at: position) || isSpoken)
      ? reading.range : nil
  }

  /// Two characters with a blank between them behind a post: no surname is asked for (副县长多　吉).
  private func spacedPair(at position: Int) -> Range<Int>? {
    let range = position..<text.position(position, advancedBy: 2, limit: text.count)
    return isOfNameCharacters(range) ? range : nil
  }

  /// A name behind an office whose surname no list has: three characters, or two, right before a word of speech.
  private func rareName(at position: Int) -> Range<Int>? {
    guard !isKeyword(at: position), reader.names.wordEnd(in: text, at: position) == nil else { return nil }
    for length in [3, 2] {
      let end = text.position(position, advancedBy: length, limit: text.count)
      let range = position..<end
      guard text.scalarCount(range) == length, isSpeech(at: end), isOfNameCharacters(range),
        isOfGivenNames(text.next(position)..<end), !isPlace(range), !beginsWithPlace(range),
        state.hits(in: range).allSatisfy({ keywords[hit: $0].roles == .surname || $0.end > end })
      else { continue }
      return range
    }
    return nil
  }

  private func isOfGivenNames(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      guard text.isHan(at: position), reader.names.isGiven(text.scalar(at: position)) else { return false }
      position = text.next(position)
    }
    return true
  }

  private func isPlace(_ range: Range<Int>) -> Bool {
    state.places(overlapping: range).contains {
      $0.range.lowerBound <= range.lowerBound && $0.range.upperBound >= range.upperBound && $0.decision.entry != nil
    }
  }

  private func isKeyword(at position: Int) -> Bool {
    keywords.longest([.post, .organ, .plainWord, .initiativeHead], in: text, at: position, end: text.count) != nil
  }

  private func isSpeech(at position: Int) -> Bool {
    keywords.longest(.speech, in: text, at: position, end: text.count) != nil
  }

  private func beginsWithPlace(_ range: Range<Int>) -> Bool {
    state.places(overlapping: range).contains { $0.range.lowerBound <= range.lowerBound && $0.decision.entry != nil }
  }

  /// A name between the start of a clause, a quotation or a boundary word and a word of speech (”赵卫国说), and one that opens
  /// a clause in which somebody speaks (万小平在致辞中说).
  func beforeSpeech() -> [FoundPerson] {
    var found: [FoundPerson] = []
    for hit in state.hits where keywords[hit: hit].roles.contains(.speech) {
      if let range = name(before: hit.start) { found.append(FoundPerson(range: range, rule: "person/speech")) }
      let start = clauseStart(before: hit.start)
      if start < hit.start, let reading = reader.reading(at: start), reading.range.upperBound < hit.start,
        reading.isConvincing, !reading.isDoubtful, !isKeyword(at: start), !beginsWithPlace(reading.range)
      {
        found.append(FoundPerson(range: reading.range, rule: "person/speech"))
      }
    }
    return found
  }

  /// Names right before 先生, 老人 and other words that only names of people stand before.
  func beforeHonorifics() -> [FoundPerson] {
    state.hits.filter { keywords[hit: $0].roles.contains(.honorific) }.compactMap { hit in
      name(before: hit.start).map { FoundPerson(range: $0, rule: "person/honorific") }
    }
  }

  /// The name that ends at a position and begins at a clause, a quotation or a word that no name reaches across.
  private func name(before end: Int) -> Range<Int>? {
    for length in [4, 3, 2] {
      var start = end
      var count = 0
      while count < length, start > 0, text.isHan(at: text.previous(start)) {
        start = text.previous(start)
        count += 1
      }
      guard count == length, let surname = keywords.longest(.surname, in: text, at: start, end: end),
        text.scalarCount(surname.end..<end) <= 2, length < 4 || surname.end - start == 6,
        start == 0 || !text.isHan(at: text.previous(start)) || opens.contains(start) || joints.contains(start),
        !state.places(overlapping: start..<end).contains(where: { $0.decision.entry != nil }),
        !state.hits(in: start..<end).contains(where: {
          $0.end - $0.start > 3
            && !keywords[hit: $0].roles.isDisjoint(with: [.boundary, .post, .joint, .initiativeHead])
        }),
        reader.names.wordEnd(in: text, at: start).map({ $0 < end || reader.spaced.isSpaced(text, at: start) }) ?? true,
        isOfNameCharacters(surname.end..<end)
      else { continue }
      return start..<end
    }
    return nil
  }

  private func isOfNameCharacters(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      if reader.names.isNever(text.scalar(at: position)) { return false }
      position = text.next(position)
    }
    return true
  }

  /// The start of the clause that a position stands in, at most forty characters before it.
  private func clauseStart(before position: Int) -> Int {
    var start = position
    var count = 0
    while start > 0, count < 40 {
      let scalar = text.scalar(before: start)
      if Separators.endsClause(scalar) || scalar == 0x201C || scalar == 0x201D { return start }
      start = text.previous(start)
      count += 1
    }
    return start == 0 ? 0 : position
  }

  /// 任命甲、乙为, 免去丙的: the names between a word of appointment and 为, 的 or the post.
  func appointed() -> [FoundPerson] {
    var found: [FoundPerson] = []
    for hit in state.hits where keywords[hit: hit].roles.contains(.postChange) {
      var names: [FoundPerson] = []
      var position = hit.end
      while let reading = reader.reading(at: position), reading.isSpaced || !reading.isWord {
        names.append(FoundPerson(range: reading.range, rule: "person/appointment"))
        position = reading.range.upperBound
        guard text.scalar(at: position) == 0x3001 else { break }
        position = text.next(position)
      }
      if ["为", "的", "任", "担任", "同志"].contains(where: { (word: StaticString) in text.has(word, at: position) }) {
        found += names
      }
    }
    // 严某某任定日县副县长: a clause that opens with a name and goes on with 任 and a post.
    let verbs: [StaticString] = ["任", "出任", "担任", "兼任", "当选", "升任", "转任", "调任", "挂任"]
    for hit in state.hits where keywords[hit: hit].roles.contains(.post) {
      let start = clauseStart(before: hit.start)
      guard start < hit.start, let reading = reader.reading(at: start), reading.range.upperBound < hit.start,
        !reading.isWord, reading.isUsual, !reading.isDoubtful, !isKeyword(at: start), !beginsWithPlace(reading.range),
        verbs.contains(where: { text.has($0, at: reading.range.upperBound) })
      else { continue }
      found.append(FoundPerson(range: reading.range, rule: "person/appointment"))
    }
    return found
  }

  /// 来自某地的刘桂兰, 58岁的孙有田, 名叫李强: where somebody is told from, how old and called what.
  func behindOf() -> [FoundPerson] {
    var found: [FoundPerson] = []
    for hit in state.hits where !keywords[hit: hit].roles.isDisjoint(with: [.dwells, .namesPerson]) {
      var position = hit.end
      if keywords[hit: hit].roles.contains(.dwells) {
        var count = 0
        while position < text.count, count < 24, !text.has("的", at: position),
          !Separators.endsClause(text.scalar(at: position)), text.scalar(at: position) != 0x3001
        {
          position = text.next(position)
          count += 1
        }
        guard text.has("的", at: position) else { continue }
        position = text.next(position)
      }
      guard let reading = reader.reading(at: position), reading.isConvincing, reading.isSpaced || !reading.isDoubtful,
        reading.isSpaced || text.scalarCount(reading.range) >= 3, !isKeyword(at: position),
        !beginsWithPlace(reading.range)
      else { continue }
      found.append(FoundPerson(range: reading.range, rule: "person/of"))
    }
    return found
  }

  /// Names of two characters with a blank between them. A word that is common as such (高原, 方案) needs a post before it
  /// or a word of speech behind it.
  func spaced() -> [FoundPerson] {
    var found: [FoundPerson] = []
    for gap in reader.spaced.gaps.sorted() {
      let start = text.previous(gap)
      let end = text.next(gap)
      guard let reading = reader.reading(at: start), reading.isSpaced, reading.isUsual,
        !reader.spaced.gaps.contains(start) || posts.contains(start)
      else { continue }
      let isAlone =
        (start == 0 || text.scalar(before: start) == 0x0A) && (end >= text.count || text.scalar(at: end) == 0x0A)
      let isWord = reader.names.wordEnd(in: text, at: start) != nil || isKeyword(at: start)
      let isSure = posts.contains(start) || isSpeech(at: end)
      let isOpen = start == 0 || !text.isHan(at: text.previous(start)) || opens.contains(start)
      if isSure || (!isAlone && !isWord && isOpen && reading.follower > .none) {
        found.append(FoundPerson(range: reading.range, rule: "person/spaced"))
      }
    }
    return found
  }

  /// 董某, 齐某某: people whose given names are withheld.
  func withheld() -> [FoundPerson] {
    var found: [FoundPerson] = []
    var end = 0
    for hit in state.hits where keywords[hit: hit].roles.contains(.surname) && hit.start >= end {
      guard text.has("某", at: hit.end) else { continue }
      end = text.next(hit.end)
      if ["某", "甲", "乙", "丙", "丁"].contains(where: { (word: StaticString) in text.has(word, at: end) }) {
        end = text.next(end)
      }
      let isThing = [
        "种", "些", "个", "地", "市", "县", "省", "校", "村", "公", "企", "单", "处", "日", "年", "月", "一", "小", "项", "部",
      ]
      .contains { (word: StaticString) in text.has(word, at: end) }
      let isDoubtful = reader.isDoubtful(hit.start..<hit.end)
      let isOpen = hit.start == 0 || !text.isHan(at: text.previous(hit.start)) || opens.contains(hit.start)
      if !isThing, isOpen || !isDoubtful { found.append(FoundPerson(range: hit.start..<end, rule: "person/withheld")) }
    }
    return found
  }

  /// Names in lists with names that were found: 甲、乙和丙.
  func listed(with found: [FoundPerson]) -> [FoundPerson] {
    var listed: [FoundPerson] = []
    var queue = found.map(\.range)
    var known = Set(queue)
    while let range = queue.popLast() {
      for neighbour in [next(behind: range), previous(before: range)] {
        guard let neighbour, known.insert(neighbour).inserted else { continue }
        listed.append(FoundPerson(range: neighbour, rule: "person/list"))
        queue.append(neighbour)
      }
    }
    return listed.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func next(behind range: Range<Int>) -> Range<Int>? {
    let separator = text.scalar(at: range.upperBound)
    guard [0x3001, 0x548C, 0x4E0E, 0x53CA].contains(separator) else { return nil }
    let start = text.next(range.upperBound)
    guard let reading = reader.reading(at: start), reading.isConvincing, !isKeyword(at: start) || reading.isSpaced,
      reading.isSpaced || (!beginsWithPlace(reading.range) && (!reading.isDoubtful || reading.follower == .strong))
    else { return nil }
    return reading.range
  }

  private func previous(before range: Range<Int>) -> Range<Int>? {
    guard range.lowerBound > 0, text.scalar(before: range.lowerBound) == 0x3001 else { return nil }
    let end = text.previous(range.lowerBound)
    guard let range = name(before: end), reader.reading(at: range.lowerBound)?.isConvincing == true else { return nil }
    return range
  }
}
