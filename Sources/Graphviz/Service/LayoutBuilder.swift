internal import CGraphviz

/// Hands a checked graph to Graphviz, piece by piece. The caller holds the lock.
struct LayoutBuilder {
  let handle: OpaquePointer
  let checked: CheckedGraph

  /// From how many nodes dot spends less on crossings; without that, time grows to many seconds.
  static let largeGraph = 150

  /// False where Graphviz refused a piece.
  func build() -> Bool {
    attributes().allSatisfy { cgraphviz_set(handle, $0.name, $0.value) }
      && addClusters() && addNodes() && addEdges()
      && checked.ranks.allSatisfy { rank in
        rank.withUnsafeBufferPointer { cgraphviz_add_rank(handle, $0.baseAddress, $0.count) }
      }
  }

  private func attributes() -> [(name: String, value: String)] {
    let options = checked.graph.options
    var attributes: [(name: String, value: String)] = [
      ("splines", options.splines.attribute), ("inputscale", "72"),
    ]
    if options.engine == .dot {
      attributes += [
        ("rankdir", options.direction.rawValue), ("nodesep", Self.inches(options.nodeSeparation)),
        ("ranksep", Self.inches(options.rankSeparation)),
      ]
      if needsNewRanks { attributes.append(("newrank", "true")) }
      if checked.graph.nodes.count > Self.largeGraph {
        attributes += [("nslimit", "2"), ("nslimit1", "2"), ("mclimit", "0.3")]
      }
    } else {
      let gap = Int((options.nodeSeparation / 2).rounded())
      attributes += [
        ("overlap", options.overlap.attribute), ("sep", "+\(gap)"), ("esep", "+\(max(0, gap - 2))"),
        ("ranksep", Self.inches(options.rankSeparation)),
      ]
    }
    if let root = checked.root { attributes.append(("root", "n\(root)")) }
    return attributes
  }

  /// Whether ranks are found by dot's newer way. Ranks across clusters need it, and so do labelled edges in a graph with
  /// clusters: the older way frees what belongs to such edges twice. It is slow for many clusters (half a minute for
  /// 600 nodes in 60, or no layout), and Graphviz 2.43 takes any value of the attribute for true, "false" too.
  private var needsNewRanks: Bool {
    let graph = checked.graph
    let hasLabels = graph.edges.contains { $0.labelSize.width > 0 || $0.labelSize.height > 0 }
    return !checked.ranks.isEmpty || (!graph.clusters.isEmpty && hasLabels)
  }

  /// Points as inches with three decimals, whatever the locale.
  static func inches(_ points: Double) -> String {
    let thousandths = Int((points / 72 * 1000).rounded())
    let fraction = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
  }

  private func addClusters() -> Bool {
    zip(checked.graph.clusters, checked.clusterParents).allSatisfy { cluster, parent in
      cgraphviz_add_cluster(handle, parent, cluster.labelSize.external, cluster.margin)
    }
  }

  private func addNodes() -> Bool {
    for (index, node) in checked.graph.nodes.enumerated() {
      guard cgraphviz_add_node(handle, checked.nodeClusters[index], node.shape.rawValue, node.size.external) else {
        return false
      }
      if let position = node.position {
        let upwards = cgraphviz_point(x: position.x, y: -position.y)
        guard cgraphviz_set_position(handle, Int32(index), upwards, node.isPinned) else { return false }
      }
    }
    return true
  }

  private func addEdges() -> Bool {
    zip(checked.graph.edges, checked.ends).allSatisfy { edge, ends in
      let options = cgraphviz_edge_options(
        label: edge.labelSize.external, weight: edge.weight, length: edge.length ?? 0,
        minimum_ranks: Int32(edge.minimumRanks), constrains_ranks: edge.constrainsRanks,
        has_start_arrow: edge.hasStartArrow, has_end_arrow: edge.hasEndArrow)
      return cgraphviz_add_edge(handle, ends.tail, ends.head, options)
    }
  }
}

extension LayoutSize {
  var external: cgraphviz_size { cgraphviz_size(width: width, height: height) }
}
