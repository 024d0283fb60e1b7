import TypedGraph

/// Fragments in which documents, entities, statements and evidence meet again and again, also in contradiction: two
/// fragments may tell the same document's title, or the same evidence's confidence, differently.
enum GeneratedFragments {
  static func make(_ count: Int, seed: Int) -> [Fragment] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in fragment(&generator) }
  }

  private static func fragment(_ generator: inout SeededGenerator) -> Fragment {
    let document = "d\(Int.random(in: 0..<4, using: &generator))"
    let dates: [String?] = [nil, "2024-09-25", "2024-09-26"]
    let entities = (0..<8).map { _ in entity(&generator) }
    var fragment = Fragment(
      document: DocumentRecord(
        id: document, paths: ["b.txt", "a.txt", "c/d.txt"].shuffled(using: &generator).dropLast(1).map { $0 },
        title: ["", "头条", "要闻"].randomElement(using: &generator) ?? "",
        date: dates.randomElement(using: &generator) ?? nil, dateIsInferred: Bool.random(using: &generator),
        articles: ["一", "二"].shuffled(using: &generator)),
      entities: entities.map(LocalEntity.init))
    for _ in 0..<12 {
      guard let source = entities.randomElement(using: &generator),
        let target = entities.randomElement(using: &generator)
      else { continue }
      let predicate: Predicate = source.type == .place ? .cooperatesWith : .participatesIn
      guard target.type == (source.type == .place ? .place : .initiative) || predicate == .participatesIn else {
        continue
      }
      guard predicate != .participatesIn || source.type != .initiative && target.type == .initiative else { continue }
      fragment.statements.append(
        Edge(
          source: source.id, predicate: predicate, target: target.id,
          qualifiers: Bool.random(using: &generator) ? [:] : ["status": "planned"],
          evidence: (0..<Int.random(in: 0...2, using: &generator)).map { _ in evidence(document, &generator) }))
    }
    for _ in 0..<6 {
      guard let node = entities.randomElement(using: &generator) else { continue }
      let start = Int.random(in: 0..<4, using: &generator)
      fragment.mentions.append(
        Mention(
          node: node.id, document: document, range: start..<start + 2, text: "东江",
          anaphoric: Bool.random(using: &generator),
          rule: ["a", "b"].randomElement(using: &generator) ?? "a"))
    }
    for _ in 0..<3 {
      fragment.ambiguous.append(
        AmbiguousMention(
          document: document, range: 5..<7, text: "新城",
          candidates: [
            .init(node: EntityID(.place, "\(Int.random(in: 0..<3, using: &generator))"), score: 0.5),
            .init(node: EntityID(.place, "9"), score: Double(Int.random(in: 0..<3, using: &generator)) / 8),
          ]))
    }
    return fragment
  }

  private static func entity(_ generator: inout SeededGenerator) -> Node {
    let number = Int.random(in: 0..<5, using: &generator)
    let type: EntityType = [.place, .initiative, .person].randomElement(using: &generator) ?? .place
    // The last two names are one character to Swift and two to a file: a compatibility ideograph and its equal.
    let names = ["东江", "东江市", "江", "\u{91D1}城", "\u{F90A}城"].shuffled(using: &generator)
    return Node(
      id: EntityID(type, "\(number)"), type: type, kind: ["", "city", "county"].randomElement(using: &generator) ?? "",
      name: names[0], names: Array(names[1...Int.random(in: 1..<names.count, using: &generator)]),
      nameEnglish: Bool.random(using: &generator) ? nil : "River \(Int.random(in: 0..<3, using: &generator))",
      coordinates: Bool.random(using: &generator)
        ? nil : Coordinates(longitude: Double(Int.random(in: 0..<3, using: &generator)), latitude: 30))
  }

  private static func evidence(_ document: String, _ generator: inout SeededGenerator) -> Evidence {
    let start = Int.random(in: 0..<3, using: &generator)
    return Evidence(
      document: document, article: Bool.random(using: &generator) ? 1 : nil, range: start..<start + 3,
      utf8Range: start * 3..<start * 3 + 9, line: Int.random(in: 1...2, using: &generator),
      quote: Bool.random(using: &generator) ? "甲和乙" : "甲和\n乙", unwrappedQuote: "甲和乙", rule: "list",
      confidence: Double(Int.random(in: 1...3, using: &generator)) / 4,
      copies: Int.random(in: 0...1, using: &generator),
      roles: EvidenceRoles(subject: Bool.random(using: &generator) ? 0..<1 : nil))
  }
}
