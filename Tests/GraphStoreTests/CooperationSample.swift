import TypedGraph

/// Two small pages: two cities that sign an agreement, a third in a network, a namesake abroad.
enum CooperationSample {
  static let page = Fragment(
    document: DocumentRecord(id: "a1", paths: ["page.txt"], title: "头版", date: "2024-09-26"),
    entities: [
      jingzhou, jingzhouDistrict, yueyang, yichang, jiangling, gangneung, hubei, agreement, day,
    ].map(LocalEntity.init),
    mentions: [
      mention(jingzhou, "a1", 0, "荆州"), mention(jingzhou, "a1", 30, "荆州市"), mention(yueyang, "a1", 3, "岳阳"),
      mention(jingzhouDistrict, "a1", 50, "荆州区"), mention(jiangling, "a1", 60, "江陵县"),
      mention(gangneung, "a1", 70, "江陵市"), mention(yichang, "a1", 80, "宜昌"),
    ],
    statements: [
      Edge(source: jingzhou.id, predicate: .cooperatesWith, target: yueyang.id, evidence: [evidence("a1", 0, line: 3)]),
      Edge(
        source: jingzhou.id, predicate: .participatesIn, target: agreement.id, evidence: [evidence("a1", 0, line: 3)]),
      Edge(
        source: yueyang.id, predicate: .participatesIn, target: agreement.id, evidence: [evidence("a1", 0, line: 3)]),
      Edge(
        source: agreement.id, predicate: .dated, target: day.id, qualifiers: ["role": "signed"],
        evidence: [evidence("a1", 0, line: 3)]),
      Edge(
        source: yichang.id, predicate: .cooperatesWith, target: jingzhou.id, evidence: [evidence("a1", 40, line: 5)]),
      Edge(
        source: jingzhou.id, predicate: .cooperatesWith, target: gangneung.id, qualifiers: ["status": "denied"],
        evidence: [evidence("a1", 60, line: 6)]),
      Edge(source: jingzhou.id, predicate: .partOf, target: hubei.id),
      Edge(
        source: jingzhouDistrict.id, predicate: .partOf, target: jingzhou.id, evidence: [evidence("a1", 50, line: 5)]),
    ])

  static let otherPage = Fragment(
    document: DocumentRecord(id: "b2", paths: ["other.txt"], title: "二版"),
    entities: [jingzhou, yueyang, forum].map(LocalEntity.init),
    mentions: [mention(jingzhou, "b2", 0, "荆州")],
    statements: [
      Edge(source: yueyang.id, predicate: .cooperatesWith, target: jingzhou.id, evidence: [evidence("b2", 9, line: 7)]),
      Edge(source: jingzhou.id, predicate: .participatesIn, target: forum.id, evidence: [evidence("b2", 40, line: 9)]),
      Edge(source: yueyang.id, predicate: .organizes, target: forum.id, evidence: [evidence("b2", 40, line: 9)]),
    ])

  static let jingzhou = Node(
    id: EntityID(.place, "421000"), type: .place, kind: "city", name: "荆州市", names: ["荆州市", "荆州"],
    nameEnglish: "Jingzhou")
  static let jingzhouDistrict = Node(
    id: EntityID(.place, "421003"), type: .place, kind: "county", name: "荆州区", names: ["荆州区", "荆州"])
  static let yueyang = Node(
    id: EntityID(.place, "430600"), type: .place, kind: "city", name: "岳阳市", names: ["岳阳市", "岳阳"])
  static let yichang = Node(
    id: EntityID(.place, "420500"), type: .place, kind: "city", name: "宜昌市", names: ["宜昌市", "宜昌"])
  static let jiangling = Node(
    id: EntityID(.place, "421024"), type: .place, kind: "county", name: "江陵县", names: ["江陵县", "江陵"])
  static let gangneung = Node(
    id: EntityID(.place, "kr.江陵市"), type: .place, kind: "city", name: "江陵市", names: ["江陵市", "江陵"])
  static let hubei = Node(
    id: EntityID(.place, "420000"), type: .place, kind: "province", name: "湖北省", names: ["湖北省"])
  static let agreement = Node(
    id: EntityID(.initiative, "荆岳合作协议"), type: .initiative, kind: "agreement", name: "荆岳合作协议",
    names: ["荆岳合作协议"])
  static let forum = Node(
    id: EntityID(.initiative, "洞庭湖论坛"), type: .initiative, kind: "meeting", name: "洞庭湖论坛", names: ["洞庭湖论坛"])
  static let day = Node(
    id: EntityID(.date, "2024-09-25"), type: .date, kind: "day", name: "2024-09-25", names: ["9月25日"])

  private static func mention(_ node: Node, _ document: String, _ start: Int, _ text: String) -> Mention {
    Mention(
      node: node.id, document: document, range: start..<(start + text.unicodeScalars.count), text: text, rule: "lexicon"
    )
  }

  private static func evidence(_ document: String, _ start: Int, line: Int) -> Evidence {
    Evidence(
      document: document, article: 0, range: start..<(start + 9), utf8Range: (start * 3)..<(start * 3 + 27), line: line,
      quote: "荆州与岳阳签\n署协议", unwrappedQuote: "荆州与岳阳签署协议", rule: "joint", confidence: 0.9)
  }
}
