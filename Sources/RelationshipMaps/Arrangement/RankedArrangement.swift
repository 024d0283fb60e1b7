internal import Graphviz
internal import TypedGraph

/// Places a drawing in ranks with dot, which also keeps room for labels and draws groups.
struct RankedArrangement {
  let arranger: Arranger

  func place(_ drawing: MapDrawing) throws(GraphvizError) -> PlacedDrawing {
    let shapes = drawing.nodes.map(arranger.shape(of:))
    var direction = LayoutOptions.Direction.topToBottom
    if case .ranks(let asked) = drawing.arrangement { direction = asked }
    let junctions = Junctions(drawing.links)
    var nodes = zip(drawing.nodes, shapes).map { node, shape in
      LayoutNode(id: node.id.rawValue, size: shape.size, shape: shape.shape.outline, cluster: node.group)
    }
    var edges: [LayoutEdge] = []
    // Which edges a link runs along, one after the other.
    var courses: [[Int]] = []
    var numbers: [[String]: Int] = [:]
    for index in junctions.all.indices {
      nodes.append(LayoutNode(id: "junction \(index)", size: LayoutSize(width: 2, height: 2)))
    }
    for (index, link) in drawing.links.enumerated() {
      var stops = [link.source.rawValue, link.target.rawValue]
      if let junction = junctions.ofLink[index] { stops.insert("junction \(junction)", at: 1) }
      courses.append(
        zip(stops, stops.dropFirst()).map { tail, head in
          if stops.count > 2, let known = numbers[[tail, head]] { return known }
          numbers[[tail, head]] = edges.count
          edges.append(
            LayoutEdge(
              tail: tail, head: head, labelSize: link.label.map(Arranger.plate) ?? .zero,
              weight: Double(min(20, 1 + link.support.articles)), hasEndArrow: link.isDirected))
          return edges.count - 1
        })
    }
    let layout = try arranger.service.layout(
      LayoutGraph(
        nodes: nodes, edges: edges,
        clusters: drawing.groups.map { LayoutCluster(id: $0.id, labelSize: $0.label.size, margin: 14) },
        options: LayoutOptions(
          engine: .dot, splines: nodes.count > 120 ? .line : .spline, direction: direction, nodeSeparation: 12,
          rankSeparation: junctions.all.isEmpty ? 70 : 36)))
    var placed = PlacedDrawing(size: layout.size)
    for index in drawing.nodes.indices {
      placed.nodes.append(
        .init(node: drawing.nodes[index], shape: shapes[index].shape, box: layout.nodes[index]))
    }
    for (link, course) in zip(drawing.links, courses) {
      let label = course.first.flatMap { layout.edges[$0].labelCenter }.flatMap { center in
        link.label.map { LayoutRectangle(center: center, size: Arranger.plate($0)) }
      }
      let paths = course.flatMap { layout.edges[$0].curves.map(LinkPath.init(curve:)) }
      placed.links.append(.init(link: link, paths: paths, label: label))
    }
    for (group, cluster) in zip(drawing.groups, layout.clusters) {
      guard let cluster else { continue }
      placed.groups.append(
        .init(group: group, box: cluster.box, labelCenter: cluster.labelCenter ?? cluster.box.center))
    }
    return placed
  }
}
