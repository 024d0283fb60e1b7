/// One piece of an edge: a start and three points for each cubic Bézier segment, so 1 + 3n points.
public struct LayoutCurve: Sendable, Hashable, Codable {
  /// The points; where an arrow is drawn they end before the node.
  public var points: [LayoutPoint]
  /// The tip of the arrow at the start, where one was asked for.
  public var startTip: LayoutPoint?
  /// The tip of the arrow at the end, where one was asked for.
  public var endTip: LayoutPoint?

  /// Creates a curve.
  public init(points: [LayoutPoint], startTip: LayoutPoint? = nil, endTip: LayoutPoint? = nil) {
    self.points = points
    self.startTip = startTip
    self.endTip = endTip
  }
}
