internal import TypedGraph

/// The post of a person, as it stands before the name.
package struct PostRule: RelationRule {
  package static let name = "holds-post/title-before-name"
  package static let accepts = "某市委副书记、市长某某: an institution or place, then nothing but posts, then a person or several"
  package static let confidence = 0.95

  package init() {}

  package func statements(in sentence: SentenceContext) -> [StatementDraft] {
    let reader = PostReader(sentence.text, sentence.resources.keywords)
    var drafts: [StatementDraft] = []
    /// The post of the person before, for those listed behind.
    var last: (end: Int, drafts: [StatementDraft])?
    for index in sentence.persons {
      let span = sentence.spans[index]
      guard let person = span.entity else { continue }
      if let former = last, former.drafts.count > 0, sentence.text.has("、", at: former.end),
        former.end + 3 == span.range.lowerBound
      {
        let own = former.drafts.map { draft in
          var draft = draft
          draft.subject = person
          draft.subjectRange = span.range
          return draft
        }
        last = (span.range.upperBound, own)
        drafts += own
        continue
      }
      last = nil
      if let own = party(person, span.range, sentence) { drafts.append(own) }
      let before = index > sentence.spans.startIndex ? sentence.spans[index - 1] : nil
      if let own = bracketed(index, person, reader, sentence) {
        last = (span.range.upperBound, own)
        drafts += own
        continue
      }
      if let holder = before, holder.type == .institution || holder.type == .place, let body = holder.entity,
        let posts = reader.posts(in: holder.range.upperBound..<span.range.lowerBound)
      {
        var own = statements(person, span.range, body, holder, posts, sentence)
        own += listed(before: index - 1, person, span.range, reader, sentence)
        last = (span.range.upperBound, own)
        drafts += own
      } else {
        drafts += bare(person, span.range, reader, before?.range.upperBound ?? sentence.range.lowerBound, sentence)
      }
    }
    return drafts
  }

  /// 市委副秘书长、市委政研室主任某某: the posts in the bodies listed before are the same person's.
  private func listed(
    before holder: Int, _ person: EntityID, _ range: Range<Int>, _ reader: PostReader, _ sentence: SentenceContext
  ) -> [StatementDraft] {
    var own: [StatementDraft] = []
    var former = holder - 1
    var start = sentence.spans[holder].range.lowerBound
    while former >= sentence.spans.startIndex, holder - former <= 4,
      sentence.spans[former].type == .institution || sentence.spans[former].type == .place,
      sentence.text.has("、", endingAt: start) || sentence.text.has(",", endingAt: start),
      let body = sentence.spans[former].entity,
      sentence.spans[former].range.upperBound < sentence.text.previous(start),
      let posts = reader.posts(in: sentence.spans[former].range.upperBound..<sentence.text.previous(start))
    {
      own += statements(person, range, body, sentence.spans[former], posts, sentence)
      start = sentence.spans[former].range.lowerBound
      former -= 1
    }
    return own
  }

  /// 市委政研室（市委改革办、市规划办）主任某某: one body under several names.
  private func bracketed(
    _ index: Int, _ person: EntityID, _ reader: PostReader, _ sentence: SentenceContext
  ) -> [StatementDraft]? {
    let range = sentence.spans[index].range
    guard index > sentence.spans.startIndex, sentence.spans[index - 1].type == .institution,
      case let end = sentence.spans[index - 1].range.upperBound, sentence.text.scalar(at: end) == 0x29,
      let posts = reader.posts(in: sentence.text.next(end)..<range.lowerBound)
    else { return nil }
    var bodies = [index - 1]
    while let first = bodies.first, first > sentence.spans.startIndex, bodies.count < 6,
      sentence.spans[first - 1].type == .institution
    {
      let gap = sentence.spans[first - 1].range.upperBound..<sentence.spans[first].range.lowerBound
      guard
        sentence.text.has("、", at: gap.lowerBound) && gap.count == 3
          || sentence.text.has("(", at: gap.lowerBound) && gap.count == 1
      else { break }
      bodies.insert(first - 1, at: 0)
      if gap.count == 1 { break }
    }
    guard let first = bodies.first, bodies.count > 1 else { return nil }
    let own = bodies.flatMap { body -> [StatementDraft] in
      guard let entity = sentence.spans[body].entity else { return [] }
      return statements(person, range, entity, sentence.spans[body], posts, sentence)
    }
    return own + listed(before: first, person, range, reader, sentence)
  }

  /// 某某总书记: behind a name without a body before it, the post is that of the party's central committee.
  private func party(_ person: EntityID, _ range: Range<Int>, _ sentence: SentenceContext) -> StatementDraft? {
    let committee = EntityID(.institution, "中国共产党中央委员会")
    guard sentence.text.has("总书记", at: range.upperBound), sentence.state.mentioned.contains(committee),
      !sentence.text.has("中央", endingAt: range.lowerBound)
    else { return nil }
    return sentence.draft(
      person, .holdsPost, committee, rule: Self.name, qualifiers: ["post": "总书记"], subjectRange: range,
      trigger: range.upperBound..<range.upperBound + 9)
  }

  /// A seat in an assembly, which people hold for a place: 议员, 人大代表, 政协委员.
  private static func isMandate(_ post: String) -> Bool {
    ["议员", "人大代表", "政协委员"].contains { post.hasSuffix($0) }
  }

  private func statements(
    _ person: EntityID, _ range: Range<Int>, _ body: EntityID, _ holder: LinkedSpan, _ posts: [PostReader.Post],
    _ sentence: SentenceContext
  ) -> [StatementDraft] {
    let between = holder.range.upperBound..<range.lowerBound
    let isPlace = body.type == .place
    let kind = sentence.state.entities[body]?.kind ?? ""
    // 荆州市村民, 青州市花匠: a place has no trades; a team has members.
    let held = posts.filter { $0.kind != "profession" || (!isPlace && kind != "team") || Self.isMandate($0.text) }
    let place = holder.components.first ?? body
    let ofPlace = kind == "party_organ" ? held.filter { $0.kind == "government" } : []
    let ofBody = kind == "party_organ" ? held.filter { $0.kind != "government" } : held
    return [(body, ofBody), (place, ofPlace)].compactMap { object, titles in
      guard !titles.isEmpty else { return nil }
      var qualifiers: Qualifiers = ["post": titles.map(\.text).joined(separator: "、")]
      if titles.allSatisfy(\.isFormer) { qualifiers["status"] = "ended" }
      return sentence.draft(
        person, .holdsPost, object, rule: Self.name, qualifiers: qualifiers, subjectRange: range,
        objectRange: holder.range, trigger: between)
    }
  }

  /// Posts that belong to one kind of body: 校长 to a school, 董事长 to a company.
  private static let owners: [(suffix: String, kinds: Set<String>)] = [
    ("校长", ["school"]), ("董事长", ["company"]), ("总经理", ["company"]), ("总裁", ["company"]), ("厂长", ["company"]),
    ("首席执行官", ["company"]), ("院长", ["school", "hospital", "court_procuratorate", "other"]),
    ("会长", ["association"]), ("理事长", ["association"]), ("队长", ["team"]), ("总监", ["company"]),
    ("馆长", ["other"]), ("领队", ["team"]), ("教练", ["team"]), ("负责人", ["company", "association", "team"]),
    ("行政总裁", ["company"]), ("销售总监", ["company"]),
  ]

  /// 副市长某某: a post of government without its place is that of the document's home.
  private func home(of post: PostReader.Post, _ sentence: SentenceContext) -> EntityID? {
    guard post.kind == "government", !post.isFormer, let home = sentence.discourse.home else { return nil }
    let entry = sentence.resources.gazetteer.entries[Int(home)]
    guard let level = entry.name.last, "市县区州省".contains(level), post.text.contains("\(level)长"),
      sentence.state.mentioned.contains(entry.identity)
    else { return nil }
    return entry.identity
  }

  /// 校长某某表示: a post at the head of a clause belongs to the body of its kind that was named last.
  private func bare(
    _ person: EntityID, _ range: Range<Int>, _ reader: PostReader, _ former: Int, _ sentence: SentenceContext
  ) -> [StatementDraft] {
    let clause = sentence.clause(at: range.lowerBound)
    var start = range.lowerBound
    var count = 0
    while start > max(clause.lowerBound, former), count < 8,
      ViewText.isHan(sentence.text.scalar(before: start))
    {
      start = sentence.text.previous(start)
      count += 1
    }
    guard start < range.lowerBound, let posts = reader.posts(in: start..<range.lowerBound, withDepartments: false),
      posts.count == 1,
      let post = posts.first
    else { return [] }
    if let home = home(of: post, sentence) {
      return [
        sentence.draft(
          person, .holdsPost, home, rule: Self.name, qualifiers: ["post": post.text], subjectRange: range,
          trigger: start..<range.lowerBound)
      ]
    }
    guard let owner = Self.owners.first(where: { post.text.hasSuffix($0.suffix) })
    else { return [] }
    func fits(_ entity: EntityID?) -> Bool {
      guard let node = entity.flatMap({ sentence.state.entities[$0] }), owner.kinds.contains(node.kind) else {
        return false
      }
      return owner.suffix != "校长" || !node.name.hasSuffix("学院")
    }
    var body: EntityID?
    var bodyRange: Range<Int>?
    var earlier: Int?
    if let index = sentence.institutions.last(where: {
      sentence.spans[$0].range.upperBound <= start && fits(sentence.spans[$0].entity)
    }) {
      body = sentence.spans[index].entity
      bodyRange = sentence.spans[index].range
    } else if let item = sentence.discourse.bodies.last(where: { $0.age <= 2 && fits($0.entity) }) {
      body = item.entity
      bodyRange = item.range
      earlier = sentence.start(with: item)
    }
    guard let body else { return [] }
    var qualifiers: Qualifiers = ["post": post.text]
    if post.isFormer { qualifiers["status"] = "ended" }
    return [
      sentence.draft(
        person, .holdsPost, body, rule: Self.name, qualifiers: qualifiers, subjectRange: range, objectRange: bodyRange,
        trigger: start..<range.lowerBound, earlier: earlier)
    ]
  }
}
