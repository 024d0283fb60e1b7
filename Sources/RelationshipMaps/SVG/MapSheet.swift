internal import Graphviz
internal import TypedGraph

/// Puts a placed drawing on a sheet: title, map, legend and source line, as one SVG.
struct MapSheet {
  let drawing: MapDrawing
  let placed: PlacedDrawing
  let theme: Theme
  let darkTheme: Theme?
  let words: MapWords
  let schema: Schema
  let isStatic: Bool
  /// The source line.
  let source: String
  /// The version of Graphviz that made the layout.
  let graphvizVersion: String
  /// Lines about what is not drawn.
  let omission: [String]

  /// Free room on every side in points.
  static let margin = 20.0
  /// Sheets are not narrower than this, so that titles and source lines have room.
  static let leastWidth = 420.0
  /// Fonts that have Han, best known first; whatever is there, the measured room suffices.
  static let fonts =
    "\"PingFang SC\", \"Microsoft YaHei\", \"Noto Sans CJK SC\", \"Source Han Sans SC\", "
    + "\"WenQuanYi Micro Hei\", sans-serif"

  /// What came of it: the SVG, ids still carrying `SVGWriter.prefixMark`, and the drawing where it stands in it.
  struct Drawn {
    var svg: String
    var size: LayoutSize
    var placed: PlacedDrawing
  }

  /// Draws the sheet.
  func draw() -> Drawn {
    let inner = max(placed.size.width, Self.leastWidth)
    let title = LineBreaker(
      maximumWidth: inner, maximumLines: 2, measurement: TextMeasurement(fontSize: 20, weight: .bold)
    ).lines(of: drawing.title.singleLine)
    let small = LineBreaker(maximumWidth: inner, maximumLines: 3, measurement: TextMeasurement(fontSize: 11))
    let subtitle = drawing.subtitle.isEmpty ? [] : small.lines(of: drawing.subtitle)
    let footer = omission.flatMap { small.lines(of: $0) } + small.lines(of: source)
    let legend = MapLegend(drawing, schema: schema, words: words, width: inner)

    let titleHeight = Double(title.count) * 26 + Double(subtitle.count) * 16 + 14
    let mapTop = Self.margin + titleHeight
    let legendTop = mapTop + placed.size.height + 20
    let footerTop = legendTop + legend.height + 8
    let size = LayoutSize(
      width: inner + 2 * Self.margin, height: footerTop + Double(footer.count) * 16 + Self.margin - 4)

    var pen = MapPen(theme: theme)
    begin(&pen.writer, size)
    var y = Self.margin + 19
    for line in title {
      pen.line(line, x: Self.margin, y: y, size: 20, isBold: true, paint: ("ink", theme.ink.description))
      y += 26
    }
    for line in subtitle {
      pen.line(line, x: Self.margin, y: y - 4, size: 11, paint: ("muted", theme.muted.description))
      y += 16
    }
    var moved = placed.moved(x: Self.margin + (inner - placed.size.width) / 2, y: mapTop)
    // No line runs over a label.
    moved.links = moved.links.filter { $0.label == nil } + moved.links.filter { $0.label != nil }
    draw(moved, &pen)
    pen.writer.begin("g", [("class", "legend"), ("aria-hidden", "true")])
    legend.draw(with: &pen, x: Self.margin, y: legendTop)
    pen.writer.end()
    for (index, line) in footer.enumerated() {
      pen.line(
        line, x: Self.margin, y: footerTop + Double(index) * 16 + 12, size: 11,
        paint: ("muted", theme.muted.description))
    }
    pen.writer.end()
    return Drawn(svg: pen.writer.output, size: size, placed: moved)
  }

  private func begin(_ writer: inout SVGWriter, _ size: LayoutSize) {
    let (width, height) = (SVGWriter.number(size.width), SVGWriter.number(size.height))
    writer.begin(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("id", SVGWriter.id("map")), ("class", "docgraph-map"),
        ("viewBox", "0 0 \(width) \(height)"), ("width", width), ("height", height),
        ("role", "graphics-document"),
        ("aria-labelledby", "\(SVGWriter.id("title")) \(SVGWriter.id("desc"))"), ("lang", words.language.code),
        ("font-family", Self.fonts), ("data-graphviz", graphvizVersion),
      ])
    writer.text("title", [("id", SVGWriter.id("title"))], drawing.title.singleLine)
    writer.text("desc", [("id", SVGWriter.id("desc"))], accessibleDescription)
    if !isStatic { writer.style(MapStyleSheet(theme: theme, darkTheme: darkTheme).text) }
  }

  private var accessibleDescription: String {
    let list = drawing.links.prefix(12).map(\.accessibleName).joined(separator: words.language == .english ? "; " : "；")
    return words.text(
      "description",
      ["nodes": String(drawing.nodes.count), "links": String(drawing.links.count), "list": list])
  }

  private func draw(_ placed: PlacedDrawing, _ pen: inout MapPen) {
    for group in placed.groups {
      pen.writer.begin("g", [("class", "group-frame"), ("aria-hidden", "true")])
      pen.rectangle(
        group.box, radius: 8,
        [
          ("class", "group frame"), ("fill", theme.group.description), ("stroke", theme.frame.description),
          ("stroke-width", "1"),
        ])
      pen.label(
        group.group.label, center: group.labelCenter, paint: "muted", color: theme.muted.description,
        detail: ("muted", theme.muted.description))
      pen.writer.end()
    }
    if !placed.ornaments.isEmpty {
      pen.writer.begin("g", [("class", "ornament"), ("aria-hidden", "true")])
      for ornament in placed.ornaments { pen.ornament(ornament) }
      pen.writer.end()
    }
    for (index, link) in placed.links.enumerated() { draw(link, index, &pen) }
    for (index, node) in placed.nodes.enumerated() { draw(node, index, &pen) }
  }

  private func draw(_ placed: PlacedDrawing.Link, _ index: Int, _ pen: inout MapPen) {
    let link = placed.link
    var classes = ["link"] + link.predicates.map(\.rawValue).filter(Self.isClassName)
    if link.isPlanned { classes.append("planned") }
    begin(link.address, named: link.accessibleName, &pen.writer)
    pen.writer.begin(
      "g",
      [
        ("id", SVGWriter.id("link-\(index)")), ("class", classes.joined(separator: " ")),
        ("role", "graphics-symbol"), ("aria-label", link.accessibleName), ("data-source", link.source.rawValue),
        ("data-target", link.target.rawValue), ("data-documents", String(link.support.documents)),
        ("data-articles", String(link.support.articles)),
      ])
    pen.writer.text("title", [], link.tooltip)
    for path in placed.paths {
      pen.course(
        path, width: MapPen.width(articles: drawing.weighsLinks ? link.support.articles : 1), isPlanned: link.isPlanned)
    }
    if let box = placed.label, let label = link.label {
      pen.rectangle(
        box, radius: 3, [("class", "surface"), ("fill", theme.surface.description), ("fill-opacity", "0.92")])
      pen.label(
        label, center: box.center, paint: "label", color: theme.label.description,
        detail: ("muted", theme.muted.description))
    }
    pen.writer.end()
    if link.address != nil { pen.writer.end() }
  }

  private func draw(_ placed: PlacedDrawing.Node, _ index: Int, _ pen: inout MapPen) {
    let node = placed.node
    let isFocus = node.role == .focus
    begin(node.address, named: node.accessibleName, &pen.writer)
    let classes = ["node", node.type.rawValue, node.kind, node.role.rawValue].filter(Self.isClassName)
    pen.writer.begin(
      "g",
      [
        ("id", SVGWriter.id("node-\(index)")), ("class", classes.joined(separator: " ")),
        ("role", "graphics-symbol"), ("aria-label", node.accessibleName), ("data-id", node.id.rawValue),
        ("data-documents", String(node.support.documents)), ("data-articles", String(node.support.articles)),
      ])
    pen.writer.text("title", [], node.tooltip)
    let palette = theme.palette(node.type)
    let name = pen.paintName(node.type)
    pen.shape(
      placed.shape, placed.box, type: node.type, isFocus: isFocus, width: node.role == .minor ? 1 : 1.4)
    if let pin = placed.pin { pen.pin(pin, of: placed.box, type: node.type, isFocus: isFocus) }
    let ink = isFocus ? ("focus", theme.focus.description) : ("\(name)-ink", palette.ink.description)
    pen.label(node.label, center: placed.box.center, paint: ink.0, color: ink.1, detail: ink)
    pen.writer.end()
    if node.address != nil { pen.writer.end() }
  }

  /// Starts a link to the words, where there is one; around the symbol, since screen readers look into none.
  private func begin(_ address: String?, named name: String, _ writer: inout SVGWriter) {
    guard let address else { return }
    writer.begin("a", [("href", address), ("aria-label", name)])
  }

  /// Words of the schema that may be class names; a user's own may be anything.
  private static func isClassName(_ word: String) -> Bool {
    !word.isEmpty
      && word.unicodeScalars.allSatisfy { $0.isASCII && ($0.properties.isAlphabetic || $0 == "_" || $0 == "-") }
  }
}
