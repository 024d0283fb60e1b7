internal import SourceText
internal import TypedGraph

/// People: a surname and one or two characters behind a post (市长周志红) or before a word of speech, the names of bylines
/// (□ 记者 甲 乙) and captions, and names with a middle dot (minorities, foreigners).
package struct PersonStage: LinkingStage {
  package static let rules = ["person/post", "person/byline", "person/middle-dot"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let keywords = resources.keywords
    var post = 0
    for hit in state.hits where keywords[hit: hit].roles.contains(.post) && hit.end > post {
      let longest = keywords.longest(.post, in: state.text, at: hit.start, end: state.text.count) ?? hit
      post = longest.end
      if let range = name(at: longest.end, in: state, keywords) { enter(range, rule: "person/post", &state) }
    }
    for hit in state.hits where keywords[hit: hit].roles.contains(.reporter) {
      bylineNames(behind: hit.end, &state, keywords)
    }
    middleDots(&state)
  }

  /// The range of a Chinese name at a position: a surname and one or two characters, three where what follows can
  /// stand behind a name.
  private func name(at start: Int, in state: LinkingState, _ keywords: KeywordLexicon) -> Range<Int>? {
    let text = state.text
    guard let surname = keywords.longest(.surname, in: text, at: start, end: text.count) else { return nil }
    if state.places.contains(where: { $0.range.lowerBound == start && $0.decision.entry != nil }) { return nil }
    var ends: [Int] = []
    var position = surname.end
    while ends.count < 2, position < text.count, text.isHan(at: position) {
      position = text.next(position)
      ends.append(position)
    }
    guard let shortest = ends.first else { return nil }
    if ends.count == 2, canFollowName(ends[1], in: state, keywords) { return start..<ends[1] }
    if canFollowName(shortest, in: state, keywords) { return start..<shortest }
    return nil
  }

  /// Whether what stands at a position can stand behind a name: punctuation, a word of speech, a verb or preposition.
  private func canFollowName(_ position: Int, in state: LinkingState, _ keywords: KeywordLexicon) -> Bool {
    let text = state.text
    guard position < text.count else { return true }
    if !text.isHan(at: position) { return true }
    return keywords.longest(
      [.speech, .boundary, .attends, .joint, .hosts, .signed, .launch, .held, .reporter], in: text, at: position,
      end: text.count) != nil
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
  private func middleDots(_ state: inout LinkingState) {
    let text = state.text
    for sentence in state.source.sentences {
      var quotation = 0
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        let scalar = text.scalar(at: position)
        if scalar == 0x201C || scalar == 0x300A { quotation += 1 }
        if scalar == 0x201D || scalar == 0x300B { quotation = max(0, quotation - 1) }
        if scalar == 0xB7, quotation == 0, let range = dottedName(around: position, within: sentence.range, text) {
          enter(range, rule: "person/middle-dot", &state)
          position = range.upperBound
          continue
        }
        position = text.next(position)
      }
    }
  }

  private func dottedName(around dot: Int, within sentence: Range<Int>, _ text: ViewText) -> Range<Int>? {
    var start = dot
    while start > sentence.lowerBound, text.isHan(at: text.previous(start)), text.scalarCount(start..<dot) < 6 {
      start = text.previous(start)
    }
    var end = text.next(dot)
    let behind = end
    while end < sentence.upperBound, text.isHan(at: end), text.scalarCount(behind..<end) < 4 { end = text.next(end) }
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
