internal import CGraphviz

/// Takes the geometry out of Graphviz, turned to y downwards, rounded and moved to the origin. The caller holds the lock.
struct LayoutReader {
  let handle: OpaquePointer
  let graph: LayoutGraph

  /// The whole geometry. Graphviz's own bounding box leaves out some labels, so it is made anew.
  func read() -> Layout {
    var layout = Layout(size: .zero, nodes: [], clusters: [], edges: [])
    layout.nodes = graph.nodes.indices.map { index in
      let box = LayoutRectangle(center: point(cgraphviz_node_at(handle, Int32(index))), size: graph.nodes[index].size)
      return LayoutRectangle(x: rounded(box.x), y: rounded(box.y), width: box.width, height: box.height)
    }
    layout.clusters = graph.clusters.indices.map(cluster)
    layout.edges = graph.edges.indices.map(edge)
    return normalized(layout)
  }

  /// Steps in a point to which coordinates are rounded. The triangulation behind overlap removal sums in the order of
  /// heap addresses, which differs from run to run and moves nodes by some 1e-13 points (1e-8 for 600 nodes).
  static let grid = 64.0

  private func rounded(_ value: Double) -> Double { (value * Self.grid).rounded() / Self.grid }

  private func point(_ point: cgraphviz_point) -> LayoutPoint {
    LayoutPoint(x: rounded(point.x), y: rounded(-point.y))
  }

  private func cluster(_ index: Int) -> Layout.Cluster? {
    let cluster = cgraphviz_cluster_at(handle, Int32(index))
    guard cluster.has_box else { return nil }
    let (low, high) = (point(cluster.box.low), point(cluster.box.high))
    let box = LayoutRectangle(x: low.x, y: high.y, width: high.x - low.x, height: low.y - high.y)
    return Layout.Cluster(box: box, labelCenter: cluster.has_label ? point(cluster.label) : nil)
  }

  private func edge(_ index: Int) -> Layout.Edge {
    let curves = (0..<cgraphviz_curve_count(handle, Int32(index))).map { piece in
      let curve = cgraphviz_curve_at(handle, Int32(index), piece)
      let points = UnsafeBufferPointer(start: curve.points, count: curve.count).map(point)
      return LayoutCurve(
        points: points, startTip: curve.has_start_tip ? point(curve.start_tip) : nil,
        endTip: curve.has_end_tip ? point(curve.end_tip) : nil)
    }
    var position = cgraphviz_point()
    let hasLabel = cgraphviz_edge_label_at(handle, Int32(index), &position)
    return Layout.Edge(curves: curves, labelCenter: hasLabel ? point(position) : nil)
  }

  private func normalized(_ layout: Layout) -> Layout {
    guard var bounds = layout.nodes.first else { return layout }
    for node in layout.nodes { bounds = bounds.union(node) }
    for cluster in layout.clusters { if let cluster { bounds = bounds.union(cluster.box) } }
    for (edge, input) in zip(layout.edges, graph.edges) {
      for point in edge.curves.flatMap(\.points) {
        bounds = bounds.union(LayoutRectangle(center: point, size: .zero))
      }
      if let center = edge.labelCenter { bounds = bounds.union(LayoutRectangle(center: center, size: input.labelSize)) }
    }
    var moved = layout
    let (left, top) = (bounds.x, bounds.y)
    func move(_ point: LayoutPoint) -> LayoutPoint { LayoutPoint(x: point.x - left, y: point.y - top) }
    func move(_ box: LayoutRectangle) -> LayoutRectangle {
      LayoutRectangle(x: box.x - left, y: box.y - top, width: box.width, height: box.height)
    }
    moved.size = LayoutSize(width: bounds.width, height: bounds.height)
    moved.nodes = layout.nodes.map(move)
    moved.clusters = layout.clusters.map { cluster in
      cluster.map { Layout.Cluster(box: move($0.box), labelCenter: $0.labelCenter.map(move)) }
    }
    moved.edges = layout.edges.map { edge in
      let curves = edge.curves.map { curve in
        LayoutCurve(
          points: curve.points.map(move), startTip: curve.startTip.map(move), endTip: curve.endTip.map(move))
      }
      return Layout.Edge(curves: curves, labelCenter: edge.labelCenter.map(move))
    }
    return moved
  }
}
