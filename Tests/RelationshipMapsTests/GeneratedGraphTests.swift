import Graphviz
import RelationshipMaps
import Testing
import TypedGraph

@Suite("generated graphs hold in every view what maps promise")
struct GeneratedGraphTests {
  func focus(of graph: DocumentGraph, _ view: MapView) -> String? {
    guard view == .ego else { return nil }
    return graph.edges.first.map(\.source.rawValue)
  }

  @Test("the same graph gives the same bytes, render after render", arguments: MapView.allCases)
  func sameBytes(view: MapView) throws {
    let graph = GeneratedGraph.graph(60, seed: 3)
    let description = MapDescription(view: view, focus: focus(of: graph, view), maximumNodes: 30)
    let first = try MapRenderer().render(graph, description)
    for _ in LongTests.rounds(sample: 8, all: 1000) {
      #expect(try MapRenderer().render(graph, description) == first)
    }
  }

  @Test("hostile names give a well-formed map or a typed error, in every form", arguments: MapView.allCases)
  func hostile(view: MapView) throws {
    for seed in LongTests.rounds(sample: 4, all: 1000) {
      let graph = GeneratedGraph.graph(Int(seed % 30) + 2, seed: seed, isHostile: true)
      let map: RelationshipMap
      do throws(RelationshipMapsError) {
        map = try MapRenderer().render(
          graph, MapDescription(view: view, focus: focus(of: graph, view), language: .both))
      } catch {
        #expect([.emptyView, .unknownFocus].contains(error.code), "seed \(seed): \(error)")
        continue
      }
      let document = try #require(SVGDocument(map.svg), "seed \(seed)")
      let page = try #require(SVGDocument(map.html), "seed \(seed)")
      for element in document.elements + page.elements {
        #expect(!["script", "a", "image", "foreignObject", "use", "iframe", "object"].contains(element.name))
        #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") && !$0.contains("href") })
      }
      #expect(map.width < 20_000)
    }
  }

  @Test("fifty maps stand in one page without an id twice, and no style reaches beyond its map")
  func fifty() throws {
    var identifiers: [String] = []
    for number in 0..<50 {
      // The same map several times in a page needs a placement each time.
      let graph = GeneratedGraph.graph(120, seed: UInt64(number % 5))
      let view = MapView.allCases[number % MapView.allCases.count]
      let map = try MapRenderer().render(
        graph, MapDescription(view: view, focus: focus(of: graph, view), maximumNodes: 20, placement: "p\(number)"))
      let document = try #require(SVGDocument(map.svg))
      let own = document.elements.compactMap { $0.attributes["id"] }
      identifiers += own
      let root = try #require(own.first)
      for rule in document.elements.filter({ $0.name == "style" }).flatMap({ $0.text.split(separator: "\n") })
      where rule != "}" && !rule.hasPrefix("@media") {
        #expect(rule.hasPrefix("#\(root)"))
      }
    }
    #expect(identifiers.count > 1000)
    #expect(Set(identifiers).count == identifiers.count)
  }

  @Test("no two labels overlap among three hundred entities", arguments: MapView.allCases)
  func apart(view: MapView) throws {
    let graph = GeneratedGraph.graph(300, seed: 11)
    let map = try MapRenderer().render(graph, MapDescription(view: view, focus: focus(of: graph, view)))
    let nodes = map.geometry.nodes
    for (index, node) in nodes.enumerated() {
      for other in nodes[(index + 1)...] { #expect(!node.box.overlaps(other.box), "\(node.id), \(other.id)") }
    }
  }
}
