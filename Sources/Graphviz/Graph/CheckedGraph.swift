/// A `LayoutGraph` that Graphviz can be given: every name resolved to a number, every number within its range.
struct CheckedGraph {
  /// Largest width, height, distance or coordinate in points: some seventeen metres. Graphviz counts in 16-bit
  /// integers in places.
  static let maximumLength = 50_000.0

  let graph: LayoutGraph
  let nodeClusters: [Int32]
  let clusterParents: [Int32]
  let ends: [(tail: Int32, head: Int32)]
  let ranks: [[Int32]]
  let root: Int32?

  /// Checks and resolves; linear in the size of the graph.
  init(_ graph: LayoutGraph) throws(GraphvizError) {
    let options = graph.options
    guard graph.nodes.count <= options.engine.maximumNodes else {
      throw GraphvizError(
        .limit,
        "\(graph.nodes.count) nodes are more than \(options.engine.rawValue) lays out in reasonable time "
          + "(\(options.engine.maximumNodes))",
        advice: options.engine == .sfdp ? "Select fewer nodes" : "Select fewer nodes or take the engine sfdp")
    }
    guard options.isSafe(nodeCount: graph.nodes.count) else {
      throw GraphvizError(
        .unsafeCombination,
        "engine \(options.engine.rawValue) with splines \(options.splines.rawValue) and overlap "
          + "\(options.overlap.rawValue) can bring Graphviz down",
        advice: "Take splines line or spline with overlap prism; for fdp with more than 100 nodes, splines line")
    }
    try Self.check(options.nodeSeparation, 0, "node separation")
    try Self.check(options.rankSeparation, 0, "rank separation")

    var clusterNumbers: [String: Int32] = [:]
    var parents: [Int32] = []
    for cluster in graph.clusters {
      var parent: Int32 = -1
      if let name = cluster.parent {
        guard let number = clusterNumbers[name] else { throw Self.unknown("cluster", name) }
        parent = number
      }
      parents.append(parent)
      try Self.check(cluster.labelSize, from: 0, "label of cluster '\(cluster.id)'")
      try Self.check(cluster.margin, 0, "margin of cluster '\(cluster.id)'")
      guard clusterNumbers.updateValue(Int32(parents.count - 1), forKey: cluster.id) == nil else {
        throw Self.duplicate("cluster", cluster.id)
      }
    }
    var nodeNumbers: [String: Int32] = [:]
    var owners: [Int32] = []
    for node in graph.nodes {
      var owner: Int32 = -1
      if let name = node.cluster {
        guard let number = clusterNumbers[name] else { throw Self.unknown("cluster", name) }
        owner = number
      }
      owners.append(owner)
      try Self.check(node.size, from: 1, "node '\(node.id)'")
      if let position = node.position {
        try Self.check(position.x, -Self.maximumLength, "position of node '\(node.id)'")
        try Self.check(position.y, -Self.maximumLength, "position of node '\(node.id)'")
      }
      guard nodeNumbers.updateValue(Int32(owners.count - 1), forKey: node.id) == nil else {
        throw Self.duplicate("node", node.id)
      }
    }
    func number(of name: String) throws(GraphvizError) -> Int32 {
      guard let number = nodeNumbers[name] else { throw Self.unknown("node", name) }
      return number
    }
    var ends: [(tail: Int32, head: Int32)] = []
    for edge in graph.edges {
      ends.append((try number(of: edge.tail), try number(of: edge.head)))
      try Self.check(edge.labelSize, from: 0, "label of the edge from '\(edge.tail)' to '\(edge.head)'")
      guard edge.weight >= 0, edge.weight <= 1000, (0...100).contains(edge.minimumRanks) else {
        throw GraphvizError(
          .invalidInput, "the edge from '\(edge.tail)' to '\(edge.head)' has a weight above 1000 or more than 100 ranks"
        )
      }
      if let length = edge.length { try Self.check(length, 0, "length of an edge from '\(edge.tail)'") }
    }
    var ranks: [[Int32]] = []
    for rank in graph.ranks {
      var numbers: [Int32] = []
      for name in rank { numbers.append(try number(of: name)) }
      ranks.append(numbers)
    }
    var root: Int32?
    if let name = options.root { root = try number(of: name) }
    self.graph = graph
    self.nodeClusters = owners
    self.clusterParents = parents
    self.ends = ends
    self.ranks = ranks
    self.root = root
  }

  private static func check(_ size: LayoutSize, from lowest: Double, _ what: String) throws(GraphvizError) {
    try check(size.width, lowest, "width of \(what)")
    try check(size.height, lowest, "height of \(what)")
  }

  private static func check(_ value: Double, _ lowest: Double, _ what: String) throws(GraphvizError) {
    guard value >= lowest, value <= maximumLength else {
      throw GraphvizError(
        .invalidInput, "\(what) is \(value), not a length from \(lowest) to \(maximumLength) points")
    }
  }

  private static func unknown(_ kind: String, _ name: String) -> GraphvizError {
    GraphvizError(.invalidInput, "the graph has no \(kind) '\(name)' at that point")
  }

  private static func duplicate(_ kind: String, _ name: String) -> GraphvizError {
    GraphvizError(.invalidInput, "two \(kind)s are called '\(name)'")
  }
}
