internal import Graphviz
internal import TypedGraph

/// Places nodes where they are. Each is a point with its label beside it; labels do not overlap one another or any
/// point, and those that find no room near by stand farther off, with a line to their point.
struct GeographicArrangement {
  let arranger: Arranger

  private static let dot = LayoutSize(width: 10, height: 10)

  func place(_ drawing: MapDrawing) -> PlacedDrawing {
    let projection = GeographicProjection(drawing.nodes)
    let scale = scale(projection.points)
    let pins = projection.points.map { LayoutPoint(x: $0.x * scale, y: $0.y * scale) }
    let shapes = drawing.nodes.map(arranger.shape(of:))
    let numbers = Dictionary(drawing.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ends = drawing.links.map { link in (numbers[link.source] ?? 0, numbers[link.target] ?? 0) }
    let order = drawing.nodes.indices.sorted { one, other in
      let (left, right) = (drawing.nodes[one], drawing.nodes[other])
      return (left.role == .focus ? 0 : 1, right.support, left.id)
        < (right.role == .focus ? 0 : 1, left.support, right.id)
    }
    let boxes = PointLabeling(
      points: pins, sizes: shapes.map(\.size), lines: ends.map { (pins[$0.0], pins[$0.1]) }
    ).boxes(order: order)

    var placed = PlacedDrawing()
    for index in drawing.nodes.indices {
      placed.nodes.append(
        .init(node: drawing.nodes[index], shape: shapes[index].shape, box: boxes[index], pin: pins[index]))
    }
    var plates: [LayoutRectangle] = []
    for (index, link) in drawing.links.enumerated() {
      let (tail, head) = ends[index]
      let others = pins.indices.filter { $0 != tail && $0 != head }
        .map { LayoutRectangle(center: pins[$0], size: Self.dot) }
      let anchors = [tail, head].map {
        LinkPath.Anchor(shape: .ellipse, box: LayoutRectangle(center: pins[$0], size: Self.dot))
      }
      let router = LinkRouter(tail: anchors[0], head: anchors[1], obstacles: boxes + others + plates)
      let route = router.route(label: link.label.map(Arranger.plate)) ?? router.route(label: nil)
      if let label = route?.label { plates.append(label) }
      let path = LinkPath(from: anchors[0], to: anchors[1], through: route?.through, hasArrow: link.isDirected)
      placed.links.append(.init(link: link, paths: [path], label: route?.label))
    }
    return finished(placed, plates, projection.isShortened ? nil : scale)
  }

  /// Points for a degree, so that a page's width or height is filled; more places get a larger map.
  private func scale(_ points: [LayoutPoint]) -> Double {
    let ratio = arranger.description.proportions.ratio
    let (width, height) = (Self.extent(points.map(\.x)), Self.extent(points.map(\.y)))
    let room = min(1100, max(400, 150 * Double(points.count).squareRoot()))
    let scales = [(room * ratio.squareRoot(), width), (room / ratio.squareRoot(), height)]
      .filter { $0.1 > 0 }.map { $0.0 / $0.1 }
    return scales.min() ?? 1
  }

  private static func extent(_ values: [Double]) -> Double { (values.max() ?? 0) - (values.min() ?? 0) }

  /// Moves all to the origin and draws a scale.
  private func finished(_ placed: PlacedDrawing, _ plates: [LayoutRectangle], _ scale: Double?) -> PlacedDrawing {
    var boxes = placed.nodes.map(\.box) + plates
    boxes += placed.nodes.compactMap(\.pin).map { LayoutRectangle(center: $0, size: LayoutSize(width: 12, height: 12)) }
    boxes += placed.links.flatMap(\.paths).flatMap(\.points).map { LayoutRectangle(center: $0, size: .zero) }
    guard let first = boxes.first else { return placed }
    let bounds = boxes.dropFirst().reduce(first) { $0.union($1) }
    var whole = placed.moved(x: -bounds.x, y: -bounds.y)
    whole.size = LayoutSize(width: bounds.width, height: bounds.height)
    guard let scale, let ruler = ruler(scale / GeographicProjection.kilometres) else { return whole }
    whole.ornaments.append(ruler.ornament(y: bounds.height + 24))
    whole.size = LayoutSize(width: max(bounds.width, ruler.length + 70), height: bounds.height + 30)
    return whole
  }

  private struct Ruler {
    let kilometres: Int
    let length: Double

    func ornament(y: Double) -> PlacedDrawing.Ornament {
      let corners = [(0, y - 5), (0, y), (length, y), (length, y - 5)].map { LayoutPoint(x: $0.0, y: $0.1) }
      return .init(
        lines: [LinkPath(polyline: corners)], text: "\(kilometres) km", origin: LayoutPoint(x: length + 8, y: y + 2))
    }
  }

  /// The longest round length that is at most 120 points.
  private func ruler(_ pointsPerKilometre: Double) -> Ruler? {
    let lengths = [1, 2, 5].flatMap { step in [1, 10, 100, 1000].map { step * $0 } }.sorted()
    return lengths.last { Double($0) * pointsPerKilometre <= 120 }
      .map { Ruler(kilometres: $0, length: Double($0) * pointsPerKilometre) }
  }
}
