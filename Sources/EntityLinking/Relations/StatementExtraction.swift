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
    var discourse = Discourse()
    let home = HomePlace.inferred(state, gazetteer: resources.gazetteer)
    discourse.home = home
    for sentence in state.source.sentences {
      while first < state.spans.count, state.spans[first].range.upperBound <= sentence.range.lowerBound { first += 1 }
      var end = first
      while end < state.spans.count, state.spans[end].range.lowerBound < sentence.range.upperBound { end += 1 }
      guard end > first, state.source.duplicate(at: sentence.range.lowerBound) == nil else { continue }
      let article = state.source.blocks[sentence.block].article
      if article != discourse.article {
        discourse = Discourse()
        discourse.article = article
        discourse.home = home
      }
      let context = SentenceContext(
        state, resources: resources, sentence: sentence, spans: state.spans[first..<end].prefix(SentenceContext.most),
        discourse: discourse)
      var own: [StatementDraft] = []
      for rule in RelationRules.all { own += rule.statements(in: context) }
      discourse.take(context, own)
      drafts += own
    }
    return drafts
  }
}
