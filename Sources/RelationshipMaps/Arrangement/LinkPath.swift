internal import Graphviz

/// The course of a link: cubic Bézier segments, 1 + 3n points.
struct LinkPath: Sendable, Hashable {
  var points: [LayoutPoint]
  /// The tip of the arrow, where one is drawn; the points end behind it.
  var tip: LayoutPoint?

  /// A straight line, or a curve through a middle, cut off at the outlines of both ends.
  /// - Parameter through: a point that the curve passes, the middle of the label.
  init(from tail: Anchor, to head: Anchor, through middle: LayoutPoint? = nil, hasArrow: Bool = false) {
    let start = tail.box.center
    let end = head.box.center
    let straight = LayoutPoint(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
    let whole = Self.curve(from: start, to: end, through: middle ?? straight)
    let first = Self.leaving(whole, from: 0, to: 0.5) { tail.shape.contains($0, in: tail.box) }
    let last = Self.leaving(whole, from: 1, to: 0.5) { head.shape.contains($0, in: head.box) }
    guard hasArrow else {
      points = Self.part(whole, from: first, to: last)
      return
    }
    let tip = Self.point(whole, last)
    // The line ends where the arrow begins, so that its end does not stand out beside the tip.
    let neck = Self.leaving(whole, from: last, to: first) { point in
      let (x, y) = (point.x - tip.x, point.y - tip.y)
      return (x * x + y * y).squareRoot() < Self.arrowLength
    }
    points = Self.part(whole, from: first, to: neck)
    self.tip = tip
  }

  /// A course of given points.
  init(points: [LayoutPoint]) { self.points = points }

  /// Straight pieces through given points.
  init(polyline: [LayoutPoint]) {
    points = Array(polyline.prefix(1))
    for (start, end) in zip(polyline, polyline.dropFirst()) {
      points += [Self.between(start, end, 1.0 / 3), Self.between(start, end, 2.0 / 3), end]
    }
  }

  /// A course that Graphviz made.
  init(curve: LayoutCurve) {
    points = curve.points
    tip = curve.endTip
  }

  /// The length of an arrow in points.
  static let arrowLength = 8.0

  /// A node's outline.
  struct Anchor {
    let shape: NodeShape
    let box: LayoutRectangle
  }

  /// The cubic curve between two points that passes a third at its half: the quadratic one, raised.
  static func curve(from start: LayoutPoint, to end: LayoutPoint, through middle: LayoutPoint) -> [LayoutPoint] {
    let control = LayoutPoint(x: 2 * middle.x - (start.x + end.x) / 2, y: 2 * middle.y - (start.y + end.y) / 2)
    return [start, between(start, control, 2.0 / 3), between(end, control, 2.0 / 3), end]
  }

  /// A curve that leaves one point and reaches the other in the direction of the x axis.
  static func sideways(from start: LayoutPoint, to end: LayoutPoint) -> LinkPath {
    let middle = (start.x + end.x) / 2
    return LinkPath(points: [start, LayoutPoint(x: middle, y: start.y), LayoutPoint(x: middle, y: end.y), end])
  }

  private static func between(_ one: LayoutPoint, _ other: LayoutPoint, _ share: Double) -> LayoutPoint {
    LayoutPoint(x: one.x + (other.x - one.x) * share, y: one.y + (other.y - one.y) * share)
  }

  /// De Casteljau's point of a cubic curve.
  static func point(_ curve: [LayoutPoint], _ t: Double) -> LayoutPoint { split(curve, t).0[3] }

  /// De Casteljau's split of a cubic curve in two.
  private static func split(_ curve: [LayoutPoint], _ t: Double) -> ([LayoutPoint], [LayoutPoint]) {
    let a = between(curve[0], curve[1], t)
    let b = between(curve[1], curve[2], t)
    let c = between(curve[2], curve[3], t)
    let d = between(a, b, t)
    let e = between(b, c, t)
    let f = between(d, e, t)
    return ([curve[0], a, d, f], [f, e, c, curve[3]])
  }

  private static func part(_ curve: [LayoutPoint], from first: Double, to last: Double) -> [LayoutPoint] {
    guard last > first, last > 0 else { return curve }
    let head = split(curve, last).0
    return split(head, first / last).1
  }

  /// Where a curve leaves an area, found by halving.
  private static func leaving(
    _ curve: [LayoutPoint], from inside: Double, to outside: Double, _ contains: (LayoutPoint) -> Bool
  ) -> Double {
    var (low, high) = (inside, outside)
    for _ in 0..<30 {
      let middle = (low + high) / 2
      if contains(point(curve, middle)) { low = middle } else { high = middle }
    }
    return high
  }
}
