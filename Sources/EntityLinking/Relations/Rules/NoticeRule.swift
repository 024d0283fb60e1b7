internal import SourceText
internal import TypedGraph

/// Who issues a text, and when, by its signature.
package struct NoticeRule: RelationRule {
  package static let name = "organizes/signature"
  package static let accepts =
    "关于…的通告 as a headline, and below it a body and a date: who signs issues a plan or joins an agreement, on that day"
  package static let confidence = 0.85

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    guard sentence.block.kind == .signature, let text = sentence.discourse.text ?? sentence.discourse.title else {
      return []
    }
    let isAgreement =
      sentence.state.entities[text.entity]?.kind == "agreement" || sentence.discourse.text?.entity == text.entity
    var drafts: [StatementDraft] = []
    for index in sentence.institutions.prefix(12) {
      for body in sentence.spans[index].entities {
        drafts.append(
          sentence.draft(
            body, isAgreement ? .participatesIn : .organizes, text.entity, rule: Self.name,
            subjectRange: sentence.spans[index].range, earlier: sentence.start(with: text)))
      }
    }
    if let index = sentence.dates.last, let day = sentence.spans[index].entity {
      drafts.append(
        sentence.draft(
          text.entity, .dated, day, rule: Self.name, qualifiers: ["role": "adopted"],
          objectRange: sentence.spans[index].range, earlier: sentence.start(with: text)))
    }
    return drafts
  }
}
