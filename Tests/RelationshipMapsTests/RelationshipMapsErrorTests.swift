import Configuration
import Graphviz
import RelationshipMaps
import Testing
import TypedGraph

@Suite("what cannot be drawn says why")
struct RelationshipMapsErrorTests {
  func message(_ description: MapDescription, _ graph: DocumentGraph = SampleGraph.graph) -> String? {
    do throws(RelationshipMapsError) {
      _ = try MapRenderer().render(graph, description)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("a focus that the graph does not know")
  func unknownFocus() {
    #expect(
      message(MapDescription(focus: "长沙")) == """
        the graph has no entity called '长沙'
        Give the name as the documents have it, or an identity such as place:421000
        """)
  }

  @Test("a focus that several entities are called by")
  func ambiguousFocus() {
    var graph = SampleGraph.graph
    for index in graph.nodes.indices where ["荆州市", "荆门市"].contains(graph.nodes[index].name) {
      graph.nodes[index].names.append("荆")
    }
    #expect(
      message(MapDescription(focus: "荆"), graph) == """
        '荆' may be 荆州市 (place:荆州市), 荆门市 (place:荆门市)
        Give one of these identities as the focus
        """)
  }

  @Test("an ego map without a focus, an empty graph, a placement that is no part of an id")
  func others() {
    #expect(
      message(MapDescription(view: .ego))
        == "the ego view needs an entity to be about\nGive --focus NAME or 'focus: NAME'")
    #expect(
      message(MapDescription(), DocumentGraph())
        == "there is no cooperation to draw\nWiden the time, the types, or the focus's depth")
    #expect(
      message(MapDescription(placement: "a b"))
        == "a placement is made of letters, digits and hyphens, not 'a b'")
  }

  @Test("too many nodes for an engine pass on Graphviz's limit with advice")
  func limit() {
    let description = MapDescription(engine: .circo, maximumNodes: 400)
    #expect(
      message(description, SampleGraph.star(300)) == """
        301 nodes are more than circo lays out in reasonable time (150)
        Select fewer nodes or take the engine sfdp
        """)
  }
}
