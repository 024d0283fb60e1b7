import RelationshipMaps
import Testing
import TypedGraph

@Suite("links run where they can be told apart")
struct ArrangementTests {
  @Test("an entity tied to the focus by several relations stands once, in the branch of the strongest")
  func severalRelations() throws {
    var graph = SampleGraph.graph
    let (one, other) = (SampleGraph.place("荆州市"), SampleGraph.initiative("书记论坛"))
    graph.edges.append(SampleGraph.edge(other, .heldIn, one, line: 50))
    graph.edges.append(SampleGraph.edge(one, .organizes, other, line: 51))
    let map = try MapRenderer().render(graph, MapDescription(view: .ego, focus: "荆州市"))
    let document = try #require(SVGDocument(map.svg))
    #expect(document.elements(ofClass: "node").filter { $0.attributes["data-id"] == other.id.rawValue }.count == 1)
    #expect(document.elements(ofClass: "link").count == document.elements(ofClass: "node").count - 1)
  }

  @Test("a relation is read from the focus: its county is 下辖, its province 属于")
  func direction() throws {
    let (city, county, province) = (SampleGraph.place("荆州市"), SampleGraph.place("公安县"), SampleGraph.place("湖北省"))
    let graph = DocumentGraph(
      nodes: [county, province, city].sorted { $0.id < $1.id },
      edges: [
        SampleGraph.edge(county, .partOf, city, line: 1), SampleGraph.edge(city, .partOf, province, line: 2),
      ])
    let map = try MapRenderer().render(graph, MapDescription(view: .ego, focus: "荆州市"))
    let texts = try #require(SVGDocument(map.svg)).elements.filter { $0.name == "text" }.map(\.text)
    #expect(texts.contains("下辖") && texts.contains("属于"))
  }

  @Test("two places with many initiatives in common meet in one point on the way to them")
  func junction() throws {
    let places = [SampleGraph.place("荆州市"), SampleGraph.place("岳阳市")]
    let initiatives = (1...5).map { SampleGraph.initiative("第\($0)号行动") }
    let edges = places.flatMap { place in
      initiatives.enumerated().map { SampleGraph.edge(place, .participatesIn, $1, line: $0 + 1) }
    }
    let graph = DocumentGraph(nodes: (places + initiatives).sorted { $0.id < $1.id }, edges: edges)
    let map = try MapRenderer().render(graph, MapDescription(view: .initiatives))
    let document = try #require(SVGDocument(map.svg))
    let links = document.elements(ofClass: "link")
    #expect(links.count == 10)
    let courses = links.flatMap { link in document.children(of: link).filter { $0.name == "path" } }
    #expect(courses.count == 20)
    #expect(Set(courses.compactMap { $0.attributes["d"] }).count == 7)
  }
}
