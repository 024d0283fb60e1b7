internal import Graphviz
internal import TypedGraph

/// Draws the parts of a map with one theme.
struct MapPen {
  let theme: Theme
  var writer = SVGWriter()

  init(theme: Theme) { self.theme = theme }

  // MARK: Paints

  /// The word that names a type's colours: the type where the theme knows it.
  func paintName(_ type: EntityType) -> String { theme.types[type.rawValue] == nil ? "other" : type.rawValue }

  // MARK: Shapes

  /// The outline of a node.
  mutating func shape(_ shape: NodeShape, _ box: LayoutRectangle, type: EntityType, isFocus: Bool, width: Double) {
    let palette = theme.palette(type)
    let name = paintName(type)
    let paint: [SVGWriter.Attribute] = [
      ("class", isFocus ? "\(name)-solid \(name)-stroke" : "\(name)-fill \(name)-stroke"),
      ("fill", isFocus ? palette.stroke.description : palette.fill.description), ("stroke", palette.stroke.description),
      ("stroke-width", SVGWriter.number(width)),
    ]
    switch shape {
    case .ellipse:
      writer.empty(
        "ellipse",
        [
          ("cx", SVGWriter.number(box.center.x)), ("cy", SVGWriter.number(box.center.y)),
          ("rx", SVGWriter.number(box.width / 2)), ("ry", SVGWriter.number(box.height / 2)),
        ] + paint)
    case .octagon:
      let cut = min(7, box.height / 3)
      let corners: [(Double, Double)] = [
        (box.x + cut, box.y), (box.maxX - cut, box.y), (box.maxX, box.y + cut), (box.maxX, box.maxY - cut),
        (box.maxX - cut, box.maxY), (box.x + cut, box.maxY), (box.x, box.maxY - cut), (box.x, box.y + cut),
      ]
      let points = corners.map { "\(SVGWriter.number($0)),\(SVGWriter.number($1))" }.joined(separator: " ")
      writer.empty("polygon", [("points", points)] + paint)
    default:
      let radius = shape == .rounded ? min(box.height / 2, 13) : shape == .plain ? 0 : 3
      rectangle(box, radius: radius, paint)
    }
  }

  /// A rectangle with round corners.
  mutating func rectangle(_ box: LayoutRectangle, radius: Double, _ attributes: [SVGWriter.Attribute]) {
    writer.empty(
      "rect",
      [
        ("x", SVGWriter.number(box.x)), ("y", SVGWriter.number(box.y)), ("width", SVGWriter.number(box.width)),
        ("height", SVGWriter.number(box.height)), ("rx", SVGWriter.number(radius)),
      ] + attributes)
  }

  // MARK: Text

  /// A label of several lines, centred on a point.
  mutating func label(_ label: MapLabel, center: LayoutPoint, paint: String, color: String, detail: (String, String)) {
    var top = center.y - label.size.height / 2
    let lines =
      label.lines.map { ($0, label.fontSize, true) }
      + label.details.map { ($0, label.fontSize * MapLabel.detailScale, false) }
    for (line, size, isName) in lines {
      let height = size * TextMeasurement.lineHeight
      var attributes: [SVGWriter.Attribute] = [
        ("x", SVGWriter.number(center.x)), ("y", SVGWriter.number(top + height / 2 + size * 0.36)),
        ("font-size", SVGWriter.number(size)), ("text-anchor", "middle"),
      ]
      if isName && label.isBold { attributes.append(("font-weight", "bold")) }
      attributes += [("class", isName ? paint : detail.0), ("fill", isName ? color : detail.1)]
      writer.text("text", attributes, line)
      top += height
    }
  }

  /// One line that starts at a point; `y` is its base line.
  mutating func line(_ text: String, x: Double, y: Double, size: Double, isBold: Bool = false, paint: (String, String))
  {
    var attributes: [SVGWriter.Attribute] = [
      ("x", SVGWriter.number(x)), ("y", SVGWriter.number(y)), ("font-size", SVGWriter.number(size)),
    ]
    if isBold { attributes.append(("font-weight", "bold")) }
    writer.text("text", attributes + [("class", paint.0), ("fill", paint.1)], text)
  }

  // MARK: Ornaments

  /// A line or a text that stands for no entity.
  mutating func ornament(_ ornament: PlacedDrawing.Ornament) {
    for path in ornament.lines {
      writer.empty(
        "path",
        [
          ("class", "frame"), ("d", data(path)), ("fill", "none"), ("stroke", theme.frame.description),
          ("stroke-width", "1.5"),
        ])
    }
    if !ornament.text.isEmpty {
      line(
        ornament.text, x: ornament.origin.x, y: ornament.origin.y, size: Self.ornamentSize, isBold: true,
        paint: ("muted", theme.muted.description))
    }
  }

  /// The size of ornaments' letters in points.
  static let ornamentSize = 12.0

  /// The point that a box labels, and a line to the box where it stands apart.
  mutating func pin(_ point: LayoutPoint, of box: LayoutRectangle, type: EntityType, isFocus: Bool) {
    let palette = theme.palette(type)
    let name = paintName(type)
    let near = PointLabeling.nearest(in: box, to: point)
    let stroke: [SVGWriter.Attribute] = [("class", "\(name)-stroke"), ("stroke", palette.stroke.description)]
    writer.empty(
      "path", [("d", data(LinkPath(polyline: [point, near]))), ("fill", "none"), ("stroke-width", "0.8")] + stroke)
    let radius = SVGWriter.number(isFocus ? 5.5 : 4)
    writer.empty(
      "ellipse",
      [
        ("cx", SVGWriter.number(point.x)), ("cy", SVGWriter.number(point.y)), ("rx", radius), ("ry", radius),
        ("class", "\(name)-solid"), ("fill", palette.stroke.description),
      ])
  }

  // MARK: Links

  /// The width of a link that rests on so many articles: it grows with the logarithm, from 1.2 to 6 points.
  static func width(articles: Int) -> Double {
    var width = 1.2
    var rest = articles
    // Doubling adds 1.3; between powers of two the width grows in proportion.
    var step = 1
    while rest > step, width < 6 {
      width += 1.3 * Double(min(rest - step, step)) / Double(step)
      rest -= step
      step *= 2
    }
    return min(6, width)
  }

  /// The line of a link, with its arrow.
  mutating func course(_ path: LinkPath, width: Double, isPlanned: Bool) {
    guard path.points.count >= 4 else { return }
    var attributes: [SVGWriter.Attribute] = [
      ("class", "course edge"), ("d", data(path)), ("fill", "none"), ("stroke", theme.edge.description),
      ("stroke-width", SVGWriter.number(width)), ("stroke-linecap", isPlanned ? "butt" : "round"),
    ]
    if isPlanned { attributes.append(("stroke-dasharray", "6 4")) }
    writer.empty("path", attributes)
    if let tip = path.tip, let end = path.points.last { arrow(from: end, to: tip, width: width) }
  }

  private mutating func arrow(from end: LayoutPoint, to tip: LayoutPoint, width: Double) {
    let (x, y) = (tip.x - end.x, tip.y - end.y)
    let length = (x * x + y * y).squareRoot()
    guard length > 0 else { return }
    let half = 3 + width / 2
    let (sideX, sideY) = (-y / length * half, x / length * half)
    let points = [
      LayoutPoint(x: end.x + sideX, y: end.y + sideY), tip, LayoutPoint(x: end.x - sideX, y: end.y - sideY),
    ]
    writer.empty(
      "polygon",
      [
        ("class", "arrow"), ("points", points.map(pair).joined(separator: " ")), ("fill", theme.edge.description),
      ])
  }

  private func data(_ path: LinkPath) -> String {
    guard let start = path.points.first else { return "" }
    var data = "M\(pair(start))"
    for index in stride(from: 1, to: path.points.count - 2, by: 3) {
      data += "C\(pair(path.points[index])) \(pair(path.points[index + 1])) \(pair(path.points[index + 2]))"
    }
    return data
  }

  private func pair(_ point: LayoutPoint) -> String { "\(SVGWriter.number(point.x)),\(SVGWriter.number(point.y))" }
}
