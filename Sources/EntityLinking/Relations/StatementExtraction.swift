internal import SourceText
internal import TypedGraph

/// Runs the rule families over the sentences of a document. Sentences of repeated passages are left out: their
/// originals speak for them.
struct StatementExtraction {
  let resources: LinkingResources

  /// The statements of a document, in the order of its sentences and of the rules.
  func statements(in state: LinkingState) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    var first = 0
    /// What each article has named so far: an article may go on behind another.
    var discourses: [Int: Discourse] = [:]
    let home = HomePlace.inferred(state, gazetteer: resources.gazetteer)
    let outline = ArticleOutline(state)
    var discourse = Discourse()
    for sentence in state.source.sentences {
      while first < state.spans.count, state.spans[first].range.upperBound <= sentence.range.lowerBound { first += 1 }
      var end = first
      while end < state.spans.count, state.spans[end].range.lowerBound < sentence.range.upperBound { end += 1 }
      guard end > first, state.source.duplicate(at: sentence.range.lowerBound) == nil else { continue }
      let article = state.source.blocks[sentence.block].article
      if article != discourse.article {
        if discourse.article >= 0 { discourses[discourse.article] = discourse }
        discourse = discourses[article] ?? Discourse()
        discourse.article = article
        discourse.home = home
        discourse.outline = outline
      }
      let context = SentenceContext(
        state, resources: resources, sentence: sentence, spans: state.spans[first..<end].prefix(SentenceContext.most),
        discourse: discourse)
      var own: [StatementDraft] = []
      for rule in RelationRules.all { own += rule.statements(in: context) }
      for rule in RelationRules.all { own += rule.conclusions(from: own, in: context) }
      discourse.take(context, own)
      drafts += own
    }
    return withoutRepeatedPlans(drafts)
  }

  /// Who cooperates as it is does so also where more is planned, or where one thing has not come about.
  private func withoutRepeatedPlans(_ drafts: [StatementDraft]) -> [StatementDraft] {
    var firm: Set<Pair> = []
    for draft in drafts where draft.predicate == .cooperatesWith && draft.qualifiers["status"] == nil {
      firm.insert(Pair(draft))
    }
    return drafts.filter {
      $0.predicate != .cooperatesWith || $0.qualifiers["status"] == nil || !firm.contains(Pair($0))
    }
  }

  /// Two that cooperate, either way round.
  private struct Pair: Hashable {
    let one: EntityID
    let other: EntityID

    init(_ draft: StatementDraft) {
      one = min(draft.subject, draft.object)
      other = max(draft.subject, draft.object)
    }
  }
}
