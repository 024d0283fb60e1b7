internal import TypedGraph

/// Where a colour of the theme is used: as a plain attribute for every program, and as a class by which the style
/// block lets a page change it.
struct MapPaint: Sendable, Hashable {
  /// The class, and the middle part of the CSS variable `--docgraph-NAME`.
  let name: String
  /// The property that it colours.
  let property: Property
  /// The colour.
  let color: String

  /// The two properties of SVG that take a colour.
  enum Property: String, Sendable, Hashable {
    case fill
    case stroke
  }

  /// Every paint of a theme, in a fixed order.
  static func all(_ theme: Theme) -> [MapPaint] {
    var paints = [
      MapPaint(name: "ink", property: .fill, color: theme.ink.description),
      MapPaint(name: "muted", property: .fill, color: theme.muted.description),
      MapPaint(name: "label", property: .fill, color: theme.label.description),
      MapPaint(name: "surface", property: .fill, color: theme.surface.description),
      MapPaint(name: "edge", property: .stroke, color: theme.edge.description),
      MapPaint(name: "arrow", property: .fill, color: theme.edge.description),
      MapPaint(name: "group", property: .fill, color: theme.group.description),
      MapPaint(name: "frame", property: .stroke, color: theme.frame.description),
      MapPaint(name: "focus", property: .fill, color: theme.focus.description),
    ]
    for (type, palette) in theme.types.sorted(by: { $0.key < $1.key }) {
      paints += [
        MapPaint(name: "\(type)-fill", property: .fill, color: palette.fill.description),
        MapPaint(name: "\(type)-stroke", property: .stroke, color: palette.stroke.description),
        MapPaint(name: "\(type)-solid", property: .fill, color: palette.stroke.description),
        MapPaint(name: "\(type)-ink", property: .fill, color: palette.ink.description),
      ]
    }
    return paints
  }
}
