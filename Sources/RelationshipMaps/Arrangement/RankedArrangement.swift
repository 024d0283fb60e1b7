internal import Graphviz
internal import TypedGraph

/// Places a drawing in ranks with dot, which also keeps room for labels and draws groups.
struct RankedArrangement {
  let arranger: Arranger

  func place(_ drawing: MapDrawing) throws(GraphvizError) -> PlacedDrawing {
    let shapes = drawing.nodes.map(arranger.shape(of:))
    var direction = LayoutOptions.Direction.topToBottom
    if case .ranks(let asked) = drawing.arrangement { direction = asked }
    let isLarge = drawing.nodes.count > 120
    let graph = LayoutGraph(
      nodes: zip(drawing.nodes, shapes).map { node, shape in
        LayoutNode(id: node.id.rawValue, size: shape.size, shape: shape.shape.outline, cluster: node.group)
      },
      edges: drawing.links.map { link in
        LayoutEdge(
          tail: link.source.rawValue, head: link.target.rawValue,
          labelSize: link.label.map(Arranger.plate) ?? .zero, weight: Double(min(20, 1 + link.support.articles)),
          hasEndArrow: link.isDirected)
      },
      clusters: drawing.groups.map { LayoutCluster(id: $0.id, labelSize: $0.label.size, margin: 14) },
      options: LayoutOptions(
        engine: .dot, splines: isLarge ? .line : .spline, direction: direction, nodeSeparation: 12,
        rankSeparation: 70))
    let layout = try arranger.service.layout(graph)
    var placed = PlacedDrawing(size: layout.size)
    for index in drawing.nodes.indices {
      placed.nodes.append(
        .init(node: drawing.nodes[index], shape: shapes[index].shape, box: layout.nodes[index]))
    }
    for (link, edge) in zip(drawing.links, layout.edges) {
      let label = edge.labelCenter.flatMap { center in
        link.label.map { LayoutRectangle(center: center, size: Arranger.plate($0)) }
      }
      placed.links.append(.init(link: link, paths: edge.curves.map(LinkPath.init(curve:)), label: label))
    }
    for (group, cluster) in zip(drawing.groups, layout.clusters) {
      guard let cluster else { continue }
      placed.groups.append(
        .init(group: group, box: cluster.box, labelCenter: cluster.labelCenter ?? cluster.box.center))
    }
    return placed
  }
}
