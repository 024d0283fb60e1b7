/// A position on the Earth in degrees.
public struct Coordinates: Sendable, Hashable, Codable {
  /// Degrees east, -180 to 180.
  public var longitude: Double
  /// Degrees north, -90 to 90.
  public var latitude: Double

  /// Creates a position.
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}
