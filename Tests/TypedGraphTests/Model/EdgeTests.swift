import Testing
import TypedGraph

@Suite("Edges")
struct EdgeTests {
  private static func evidence(_ document: String, article: Int?, start: Int, confidence: Double = 0.5) -> Evidence {
    Evidence(
      document: document, article: article, range: start..<start + 4, utf8Range: start * 3..<start * 3 + 12, line: 1,
      quote: "甲乙合作", unwrappedQuote: "甲乙合作", rule: "test", confidence: confidence, copies: 7)
  }

  private static func edge(_ evidence: [Evidence], qualifiers: Qualifiers = [:]) -> Edge {
    Edge(
      source: EntityID(.place, "1"), predicate: .cooperatesWith, target: EntityID(.place, "2"), qualifiers: qualifiers,
      evidence: evidence)
  }

  @Test("support counts documents and their articles, never hits or copies")
  func support() {
    let edge = Self.edge([
      Self.evidence("a", article: 0, start: 0), Self.evidence("a", article: 0, start: 10),
      Self.evidence("a", article: 1, start: 20), Self.evidence("b", article: nil, start: 0),
    ])
    #expect(edge.support == Support(documents: 2, articles: 3))
  }

  @Test("support is compared by documents first, then by articles")
  func supportOrder() {
    #expect(Support(documents: 1, articles: 9) < Support(documents: 2, articles: 2))
    #expect(Support(documents: 2, articles: 2) < Support(documents: 2, articles: 3))
  }

  @Test("an edge is as sure as its surest evidence; without evidence it is background knowledge and sure")
  func confidence() {
    let edge = Self.edge([
      Self.evidence("a", article: 0, start: 0, confidence: 0.4),
      Self.evidence("b", article: 0, start: 0, confidence: 0.9),
    ])
    #expect(edge.confidence == 0.9)
    #expect(!edge.isBackground)
    #expect(Self.edge([]).confidence == 1)
    #expect(Self.edge([]).isBackground)
  }

  @Test(
    "the status is that of the qualifier; what is no status is stated",
    arguments: [("planned", Edge.Status.planned), ("denied", .denied), ("ended", .ended), ("perhaps", .stated)])
  func status(word: String, status: Edge.Status) {
    #expect(Self.edge([], qualifiers: ["status": word]).status == status)
    #expect(Self.edge([]).status == .stated)
  }

  @Test("an identity is its type and a key, which may hold colons")
  func identity() {
    let identity = EntityID(rawValue: "initiative:对话:第三轮")
    #expect(identity.type == .initiative)
    #expect(identity.key == "对话:第三轮")
    #expect(EntityID(.place, "421000").rawValue == "place:421000")
    #expect(EntityID(rawValue: "bare").key == "")
  }
}
