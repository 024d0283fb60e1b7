internal import TypedGraph

/// Who is given a post, or loses it.
package struct AppointmentRule: RelationRule {
  package static let name = "holds-post/appointment"
  package static let accepts = "任命某某为某局局长, 免去某某的某局局长职务, 某某任某队队长: people, a body, a post"
  package static let confidence = 0.9

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    offices(in: sentence) + heading(in: sentence)
      + sentence.triggers([.appoints, .dismisses]).flatMap { hit -> [StatementDraft] in
        let clause = sentence.clause(at: hit.start)
        guard
          let body = (sentence.institutions + sentence.places).first(where: {
            let range = sentence.spans[$0].range
            return range.lowerBound >= hit.end && range.upperBound < clause.upperBound
              && sentence.spans[$0].entity != nil
          }), let entity = sentence.spans[body].entity
        else { return [] }
        let holder = sentence.spans[body].range
        let people = sentence.persons.filter {
          sentence.spans[$0].range.lowerBound >= hit.end && sentence.spans[$0].range.upperBound <= holder.lowerBound
        }
        guard !people.isEmpty,
          let post = sentence.resources.keywords.longest(
            .post, in: sentence.text, at: holder.upperBound, end: clause.upperBound)
        else { return [] }
        var qualifiers: Qualifiers = ["post": sentence.text.string(post.start..<post.end)]
        if sentence.roles(hit).contains(.dismisses) { qualifiers["status"] = "ended" }
        return people.compactMap { index in
          sentence.spans[index].entity.map {
            sentence.draft(
              $0, .holdsPost, entity, rule: Self.name, qualifiers: qualifiers,
              subjectRange: sentence.spans[index].range,
              objectRange: holder, trigger: hit.start..<hit.end)
          }
        }
      }
  }

  private static let copulas: [(word: StaticString, isFormer: Bool)] = [
    ("曾任", true), ("历任", true), ("时任", true), ("现任", false), ("担任", false), ("出任", false), ("兼任", false),
    ("是", false), ("任", false),
  ]

  /// 某某是某社的创办人, 曾任某团团长: the last person named, a word of holding, a body, a post.
  private func offices(in sentence: SentenceContext) -> [StatementDraft] {
    guard !sentence.persons.isEmpty else { return [] }
    return sentence.institutions.compactMap { index -> StatementDraft? in
      let span = sentence.spans[index]
      guard let body = span.entity, let leader = sentence.last(of: sentence.persons, by: span.range.lowerBound),
        let person = sentence.spans[leader].entity,
        let copula = Self.copulas.first(where: {
          sentence.text.has($0.word, endingAt: start(of: index, sentence))
        }),
        sentence.clauses.index(at: span.range.lowerBound)
          - sentence.clauses.index(at: sentence.spans[leader].range.lowerBound) <= 6
      else { return nil }
      let isOwn = sentence.spans[leader].range.upperBound == start(of: index, sentence) - copula.word.utf8CodeUnitCount
      // 是 and 任 stand right behind the person; the others may begin a clause.
      guard isOwn || copula.word.utf8CodeUnitCount > 3 else { return nil }
      var end = span.range.upperBound
      if sentence.text.has("的", at: end) { end += 3 }
      guard
        let post = sentence.resources.keywords.longest(
          .post, in: sentence.text, at: end, end: sentence.range.upperBound),
        sentence.resources.keywords[hit: post].kind != "description"
      else { return nil }
      var qualifiers: Qualifiers = ["post": sentence.text.string(post.start..<post.end)]
      if copula.isFormer { qualifiers["status"] = "ended" }
      return sentence.draft(
        person, .holdsPost, body, rule: Self.name, qualifiers: qualifiers,
        subjectRange: sentence.spans[leader].range, objectRange: span.range, trigger: post.start..<post.end)
    }
  }

  /// 以某市市长某某为团长的某市代表团.
  private func heading(in sentence: SentenceContext) -> [StatementDraft] {
    sentence.persons.flatMap { index -> [StatementDraft] in
      let span = sentence.spans[index]
      guard let person = span.entity, sentence.text.has("为", at: span.range.upperBound),
        let post = sentence.resources.keywords.longest(
          .post, in: sentence.text, at: span.range.upperBound + 3, end: sentence.range.upperBound),
        sentence.text.has("的", at: post.end),
        let body = sentence.first(of: sentence.institutions, from: post.end + 3),
        sentence.text.isShort(post.end..<sentence.spans[body].range.lowerBound, scalars: 8),
        let delegation = sentence.spans[body].entity
      else { return [] }
      var drafts = [
        sentence.draft(
          person, .holdsPost, delegation, rule: Self.name,
          qualifiers: ["post": sentence.text.string(post.start..<post.end)], subjectRange: span.range,
          objectRange: sentence.spans[body].range, trigger: post.start..<post.end)
      ]
      // 以府尹某某为团长的某府代表团: the post without its place is of the delegation's.
      if let place = sentence.spans[body].components.first(where: { sentence.isDivision($0) }) {
        let clause = sentence.clause(at: span.range.lowerBound)
        var start = span.range.lowerBound
        while start > clause.lowerBound, !sentence.text.has("以", endingAt: start), span.range.lowerBound - start < 18 {
          start = sentence.text.previous(start)
        }
        let words = start..<span.range.lowerBound
        if sentence.text.has("以", endingAt: start),
          let own = PostReader(sentence.text, sentence.resources.keywords).posts(in: words, withDepartments: false)
        {
          drafts.append(
            sentence.draft(
              person, .holdsPost, place, rule: Self.name,
              qualifiers: ["post": own.map(\.text).joined(separator: "、")], subjectRange: span.range,
              objectRange: sentence.spans[body].range, trigger: words))
        }
      }
      return drafts
    }
  }

  /// Where a body's words begin, the places before it with them.
  private func start(of index: Int, _ sentence: SentenceContext) -> Int {
    var start = sentence.spans[index].range.lowerBound
    var former = index - 1
    while former >= sentence.spans.startIndex, index - former < 4, sentence.spans[former].type == .place,
      sentence.spans[former].range.upperBound == start
    {
      start = sentence.spans[former].range.lowerBound
      former -= 1
    }
    return start
  }
}
