internal import Graphviz

/// Finds a course for a link, and a place on it for its label, that are clear of everything else: straight if it can
/// be, in a flat arc if not. A straight link reads better than one bent through the place the engine gave its label.
struct LinkRouter {
  let tail: LinkPath.Anchor
  let head: LinkPath.Anchor
  let obstacles: [LayoutRectangle]

  /// A course and its label's box.
  struct Route {
    /// What the course passes at its half; `nil` for a straight one.
    var through: LayoutPoint?
    var label: LayoutRectangle?
  }

  /// How far arcs swing out, as shares of the distance.
  private static let bulges = [0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24]
  /// Where on the course the middle of a label may stand, the best first.
  private static let shares = [0.5, 0.46, 0.54, 0.42, 0.58, 0.38, 0.62, 0.34, 0.66]
  private static let samples = 16

  /// The first clear course, or `nil`. Linear in the number of obstacles.
  func route(label: LayoutSize?) -> Route? {
    let (start, end) = (tail.box.center, head.box.center)
    let (x, y) = (end.x - start.x, end.y - start.y)
    for bulge in Self.bulges {
      let middle = LayoutPoint(x: (start.x + end.x) / 2 - y * bulge, y: (start.y + end.y) / 2 + x * bulge)
      let curve = LinkPath.curve(from: start, to: end, through: middle)
      guard isClear(curve) else { continue }
      let through = bulge == 0 ? nil : middle
      guard let label else { return Route(through: through, label: nil) }
      for share in Self.shares {
        let box = LayoutRectangle(center: LinkPath.point(curve, share), size: label)
        let room = LayoutRectangle(x: box.x - 3, y: box.y - 2, width: box.width + 6, height: box.height + 4)
        if !room.overlaps(tail.box), !room.overlaps(head.box), obstacles.allSatisfy({ !room.overlaps($0) }) {
          return Route(through: through, label: box)
        }
      }
    }
    return nil
  }

  private func isClear(_ curve: [LayoutPoint]) -> Bool {
    var last = curve[0]
    for step in 1...Self.samples {
      let next = LinkPath.point(curve, Double(step) / Double(Self.samples))
      if obstacles.contains(where: { Self.crosses($0, last, next) }) { return false }
      last = next
    }
    return true
  }

  /// Whether a line runs through a box: the parameters at which it enters and leaves the box's two strips (Liang and
  /// Barsky's clipping).
  static func crosses(_ box: LayoutRectangle, _ start: LayoutPoint, _ end: LayoutPoint) -> Bool {
    guard min(start.x, end.x) <= box.maxX, max(start.x, end.x) >= box.x, min(start.y, end.y) <= box.maxY,
      max(start.y, end.y) >= box.y
    else { return false }
    var (enters, leaves) = (0.0, 1.0)
    for (origin, step, low, high) in [
      (start.x, end.x - start.x, box.x, box.maxX), (start.y, end.y - start.y, box.y, box.maxY),
    ] where step != 0 {
      let (one, other) = ((low - origin) / step, (high - origin) / step)
      enters = max(enters, min(one, other))
      leaves = min(leaves, max(one, other))
    }
    return enters <= leaves
  }
}
