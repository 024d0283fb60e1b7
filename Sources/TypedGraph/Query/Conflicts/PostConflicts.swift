/// Posts that exclude each other: two people in a post that a body has one of, and two ranks of one person in one body.
struct PostConflicts {
  private let finder: ConflictFinder

  init(_ finder: ConflictFinder) { self.finder = finder }

  private struct Office: Hashable {
    let body: EntityID
    let post: String
  }

  private struct Career: Hashable {
    let person: EntityID
    let body: EntityID
    let rank: String
  }

  func conflicts(in edges: [Edge]) -> [Conflict] {
    var holders: [Office: [EntityID: Conflict.Value]] = [:]
    var ranks: [Career: [String: Conflict.Value]] = [:]
    for edge in edges where edge.predicate == .holdsPost {
      let evidence = edge.evidence.filter { !isFormer($0) }
      if evidence.isEmpty { continue }
      let person = finder.index.node(edge.source)?.name ?? edge.source.key
      for text in (edge.qualifiers["post"] ?? "").split(separator: "、").map(String.init) {
        let post = finder.words.bare(text)
        if finder.words.singlePosts.contains(post) {
          let value = Conflict.Value(text: person, entities: [edge.source], evidence: [])
          holders[Office(body: edge.target, post: post), default: [:]][edge.source, default: value].add(evidence)
        }
        // Who only acts in a post may hold another one beside it.
        guard post == text else { continue }
        let career = Career(person: edge.source, body: edge.target, rank: finder.words.withoutDeputy(post))
        ranks[career, default: [:]][post, default: Conflict.Value(text: post, evidence: [])].add(evidence)
      }
    }
    return holders.compactMap(conflict) + ranks.compactMap(conflict)
  }

  /// Whether a word right before the body says that the post was held at another time: 原某市市长.
  private func isFormer(_ piece: Evidence) -> Bool {
    guard let body = piece.roles.object, body.lowerBound > piece.range.lowerBound else { return false }
    let before = String(piece.quote.unicodeScalars.prefix(body.lowerBound - piece.range.lowerBound))
    return finder.words.former.contains(where: before.hasSuffix)
  }

  /// Two people in one post at one time. One sentence that names both knows of both.
  private func conflict(_ office: Office, _ holders: [EntityID: Conflict.Value]) -> Conflict? {
    guard holders.count > 1, let body = finder.index.node(office.body) else { return nil }
    let values = ConflictFinder.disputed(Array(holders.values)) { one, other in
      !Self.isOnePerson(one.text, other.text) && isDisputed(one, other)
    }
    guard values.count > 1 else { return nil }
    return Conflict(
      subject: body, property: .init(.holdsPost, isInverse: true, detail: office.post),
      values: values.sorted(by: Conflict.Value.precedes))
  }

  /// Two ranks of one person in one body at one time: 局长 and 副局长.
  private func conflict(_ career: Career, _ ranks: [String: Conflict.Value]) -> Conflict? {
    guard ranks.count > 1, let person = finder.index.node(career.person) else { return nil }
    let values = ConflictFinder.disputed(Array(ranks.values)) { one, other in
      // 副局长 and 常务副局长 are a wider and a narrower word.
      (one.text == career.rank) != (other.text == career.rank) && isDisputed(one, other)
    }
    guard values.count > 1 else { return nil }
    let body = finder.index.node(career.body)?.name ?? career.body.key
    return Conflict(
      subject: person, property: .init(.holdsPost, detail: body), values: values.sorted(by: Conflict.Value.precedes))
  }

  private func isDisputed(_ one: Conflict.Value, _ other: Conflict.Value) -> Bool {
    !ConflictFinder.shareASentence(one, other) && finder.times.isOneTime(one, other)
  }

  /// Whether two names may be one person's: a part of a foreign name (史密斯, 约翰·史密斯), or one withheld (董某, 董明).
  private static func isOnePerson(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    func isPart(_ part: String, of whole: String) -> Bool {
      whole.contains("·") && whole.split(separator: "·").contains { $0 == part }
    }
    func isWithheld(_ name: String, _ full: String) -> Bool {
      name.contains("某") && name.first == full.first
    }
    return isPart(one, of: other) || isPart(other, of: one) || isWithheld(one, other) || isWithheld(other, one)
  }
}
