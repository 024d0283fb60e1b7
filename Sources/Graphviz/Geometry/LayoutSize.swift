/// A width and a height in points.
public struct LayoutSize: Sendable, Hashable, Codable {
  /// The width.
  public var width: Double
  /// The height.
  public var height: Double

  /// Nothing: as the size of a label, that there is none.
  public static let zero = LayoutSize(width: 0, height: 0)

  /// Creates a size.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}
