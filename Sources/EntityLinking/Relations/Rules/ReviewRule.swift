internal import SourceText
internal import TypedGraph

/// The undertakings that a review tells of belong to what it reviews.
package struct ReviewRule: RelationRule {
  package static let name = "part-of-initiative/review"
  package static let accepts =
    "below the headline 甲—乙合作共建两周年纪实: what the sentences say the two have started, hold or carry on"
  package static let confidence = 0.8

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] { [] }

  package func conclusions(from drafts: [StatementDraft], in sentence: SentenceContext) -> [StatementDraft] {
    guard let review = sentence.discourse.outline.review(ofArticle: sentence.block.article),
      sentence.range.lowerBound > review.range.upperBound
    else { return [] }
    var placed: Set<EntityID> = []
    for draft in drafts where draft.predicate == .partOfInitiative { placed.insert(draft.subject) }
    return sentence.initiatives.compactMap { index in
      let span = sentence.spans[index]
      guard let part = span.entity, part != review.entity, !span.isAnaphoric, !placed.contains(part),
        sentence.sum(of: index) == nil, isOwn(index, part, drafts, sentence)
      else { return nil }
      placed.insert(part)
      return sentence.draft(
        part, .partOfInitiative, review.entity, rule: Self.name, subjectRange: span.range, objectRange: review.range)
    }
  }

  /// Whether the sentence has it carried on: by a verb behind the name, or by the parties of the review.
  private func isOwn(
    _ index: Int, _ part: EntityID, _ drafts: [StatementDraft], _ sentence: SentenceContext
  ) -> Bool {
    let kind = sentence.kind(index)
    guard ["campaign", "alliance", "platform", "zone", "project", "meeting"].contains(kind) else { return false }
    let range = sentence.spans[index].range
    // What has begun before is not part of it.
    if sentence.text.has("以来", at: range.upperBound) { return false }
    if drafts.contains(where: { $0.predicate == .organizes && $0.object == part }) { return true }
    if kind == "meeting" {
      return drafts.contains { $0.predicate == .participatesIn && $0.object == part && $0.subject.type == .place }
        && !sentence.triggers(.held, in: range.upperBound..<max(range.upperBound, sentence.range.upperBound)).isEmpty
    }
    let clause = sentence.clause(at: range.lowerBound)
    return range.upperBound < clause.upperBound
      && !sentence.triggers([.launch, .held, .carriesOut], in: range.upperBound..<clause.upperBound).isEmpty
  }
}
