internal import Graphviz
internal import TypedGraph

/// Places one connected part with an engine that knows no ranks. Labels of links take part as nodes, so that they get
/// room of their own; the links are drawn here, through their labels.
struct FreeArrangement {
  let arranger: Arranger
  let engine: LayoutEngine

  /// From how many nodes a part is an overview: its links are straight and have no labels, which nobody could read.
  static let overview = 300

  func place(_ whole: MapDrawing) throws(GraphvizError) -> PlacedDrawing {
    var drawing = whole
    if drawing.nodes.count > Self.overview { for index in drawing.links.indices { drawing.links[index].label = nil } }
    let shapes = drawing.nodes.map(arranger.shape(of:))
    let plates = drawing.links.map { $0.label.map(Arranger.plate) }
    let sizes = shapes.map(\.size)
    if let boxes = row(sizes, plates) { return assemble(drawing, shapes.map(\.shape), boxes) }
    return assemble(drawing, shapes.map(\.shape), try spread(drawing, sizes, plates))
  }

  /// Boxes of nodes and of labels (`nil` for a link without one).
  private struct Boxes {
    var nodes: [LayoutRectangle]
    var labels: [LayoutRectangle?]
    var size: LayoutSize
  }

  /// Two that are linked stand in a row with the label between them.
  private func row(_ sizes: [LayoutSize], _ plates: [LayoutSize?]) -> Boxes? {
    guard sizes.count == 2, plates.count == 1 else { return nil }
    let plate = plates[0]
    let gap = plate.map { $0.width + 36 } ?? 60
    let height = max(sizes[0].height, sizes[1].height, plate?.height ?? 0)
    func box(_ x: Double, _ size: LayoutSize) -> LayoutRectangle {
      LayoutRectangle(x: x, y: (height - size.height) / 2, width: size.width, height: size.height)
    }
    return Boxes(
      nodes: [box(0, sizes[0]), box(sizes[0].width + gap, sizes[1])],
      labels: [plate.map { box(sizes[0].width + 18, $0) }],
      size: LayoutSize(width: sizes[0].width + gap + sizes[1].width, height: height))
  }

  private func spread(
    _ drawing: MapDrawing, _ sizes: [LayoutSize], _ plates: [LayoutSize?]
  ) throws(GraphvizError) -> Boxes {
    var nodes = zip(drawing.nodes, sizes).map { LayoutNode(id: $0.id.rawValue, size: $1) }
    var sizeOf = Dictionary(nodes.map { ($0.id, $0.size) }, uniquingKeysWith: { first, _ in first })
    var edges: [LayoutEdge] = []
    for (index, link) in drawing.links.enumerated() {
      var stops = [link.source.rawValue, link.target.rawValue]
      if let plate = plates[index] {
        let id = "label \(index)"
        nodes.append(LayoutNode(id: id, size: plate))
        sizeOf[id] = plate
        stops.insert(id, at: 1)
      }
      for (tail, head) in zip(stops, stops.dropFirst()) {
        edges.append(LayoutEdge(tail: tail, head: head, length: length(sizeOf[tail], sizeOf[head])))
      }
    }
    var root: String?
    if case .branches(let center) = drawing.arrangement, drawing.nodes.contains(where: { $0.id == center }) {
      root = center.rawValue
    }
    let layout = try arranger.service.layout(
      LayoutGraph(
        nodes: nodes, edges: edges,
        options: LayoutOptions(
          engine: engine, splines: .none, nodeSeparation: 14, rankSeparation: 90, root: root)))
    var labels: [LayoutRectangle?] = []
    var next = drawing.nodes.count
    for plate in plates {
      labels.append(plate == nil ? nil : layout.nodes[next])
      if plate != nil { next += 1 }
    }
    return Boxes(nodes: Array(layout.nodes.prefix(drawing.nodes.count)), labels: labels, size: layout.size)
  }

  /// The wished distance of two middles: half of both boxes and some line to be seen.
  private func length(_ one: LayoutSize?, _ other: LayoutSize?) -> Double {
    let sizes = [one, other].compactMap(\.self)
    return sizes.reduce(26) { $0 + ($1.width + $1.height) / 4 }
  }

  private func assemble(_ drawing: MapDrawing, _ shapes: [NodeShape], _ boxes: Boxes) -> PlacedDrawing {
    var placed = PlacedDrawing(size: boxes.size)
    var anchors: [EntityID: LinkPath.Anchor] = [:]
    for (index, node) in drawing.nodes.enumerated() {
      anchors[node.id] = .init(shape: shapes[index], box: boxes.nodes[index])
      placed.nodes.append(.init(node: node, shape: shapes[index], box: boxes.nodes[index]))
    }
    var labels = boxes.labels
    for (index, link) in drawing.links.enumerated() {
      guard let tail = anchors[link.source], let head = anchors[link.target] else { continue }
      guard drawing.nodes.count <= Self.overview else {
        placed.links.append(.init(link: link, paths: [LinkPath(from: tail, to: head, hasArrow: link.isDirected)]))
        continue
      }
      let obstacles =
        drawing.nodes.indices.filter { ![link.source, link.target].contains(drawing.nodes[$0].id) }.map {
          boxes.nodes[$0]
        } + labels.indices.filter { $0 != index }.compactMap { labels[$0] }
      var middle = labels[index]?.center
      let router = LinkRouter(tail: tail, head: head, obstacles: obstacles)
      if let route = router.route(label: link.label.map(Arranger.plate)) {
        middle = route.through
        labels[index] = route.label
      }
      let path = LinkPath(from: tail, to: head, through: middle, hasArrow: link.isDirected)
      placed.links.append(.init(link: link, paths: [path], label: labels[index]))
    }
    return placed
  }
}
