internal import SourceText
internal import TypedGraph

/// Turns the state that linking left behind into an account of it.
struct ExplanationBuilder {
  let state: LinkingState
  let resources: LinkingResources
  /// Keeps what touches these lines; everything where it is nil.
  let lines: ClosedRange<Int>?

  func explanation(statements drafts: [StatementDraft]) -> Explanation {
    let refusals = refusedPlaces() + refusedCandidates()
    return Explanation(
      mentions: state.spans.compactMap(mention),
      refusals: refusals.sorted {
        ($0.passage.start, $0.passage.end, $0.rule) < ($1.passage.start, $1.passage.end, $1.rule)
      },
      statements: drafts.compactMap(statement))
  }

  private func mention(_ span: LinkedSpan) -> Explanation.Mention? {
    guard let passage = passage(span.range) else { return nil }
    return Explanation.Mention(
      passage: passage, type: span.type.rawValue, entities: span.entities.map(entity), rule: span.rule,
      isAnaphoric: span.isAnaphoric, components: span.components.map(entity))
  }

  private func statement(_ draft: StatementDraft) -> Explanation.Statement? {
    guard let passage = passage(draft.range) else { return nil }
    let rule = RelationRules.all.first { type(of: $0).name == draft.rule }
    let qualifiers = draft.qualifiers.pairs.map { ($0.key, $0.value) }
    return Explanation.Statement(
      passage: passage, subject: entity(draft.subject), predicate: draft.predicate.rawValue,
      object: entity(draft.object), qualifiers: Dictionary(qualifiers, uniquingKeysWith: { one, _ in one }),
      rule: draft.rule, accepts: rule.map { type(of: $0).accepts } ?? "",
      confidence: RelationRules.confidence(of: draft.rule), subjectWords: draft.subjectRange.map(words),
      objectWords: draft.objectRange.map(words), triggerWords: draft.triggerRange.map(words))
  }

  /// Names of the gazetteer that no decision was made for.
  private func refusedPlaces() -> [Explanation.Refusal] {
    state.places.compactMap { match in
      let scores: [Int32: Double]
      let reason: Explanation.Refusal.Reason
      switch match.decision {
      case .ambiguous(let places):
        scores = Dictionary(places.map { ($0.entry, $0.score) }, uniquingKeysWith: max)
        reason = .ambiguous
      case .none:
        scores = [:]
        reason = .unsupported
      case .open, .place: return nil
      }
      guard let passage = passage(match.range) else { return nil }
      let cover = state.selectedSpan(in: match.range)
      return Explanation.Refusal(
        passage: passage, reason: cover == nil ? reason : .covered, rule: "place/gazetteer",
        readings: match.readings.map { reading($0, score: scores[$0.entry]) },
        coveredBy: cover.map { words($0.range).text })
    }
  }

  /// Stretches that a recogniser found and a longer or more specific one displaced.
  private func refusedCandidates() -> [Explanation.Refusal] {
    state.candidates.compactMap { candidate in
      guard let cover = state.selectedSpan(in: candidate.range),
        cover.range != candidate.range || cover.type != candidate.type,
        let passage = passage(candidate.range)
      else { return nil }
      return Explanation.Refusal(
        passage: passage, reason: .covered, rule: candidate.rule,
        readings: candidate.entities.map { Explanation.Reading(entity: entity($0), parent: nil, form: "", score: nil) },
        coveredBy: words(cover.range).text)
    }
  }

  private func reading(_ reading: PlaceReading, score: Double?) -> Explanation.Reading {
    let entries = resources.gazetteer.entries
    let entry = entries[Int(reading.entry)]
    let form =
      switch reading.form {
      case .full: "full"
      case .short: "short"
      case .ordinaryWord: "ordinary-word"
      case .abbreviation: "abbreviation"
      case .former: "former"
      case .poetic: "poetic"
      }
    return Explanation.Reading(
      entity: .init(id: entry.identity.rawValue, name: entry.name),
      parent: entry.parent >= 0 ? entries[Int(entry.parent)].name : nil, form: form,
      score: score.map { ($0 * 1000).rounded() / 1000 })
  }

  private func entity(_ identity: EntityID) -> Explanation.Entity {
    Explanation.Entity(id: identity.rawValue, name: state.entities[identity]?.name ?? identity.key)
  }

  /// A passage, where it touches the lines that are asked for.
  private func passage(_ range: Range<Int>) -> Explanation.Passage? {
    let passage = words(range)
    guard let lines else { return passage }
    let source = state.source.source
    let last = source.position(atUTF8: max(0, state.source.view.sourceRange(of: range).upperBound - 1)).line
    return lines.overlaps(passage.line...max(passage.line, last)) ? passage : nil
  }

  private func words(_ range: Range<Int>) -> Explanation.Passage {
    let scalars = state.source.view.scalarRange(of: range)
    let bytes = state.source.view.sourceRange(of: range)
    return Explanation.Passage(
      start: scalars.lowerBound, end: scalars.upperBound,
      line: state.source.source.position(atUTF8: bytes.lowerBound).line, text: state.source.view.original(in: range))
  }
}
