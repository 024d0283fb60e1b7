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
    guard sentence.block.kind == .signature || isSignature(sentence),
      let text = sentence.discourse.text ?? sentence.discourse.title ?? headline(sentence)
    else { return adoption(in: sentence) }
    let isAgreement =
      sentence.state.entities[text.entity]?.kind == "agreement" || sentence.discourse.text?.entity == text.entity
    var drafts: [StatementDraft] = []
    for index in sentence.institutions.prefix(12) {
      for body in sentence.spans[index].entities {
        // Who signs what a meeting has reached was there.
        if isAgreement, let meeting = sentence.discourse.event, text.entity.key.hasPrefix(meeting.entity.key) {
          drafts.append(
            sentence.draft(
              body, .participatesIn, meeting.entity, rule: Self.name, subjectRange: sentence.spans[index].range))
        }
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

  /// A short line below a title that holds nothing but a body, or nothing but a date.
  private func isSignature(_ sentence: SentenceContext) -> Bool {
    guard sentence.block.kind == .subheading || sentence.block.kind == .dateline, sentence.discourse.title != nil,
      sentence.spans.count == 1, let span = sentence.spans.first
    else { return false }
    return span.range == sentence.range && (span.type == .institution || span.type == .date)
  }

  private func headline(_ sentence: SentenceContext) -> Discourse.Item? {
    sentence.discourse.outline.headline(ofArticle: sentence.block.article).map {
      Discourse.Item(entity: $0.entity, range: $0.range, sentence: sentence.range.lowerBound)
    }
  }

  /// （2024年3月29日某会议通过）: the line below a headline that tells when and by whom the text was adopted.
  private func adoption(in sentence: SentenceContext) -> [StatementDraft] {
    guard sentence.text.scalar(at: sentence.range.lowerBound) == 0x28, sentence.range.count <= 300,
      let index = sentence.initiatives.first(where: { sentence.kind($0) == "meeting" }),
      let meeting = sentence.spans[index].entity,
      case let end = sentence.spans[index].range.upperBound,
      ["通过", "审议通过", "表决通过", "修订", "批准"].contains(where: { (word: StaticString) in sentence.text.has(word, at: end) }),
      let date = sentence.last(of: sentence.dates, by: sentence.spans[index].range.lowerBound),
      let day = sentence.spans[date].entity
    else { return [] }
    var drafts: [StatementDraft] = []
    // A day on which a longer meeting closes is no day of its own.
    if sentence.discourse.facts[meeting]?.day == nil {
      drafts.append(
        sentence.draft(
          meeting, .dated, day, rule: Self.name, qualifiers: ["role": "held"],
          subjectRange: sentence.spans[index].range, objectRange: sentence.spans[date].range))
    }
    guard let text = headline(sentence) else { return drafts }
    drafts.append(
      sentence.draft(
        text.entity, .partOfInitiative, meeting, rule: Self.name, objectRange: sentence.spans[index].range))
    drafts.append(
      sentence.draft(
        text.entity, .dated, day, rule: Self.name, qualifiers: ["role": "adopted"],
        objectRange: sentence.spans[date].range))
    return drafts
  }
}
