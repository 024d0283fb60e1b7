import TypedGraph

/// A small graph with everything that maps draw: pairs, a joint initiative of three, a plan, an organ, an English name.
struct SampleGraph {
  static let document = "d0c0"

  static func evidence(_ quote: String, line: Int, article: Int = 0) -> Evidence {
    Evidence(
      document: document, article: article, range: line * 10..<line * 10 + 5, utf8Range: line * 30..<line * 30 + 15,
      line: line, quote: quote, unwrappedQuote: quote, rule: "sample", confidence: 0.9)
  }

  static func place(_ name: String, english: String? = nil, at longitude: Double? = nil, _ latitude: Double = 0) -> Node
  {
    Node(
      id: EntityID(.place, name), type: .place, kind: "city", name: name, names: [name, String(name.dropLast())],
      nameEnglish: english, coordinates: longitude.map { Coordinates(longitude: $0, latitude: latitude) })
  }

  static func initiative(_ name: String, kind: String = "campaign") -> Node {
    Node(id: EntityID(.initiative, name), type: .initiative, kind: kind, name: name, names: [name])
  }

  static func edge(
    _ source: Node, _ predicate: Predicate, _ target: Node, line: Int, article: Int = 0,
    qualifiers: Qualifiers = [:]
  ) -> Edge {
    Edge(
      source: source.id, predicate: predicate, target: target.id, qualifiers: qualifiers,
      evidence: [
        evidence("\(source.name)与\(target.name)", line: line, article: article)
      ])
  }

  /// The graph.
  static let graph: DocumentGraph = {
    let jingzhou = place("荆州市", english: "Jingzhou", at: 112.24, 30.335)
    let yueyang = place("岳阳市", english: "Yueyang", at: 113.129, 29.357)
    let yichang = place("宜昌市", english: "Yichang", at: 111.286, 30.692)
    let jingmen = place("荆门市", at: 112.199, 31.035)
    let wuhan = place("武汉市", at: 114.298, 30.584)
    let organ = Node(
      id: EntityID(.institution, "荆州市水利局"), type: .institution, kind: "government_organ", name: "荆州市水利局",
      names: ["荆州市水利局"])
    let pact = initiative("荆岳党建合作共建", kind: "agreement")
    let forum = initiative("书记论坛", kind: "meeting")
    let tourism = initiative("宜荆荆文旅一体化平台", kind: "platform")
    let canal = initiative("荆汉运河", kind: "project")
    let day = Node(id: EntityID(.date, "2024-09-25"), type: .date, kind: "day", name: "2024-09-25", names: [])
    var edges = [
      edge(jingzhou, .cooperatesWith, yueyang, line: 3), edge(jingzhou, .participatesIn, pact, line: 3),
      edge(yueyang, .participatesIn, pact, line: 3), edge(jingzhou, .participatesIn, forum, line: 9, article: 1),
      edge(yueyang, .participatesIn, forum, line: 9, article: 1), edge(forum, .partOfInitiative, pact, line: 9),
      edge(forum, .dated, day, line: 9, qualifiers: ["role": "held"]),
      edge(jingzhou, .cooperatesWith, wuhan, line: 20, qualifiers: ["status": "planned"]),
      edge(jingzhou, .organizes, canal, line: 20, qualifiers: ["status": "planned"]),
      edge(organ, .locatedIn, jingzhou, line: 12),
    ]
    let three = [jingzhou, yichang, jingmen]
    for (index, one) in three.enumerated() {
      edges.append(edge(one, .participatesIn, tourism, line: 30))
      for other in three[(index + 1)...] { edges.append(edge(one, .cooperatesWith, other, line: 30)) }
    }
    edges[0].evidence.append(evidence("荆岳两地再签协议", line: 41, article: 2))
    return DocumentGraph(
      documents: [DocumentRecord(id: document, paths: ["seeds/page.txt"], title: "头版", date: "2024-09-26")],
      nodes: [jingzhou, yueyang, yichang, jingmen, wuhan, organ, pact, forum, tourism, canal, day].sorted {
        $0.id < $1.id
      },
      edges: edges.sorted { $0.key < $1.key })
  }()

  /// A star of `count` places that all cooperate with 荆州市, each with its own article.
  static func star(_ count: Int) -> DocumentGraph {
    let center = place("荆州市")
    let others = (0..<count).map { place("第\($0)市") }
    return DocumentGraph(
      nodes: ([center] + others).sorted { $0.id < $1.id },
      edges: others.enumerated().map { edge(center, .cooperatesWith, $1, line: $0 + 1, article: $0) }.sorted {
        $0.key < $1.key
      })
  }
}
