internal import TypedGraph

/// The post of a person, as it stands before the name.
package struct PostRule: RelationRule {
  package static let name = "holds-post/title-before-name"
  package static let accepts = "某市委副书记、市长某某: an institution or place, then nothing but posts, then a person"
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
      guard let posts = posts(in: between, sentence) else { continue }
      let place = holder.components.first ?? body
      let isParty = sentence.state.entities[body]?.kind == "party_organ"
      let ofPlace = isParty ? posts.filter { $0.kind == "government" }.map(\.text) : []
      let ofBody = posts.map(\.text).filter { !ofPlace.contains($0) }
      for (object, titles) in [(body, ofBody), (place, ofPlace)] where !titles.isEmpty {
        drafts.append(
          sentence.draft(
            person, .holdsPost, object, rule: Self.name, qualifiers: ["post": titles.joined(separator: "、")],
            subjectRange: span.range, objectRange: holder.range, trigger: between))
      }
    }
    return drafts
  }

  /// The posts of a range that holds nothing else but 、 between them; `nil` where it holds anything else, or a word that
  /// is no office.
  private func posts(in range: Range<Int>, _ sentence: SentenceContext) -> [(text: String, kind: String)]? {
    var posts: [(text: String, kind: String)] = []
    var position = range.lowerBound
    while position < range.upperBound {
      if sentence.text.has("、", at: position) {
        position += 3
        continue
      }
      guard
        let hit = sentence.resources.keywords.longest(.post, in: sentence.text, at: position, end: range.upperBound)
      else { return nil }
      let keyword = sentence.resources.keywords[hit: hit]
      guard keyword.kind != "description" else { return nil }
      posts.append((keyword.text, keyword.kind))
      position = hit.end
    }
    return posts.isEmpty ? nil : posts
  }
}
