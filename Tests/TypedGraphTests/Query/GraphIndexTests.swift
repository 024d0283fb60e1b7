import Testing
import TypedGraph

@Suite("Looking up in a graph in memory")
struct GraphIndexTests {
  private static func place(_ key: String, _ name: String, _ names: [String], english: String? = nil) -> Node {
    Node(id: EntityID(.place, key), type: .place, kind: "city", name: name, names: names, nameEnglish: english)
  }

  private static func initiative(_ name: String) -> Node {
    Node(id: EntityID(.initiative, name), type: .initiative, kind: "agreement", name: name, names: [name])
  }

  private static func date(_ value: String) -> Node {
    Node(id: EntityID(.date, value), type: .date, kind: "day", name: value, names: [value])
  }

  private static func evidence(_ document: String, _ start: Int) -> Evidence {
    Evidence(
      document: document, range: start..<(start + 2), utf8Range: (start * 3)..<(start * 3 + 6), line: 1, quote: "甲乙",
      unwrappedQuote: "甲乙", rule: "test", confidence: 1)
  }

  private static let index: GraphIndex = {
    let first = place("1", "东江市", ["东江", "东江市", "江"], english: "Dongjiang")
    let second = place("2", "西江市", ["西江", "西江市", "江"], english: "Xijiang")
    let pact = initiative("治水协议")
    let forum = initiative("江湖论坛")
    let wish = initiative("同城规划")
    let denied = initiative("旧约")
    let day = date("2023-05-01")
    func edge(
      _ node: Node, _ predicate: Predicate, _ target: Node, _ qualifiers: Qualifiers = [:], in documents: String...
    )
      -> Edge
    {
      Edge(
        source: node.id, predicate: predicate, target: target.id, qualifiers: qualifiers,
        evidence: documents.map { evidence($0, 0) })
    }
    return GraphIndex(
      DocumentGraph(
        nodes: [first, second, pact, forum, wish, denied, day].sorted { $0.id < $1.id },
        edges: [
          edge(first, .participatesIn, pact, in: "a", "b"), edge(second, .organizes, pact, in: "a", "b"),
          edge(first, .participatesIn, forum, in: "a"), edge(second, .participatesIn, forum, in: "b"),
          edge(first, .participatesIn, wish, ["status": "planned"], in: "a"),
          edge(second, .participatesIn, wish, in: "a"),
          edge(first, .participatesIn, denied, ["status": "denied"], in: "a"),
          edge(second, .participatesIn, denied, in: "a"),
          edge(forum, .dated, day, ["role": "held"], in: "a"),
        ].sorted { $0.key < $1.key }))
  }()

  @Test(
    "a name means the entity that it identifies, else the one it is the proper name of, else those known under it",
    arguments: [
      ("place:1", ["place:1"]), ("东江市", ["place:1"]), ("西江", ["place:2"]), ("dongjiang", ["place:1"]),
      ("江", ["place:1", "place:2"]), ("南江", []),
    ])
  func names(name: String, expected: [String]) {
    #expect(Self.index.entities(named: name).map(\.id.rawValue) == expected)
  }

  @Test("shared initiatives come by support, then dated ones first; what is denied is none")
  func shared() throws {
    let ids = try ["东江市", "西江市"].map { try #require(Self.index.entities(named: $0).first).id }
    let shared = Self.index.initiatives(sharedBy: ids[0], and: ids[1])
    #expect(shared.map(\.initiative.name) == ["治水协议", "江湖论坛", "同城规划"])
    #expect(shared.map(\.support.documents) == [2, 1, 1])
    #expect(shared.map(\.isPlanned) == [false, false, true])
    #expect(shared[1].dates.map { "\($0.date) \($0.role ?? "")" } == ["2023-05-01 held"])
    #expect(Self.index.initiatives(sharedBy: ids[1], and: ids[0]).map(\.initiative.id) == shared.map(\.initiative.id))
  }
}
