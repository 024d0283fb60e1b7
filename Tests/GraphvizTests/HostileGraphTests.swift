import Foundation
import Graphviz
import Testing

@Suite("no graph takes the caller down")
struct HostileGraphTests {
  @Test("every combination of engine, overlap removal and splines gives a layout or a typed error")
  func combinations() throws {
    let service = IsolatedLayoutService(executable: IsolatedLayoutServiceTests.worker)
    var (made, refused) = (0, 0)
    for engine in LayoutEngine.allCases {
      for overlap in OverlapRemoval.allCases {
        for splines in LayoutSplines.allCases {
          let size = LongTests.areAskedFor ? 120 : 12
          let options = LayoutOptions(engine: engine, splines: splines, overlap: overlap)
          do throws(GraphvizError) {
            #expect(try service.layout(SampleGraph.clustered(size, options: options)).nodes.count == size)
            made += 1
          } catch {
            #expect([.unsafeCombination, .deadline].contains(error.code))
            refused += 1
          }
        }
      }
    }
    #expect(made + refused == 252)
    #expect(made > 40)
  }

  @Test("odd graphs give layouts of finite numbers or typed errors")
  func oddGraphs() throws {
    let service = IsolatedLayoutService(executable: IsolatedLayoutServiceTests.worker, timeout: .seconds(10))
    var layouts = 0
    for seed in LongTests.rounds(sample: 60, all: 10_000) {
      let graph = Self.oddGraph(seed)
      do throws(GraphvizError) {
        let layout = try service.layout(graph)
        #expect(layout.nodes.count == graph.nodes.count && layout.edges.count == graph.edges.count)
        #expect(layout.nodes.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "seed \(seed)")
        layouts += 1
      } catch {
        #expect([.invalidInput, .unsafeCombination, .layoutFailed, .deadline, .workerFailed].contains(error.code))
      }
    }
    #expect(layouts > 0)
  }

  /// Loops, bundles of edges, sizes from a point to metres, clusters within clusters, empty ones, nodes on one rank from
  /// several clusters, one position for all, numbers that are no lengths.
  static func oddGraph(_ seed: UInt64) -> LayoutGraph {
    var generator = SampleGraph.Generator(state: seed)
    let engine = LayoutEngine.allCases[Int.random(in: 0..<6, using: &generator)]
    let count = Int.random(in: 0...(engine == .circo ? 12 : 25), using: &generator)
    func size(_ generator: inout SampleGraph.Generator) -> LayoutSize {
      let lengths: [Double] = [1, 1, 30, 30, 60, 60, 120, 5000, 50_000]
      let odd: [Double] = [0, -1, .nan, .infinity, 1e300]
      func length(_ generator: inout SampleGraph.Generator) -> Double {
        let isOdd = Int.random(in: 0..<400, using: &generator) == 0
        return (isOdd ? odd : lengths).randomElement(using: &generator) ?? 1
      }
      return LayoutSize(width: length(&generator), height: length(&generator))
    }
    let clusters = (0..<Int.random(in: 0...6, using: &generator)).map { index in
      LayoutCluster(
        id: "c\(index)", parent: index > 0 && Bool.random(using: &generator) ? "c\(index - 1)" : nil,
        labelSize: Bool.random(using: &generator) ? LayoutSize(width: 300, height: 14) : .zero,
        margin: Double.random(in: 0...40, using: &generator))
    }
    let nodes = (0..<count).map { index in
      LayoutNode(
        id: index.isMultiple(of: 9) ? "\\N<\(index)>\u{0}\"" : "节点 \(index)", size: size(&generator),
        shape: LayoutNode.Shape.allCases.randomElement(using: &generator) ?? .box,
        cluster: Bool.random(using: &generator) ? clusters.randomElement(using: &generator)?.id : nil,
        position: Int.random(in: 0..<3, using: &generator) == 0 ? LayoutPoint(x: 10, y: 10) : nil,
        isPinned: Bool.random(using: &generator))
    }
    var edges: [LayoutEdge] = []
    if count > 0 {
      for _ in 0..<Int.random(in: 0...count * 3, using: &generator) {
        let tail = nodes[Int.random(in: 0..<count, using: &generator)].id
        let loops = Int.random(in: 0..<8, using: &generator) == 0
        edges.append(
          LayoutEdge(
            tail: tail, head: loops ? tail : nodes[Int.random(in: 0..<count, using: &generator)].id,
            labelSize: Bool.random(using: &generator) ? LayoutSize(width: 90, height: 13) : .zero,
            weight: Double(Int.random(in: 0...1000, using: &generator)),
            length: Bool.random(using: &generator) ? Double.random(in: 0...400, using: &generator) : nil,
            minimumRanks: Int.random(in: 0...4, using: &generator),
            constrainsRanks: Bool.random(using: &generator), hasStartArrow: Bool.random(using: &generator),
            hasEndArrow: Bool.random(using: &generator)))
      }
    }
    let ranks = Int.random(in: 0..<4, using: &generator) == 0 ? [nodes.prefix(4).map(\.id)] : []
    return LayoutGraph(
      nodes: nodes, edges: edges, clusters: clusters, ranks: ranks,
      options: LayoutOptions(
        engine: engine, splines: [.line, .spline, .none].randomElement(using: &generator) ?? .line,
        nodeSeparation: Double.random(in: 0...50, using: &generator),
        rankSeparation: Double.random(in: 0...90, using: &generator),
        root: Bool.random(using: &generator) ? nodes.first?.id : nil))
  }
}
