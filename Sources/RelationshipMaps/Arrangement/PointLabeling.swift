internal import Graphviz

/// Finds places for the labels of points: beside them where there is room, farther off where not; never on another
/// label or on a point, and across as few lines as can be.
struct PointLabeling {
  let points: [LayoutPoint]
  let sizes: [LayoutSize]
  /// Lines that labels had better not cover.
  let lines: [(LayoutPoint, LayoutPoint)]

  /// Half a point's width and a bit of air.
  private static let clearance = 7.0
  /// Directions to the middle of the label, the best first: beside, above and below, aslant, and between these. Both
  /// numbers are -1 to 1, shares of half the label and the distance.
  private static let directions: [(x: Double, y: Double)] = [
    (1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1),
    (1, -0.5), (1, 0.5), (-1, -0.5), (-1, 0.5), (0.5, -1), (0.5, 1), (-0.5, -1), (-0.5, 1),
  ]

  /// A box for each label. Labels early in the order get the better places.
  func boxes(order: [Int]) -> [LayoutRectangle] {
    var boxes = points.map { LayoutRectangle(center: $0, size: .zero) }
    let dots = points.map { LayoutRectangle(center: $0, size: LayoutSize(width: 12, height: 12)) }
    var taken: [LayoutRectangle] = []
    var leaders: [(LayoutPoint, LayoutPoint)] = []
    for index in order {
      let box = box(for: index, dots: dots, taken: taken, leaders: leaders)
      boxes[index] = box
      taken.append(box)
      leaders.append((points[index], Self.nearest(in: box, to: points[index])))
    }
    return boxes
  }

  /// The place of a box at which the line from a point reaches it.
  static func nearest(in box: LayoutRectangle, to point: LayoutPoint) -> LayoutPoint {
    LayoutPoint(x: min(max(point.x, box.x), box.maxX), y: min(max(point.y, box.y), box.maxY))
  }

  /// Above this ring a label may stand where its line to the point crosses others: better than at the edge of the map.
  private static let strictRings = 9

  private func box(
    for index: Int, dots: [LayoutRectangle], taken: [LayoutRectangle], leaders: [(LayoutPoint, LayoutPoint)]
  ) -> LayoutRectangle {
    var best: (cost: Double, box: LayoutRectangle)?
    var distance = Self.clearance
    var ring = 0
    // Distances grow without end and what is taken does not, so there is room at last.
    while best == nil || ring < 4 {
      for (rank, direction) in Self.directions.enumerated() {
        let center = LayoutPoint(
          x: points[index].x + direction.x * (sizes[index].width / 2 + distance),
          y: points[index].y + direction.y * (sizes[index].height / 2 + distance))
        let box = LayoutRectangle(center: center, size: sizes[index])
        let room = LayoutRectangle(x: box.x - 3, y: box.y - 3, width: box.width + 6, height: box.height + 6)
        guard !taken.contains(where: room.overlaps), !dots.contains(where: box.overlaps) else { continue }
        let near = Self.nearest(in: box, to: points[index])
        let isTangled =
          taken.contains { LinkRouter.crosses($0, points[index], near) }
          || dots.contains { !$0.overlaps(dots[index]) && LinkRouter.crosses($0, points[index], near) }
          || leaders.contains { LinkRouter.crosses(box, $0.0, $0.1) }
        if isTangled, ring < Self.strictRings { continue }
        let covered = lines.count { LinkRouter.crosses(box, $0.0, $0.1) }
        let cost = Double(ring) * 3 + Double(rank) * 0.1 + Double(covered) * 2
        if best.map({ cost < $0.cost }) ?? true { best = (cost, box) }
      }
      ring += 1
      distance = distance * 1.35 + 4
    }
    return best?.box ?? LayoutRectangle(center: points[index], size: sizes[index])
  }
}
