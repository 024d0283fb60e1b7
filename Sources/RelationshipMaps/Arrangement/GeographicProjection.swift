#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif
internal import Graphviz
internal import TypedGraph

/// Turns coordinates into the plane: equirectangular, true to scale at the middle latitude, y downwards, in degrees of
/// latitude. Places far from the middle are moved nearer in their direction, or one partner abroad would squeeze all
/// others into a spot.
struct GeographicProjection {
  /// One point for each node, in their order.
  let points: [LayoutPoint]
  /// Whether any place was moved nearer.
  let isShortened: Bool

  /// Places farther than this many times the median distance from the middle are moved.
  static let reach = 2.5
  /// Kilometres in a degree of latitude.
  static let kilometres = 111.2

  /// Projects nodes; those without coordinates go to the middle. Initiatives, which stand between places, have no say
  /// in what the middle is. The focus is the middle, or else the medians are.
  init(_ nodes: [MapNode]) {
    let places = nodes.filter { $0.type != .initiative }
    let known = (places.isEmpty ? nodes : places).compactMap(\.coordinates)
    let longitudes = known.map(\.longitude)
    // Places on both sides of the date line are nearer to each other the other way round.
    let wraps = (longitudes.max() ?? 0) - (longitudes.min() ?? 0) > 180
    func east(_ place: Coordinates) -> Double { wraps && place.longitude < 0 ? place.longitude + 360 : place.longitude }
    let focus = nodes.first { $0.role == .focus }?.coordinates
    let middle = (
      x: focus.map(east) ?? Self.median(known.map(east)), y: focus?.latitude ?? Self.median(known.map(\.latitude))
    )
    // Rounded, so that the last digits of a machine's cosine do not reach the drawing.
    let squeeze = max(0.2, (cos(middle.y * .pi / 180) * 1000).rounded() / 1000)
    let flat = nodes.map { node in
      node.coordinates.map { LayoutPoint(x: (east($0) - middle.x) * squeeze, y: middle.y - $0.latitude) }
        ?? LayoutPoint(x: 0, y: 0)
    }
    let lengths = flat.map { ($0.x * $0.x + $0.y * $0.y).squareRoot() }
    let limit = Self.reach * Self.median(lengths.filter { $0 > 0 })
    isShortened = limit > 0 && lengths.contains { $0 > limit * 1.01 }
    points = zip(flat, lengths).map { point, length in
      guard limit > 0, length > limit else { return point }
      // A square root bends less the nearer a place is to the limit, and keeps the order of distances.
      let scale = limit * (1 + 0.4 * ((length / limit).squareRoot() - 1)) / length
      return LayoutPoint(x: point.x * scale, y: point.y * scale)
    }
  }

  private static func median(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.sorted()[values.count / 2]
  }
}
