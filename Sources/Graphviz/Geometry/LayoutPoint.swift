/// A position in points (1/72 inch); x grows to the right and y downwards, as in SVG.
public struct LayoutPoint: Sendable, Hashable, Codable {
  /// To the right.
  public var x: Double
  /// Downwards.
  public var y: Double

  /// Creates a point.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}
