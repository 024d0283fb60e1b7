import RelationshipMaps
import Testing
import TypedGraph

@Suite("the hierarchy shows who belongs to whom")
struct HierarchyViewTests {
  let country = SampleGraph.place("中国")
  let province = SampleGraph.place("湖北省")
  let city = SampleGraph.place("荆州市")
  let county = SampleGraph.place("公安县")

  func document(_ nodes: [Node], _ edges: [Edge], _ description: MapDescription) throws -> SVGDocument {
    let graph = DocumentGraph(nodes: nodes.sorted { $0.id < $1.id }, edges: edges)
    return try #require(SVGDocument(try MapRenderer().render(graph, description).svg))
  }

  func top(_ document: SVGDocument, _ node: Node) throws -> Double {
    let group = try #require(document.elements(ofClass: "node").first { $0.attributes["data-id"] == node.id.rawValue })
    return try #require(document.children(of: group).compactMap { $0.attributes["y"].flatMap(Double.init) }.first)
  }

  @Test("members stand below what they belong to")
  func below() throws {
    let document = try document(
      [country, province, city, county],
      [
        SampleGraph.edge(county, .partOf, city, line: 1), SampleGraph.edge(city, .partOf, province, line: 2),
        SampleGraph.edge(province, .partOf, country, line: 3),
      ], MapDescription(view: .hierarchy))
    let tops = try [country, province, city, county].map { try top(document, $0) }
    #expect(tops == tops.sorted() && Set(tops).count == 4)
  }

  @Test("an entity with two wholes stands once, below the closer one, and names the other")
  func twoWholes() throws {
    let region = SampleGraph.place("长江经济带")
    let document = try document(
      [city, province, region],
      [SampleGraph.edge(city, .memberOf, region, line: 1), SampleGraph.edge(city, .partOf, province, line: 2)],
      MapDescription(view: .hierarchy))
    #expect(document.elements(ofClass: "node").count == 2)
    #expect(document.elements.contains { $0.text == "亦属长江经济带" })
  }

  @Test("two that texts call the part of each other make no circle")
  func circle() throws {
    let document = try document(
      [city, province],
      [SampleGraph.edge(city, .partOf, province, line: 1), SampleGraph.edge(province, .partOf, city, line: 2)],
      MapDescription(view: .hierarchy))
    #expect(document.elements(ofClass: "link").count == 1)
  }

  @Test("with a focus what is above and, to the depth, below it")
  func focus() throws {
    let other = SampleGraph.place("黄冈市")
    let nodes = [country, province, city, county, other]
    let edges = [
      SampleGraph.edge(county, .partOf, city, line: 1), SampleGraph.edge(city, .partOf, province, line: 2),
      SampleGraph.edge(other, .partOf, province, line: 3), SampleGraph.edge(province, .partOf, country, line: 4),
    ]
    func ids(_ description: MapDescription) throws -> Set<String> {
      Set(try document(nodes, edges, description).elements(ofClass: "node").compactMap { $0.attributes["data-id"] })
    }
    #expect(
      try ids(MapDescription(view: .hierarchy, focus: "荆州市"))
        == ["place:中国", "place:湖北省", "place:荆州市", "place:公安县"])
    #expect(
      try ids(MapDescription(view: .hierarchy, focus: "湖北省", depth: 1))
        == ["place:中国", "place:湖北省", "place:荆州市", "place:黄冈市"])
  }

  @Test("what is kept keeps all that it belongs to")
  func selection() throws {
    let counties = (1...40).map { SampleGraph.place("第\($0)县") }
    let edges =
      counties.map { SampleGraph.edge($0, .partOf, city, line: 1) } + [
        SampleGraph.edge(city, .partOf, province, line: 2)
      ]
    let map = try MapRenderer().render(
      DocumentGraph(nodes: ([city, province] + counties).sorted { $0.id < $1.id }, edges: edges),
      MapDescription(view: .hierarchy, maximumNodes: 10))
    #expect(map.nodeCount == 10 && map.omittedCount == 32 && map.linkCount == 9)
  }
}
