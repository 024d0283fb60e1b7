internal import TypedGraph

/// Finds again what the document has given a name to: short forms it defines, people it has introduced, undertakings
/// that it names without their places (区域党建合作共建 after 荆岳区域党建合作共建).
package struct AliasStage: LinkingStage {
  package static let rules = [
    "definition/short-form", "person/repeated", "initiative/without-places", "initiative/before-bracket",
  ]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    addUndertakingsWithoutPlaces(&state)
    addNamesBeforeBrackets(&state)
    guard !state.aliases.isEmpty else { return }
    var byText: [[UInt8]: [DocumentAlias]] = [:]
    for alias in state.aliases where alias.text.count >= 6 { byText[alias.text, default: []].append(alias) }
    let sorted = byText.keys.sorted { $0.lexicographicallyPrecedes($1) }
    let trie = ByteTrie(sorted: sorted.enumerated().map { (word: $0.element, value: Int32($0.offset)) })
    let known = Set(state.candidates.map(\.range))
    var position = 0
    while position < state.text.count {
      if let match = trie.longestMatch(in: state.text.utf8, at: position, end: state.text.count) {
        let alias = byText[sorted[Int(match.value)]]?.last { $0.scope <= position }
        if let alias, !known.contains(position..<match.end), isName(alias, position..<match.end, state, resources) {
          state.candidates.append(
            LinkedSpan(
              range: position..<match.end, type: alias.entity.type, entities: [alias.entity],
              isAnaphoric: alias.isAnaphoric, rule: alias.rule))
          state.entities.add(name: state.text.string(position..<match.end), to: alias.entity)
        }
      }
      position = state.text.next(position)
    }
  }

  /// A name with a bracket inside (某廊道（甲段）工程) goes on under what stands before the bracket.
  private func addNamesBeforeBrackets(_ state: inout LinkingState) {
    for span in state.candidates where span.type == .initiative && span.rule == "initiative/head" {
      var position = span.range.lowerBound
      while position < span.range.upperBound, state.text.scalar(at: position) != 0x28 {
        position = state.text.next(position)
      }
      let name = span.range.lowerBound..<position
      guard position < span.range.upperBound, state.text.scalarCount(name) >= 4, let entity = span.entity else {
        continue
      }
      state.aliases.append(
        DocumentAlias(
          text: Array(state.text.utf8[name]), entity: entity, scope: 0, isAnaphoric: false,
          rule: "initiative/before-bracket"))
    }
  }

  /// Whether a person's name of two characters stands for itself: it is easily part of other words.
  private func isName(
    _ alias: DocumentAlias, _ range: Range<Int>, _ state: LinkingState, _ resources: LinkingResources
  ) -> Bool {
    let text = state.text
    let keywords = resources.keywords
    if alias.entity.type == .institution {
      // 海豚队 is not meant where 海豚 stands before 队长.
      let post = keywords.longest(.post, in: text, at: text.previous(range.upperBound), end: text.count)
      return post.map { $0.end <= range.upperBound } ?? true
    }
    guard alias.rule == "person/repeated", range.count <= 6 else { return true }
    let isOpen =
      range.lowerBound == 0 || !text.isHan(at: text.previous(range.lowerBound))
      || state.hits(in: max(0, range.lowerBound - 24)..<range.lowerBound).contains {
        $0.end == range.lowerBound && !keywords[hit: $0].roles.isDisjoint(with: [.boundary, .post, .conjunction])
      }
    let follower = keywords.longest(
      [.speech, .boundary, .attends, .personFollower, .conjunction, .hosts], in: text, at: range.upperBound,
      end: text.count)
    let isClosed = !text.isHan(at: range.upperBound) || follower != nil
    return PersonNames.standard.wordEnd(in: text, at: range.lowerBound) == nil
      ? isOpen || isClosed : isOpen && follower.map { keywords[hit: $0].roles.contains(.speech) } ?? false
  }

  /// A joint undertaking goes on under its name without the places.
  private func addUndertakingsWithoutPlaces(_ state: inout LinkingState) {
    for span in state.candidates where span.rule == "initiative/joint-undertaking" {
      guard let entity = span.entity, state.text.scalar(at: span.range.lowerBound) != 0x201C,
        let group = state.firstGroup(endingBehind: span.range.lowerBound),
        group.range.lowerBound == span.range.lowerBound
      else { continue }
      let tail = state.text.string(group.range.upperBound..<span.range.upperBound)
      for name in [tail, tail.hasSuffix("机制") ? String(tail.dropLast(2)) : tail + "机制"] where name.count >= 4 {
        state.aliases.append(
          DocumentAlias(
            text: Array(name.utf8), entity: entity, scope: 0, isAnaphoric: false, rule: "initiative/without-places"))
      }
    }
  }
}
