internal import SourceText
internal import TypedGraph

/// A noun on its own (会议, 该公司, 展览, 大桥) that stands for the name before it in the same article that ends in it, or is
/// of its kind; so does a short title in 《》 whose words end a longer one (《意见》). Between names joined in one list none is
/// chosen.
package struct BareHeadStage: LinkingStage {
  package static let rules = ["anaphor/head"]

  private let nouns = AnaphorNouns.standard

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let named = NamedSpans(state)
    var end = 0
    var plain: [Range<Int>] = []
    var found: [LinkedSpan] = []
    for (index, hit) in state.hits.enumerated() {
      let keyword = resources.keywords[hit: hit]
      if keyword.roles.contains(.plainWord) {
        plain.removeAll { $0.upperBound <= hit.start }
        plain.append(hit.start..<hit.end)
      }
      guard hit.start >= end, !keyword.roles.isDisjoint(with: Self.roles) else { continue }
      guard let word = word(at: index, in: state, resources),
        word.isDetermined || !plain.contains(where: { isHidden(word.noun, by: $0) }),
        !named.covers(anyOf: word.range), let name = antecedent(of: word, in: state, named)
      else { continue }
      end = word.range.upperBound
      found.append(
        LinkedSpan(
          range: word.range, type: name.span.type, entities: [name.entity], isAnaphoric: true, rule: "anaphor/head"))
    }
    for span in found { state.candidates.append(span) }
  }

  private static let roles: KeywordRole = [.anaphorNoun, .determiner, .initiativeHead, .institutionSuffix]

  /// Whether a longer plain word (会议室) holds a noun.
  private func isHidden(_ noun: Range<Int>, by word: Range<Int>) -> Bool {
    word.lowerBound <= noun.lowerBound && noun.upperBound <= word.upperBound && word.count > noun.count
  }

  /// A noun that may stand for a name, with what determines it.
  private struct Word {
    let range: Range<Int>
    let noun: Range<Int>
    let meaning: AnaphorNouns.Noun
    let isDetermined: Bool
  }

  /// The noun that begins at a hit, or behind the determiner there.
  private func word(at index: Int, in state: LinkingState, _ resources: LinkingResources) -> Word? {
    let hit = state.hits[index]
    let text = state.text
    if resources.keywords[hit: hit].roles.contains(.determiner) {
      // 该 opens a noun wherever it stands; 本 and 此次 only where no name can reach to them.
      guard text.has("该", at: hit.start) || isBare(hit.start, in: state, resources, anyBoundary: true) else {
        return nil
      }
      if let next = resources.keywords.longest(Self.roles, in: text, at: hit.end, end: text.count),
        let noun = noun(of: next, resources)
      {
        if text.has("本", at: hit.start), hit.end - hit.start == 3, !isDocument(next, resources) { return nil }
        return Word(
          range: hit.start..<next.end, noun: next.start..<next.end, meaning: noun, isDetermined: true)
      }
      guard text.has("该", at: hit.start), hit.end - hit.start == 3, let noun = nouns[text.scalar(at: hit.end)] else {
        return nil
      }
      let end = text.next(hit.end)
      return Word(range: hit.start..<end, noun: hit.end..<end, meaning: noun, isDetermined: true)
    }
    guard
      let longest = resources.keywords.longest(Self.roles, in: text, at: hit.start, end: text.count),
      longest.end == hit.end, let noun = noun(of: hit, resources)
    else { return nil }
    let isTitle = text.scalar(before: hit.start) == 0x300A && text.scalar(at: hit.end) == 0x300B
    guard isTitle || !noun.needsDeterminer, isTitle || isBare(hit.start, in: state, resources, anyBoundary: false)
    else { return nil }
    return Word(range: hit.start..<hit.end, noun: hit.start..<hit.end, meaning: noun, isDetermined: isTitle)
  }

  /// What a noun stands for: by its line, or the names that end in it.
  private func noun(of hit: KeywordHit, _ resources: LinkingResources) -> AnaphorNouns.Noun? {
    let keyword = resources.keywords[hit: hit]
    if let noun = nouns[keyword.text] { return noun }
    guard hit.end - hit.start >= 6 else { return nil }
    let isMeeting =
      keyword.roles.contains(.initiativeHead)
      && ["meeting", "agreement", "alliance", "campaign"].contains(keyword.kind)
    let isBody = keyword.roles.contains(.institutionSuffix) && hit.end - hit.start >= 9
    guard isMeeting || isBody else { return nil }
    return AnaphorNouns.Noun(endings: [Array(keyword.text.utf8)], kinds: [], needsDeterminer: false)
  }

  private func isDocument(_ hit: KeywordHit, _ resources: LinkingResources) -> Bool {
    resources.keywords[hit: hit].roles.contains(.initiativeHead)
  }

  /// Whether nothing that could belong to its name stands right before a noun: punctuation, a date, a word after which
  /// names that are known stand.
  private func isBare(
    _ position: Int, in state: LinkingState, _ resources: LinkingResources, anyBoundary: Bool
  ) -> Bool {
    let text = state.text
    let scalar = text.scalar(before: position)
    guard position > 0, scalar != 0x0A else { return true }
    if scalar == 0x300B || scalar == 0x201D || scalar == 0x29 { return false }
    guard ViewText.isHan(scalar) || ViewText.isWord(scalar) else { return scalar != 0x3001 && scalar != 0xB7 }
    if state.candidates.ending(at: position).contains(where: { $0.type == .date }) { return true }
    let role: KeywordRole = anyBoundary ? [.boundary, .beforeAnaphor, .speech] : [.beforeAnaphor, .speech]
    return state.hits(in: max(0, position - 18)..<position).contains {
      $0.end == position && !resources.keywords[hit: $0].roles.isDisjoint(with: role)
    }
  }

  /// Whether a name stands as what others go by: 贯彻某会, 某会精神.
  private func isReferredTo(_ range: Range<Int>, in text: ViewText) -> Bool {
    let before: [StaticString] = ["贯彻", "落实", "学习", "贯彻好", "按照", "根据", "依据"]
    let isTitle = text.scalar(before: range.lowerBound) == 0x300A
    let start = isTitle ? text.previous(range.lowerBound) : range.lowerBound
    return text.has("精神", at: range.upperBound) || before.contains { text.has($0, endingAt: start) }
  }

  /// The name that a word stands for: the nearest, but for one that another text is about (…全会精神), and none where two
  /// are joined in a list.
  private func antecedent(of word: Word, in state: LinkingState, _ named: NamedSpans) -> NamedSpans.Name? {
    let names = named.antecedents(of: word.meaning, before: word.range.lowerBound, limit: 4)
    let firm = names.filter { !isReferredTo($0.span.range, in: state.text) }
    // Of a meeting that is only referred to a report may be; other documents that are referred to are others'.
    guard let first = firm.first ?? names.first(where: { state.entities[$0.entity]?.kind == "meeting" }) else {
      return nil
    }
    if let second = firm.dropFirst().first, second.span.type == first.span.type,
      second.span.range.upperBound < first.span.range.lowerBound,
      Separators.isListSeparator(state.text, second.span.range.upperBound..<first.span.range.lowerBound)
    {
      return nil
    }
    return first
  }
}
