internal import Graphviz
internal import TypedGraph

/// What the shapes and lines of a map mean, with counts; made for the width of the map.
struct MapLegend {
  /// One entry: a sample and its words.
  struct Entry {
    /// What is shown.
    enum Sample {
      case node(EntityType, NodeShape)
      case line(width: Double, isPlanned: Bool)
    }

    let sample: Sample
    let text: String
  }

  static let fontSize = 11.0
  static let rowHeight = 20.0
  private static let sampleWidth = 22.0
  private static let gap = 18.0

  let rows: [[Entry]]

  /// Entries for what a drawing has, broken into rows of at most `width` points.
  init(_ drawing: MapDrawing, schema: Schema, words: MapWords, width: Double) {
    var entries: [Entry] = []
    for definition in schema.types {
      let count = drawing.nodes.filter { $0.type == definition.type }.count
      guard count > 0, let name = words.text(definition.label) else { continue }
      entries.append(
        Entry(
          sample: .node(definition.type, NodeShape(definition.type, schema: schema)), text: "\(name) \(count)"))
    }
    let supports = Set(drawing.links.filter { drawing.weighsLinks && !$0.isPlanned }.map(\.support.articles)).sorted()
    // The least and the greatest say enough about the scale.
    for articles in Set([supports.first, supports.last].compactMap(\.self)).sorted() where articles > 0 {
      entries.append(
        Entry(
          sample: .line(width: MapPen.width(articles: articles), isPlanned: false),
          text: words.text("support-legend", ["count": String(articles)])))
    }
    if drawing.links.contains(where: \.isPlanned) {
      entries.append(
        Entry(
          sample: .line(width: MapPen.width(articles: 1), isPlanned: true), text: words.text("legend-planned")))
    }
    var rows: [[Entry]] = []
    var used = 0.0
    for entry in entries {
      let room = Self.width(of: entry)
      if rows.isEmpty || used + room > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(entry)
      used += room
    }
    self.rows = rows
  }

  /// The height of all rows.
  var height: Double { Double(rows.count) * Self.rowHeight }

  private static func width(of entry: Entry) -> Double {
    sampleWidth + 6 + TextMeasurement(fontSize: fontSize).width(of: entry.text) + gap
  }

  /// Draws the rows from a point downwards.
  func draw(with pen: inout MapPen, x left: Double, y top: Double) {
    for (index, row) in rows.enumerated() {
      var x = left
      let middle = top + (Double(index) + 0.5) * Self.rowHeight
      for entry in row {
        let box = LayoutRectangle(x: x, y: middle - 6, width: Self.sampleWidth, height: 12)
        switch entry.sample {
        case .node(let type, let shape): pen.shape(shape, box, type: type, isFocus: false, width: 1.2)
        case .line(let width, let isPlanned):
          let ends = [
            LayoutPoint(x: box.x, y: middle), LayoutPoint(x: box.x, y: middle), LayoutPoint(x: box.maxX, y: middle),
            LayoutPoint(x: box.maxX, y: middle),
          ]
          pen.course(LinkPath(points: ends), width: width, isPlanned: isPlanned)
        }
        pen.line(
          entry.text, x: x + Self.sampleWidth + 6, y: middle + Self.fontSize * 0.36, size: Self.fontSize,
          paint: ("muted", pen.theme.muted.description))
        x += Self.width(of: entry)
      }
    }
  }
}
