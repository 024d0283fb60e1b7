/// The page that a map is arranged for, as width over height. Maps are never squeezed into it, only arranged for it.
public enum MapProportions: String, Sendable, Hashable, CaseIterable {
  /// The text column of a report on A4.
  case a4
  /// A slide of 16 to 9.
  case slide
  /// As wide as high.
  case square
  /// A banner.
  case wide

  /// Width over height.
  public var ratio: Double {
    switch self {
    case .a4: 1.3
    case .slide: 16.0 / 9
    case .square: 1
    case .wide: 2.4
    }
  }
}
