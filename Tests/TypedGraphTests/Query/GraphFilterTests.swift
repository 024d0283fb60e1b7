import Testing
import TypedGraph

@Suite("Graph filters")
struct GraphFilterTests {
  private static func edge(_ qualifiers: Qualifiers = [:], documents: [String], confidence: Double = 0.8) -> Edge {
    Edge(
      source: EntityID(.place, "1"), predicate: .cooperatesWith, target: EntityID(.place, "2"), qualifiers: qualifiers,
      evidence: documents.map {
        Evidence(
          document: $0, range: 0..<2, utf8Range: 0..<6, line: 1, quote: "合作", unwrappedQuote: "合作", rule: "r",
          confidence: confidence)
      })
  }

  @Test("an empty filter keeps everything but what is denied")
  func everything() {
    let filter = GraphFilter()
    #expect(filter.admits(Self.edge(documents: ["a"])))
    #expect(filter.admits(Self.edge(["status": "planned"], documents: ["a"])))
    #expect(!filter.admits(Self.edge(["status": "denied"], documents: ["a"])))
    #expect(GraphFilter(includesDenied: true).admits(Self.edge(["status": "denied"], documents: ["a"])))
  }

  @Test("support counts documents; background facts need none")
  func support() {
    let filter = GraphFilter(minimumSupport: 2)
    #expect(!filter.admits(Self.edge(documents: ["a", "a"])))
    #expect(filter.admits(Self.edge(documents: ["a", "b"])))
    #expect(filter.admits(Self.edge(documents: [])))
  }

  @Test("relation and confidence keep what they name and what reaches them")
  func relationAndConfidence() {
    let edge = Self.edge(documents: ["a"])
    #expect(GraphFilter(relations: [.cooperatesWith]).admits(edge))
    #expect(!GraphFilter(relations: [.partOf]).admits(edge))
    #expect(GraphFilter(minimumConfidence: 0.8).admits(edge))
    #expect(!GraphFilter(minimumConfidence: 0.81).admits(edge))
  }

  @Test("a type keeps all its kinds, a kind only itself")
  func types() throws {
    let city = Node(id: EntityID(.place, "1"), type: .place, kind: "city", name: "东江市")
    #expect(GraphFilter(types: [TypeFilter(type: .place, kind: nil)]).admits(city))
    #expect(GraphFilter(types: [TypeFilter(type: .place, kind: "city")]).admits(city))
    #expect(!GraphFilter(types: [TypeFilter(type: .place, kind: "county")]).admits(city))
    #expect(!GraphFilter(types: [TypeFilter(type: .person, kind: nil)]).admits(city))
  }

  @Test(
    "a time keeps what overlaps it, and undated things only where they are asked for",
    arguments: [
      (["2024-05"], true), (["2023-12-31"], false), (["2023/2024"], true), (["2024-07"], false),
      (["2020", "2024-06-30"], true), ([], false),
    ])
  func time(dates: [String], isKept: Bool) throws {
    let filter = GraphFilter(since: try EDTFDate("2024"), until: try EDTFDate("2024-06"))
    let values = try dates.map { try EDTFDate($0) }
    #expect(filter.admits(dates: values) == isKept)
    var undated = filter
    undated.includesUndated = true
    #expect(undated.admits(dates: values) == (isKept || dates.isEmpty))
    #expect(GraphFilter().admits(dates: values))
  }
}
