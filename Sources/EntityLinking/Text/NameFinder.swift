internal import SourceText
internal import TypedGraph

/// A name whose last word is a head or suffix of the lexicons.
struct FoundName {
  /// From the first to the last character, in UTF-8 bytes of the view.
  let range: Range<Int>
  /// The head.
  let head: KeywordHit
}

/// Finds names by their last word: the beginning by `NameBoundary`, then cut at numbers with a measure word, and at
/// quotations that do not belong to what stands before them.
struct NameFinder {
  let state: LinkingState
  let resources: LinkingResources
  let boundary: NameBoundary
  private let text: ViewText
  private let placeStarts: Set<Int>

  init(_ state: LinkingState, resources: LinkingResources) {
    self.state = state
    self.resources = resources
    text = state.text
    let dates = state.candidates.filter { $0.type == .date }
    let decided = state.places.filter { $0.decision.entry != nil }.map(\.range) + state.compounds.map(\.range)
    placeStarts = Set(decided.map(\.lowerBound))
    boundary = NameBoundary(
      text: text, keywords: resources.keywords, hits: state.hits, barriers: Set(dates.map(\.range.upperBound)),
      protected: decided)
  }

  /// The names that end in a word of a role; of heads that end together, the longest.
  func names(role: KeywordRole, limit: Int) -> [FoundName] {
    var heads: [Int: KeywordHit] = [:]
    for hit in state.hits where resources.keywords[hit: hit].roles.contains(role) {
      if let known = heads[hit.end], known.start <= hit.start { continue }
      heads[hit.end] = hit
    }
    let groups = Dictionary(
      state.groups.map { ($0.range.upperBound, $0.range.lowerBound) }, uniquingKeysWith: { min($0, $1) })
    let inGroup = state.groups.map(\.range)
    var names: [FoundName] = []
    for head in heads.values.sorted(by: { $0.start < $1.start }) {
      guard let sentence = state.sentence(at: head.start) else { continue }
      let floor = state.source.sentences[sentence].range.lowerBound
      let end = closingQuote(behind: head.end, headStart: head.start, floor: floor)
      var start = boundary.start(of: end, floor: floor, limit: limit) { position in
        inGroup.contains { $0.lowerBound < position && position < $0.upperBound }
      }
      start = trimmed(start, end: end, head: head, groups: groups)
      if start < head.start { names.append(FoundName(range: start..<end, head: head)) }
    }
    return names
  }

  /// A head that ends a quotation (“跨省服务联盟”) takes the closing mark along where the opening one stands before it.
  private func closingQuote(behind end: Int, headStart: Int, floor: Int) -> Int {
    guard text.scalar(at: end) == 0x201D else { return end }
    var position = headStart
    while position > floor {
      let scalar = text.scalar(before: position)
      if scalar == 0x201C { return text.next(end) }
      if scalar == 0x201D { return end }
      position = text.previous(position)
    }
    return end
  }

  private func trimmed(_ start: Int, end: Int, head: KeywordHit, groups: [Int: Int]) -> Int {
    var start = start
    start = withoutMeasure(start, limit: head.start)
    // A place group at the start (荆州与岳阳) belongs to the name; 与 or 和 alone does not.
    while start < head.start, [0x4E0E, 0x548C, 0x53CA, 0x66A8, 0x540C].contains(text.scalar(at: start)),
      !placeStarts.contains(start)
    {
      start = text.next(start)
    }
    return start
  }

  /// Without a number and its measure word at the start: 124支, 20余家, 3个.
  private func withoutMeasure(_ start: Int, limit: Int) -> Int {
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

  /// The name as it is shown: the source's characters without breaks and blanks inside Chinese.
  func display(_ range: Range<Int>) -> String { state.source.view.unwrappedOriginal(in: range) }

  /// The name as a key: folded, without quotation marks.
  func key(_ range: Range<Int>) -> String {
    String(
      String.UnicodeScalarView(
        text.string(range).unicodeScalars.filter { !["“", "”", "‘", "’", "《", "》", " "].contains($0) }))
  }

  /// The places and compounds inside a range, in order, each once.
  func components(of range: Range<Int>, in state: LinkingState) -> [EntityID] {
    var components: [EntityID] = []
    for span in state.candidates where span.type == .place && span.components.isEmpty {
      if range.lowerBound <= span.range.lowerBound, span.range.upperBound <= range.upperBound,
        let entity = span.entity, !components.contains(entity)
      {
        components.append(entity)
      }
    }
    return components
  }
}
