internal import SourceText
internal import TypedGraph

/// People: a surname and one or two characters behind a post (市长周志红) or before a word of speech, the names of bylines
/// (□ 记者 甲 乙) and captions, and names with a middle dot (minorities, foreigners).
package struct PersonStage: LinkingStage {
  package static let rules = [
    "person/post", "person/speech", "person/honorific", "person/byline", "person/middle-dot",
  ]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let keywords = resources.keywords
    var post = 0
    for hit in state.hits where keywords[hit: hit].roles.contains(.post) && hit.end > post {
      let longest = keywords.longest(.post, in: state.text, at: hit.start, end: state.text.count) ?? hit
      post = longest.end
      guard !keywords[hit: longest].roles.contains(.honorific) else { continue }
      if let range = name(at: longest.end, in: state, keywords) { enter(range, rule: "person/post", &state) }
    }
    for hit in state.hits where keywords[hit: hit].roles.contains(.speech) {
      if let range = speaker(before: hit.start, in: state, keywords) { enter(range, rule: "person/speech", &state) }
    }
    for hit in state.hits where keywords[hit: hit].roles.contains(.honorific) {
      if let range = speaker(before: hit.start, in: state, keywords) { enter(range, rule: "person/honorific", &state) }
    }
    for hit in state.hits where keywords[hit: hit].roles.contains(.reporter) {
      bylineNames(behind: hit.end, &state, keywords)
    }
    middleDots(&state, keywords)
  }

  /// The range of a Chinese name at a position: a surname and one or two characters. A word of speech or a verb right
  /// behind the first character ends the name there (陈智说, 汪卫认为); otherwise two characters are taken where there are
  /// two.
  private func name(at start: Int, in state: LinkingState, _ keywords: KeywordLexicon) -> Range<Int>? {
    let text = state.text
    guard let surname = keywords.longest(.surname, in: text, at: start, end: text.count) else { return nil }
    var ends: [Int] = []
    var position = surname.end
    while ends.count < 2, position < text.count, text.isHan(at: position) {
      position = text.next(position)
      ends.append(position)
    }
    let isWord = keywords.longest([.post, .organ, .plainWord, .initiativeHead], in: text, at: start, end: text.count)
    guard let shortest = ends.first, isWord == nil, !isFollower(surname.end, in: state, keywords) else { return nil }
    if ends.count == 1 || isFollower(shortest, in: state, keywords) { return start..<shortest }
    return start..<ends[1]
  }

  /// Whether a word that can stand behind a name, and not within one, begins at a position.
  private func isFollower(_ position: Int, in state: LinkingState, _ keywords: KeywordLexicon) -> Bool {
    keywords.longest(
      [.speech, .boundary, .attends, .joint, .hosts, .signed, .launch, .held, .reporter, .post], in: state.text,
      at: position, end: state.text.count) != nil
  }

  /// A name between the start of a clause, a quotation or a boundary word and a word of speech: ”李昌兴说.
  private func speaker(before end: Int, in state: LinkingState, _ keywords: KeywordLexicon) -> Range<Int>? {
    let text = state.text
    for length in [3, 2] {
      var start = end
      var count = 0
      while count < length, start > 0, text.isHan(at: text.previous(start)) {
        start = text.previous(start)
        count += 1
      }
      guard count == length, keywords.longest(.surname, in: text, at: start, end: end) != nil else { continue }
      let isOpen =
        start == 0 || !text.isHan(at: text.previous(start))
        || state.hits(in: max(0, start - 24)..<start).contains {
          $0.end == start && !keywords[hit: $0].roles.isDisjoint(with: [.boundary, .post])
        }
      let isPlace = state.places(overlapping: start..<end).contains { $0.decision.entry != nil }
      let isWord = state.hits(in: start..<end).contains {
        $0.end - $0.start > 3
          && !keywords[hit: $0].roles.isDisjoint(with: [.boundary, .post, .joint, .initiativeHead])
      }
      if isOpen, !isPlace, !isWord { return start..<end }
    }
    return nil
  }

  /// Names parted by blanks or marks behind 记者 or 通讯员, up to the end of the byline.
  private func bylineNames(behind start: Int, _ state: inout LinkingState, _ keywords: KeywordLexicon) {
    let text = state.text
    var position = start
    while position < text.count {
      while position < text.count, [0x20, 0x3001].contains(text.scalar(at: position)) { position = text.next(position) }
      var end = position
      while end < text.count, text.isHan(at: end) || text.scalar(at: end) == 0xB7 { end = text.next(end) }
      if let hit = keywords.longest(.reporter, in: text, at: position, end: end) {
        position = hit.end
        continue
      }
      let length = text.scalarCount(position..<end)
      guard (2...4).contains(length) || text.utf8[position..<end].contains(0xB7),
        keywords.longest(.surname, in: text, at: position, end: end) != nil || length > 4
      else { return }
      let follower = text.scalar(at: end)
      guard end == text.count || [0x20, 0x0A, 0x29, 0x3001, 0x2F].contains(follower) else { return }
      enter(position..<end, rule: "person/byline", &state)
      position = end
    }
  }

  /// Han characters on both sides of a middle dot, outside quotations: 尔肯江·吐拉洪.
  private func middleDots(_ state: inout LinkingState, _ keywords: KeywordLexicon) {
    let text = state.text
    let verbs: KeywordRole = [.speech, .boundary, .attends, .joint, .hosts, .signed, .launch, .held]
    let verbHits = state.hits.filter { !keywords[hit: $0].roles.isDisjoint(with: verbs) }
    let boundaryEnds = Set(
      state.hits.filter { !keywords[hit: $0].roles.isDisjoint(with: [.boundary, .post]) }.map(\.end))
    let followers = Set(verbHits.map(\.start))
    for sentence in state.source.sentences {
      var quotation = 0
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        let scalar = text.scalar(at: position)
        if scalar == 0x201C || scalar == 0x300A { quotation += 1 }
        if scalar == 0x201D || scalar == 0x300B { quotation = max(0, quotation - 1) }
        if scalar == 0xB7, quotation == 0,
          let range = dottedName(
            around: position, within: sentence.range, text, boundaryEnds: boundaryEnds, followers: followers)
        {
          enter(range, rule: "person/middle-dot", &state)
          position = range.upperBound
          continue
        }
        position = text.next(position)
      }
    }
  }

  private func dottedName(
    around dot: Int, within sentence: Range<Int>, _ text: ViewText, boundaryEnds: Set<Int>, followers: Set<Int>
  ) -> Range<Int>? {
    var start = dot
    while start > sentence.lowerBound, text.isHan(at: text.previous(start)), text.scalarCount(start..<dot) < 6,
      !boundaryEnds.contains(start)
    {
      start = text.previous(start)
    }
    var end = text.next(dot)
    let behind = end
    while end < sentence.upperBound, text.isHan(at: end), text.scalarCount(behind..<end) < 4,
      end == behind || !followers.contains(end)
    {
      end = text.next(end)
    }
    guard text.scalarCount(start..<dot) >= 2, text.scalarCount(behind..<end) >= 2 else { return nil }
    return start..<end
  }

  private func enter(_ range: Range<Int>, rule: String, _ state: inout LinkingState) {
    let name = state.text.string(range)
    let node = Node(id: EntityID(.person, name), type: .person, kind: "", name: name, names: [name])
    state.entities.enter(node)
    state.candidates.append(LinkedSpan(range: range, type: .person, entities: [node.id], rule: rule))
    state.aliases.append(
      DocumentAlias(
        text: Array(name.utf8), entity: node.id, scope: 0, isAnaphoric: false, rule: "person/repeated"))
  }
}
