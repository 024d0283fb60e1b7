import Configuration
import GraphStore
import Testing
import TypedGraph

@Suite("Queries of a graph file")
struct NeighborTests {
  private func file(_ fragments: [Fragment], _ folder: TemporaryFolder) throws -> GraphFile {
    let path = folder.file("a.docgraph")
    let writer = try GraphFileWriter(at: path)
    try writer.write(fragments.map { $0.placed(in: folder.path) }, ruleVersion: "1")
    try writer.finish()
    return try GraphFile(opening: path)
  }

  @Test("a city is found by identity, full name, short form and English name in either case")
  func names() throws {
    let folder = try TemporaryFolder()
    let file = try file([CooperationSample.page], folder)
    for name in ["place:421000", "荆州市", "荆州", "Jingzhou", "JINGZHOU", " jingzhou ", "ｊｉｎｇｚｈｏｕ"] {
      #expect(try file.entity(named: name).id == EntityID(.place, "421000"), "\(name)")
    }
    #expect(try file.entity(named: "荆州区").id == EntityID(.place, "421003"))
    let error = #expect(throws: GraphStoreError.self) { try file.entity(named: "荆州古城") }
    #expect(error?.code == .unknownEntity)
    #expect(
      error?.description == """
        no entity named '荆州古城' in '\(file.path)'
        Similar names: 荆州市, 荆州区
        """)
    #expect(throws: GraphStoreError.self) { try file.entity(named: "") }
    #expect(throws: GraphStoreError.self) { try file.entity(named: "' OR 1=1 --") }
  }

  @Test("a name of several mentioned entities is ambiguous and lists them, until one is called so or written in full")
  func ambiguousName() throws {
    let folder = try TemporaryFolder()
    let file = try file([CooperationSample.page], folder)
    let error = #expect(throws: GraphStoreError.self) { try file.entity(named: "江陵") }
    #expect(error?.code == .ambiguousName)
    #expect(error?.candidates.map(\.name) == ["江陵县", "江陵市"])
    #expect(
      error?.description == """
        '江陵' may mean 2 entities
        Write one of these names or identities:
          江陵县 (county) place:421024
          江陵市 (city) place:kr.江陵市
        """)
    #expect(try file.entity(named: "江陵市").id == EntityID(.place, "kr.江陵市"))
  }

  @Test("a neighbour comes with its initiative, the date, and the words with their document and line")
  func cooperation() throws {
    let folder = try TemporaryFolder()
    let file = try file([CooperationSample.page, CooperationSample.otherPage], folder)
    let filter = GraphFilter(relations: [.cooperatesWith])
    let found = try file.neighbors(of: EntityID(.place, "421000"), filter: filter)
    #expect(found.center.name == "荆州市")
    #expect(found.neighbors.map(\.node.name) == ["岳阳市", "宜昌市"])
    #expect(found.neighbors.map(\.support) == [Support(documents: 2, articles: 2), Support(documents: 1, articles: 1)])
    let relation = try #require(found.neighbors.first?.relations.first)
    #expect(relation.direction == .mutual)
    #expect(relation.edge.evidence.map(\.line) == [3, 7])
    #expect(relation.initiatives.map(\.initiative.name) == ["荆岳合作协议", "洞庭湖论坛"])
    #expect(relation.initiatives.map { $0.dates.map(\.date.description) } == [["2024-09-25"], []])
    #expect(relation.initiatives.first?.dates.first?.role == "signed")
    #expect(found.documents.map(\.paths) == [["page.txt"], ["other.txt"]])
    #expect(found.omitted == 0)
  }

  @Test("a filter by type, relation, time, support and denial, and a limit")
  func filters() throws {
    let folder = try TemporaryFolder()
    let file = try file([CooperationSample.page, CooperationSample.otherPage], folder)
    let center = EntityID(.place, "421000")
    func names(_ filter: GraphFilter, depth: Int = 1, limit: Int? = nil) throws -> [String] {
      try file.neighbors(of: center, depth: depth, filter: filter, limit: limit).neighbors.map(\.node.name)
    }
    let city = TypeFilter(type: .place, kind: "city")
    #expect(try names(GraphFilter(types: [city])) == ["岳阳市", "宜昌市"])
    #expect(try names(GraphFilter(types: [city], minimumSupport: 2)) == ["岳阳市"])
    #expect(try names(GraphFilter(types: [city], includesDenied: true)) == ["岳阳市", "宜昌市", "江陵市"])
    let autumn = try EDTFDate("2024-09")
    #expect(try names(GraphFilter(types: [city], since: autumn, until: autumn)) == ["岳阳市"])
    #expect(try names(GraphFilter(types: [city], since: EDTFDate("2025"))) == [])
    #expect(try names(GraphFilter(types: [city], since: EDTFDate("2025"), includesUndated: true)) == ["宜昌市"])
    let dates = GraphFilter(types: [TypeFilter(type: .date, kind: nil)])
    #expect(try names(dates) == [])
    #expect(try names(dates, depth: 2) == ["2024-09-25"])
    let limited = try file.neighbors(of: center, filter: GraphFilter(), limit: 1)
    #expect(limited.neighbors.map(\.node.name) == ["岳阳市"])
    #expect(limited.omitted == 5)
    #expect(throws: GraphStoreError.self) { _ = try file.neighbors(of: EntityID(.place, "x")) }
  }

  @Test("what neighbours tell agrees with the whole graph", arguments: 1...6)
  func agreesWithTheGraph(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    let file = try file(GeneratedFragments.make(6, seed: seed), folder)
    let graph = try file.graph()
    for node in graph.nodes {
      let found = try file.neighbors(of: node.id, filter: GraphFilter(includesDenied: true))
      let edges = graph.edges.filter { $0.source == node.id || $0.target == node.id }
      #expect(found.neighbors.flatMap(\.relations).map(\.edge).sorted { $0.key < $1.key } == edges)
      for neighbor in found.neighbors {
        #expect(neighbor.support == neighbor.relations.map(\.edge.support).max())
        #expect(graph.nodes.contains(neighbor.node))
      }
      #expect(found.neighbors.map(\.support) == found.neighbors.map(\.support).sorted(by: >))
    }
  }

  @Test("a filtered graph holds the edges that pass and the entities they join")
  func filteredGraph() throws {
    let folder = try TemporaryFolder()
    let file = try file([CooperationSample.page, CooperationSample.otherPage], folder)
    let cooperation = try file.graph(filter: GraphFilter(relations: [.cooperatesWith]))
    #expect(cooperation.nodes.map(\.name) == ["宜昌市", "荆州市", "岳阳市"])
    #expect(cooperation.edges.allSatisfy { $0.predicate == .cooperatesWith })
    #expect(Set(cooperation.mentions.map(\.node)).isSubset(of: cooperation.nodes.map(\.id)))
    let counties = try file.graph(filter: GraphFilter(types: [TypeFilter(type: .place, kind: "county")]))
    #expect(counties.nodes.map(\.name) == ["荆州区", "江陵县"])
  }

  @Test("statistics and details count what is there")
  func counts() throws {
    let folder = try TemporaryFolder()
    let file = try file([CooperationSample.page, CooperationSample.otherPage], folder)
    let statistics = try file.statistics()
    let graph = try file.graph()
    #expect(statistics.documents == 2)
    #expect(statistics.entities.reduce(0) { $0 + $1.count } == graph.nodes.count)
    #expect(statistics.edges.reduce(0) { $0 + $1.count } == graph.edges.count)
    #expect(statistics.edges.first { $0.predicate == .partOf }?.background == 1)
    #expect(statistics.mentions == graph.mentions.count)
    let details = try file.details(of: EntityID(.place, "421000"))
    #expect(details.mentions == 3)
    #expect(details.documents.map(\.count) == [2, 1])
    #expect(details.names[EntityID(.place, "430600")] == "岳阳市")
    #expect(details.edges.first?.support.documents == 2)
  }
}

@Suite("Places of documents")
struct DocumentPathTests {
  @Test("what lies below the graph file is kept relative to it, and opens from the working folder")
  func relative() {
    let beside = DocumentPath(graphFile: "graph.docgraph")
    #expect(beside.stored("seeds/a.txt") == "seeds/a.txt")
    #expect(beside.stored("./seeds/../seeds/a.txt") == "seeds/a.txt")
    #expect(beside.opened("seeds/a.txt") == "seeds/a.txt")
    let below = DocumentPath(graphFile: "Graphs/demo.docgraph")
    #expect(below.stored("seeds/a.txt") == "../seeds/a.txt")
    #expect(below.opened("../seeds/a.txt") == "seeds/a.txt")
    let elsewhere = DocumentPath(graphFile: "/srv/graphs/a.docgraph")
    #expect(elsewhere.stored("/srv/graphs/texts/b.txt") == "texts/b.txt")
    #expect(elsewhere.stored("/home/a.txt") == "/home/a.txt")
    #expect(elsewhere.opened("texts/b.txt") == "/srv/graphs/texts/b.txt")
    #expect(elsewhere.opened("/home/a.txt") == "/home/a.txt")
  }
}
