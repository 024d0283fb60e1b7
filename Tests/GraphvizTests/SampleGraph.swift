import Graphviz

/// Generated, seeded graphs.
struct SampleGraph {
  /// A splitmix64 generator: the same sequence everywhere.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  /// `count` nodes in four clusters, one within another, with 1.5 edges a node, every third of them labelled.
  static func clustered(_ count: Int, seed: UInt64 = 1, options: LayoutOptions = LayoutOptions()) -> LayoutGraph {
    var generator = Generator(state: seed)
    let label = LayoutSize(width: 60, height: 14.4)
    let clusters = [
      LayoutCluster(id: "a", labelSize: label), LayoutCluster(id: "b", labelSize: label),
      LayoutCluster(id: "c", parent: "b"), LayoutCluster(id: "d", labelSize: label),
    ]
    let nodes = (0..<count).map { index in
      let size = LayoutSize(width: Double.random(in: 30...120, using: &generator), height: 24)
      return LayoutNode(
        id: "node \(index)", size: size, shape: index.isMultiple(of: 7) ? .ellipse : .box,
        cluster: ["a", "b", "c", "d", nil].randomElement(using: &generator) ?? nil)
    }
    let edges = (0..<count * 3 / 2).map { index in
      LayoutEdge(
        tail: nodes[Int.random(in: 0..<count, using: &generator)].id,
        head: nodes[Int.random(in: 0..<count, using: &generator)].id,
        labelSize: index.isMultiple(of: 3) ? LayoutSize(width: 80, height: 13) : .zero,
        hasEndArrow: index.isMultiple(of: 2))
    }
    return LayoutGraph(nodes: nodes, edges: edges, clusters: clusters, options: options)
  }
}

extension Layout {
  /// Every number of the geometry as its bits, in order.
  var bits: String {
    var numbers = [size.width, size.height]
    for node in nodes { numbers += [node.x, node.y, node.width, node.height] }
    for cluster in clusters.compactMap(\.self) {
      numbers += [cluster.box.x, cluster.box.y, cluster.box.width, cluster.box.height]
      if let center = cluster.labelCenter { numbers += [center.x, center.y] }
    }
    for edge in edges {
      for curve in edge.curves {
        numbers += (curve.points + [curve.startTip, curve.endTip].compactMap(\.self)).flatMap { [$0.x, $0.y] }
      }
      if let center = edge.labelCenter { numbers += [center.x, center.y] }
    }
    return numbers.map { String($0.bitPattern, radix: 16) }.joined(separator: " ")
  }
}
