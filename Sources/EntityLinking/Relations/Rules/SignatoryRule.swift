internal import SourceText
internal import TypedGraph

/// Organisations that sign at the end of a text, one a line, cooperate and take part in what they sign.
package struct SignatoryRule: RelationRule {
  package static let name = "cooperation/signatories"
  package static let accepts = "two to six institutions in the signature lines of one article"
  package static let confidence = 0.9

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    guard sentence.block.kind == .signature, let own = sentence.institutions.first else { return [] }
    let blocks = sentence.state.source.blocks
    func isSignature(_ span: LinkedSpan) -> Bool {
      sentence.state.source.block(at: span.range.lowerBound).map {
        blocks[$0].kind == .signature && blocks[$0].article == sentence.block.article
      } ?? false
    }
    // The first signature of an article speaks for all that follow.
    let all = sentence.state.spans
    var before = own - 1
    while before >= 0, all[before].type != .institution, own - before < 8 { before -= 1 }
    if before >= 0, all[before].type == .institution, isSignature(all[before]) { return [] }
    var signatures: [LinkedSpan] = []
    for span in all[own...].prefix(40) {
      if span.type == .institution, isSignature(span) { signatures.append(span) }
    }
    var members: [EntityID] = []
    for entity in signatures.flatMap(\.entities) where !members.contains(entity) { members.append(entity) }
    guard (2...6).contains(members.count), let first = signatures.first,
      let last = signatures.last
    else { return [] }
    return sentence.pairs(members, rule: Self.name, range: nil).map { draft in
      var draft = draft
      draft.range = first.range.lowerBound..<last.range.upperBound
      return draft
    }
  }
}
