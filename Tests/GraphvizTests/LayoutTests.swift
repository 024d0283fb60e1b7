import Graphviz
import Testing

@Suite("a layout places everything that it was given")
struct LayoutTests {
  let service = InProcessLayoutService()

  @Test("nodes keep their sizes, do not overlap, and lie within the layout", arguments: LayoutEngine.allCases)
  func nodesApart(engine: LayoutEngine) throws {
    let graph = SampleGraph.clustered(60, options: LayoutOptions(engine: engine, splines: .line))
    let layout = try service.layout(graph)
    #expect(layout.nodes.map(\.width) == graph.nodes.map(\.size.width))
    for (index, node) in layout.nodes.enumerated() {
      #expect(node.x >= 0 && node.y >= 0 && node.maxX <= layout.size.width && node.maxY <= layout.size.height)
      for other in layout.nodes[(index + 1)...] { #expect(!node.overlaps(other)) }
    }
  }

  @Test("hundreds of nodes in many clusters are laid out where edges have no labels")
  func manyClusters() throws {
    var graph = SampleGraph.clustered(600, options: LayoutOptions(engine: .dot, splines: .line))
    graph.clusters = (0..<60).map { LayoutCluster(id: "\($0)", labelSize: LayoutSize(width: 60, height: 14)) }
    for index in graph.nodes.indices { graph.nodes[index].cluster = "\(index * 7 % 60)" }
    for index in graph.edges.indices { graph.edges[index].labelSize = .zero }
    let layout = try service.layout(graph)
    #expect(layout.nodes.count == 600)
    #expect(layout.clusters.allSatisfy { $0 != nil })
  }

  @Test("a rank below another has a greater y, and an arrow's tip touches its node")
  func downwards() throws {
    let size = LayoutSize(width: 60, height: 24)
    let layout = try service.layout(
      LayoutGraph(
        nodes: [LayoutNode(id: "荆州市", size: size), LayoutNode(id: "岳阳市", size: size)],
        edges: [LayoutEdge(tail: "荆州市", head: "岳阳市", hasEndArrow: true)]))
    #expect(layout.nodes[0].maxY < layout.nodes[1].y)
    let tip = try #require(layout.edges[0].curves[0].endTip)
    #expect(abs(tip.y - layout.nodes[1].y) <= 1.5)
  }

  @Test("a cluster's box holds its members and its label, nested ones too")
  func clusters() throws {
    let graph = SampleGraph.clustered(30)
    let layout = try service.layout(graph)
    for (cluster, placed) in zip(graph.clusters, layout.clusters) {
      let box = try #require(placed).box
      let members = zip(graph.nodes, layout.nodes).filter { $0.0.cluster == cluster.id }.map(\.1)
      for member in members { #expect(box.union(member) == box) }
      if cluster.labelSize.width > 0 {
        let center = try #require(placed?.labelCenter)
        let label = LayoutRectangle(center: center, size: cluster.labelSize)
        #expect(box.union(label) == box)
      }
    }
    #expect(layout.clusters[1]?.box.union(layout.clusters[2]?.box ?? layout.nodes[0]) == layout.clusters[1]?.box)
  }

  @Test("hundreds of edge labels all get a place, with the room that was asked for")
  func manyLabels() throws {
    let size = LayoutSize(width: 40, height: 20)
    let nodes = (0..<60).map { LayoutNode(id: "\($0)", size: size) }
    let edges = (1..<60).flatMap { index in
      (0..<5).map { copy in
        LayoutEdge(
          tail: "\((index - 1) / 3)", head: "\(index)", labelSize: LayoutSize(width: 30 + Double(copy), height: 12))
      }
    }
    let layout = try service.layout(LayoutGraph(nodes: nodes, edges: edges))
    let labels = zip(layout.edges, edges).map { edge, input in
      edge.labelCenter.map { LayoutRectangle(center: $0, size: input.labelSize) }
    }
    #expect(labels.count == 295)
    #expect(labels.allSatisfy { $0 != nil })
    for (index, label) in labels.enumerated() {
      guard let label else { continue }
      for other in labels[(index + 1)...] { #expect(other.map { !label.overlaps($0) } ?? true) }
    }
  }

  @Test("pinned nodes keep their distances")
  func pinned() throws {
    let size = LayoutSize(width: 20, height: 20)
    let positions = [LayoutPoint(x: 0, y: 0), LayoutPoint(x: 300, y: 40), LayoutPoint(x: 120, y: 250)]
    let nodes = positions.enumerated().map { index, position in
      LayoutNode(id: "\(index)", size: size, position: position, isPinned: true)
    }
    let layout = try service.layout(
      LayoutGraph(nodes: nodes, options: LayoutOptions(engine: .neato, splines: .line, overlap: .keep)))
    for (index, node) in layout.nodes.enumerated() {
      #expect(abs(node.x - layout.nodes[0].x - positions[index].x) < 0.01)
      #expect(abs(node.y - layout.nodes[0].y - positions[index].y) < 0.01)
    }
  }

  @Test("nodes of one rank stand on one line")
  func ranks() throws {
    let size = LayoutSize(width: 20, height: 20)
    let nodes = ["a", "b", "c"].map { LayoutNode(id: $0, size: size) }
    let layout = try service.layout(
      LayoutGraph(
        nodes: nodes, edges: [LayoutEdge(tail: "a", head: "b"), LayoutEdge(tail: "a", head: "c", minimumRanks: 3)],
        ranks: [["b", "c"]]))
    #expect(layout.nodes[1].y == layout.nodes[2].y)
  }

  @Test("an empty graph has an empty layout")
  func empty() throws {
    #expect(try service.layout(LayoutGraph(nodes: [])).size == .zero)
  }

  @Test("names are never read by Graphviz: escapes, ports, quotes, NUL and HTML change nothing")
  func names() throws {
    let hostile = [
      #"C:\New"#, "a:n", "\"><script>", "<b>x</b>", "nul\u{0}nul", "&lt;", #"\N"#, "", "%anonymous", "控\u{1}制",
      "cluster0", "n0",
    ]
    func graph(_ names: [String]) -> LayoutGraph {
      LayoutGraph(
        nodes: names.map { LayoutNode(id: $0, size: LayoutSize(width: 50, height: 20)) },
        edges: zip(names, names.dropFirst()).map { LayoutEdge(tail: $0, head: $1) })
    }
    let plain = try service.layout(graph((0..<hostile.count).map { "plain \($0)" }))
    #expect(try service.layout(graph(hostile)).bits == plain.bits)
  }

  @Test("the version of Graphviz is known")
  func version() throws {
    let version = try InProcessLayoutService().graphvizVersion()
    #expect(version.split(separator: ".").count == 3)
  }
}
