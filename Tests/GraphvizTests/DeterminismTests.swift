import Foundation
import Graphviz
import Testing

@Suite("the same graph gets the same layout, bit by bit")
struct DeterminismTests {
  @Test("over ten layouts with every engine, other layouts in between", arguments: LayoutEngine.allCases)
  func repeatedLayouts(engine: LayoutEngine) throws {
    let service = InProcessLayoutService()
    let splines: LayoutSplines = engine == .fdp ? .line : .spline
    let graph = SampleGraph.clustered(40, options: LayoutOptions(engine: engine, splines: splines))
    let first = try service.layout(graph).bits
    for seed in 2..<11 {
      _ = try service.layout(SampleGraph.clustered(12, seed: UInt64(seed)))
      #expect(try service.layout(graph).bits == first)
    }
  }

  @Test("in a process of its own, with every engine")
  func anotherProcess() async throws {
    let here = try Self.allEngines()
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      FileHandle.standardOutput.write(Data(("<<" + (try DeterminismTests.allEngines()) + ">>").utf8))
    }
    let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    #expect(output.contains("<<" + here + ">>"))
  }

  @Test("from many callers at once")
  func concurrentCallers() async throws {
    let service = InProcessLayoutService()
    let graph = SampleGraph.clustered(25)
    let expected = try service.layout(graph).bits
    try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<24 { group.addTask { try service.layout(graph).bits } }
      for try await bits in group { #expect(bits == expected) }
    }
  }

  static func allEngines() throws -> String {
    var all: [String] = []
    for engine in LayoutEngine.allCases {
      let splines: LayoutSplines = engine == .fdp ? .line : .spline
      let graph = SampleGraph.clustered(30, options: LayoutOptions(engine: engine, splines: splines))
      all.append(try InProcessLayoutService().layout(graph).bits)
    }
    return all.joined(separator: "|")
  }
}
