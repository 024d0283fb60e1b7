package import SourceText
package import TypedGraph

/// A sentence with everything that is linked in it.
package struct SentenceContext: Sendable {
  /// The document's state after linking.
  package let state: LinkingState
  package let resources: LinkingResources
  /// The sentence, in UTF-8 bytes of the view.
  package let range: Range<Int>
  /// The block that holds it.
  package let block: Block
  /// Its spans in order.
  package let spans: [LinkedSpan]
  /// The words that rules look for.
  package let hits: [KeywordHit]
  /// Those of them that no name covers.
  private let freeHits: [KeywordHit]
  /// Who acts in it, in order.
  package let parties: [Party]

  package var text: ViewText { state.text }

  package init(_ state: LinkingState, resources: LinkingResources, sentence: Sentence, spans: ArraySlice<LinkedSpan>) {
    self.state = state
    self.resources = resources
    range = sentence.range
    block = state.source.blocks[sentence.block]
    self.spans = Array(spans)
    hits = Array(state.hits(in: sentence.range))
    freeHits = Self.free(state.hits(in: sentence.range), of: spans)
    parties = Self.parties(spans: spans, in: state)
  }

  /// Spans of a type.
  package func spans(_ type: EntityType) -> [LinkedSpan] { spans.filter { $0.type == type } }

  /// The roles of a hit.
  package func roles(_ hit: KeywordHit) -> KeywordRole { resources.keywords[hit: hit].roles }

  /// The hits of a role in a range that no span covers.
  package func triggers(_ role: KeywordRole, in range: Range<Int>) -> [KeywordHit] {
    freeHits.filter { hit in
      range.lowerBound <= hit.start && hit.end <= range.upperBound && !roles(hit).isDisjoint(with: role)
    }
  }

  /// The hits that have nothing in common with a span that is a name.
  private static func free(_ hits: ArraySlice<KeywordHit>, of spans: ArraySlice<LinkedSpan>) -> [KeywordHit] {
    let names = spans.filter { !$0.isAnaphoric }
    var index = 0
    return hits.filter { hit in
      while index < names.count, names[index].range.upperBound <= hit.start { index += 1 }
      return index == names.count || names[index].range.lowerBound >= hit.end
    }
  }

  /// Whether a clause ends within a range: a comma counts, an enumeration mark does not.
  package func clauseEnds(in range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      if Separators.endsClause(text.scalar(at: position)) { return true }
      position = text.next(position)
    }
    return false
  }

  /// Planned or denied, by the words between the start of the clause and the trigger.
  package func status(of trigger: Range<Int>) -> Qualifiers {
    var start = trigger.lowerBound
    while start > range.lowerBound, !Separators.endsClause(text.scalar(before: start)) { start = text.previous(start) }
    let before = start..<trigger.lowerBound
    if !triggers(.denied, in: before).isEmpty { return ["status": "denied"] }
    if !triggers(.planned, in: before).isEmpty { return ["status": "planned"] }
    return [:]
  }

  /// Whether an entity is a division: the places that act.
  package func isDivision(_ entity: EntityID) -> Bool {
    ["country", "province", "city", "county", "township", "village"].contains(state.entities[entity]?.kind)
  }

  /// A draft whose evidence is this sentence.
  package func draft(
    _ subject: EntityID, _ predicate: Predicate, _ object: EntityID, rule: String, qualifiers: Qualifiers = [:],
    subjectRange: Range<Int>? = nil, objectRange: Range<Int>? = nil, trigger: Range<Int>? = nil
  ) -> StatementDraft {
    StatementDraft(
      subject: subject, predicate: predicate, object: object, qualifiers: qualifiers, range: range,
      subjectRange: subjectRange, objectRange: objectRange, triggerRange: trigger, rule: rule)
  }

  /// `cooperates_with` between each pair of two to six parties.
  package func pairs(
    _ members: [EntityID], rule: String, qualifiers: Qualifiers = [:], range: Range<Int>?, trigger: Range<Int>? = nil
  ) -> [StatementDraft] {
    guard (2...6).contains(members.count) else { return [] }
    var drafts: [StatementDraft] = []
    for (index, one) in members.enumerated() {
      for other in members[(index + 1)...] where other != one {
        drafts.append(
          draft(
            one, .cooperatesWith, other, rule: rule, qualifiers: qualifiers, subjectRange: range, objectRange: range,
            trigger: trigger))
      }
    }
    return drafts
  }

  /// The spans of a sentence as parties: groups of places, sets that anaphors stand for, lists of institutions, and
  /// single names. A set right behind its group (荆岳两地) is one party with it.
  private static func parties(spans: ArraySlice<LinkedSpan>, in state: LinkingState) -> [Party] {
    var parties: [Party] = []
    let selected = Set(spans.map(\.range))
    for span in spans where [.place, .institution, .person].contains(span.type) {
      let around = state.firstGroup(endingBehind: span.range.lowerBound)
      let group = around.flatMap { group in
        group.range.lowerBound <= span.range.lowerBound && span.range.upperBound <= group.range.upperBound
          && group.parts.allSatisfy(selected.contains) ? group : nil
      }
      let range = group?.range ?? span.range
      let members = group?.members ?? span.entities
      if var last = parties.last, last.type == span.type {
        if last.range == range { continue }
        let isSame = last.range.upperBound == range.lowerBound && span.isAnaphoric && last.members == members
        let isList =
          last.range.upperBound < range.lowerBound && span.type != .place
          && Separators.isListSeparator(state.text, last.range.upperBound..<range.lowerBound)
        if isSame || isList {
          last.range = last.range.lowerBound..<range.upperBound
          for member in members where !last.members.contains(member) { last.members.append(member) }
          parties[parties.count - 1] = last
          continue
        }
      }
      parties.append(Party(range: range, members: members, type: span.type))
    }
    return parties
  }
}
