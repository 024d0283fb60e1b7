import RelationshipMaps
import Testing
import TypedGraph

@Suite("the timeline puts initiatives in the order of their dates")
struct TimelineViewTests {
  static func initiative(_ name: String, on dates: String..., role: String = "held") -> (Node, [Edge], [Node]) {
    let initiative = SampleGraph.initiative(name)
    let days = dates.map { Node(id: EntityID(.date, $0), type: .date, kind: "day", name: $0, names: [$0]) }
    return (
      initiative,
      days.map { SampleGraph.edge(initiative, .dated, $0, line: 1, qualifiers: ["role": role]) }, days
    )
  }

  static func graph(_ parts: [(Node, [Edge], [Node])], adding edges: [Edge] = [], nodes: [Node] = []) -> DocumentGraph {
    DocumentGraph(
      nodes: Set(parts.flatMap { [$0.0] + $0.2 } + nodes).sorted { $0.id < $1.id },
      edges: (parts.flatMap(\.1) + edges).sorted { $0.key < $1.key })
  }

  func names(_ graph: DocumentGraph, _ description: MapDescription) throws -> [String] {
    let document = try #require(SVGDocument(try MapRenderer().render(graph, description).svg))
    return document.elements(ofClass: "node").compactMap { $0.attributes["data-id"] }
  }

  @Test(
    "dates run down the spine, a year before its months and these before their days, each followed by what it dates")
  func order() throws {
    let graph = Self.graph([
      Self.initiative("丁", on: "2025"), Self.initiative("丙", on: "2024-09-25"), Self.initiative("乙", on: "2024-09"),
      Self.initiative("甲", on: "2023-12-31"),
    ])
    #expect(
      try names(graph, MapDescription(view: .timeline)) == [
        "date:2023-12-31", "initiative:甲", "date:2024-09", "initiative:乙", "date:2024-09-25", "initiative:丙",
        "date:2025", "initiative:丁",
      ])
  }

  @Test("an initiative with a year and a day in it stands once, at the day")
  func mainDate() throws {
    let graph = Self.graph([Self.initiative("甲", on: "2024", "2024-09-25", "2024-10-01")])
    #expect(try names(graph, MapDescription(view: .timeline)) == ["date:2024-09-25", "initiative:甲"])
  }

  @Test("a label tells what happened and who takes part")
  func details() throws {
    let party = SampleGraph.place("荆州市")
    let pact = Self.initiative("协议", on: "2024-09-25", role: "signed")
    let graph = Self.graph(
      [pact], adding: [SampleGraph.edge(party, .participatesIn, pact.0, line: 2)], nodes: [party])
    let document = try #require(
      SVGDocument(try MapRenderer().render(graph, MapDescription(view: .timeline, focus: "荆州")).svg))
    let texts = document.elements.filter { $0.name == "text" }.map(\.text)
    #expect(texts.contains("签署") && texts.contains("荆州市"))
  }

  @Test("the map says how many have no date; none at all is an error")
  func undated() throws {
    let party = SampleGraph.place("荆州市")
    let undated = SampleGraph.initiative("无期")
    let graph = Self.graph(
      [Self.initiative("甲", on: "2024")], adding: [SampleGraph.edge(party, .participatesIn, undated, line: 2)],
      nodes: [party, undated])
    let map = try MapRenderer().render(graph, MapDescription(view: .timeline))
    #expect(map.svg.contains("1 项没有日期，未列入"))
    #expect(throws: RelationshipMapsError.self) {
      try MapRenderer().render(graph, MapDescription(view: .timeline, focus: "荆州"))
    }
  }
}
