import Configuration
import Foundation
import Testing

@testable import Graphviz

@Suite("what Graphviz must not be given is refused, with a reason")
struct GraphvizErrorTests {
  let service = InProcessLayoutService()
  let size = LayoutSize(width: 20, height: 20)

  func message(_ graph: LayoutGraph) -> String? {
    do throws(GraphvizError) {
      _ = try service.layout(graph)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("an unsafe combination names itself and a safe one")
  func unsafe() {
    let graph = LayoutGraph(
      nodes: [LayoutNode(id: "a", size: size)],
      options: LayoutOptions(engine: .neato, splines: .polyline, overlap: .keep))
    #expect(
      message(graph) == """
        engine neato with splines polyline and overlap keep can bring Graphviz down
        Take splines line or spline with overlap prism; for fdp with more than 100 nodes, splines line
        """)
  }

  @Test("too many nodes name the cap and another engine")
  func limit() {
    let nodes = (0...150).map { LayoutNode(id: "\($0)", size: size) }
    #expect(
      message(LayoutGraph(nodes: nodes, options: LayoutOptions(engine: .circo))) == """
        151 nodes are more than circo lays out in reasonable time (150)
        Select fewer nodes or take the engine sfdp
        """)
  }

  @Test("a size that is no length, a name twice, and a name that is not there")
  func invalid() {
    let node = LayoutNode(id: "a", size: size)
    #expect(
      message(LayoutGraph(nodes: [LayoutNode(id: "a", size: LayoutSize(width: .nan, height: 1))]))
        == "width of node 'a' is nan, not a length from 1.0 to 50000.0 points")
    #expect(message(LayoutGraph(nodes: [node, node])) == "two nodes are called 'a'")
    #expect(
      message(LayoutGraph(nodes: [node], edges: [LayoutEdge(tail: "a", head: "b")]))
        == "the graph has no node 'b' at that point")
    #expect(
      message(LayoutGraph(nodes: [node], clusters: [LayoutCluster(id: "x", parent: "y"), LayoutCluster(id: "y")]))
        == "the graph has no cluster 'y' at that point")
  }

  @Test("after a failure in Graphviz the next layout succeeds, and the message is Graphviz's own")
  func stickyState() throws {
    let bad = LayoutGraph(nodes: [LayoutNode(id: "a", size: size)])
    let message = try #require(InProcessLayoutService.messagesOfUnknownEngine().first)
    #expect(message.hasPrefix("Error: Layout type: \"nonsense\" not recognized. Use one of: circo dot fdp neato"))
    #expect(try service.layout(bad).warnings == [])
  }

  @Test("the locale of the process does not change a layout and is left as it was")
  func locale() throws {
    let graph = SampleGraph.clustered(12)
    let expected = try service.layout(graph).bits
    let before = setlocale(LC_NUMERIC, nil).map { String(cString: $0) }
    #expect(try service.layout(graph).bits == expected)
    #expect(setlocale(LC_NUMERIC, nil).map { String(cString: $0) } == before)
  }
}
