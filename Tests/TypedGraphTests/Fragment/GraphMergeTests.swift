import Configuration
import Foundation
import Testing
import TypedGraph

@Suite("Merging fragments")
struct GraphMergeTests {
  private static func bytes(_ fragments: [Fragment]) throws -> Data {
    try DocumentGraph(merging: fragments, schema: .standard).json()
  }

  @Test("fragments merge to the same bytes in any order", arguments: 0..<60)
  func commutative(seed: Int) throws {
    let fragments = GeneratedFragments.make(6, seed: seed)
    let expected = try Self.bytes(fragments)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<6 {
      #expect(try Self.bytes(fragments.shuffled(using: &generator)) == expected)
    }
    #expect(try Self.bytes(fragments.reversed()) == expected)
  }

  @Test("a fragment that comes twice adds nothing", arguments: 0..<30)
  func idempotent(seed: Int) throws {
    let fragments = GeneratedFragments.make(5, seed: seed)
    #expect(try Self.bytes(fragments + fragments) == Self.bytes(fragments))
    #expect(try Self.bytes([fragments[0], fragments[0]]) == Self.bytes([fragments[0]]))
  }

  @Test("two sets of fragments that share some merge to what their union merges to", arguments: 0..<30)
  func associative(seed: Int) throws {
    let fragments = GeneratedFragments.make(6, seed: seed)
    let left = Array(fragments[..<4])
    let right = Array(fragments[2...])
    #expect(try Self.bytes(left + right) == Self.bytes(fragments))
    #expect(try Self.bytes(right + left) == Self.bytes(fragments))
  }

  @Test("taking one document's fragments out leaves what the others state", arguments: 0..<30)
  func removal(seed: Int) throws {
    let fragments = GeneratedFragments.make(6, seed: seed)
    let graph = try DocumentGraph(merging: fragments, schema: .standard)
    let rest = try DocumentGraph(merging: fragments.filter { $0.document.id != "d0" }, schema: .standard)
    #expect(graph.documents.filter { $0.id != "d0" } == rest.documents)
    // Who of several people of one name is who depends on all documents.
    #expect(
      graph.mentions.filter { $0.document != "d0" && $0.node.type != .person }
        == rest.mentions.filter { $0.node.type != .person })
    for edge in rest.edges where edge.source.type != .person && edge.target.type != .person {
      let whole = try #require(graph.edges.first { $0.key == edge.key })
      #expect(whole.evidence.filter { $0.document != "d0" } == edge.evidence)
    }
  }

  @Test(
    "there is one edge for each key, one piece of evidence for each place and rule, all in order", arguments: 0..<30)
  func canonical(seed: Int) throws {
    let graph = try DocumentGraph(merging: GeneratedFragments.make(6, seed: seed), schema: .standard)
    let keys = graph.edges.map(\.key)
    #expect(keys == Set(keys).sorted())
    for edge in graph.edges {
      let evidence = edge.evidence.map(\.key)
      #expect(evidence == Set(evidence).sorted())
      #expect(edge.predicate != .cooperatesWith || edge.source <= edge.target)
    }
    #expect(graph.nodes.map(\.id) == Set(graph.nodes.map(\.id)).sorted())
    for node in graph.nodes { #expect(node.names.contains(node.name)) }
  }

  private static let city = Node(id: EntityID(.place, "1"), type: .place, kind: "city", name: "东江市", names: ["东江"])
  private static let pact = Node(id: EntityID(.initiative, "协议"), type: .initiative, kind: "agreement", name: "协议")

  private static func fragment(_ entities: [Node], _ statements: [Edge]) -> Fragment {
    Fragment(
      document: DocumentRecord(id: "d", paths: ["d.txt"], title: ""), entities: entities.map(LocalEntity.init),
      statements: statements)
  }

  @Test("a statement outside its predicate's domain or range is refused")
  func domainAndRange() {
    let edge = Edge(source: Self.city.id, predicate: .heldIn, target: Self.pact.id)
    let error = #expect(throws: TypedGraphError.self) {
      _ = try DocumentGraph(merging: [Self.fragment([Self.city, Self.pact], [edge])], schema: .standard)
    }
    #expect(error?.description == "held_in does not join place and initiative\nIt joins initiative with place")
  }

  @Test("a statement about an entity that the fragment does not name is refused")
  func dangling() {
    let edge = Edge(source: Self.city.id, predicate: .participatesIn, target: Self.pact.id)
    let error = #expect(throws: TypedGraphError.self) {
      _ = try DocumentGraph(merging: [Self.fragment([Self.city], [edge])], schema: .standard)
    }
    #expect(error?.description == "place:1 participates_in initiative:协议: no such entity")
    #expect(error?.code == .danglingEdge)
  }

  @Test("a background fact stays without evidence until a text states it")
  func background() throws {
    var edge = Edge(source: Self.city.id, predicate: .participatesIn, target: Self.pact.id)
    let silent = Self.fragment([Self.city, Self.pact], [edge])
    #expect(try DocumentGraph(merging: [silent], schema: .standard).edges.map(\.isBackground) == [true])
    edge.evidence = [
      Evidence(
        document: "d", range: 0..<2, utf8Range: 0..<6, line: 1, quote: "签约", unwrappedQuote: "签约", rule: "sign",
        confidence: 0.9)
    ]
    let stated = Self.fragment([Self.city, Self.pact], [edge])
    let graph = try DocumentGraph(merging: [silent, stated], schema: .standard)
    #expect(graph.edges.map(\.evidence.count) == [1])
  }

  @Test("nothing merges to nothing")
  func empty() throws { #expect(try DocumentGraph(merging: [], schema: .standard) == DocumentGraph()) }
}
