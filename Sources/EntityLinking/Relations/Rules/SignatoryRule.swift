internal import SourceText
internal import TypedGraph

/// Organisations that sign at the end of a text, one a line, cooperate and take part in what they sign.
package struct SignatoryRule: RelationRule {
  package static let name = "cooperation/signatories"
  package static let accepts = "two to six institutions in the signature lines of one article"
  package static let confidence = 0.9

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    guard sentence.block.kind == .signature, let own = sentence.spans(.institution).first else { return [] }
    let blocks = sentence.state.source.blocks
    let signatures = sentence.state.spans.filter { span in
      guard span.type == .institution, let index = sentence.state.source.block(at: span.range.lowerBound) else {
        return false
      }
      return blocks[index].kind == .signature && blocks[index].article == sentence.block.article
    }
    var members: [EntityID] = []
    for entity in signatures.flatMap(\.entities) where !members.contains(entity) { members.append(entity) }
    guard (2...6).contains(members.count), let first = signatures.first, first.range == own.range,
      let last = signatures.last
    else { return [] }
    return sentence.pairs(members, rule: Self.name, range: nil).map { draft in
      var draft = draft
      draft.range = first.range.lowerBound..<last.range.upperBound
      return draft
    }
  }
}
