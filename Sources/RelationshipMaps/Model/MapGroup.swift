/// A frame around nodes that belong together.
struct MapGroup: Sendable, Hashable {
  var id: String
  var label: MapLabel
}
