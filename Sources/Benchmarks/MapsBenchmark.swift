import Foundation
import Graphviz
import RelationshipMaps
import TypedGraph

/// The speed and the memory of layouts and maps: `Benchmarks maps [GRAPH.docgraph] [RENDERS] [FOLDER/]`. With a graph
/// file the program `docgraph` beside this one is timed from its start to its end, too. Into a folder, named with a
/// slash at its end, the graphs are written as DOT, for programs that are to be compared.
enum MapsBenchmark {
  static func run(_ arguments: [String]) throws {
    let graphFile = arguments.first { $0.hasSuffix(".docgraph") }
    let renders = arguments.compactMap(Int.init).first ?? 1000
    if let folder = arguments.first(where: { $0.hasSuffix("/") }) { try write(into: folder) }
    let first = try Measurement.time { try InProcessLayoutService().layout(clustered(30, .dot)) }
    print(Measurement.row("first layout (ms)", [Measurement.number(first.seconds * 1000)]))
    try layouts()
    try maps()
    if let graphFile { try cold(graphFile) }
    try deadline()
    try memory(renders)
  }

  /// What is measured, and how often.
  private static let cases: [(count: Int, engine: LayoutEngine, rounds: Int)] = [
    (30, .dot, 20), (30, .sfdp, 20), (30, .twopi, 20), (30, .neato, 20), (300, .dot, 3), (600, .dot, 3),
    (3000, .sfdp, 1),
  ]

  private static func write(into folder: String) throws {
    for (count, engine, _) in cases {
      let text = dot(clustered(count, engine))
      try text.write(toFile: "\(folder)\(count)-\(engine.rawValue).gv", atomically: true, encoding: .utf8)
    }
  }

  /// How much later than its deadline a layout without end is given up.
  private static func deadline() throws {
    let endless = clustered(1000, .dot)
    var worst = 0.0
    for timeout in [50, 100, 200, 400, 800] {
      let service = IsolatedLayoutService(executable: beside("docgraph-layout"), timeout: .milliseconds(timeout))
      let time = Measurement.time { try? service.layout(endless) }
      guard time.value == nil else { continue }
      worst = max(worst, time.seconds * 1000 - Double(timeout))
    }
    print(Measurement.row("given up after its deadline (ms)", [Measurement.number(worst)]))
  }

  /// Medians in the process, in a worker, and of the program `dot` on the same graph.
  private static func layouts() throws {
    let isolated = IsolatedLayoutService(
      executable: beside("docgraph-layout"), timeout: .seconds(60), layoutsPerWorker: 100)
    print("layout (ms)                           in process      isolated   program dot")
    for (count, engine, rounds) in cases {
      let graph = clustered(count, engine)
      let program = try? median(min(rounds, 5)) { try runDot(graph) }
      print(
        Measurement.row(
          "\(count) nodes, \(engine.rawValue)",
          [
            (try? median(rounds) { _ = try InProcessLayoutService().layout(graph) }) ?? "-",
            (try? median(rounds) { _ = try isolated.layout(graph) }) ?? "-", program ?? "-",
          ]))
    }
  }

  private static func maps() throws {
    let graph = places(30)
    for view in [MapView.cooperation, .geographic, .ego] {
      let description = MapDescription(view: view, focus: "第1市")
      let map = try MapRenderer().render(graph, description)
      print(
        Measurement.row(
          "map \(view.rawValue), \(map.nodeCount) nodes (ms)",
          [try median(10) { _ = try MapRenderer().render(graph, description) }]))
    }
    let many = places(3000)
    let description = MapDescription(maximumNodes: 3000)
    let map = try Measurement.time { try MapRenderer().render(many, description) }
    print(
      Measurement.row(
        "map of 3000, \(map.value.nodeCount) drawn (ms)", [Measurement.number(map.seconds * 1000)]))
  }

  private static func cold(_ graphFile: String) throws {
    let time = try median(10) {
      try run(beside("docgraph"), ["map", "--graph", graphFile, "-o", "/dev/null"], input: nil)
    }
    print(Measurement.row("docgraph map, from start to end (ms)", [time]))
  }

  /// What stays after many layouts of a clustered graph: here, where Graphviz leaks, and with a worker.
  private static func memory(_ renders: Int) throws {
    let graph = clustered(30, .dot)
    let isolated = IsolatedLayoutService(executable: beside("docgraph-layout"))
    for (name, service) in [("isolated", isolated), ("in process", InProcessLayoutService())]
      as [(String, any LayoutService)]
    {
      for _ in 0..<50 { _ = try service.layout(graph) }
      let before = Measurement.memory("VmRSS") ?? 0
      for _ in 0..<renders { _ = try service.layout(graph) }
      let growth = (Measurement.memory("VmRSS") ?? 0) - before
      print(Measurement.row("growth over \(renders), \(name) (MB)", [Measurement.number(growth)]))
    }
  }

  // MARK: Graphs

  /// The pseudo-random numbers of a linear congruence: the same graphs in every run.
  private struct Numbers {
    var state: UInt64 = 1

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  private static func clustered(_ count: Int, _ engine: LayoutEngine) -> LayoutGraph {
    var numbers = Numbers()
    // Only dot places clusters.
    let groups = engine == .dot ? max(2, count / 10) : 0
    let clusters = (0..<groups).map { LayoutCluster(id: "c\($0)", labelSize: LayoutSize(width: 60, height: 14)) }
    let nodes = (0..<count).map { index in
      LayoutNode(
        id: "n\(index)", size: LayoutSize(width: Double(40 + numbers.below(80)), height: 24),
        cluster: groups == 0 ? nil : "c\(numbers.below(groups))")
    }
    let edges = (0..<count * 3 / 2).map { _ in
      LayoutEdge(tail: "n\(numbers.below(count))", head: "n\(numbers.below(count))")
    }
    return LayoutGraph(
      nodes: nodes, edges: edges, clusters: clusters,
      options: LayoutOptions(engine: engine, splines: engine == .dot && count <= 120 ? .spline : .line)
    )
  }

  private static func places(_ count: Int) -> DocumentGraph {
    var numbers = Numbers()
    let nodes = (0..<count).map { index in
      Node(
        id: EntityID(.place, "第\(index)市"), type: .place, kind: "city", name: "第\(index)市", names: ["第\(index)市"],
        coordinates: Coordinates(
          longitude: 110 + Double(numbers.below(500)) / 100, latitude: 28 + Double(numbers.below(400)) / 100))
    }
    let ties =
      (0..<count - 1).map { ($0 + 1, numbers.below($0 + 1)) }
      + (0..<count / 2).map { _ in
        (numbers.below(count), numbers.below(count))
      }
    let edges = Set(ties.filter { $0.0 != $0.1 }.map { [min($0.0, $0.1), max($0.0, $0.1)] }).map { pair in
      Edge(
        source: nodes[pair[0]].id, predicate: .cooperatesWith, target: nodes[pair[1]].id,
        evidence: [
          Evidence(
            document: "d", article: pair[0], range: 0..<5, utf8Range: 0..<15, line: 1, quote: "两地合作",
            unwrappedQuote: "两地合作", rule: "benchmark", confidence: 1)
        ])
    }
    return DocumentGraph(nodes: nodes.sorted { $0.id < $1.id }, edges: edges.sorted { $0.key < $1.key })
  }

  // MARK: Programs

  private static func beside(_ name: String) -> String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(path: name)
      .path
  }

  private static func runDot(_ graph: LayoutGraph) throws {
    try run("/usr/bin/dot", ["-K\(graph.options.engine.rawValue)", "-Tsvg", "-o", "/dev/null"], input: dot(graph))
  }

  /// The same graph for other programs, with boxes of the same sizes.
  private static func dot(_ graph: LayoutGraph) -> String {
    func inches(_ points: Double) -> String { Measurement.number(points / 72, digits: 3) }
    var text = "digraph { splines=\(graph.options.splines.rawValue); overlap=prism;\n"
    if graph.nodes.count > 150 { text += "nslimit=2; nslimit1=2; mclimit=0.3;\n" }
    for cluster in graph.clusters {
      text += "subgraph cluster_\(cluster.id) { "
      text += graph.nodes.filter { $0.cluster == cluster.id }.map { $0.id + "; " }.joined() + "}\n"
    }
    for node in graph.nodes {
      text += "\(node.id) [label=\"\", shape=box, fixedsize=true, width=\(inches(node.size.width)), height=0.333];\n"
    }
    for edge in graph.edges { text += "\(edge.tail) -> \(edge.head);\n" }
    return text + "}\n"
  }

  private static func run(_ program: String, _ arguments: [String], input: String?) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    var file: URL?
    if let input {
      let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try Data(input.utf8).write(to: folder)
      process.standardInput = try FileHandle(forReadingFrom: folder)
      file = folder
    }
    defer { if let file { try? FileManager.default.removeItem(at: file) } }
    try process.run()
    process.waitUntilExit()
  }

  private static func median(_ rounds: Int, _ body: () throws -> Void) rethrows -> String {
    try body()
    let times = try (0..<rounds).map { _ in try Measurement.time(body).seconds * 1000 }.sorted()
    return Measurement.number(times[times.count / 2])
  }
}
