internal import Graphviz
internal import TypedGraph

/// The outline of a node, one for each type, so that colour is never the only difference.
enum NodeShape: String, Sendable, Hashable {
  /// Places.
  case box
  /// Institutions.
  case octagon
  /// Initiatives.
  case rounded
  /// People.
  case ellipse
  /// Dates.
  case plain
  /// Documents and what the schema does not say.
  case note

  /// The shape that the schema gives a type.
  init(_ type: EntityType, schema: Schema) {
    self = schema.definition(of: type).flatMap { NodeShape(rawValue: $0.shape) } ?? .box
  }

  /// The room around a label, in points.
  func size(around label: LayoutSize, role: MapNode.Role) -> LayoutSize {
    let padding = role == .focus ? LayoutSize(width: 30, height: 18) : LayoutSize(width: 20, height: 10)
    switch self {
    // An ellipse around a rectangle is wider by the root of 2, or flatter and wider still.
    case .ellipse: return LayoutSize(width: label.width * 1.35 + 10, height: label.height * 1.6 + 6)
    case .rounded, .octagon:
      return LayoutSize(width: label.width + padding.width + 4, height: label.height + padding.height)
    default: return LayoutSize(width: label.width + padding.width, height: label.height + padding.height)
    }
  }

  /// The shape that Graphviz cuts edges off at.
  var outline: LayoutNode.Shape { self == .ellipse ? .ellipse : .box }

  /// Whether a point lies within the outline of a node in `box`.
  func contains(_ point: LayoutPoint, in box: LayoutRectangle) -> Bool {
    let x = (point.x - box.center.x) / (box.width / 2)
    let y = (point.y - box.center.y) / (box.height / 2)
    return self == .ellipse ? x * x + y * y <= 1 : abs(x) <= 1 && abs(y) <= 1
  }
}
