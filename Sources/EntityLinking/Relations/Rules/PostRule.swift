internal import TypedGraph

/// The post of a person, as it stands before the name.
package struct PostRule: RelationRule {
  package static let name = "holds-post/title-before-name"
  package static let accepts = "松滋市委副书记、市长汪卫: an institution or place, then nothing but posts, then a person"
  package static let confidence = 0.95

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    var drafts: [StatementDraft] = []
    for (index, span) in sentence.spans.enumerated() where span.type == .person && index > 0 {
      let holder = sentence.spans[index - 1]
      guard let person = span.entity, let body = holder.entity, !holder.range.isEmpty,
        holder.type == .institution || holder.type == .place
      else { continue }
      let between = holder.range.upperBound..<span.range.lowerBound
      guard let post = posts(in: between, sentence) else { continue }
      var qualifiers: Qualifiers = ["post": post.text]
      if post.isFormer { qualifiers["status"] = "ended" }
      drafts.append(
        sentence.draft(
          person, .holdsPost, body, rule: Self.name, qualifiers: qualifiers, subjectRange: span.range,
          objectRange: holder.range, trigger: between))
    }
    return drafts
  }

  /// The posts of a range that holds nothing else but 、 between them.
  private func posts(in range: Range<Int>, _ sentence: SentenceContext) -> (text: String, isFormer: Bool)? {
    var position = range.lowerBound
    while position < range.upperBound {
      if sentence.text.has("、", at: position) {
        position += 3
        continue
      }
      guard
        let hit = sentence.resources.keywords.longest(.post, in: sentence.text, at: position, end: range.upperBound)
      else { return nil }
      position = hit.end
    }
    return range.isEmpty ? nil : (sentence.text.string(range), false)
  }
}
