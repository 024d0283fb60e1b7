import Graphviz
import RelationshipMaps
import Testing
import TypedGraph

@Suite("a cooperation network can frame what belongs together")
struct GroupingTests {
  func groups(_ graph: DocumentGraph, _ grouping: MapGrouping) throws -> [String: Set<String>] {
    let map = try MapRenderer().render(graph, MapDescription(grouping: grouping))
    var groups: [String: Set<String>] = [:]
    for group in map.geometry.groups {
      let label = group.label.joined()
      let members = map.geometry.nodes.filter { $0.group == group.id }
      groups[label] = Set(members.map { $0.label.joined() })
      for node in map.geometry.nodes {
        let isWithin = group.box.overlaps(node.box)
        #expect(isWithin == (node.group == group.id), "\(label), \(node.id)")
      }
    }
    return groups
  }

  /// Two cities with a county each that cooperate, and one that stands alone.
  static let graph: DocumentGraph = {
    let cities = ["甲市", "乙市", "丙市"].map { SampleGraph.place($0) }
    let counties = ["丁县", "戊县"].map { name in
      var county = SampleGraph.place(name)
      county.kind = "county"
      return county
    }
    let edges = [
      SampleGraph.edge(counties[0], .partOf, cities[0], line: 1),
      SampleGraph.edge(counties[1], .partOf, cities[1], line: 2),
      SampleGraph.edge(cities[0], .cooperatesWith, counties[0], line: 3),
      SampleGraph.edge(cities[1], .cooperatesWith, counties[1], line: 4),
      SampleGraph.edge(counties[0], .cooperatesWith, counties[1], line: 5),
      SampleGraph.edge(cities[2], .cooperatesWith, counties[0], line: 6),
    ]
    return DocumentGraph(
      nodes: (cities + counties).sorted { $0.id < $1.id }, edges: edges.sorted { $0.key < $1.key })
  }()

  @Test("by the city that they are or belong to")
  func city() throws {
    #expect(try groups(Self.graph, .city) == ["甲市": ["甲市", "丁县"], "乙市": ["乙市", "戊县"]])
  }

  @Test("by kind")
  func kind() throws {
    #expect(try groups(Self.graph, .kind) == ["城市": ["甲市", "乙市", "丙市"], "县级行政区": ["丁县", "戊县"]])
  }

  @Test("by who has most to do with whom, named after the one with most links, in every run alike")
  func community() throws {
    let sides = (0..<2).map { side in (0..<5).map { SampleGraph.place("\(side)\($0)市") } }
    var edges: [Edge] = []
    for side in sides {
      for (index, one) in side.enumerated() {
        for other in side[(index + 1)...] { edges.append(SampleGraph.edge(one, .cooperatesWith, other, line: 1)) }
      }
    }
    edges.append(SampleGraph.edge(sides[0][2], .cooperatesWith, sides[1][3], line: 9))
    let graph = DocumentGraph(
      nodes: sides.flatMap(\.self).sorted { $0.id < $1.id }, edges: edges.sorted { $0.key < $1.key })
    let expected = ["02市一带": Set(sides[0].map(\.name)), "13市一带": Set(sides[1].map(\.name))]
    for _ in 0..<5 { #expect(try groups(graph, .community) == expected) }
  }
}
