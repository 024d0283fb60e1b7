/// The style block of a map: every colour as a CSS variable with the theme's colour behind it, valid only below the
/// map's own root. A page sets `--docgraph-edge` and the like to change colours.
struct MapStyleSheet {
  let theme: Theme
  /// The theme for readers who ask for dark pages; `nil` where the map is made for one surface only.
  let darkTheme: Theme?

  /// The rules.
  var text: String {
    let root = "#" + SVGWriter.id("map")
    var css = "\(root){max-width:100%;height:auto}\n"
    for paint in MapPaint.all(theme) { css += rule(root, paint) }
    if let darkTheme {
      css += "@media (prefers-color-scheme:dark){\n"
      for paint in MapPaint.all(darkTheme) { css += rule(root, paint) }
      css += "}\n"
    }
    return css
  }

  private func rule(_ root: String, _ paint: MapPaint) -> String {
    "\(root) .\(paint.name){\(paint.property.rawValue):var(--docgraph-\(paint.name),\(paint.color))}\n"
  }
}
