internal import Graphviz
internal import TypedGraph

/// Places dates on a spine that runs downwards, and what they date to the right of them. The spine goes on in further
/// columns where that comes nearer to the page's proportions.
struct SpineArrangement {
  let arranger: Arranger

  private static let gap = 12.0
  private static let columnGap = 44.0
  private static let linkLength = 34.0
  private static let yearHeight = 30.0
  /// Room for a year to the left of the spine.
  private static let leastDateWidth = 88.0

  /// A date with what it dates.
  private struct Entry {
    let date: Int
    var items: [(node: Int, link: Int)] = []
    var height = 0.0
    /// The year as a heading, where it is another one than before.
    var year = ""
  }

  func place(_ drawing: MapDrawing) -> PlacedDrawing {
    let shapes = drawing.nodes.map(arranger.shape(of:))
    let entries = entries(drawing, shapes.map(\.size))
    let packing = ComponentPacking(ratio: arranger.description.proportions.ratio)
    let candidates = (1...6).map { columns(entries, count: $0) }
    let sizes = candidates.map { size($0, shapes.map(\.size)) }
    let best = candidates.indices.min { packing.misfit(of: sizes[$0]) < packing.misfit(of: sizes[$1]) } ?? 0
    var placed = PlacedDrawing(size: sizes[best])
    var x = 0.0
    for column in candidates[best] {
      x += add(column, at: x, drawing, shapes, to: &placed) + Self.columnGap
    }
    return placed
  }

  private func entries(_ drawing: MapDrawing, _ sizes: [LayoutSize]) -> [Entry] {
    let numbers = Dictionary(drawing.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [Entry] = []
    for (index, link) in drawing.links.enumerated() {
      guard let date = numbers[link.source], let node = numbers[link.target] else { continue }
      if entries.last?.date != date { entries.append(Entry(date: date)) }
      entries[entries.count - 1].items.append((node, index))
    }
    let years = entries.map { String(drawing.nodes[$0.date].id.key.prefix(4)) }
    for index in entries.indices {
      let items = entries[index].items.reduce(-Self.gap) { $0 + sizes[$1.node].height + Self.gap }
      if Set(years).count > 1, index == 0 || years[index] != years[index - 1] { entries[index].year = years[index] }
      entries[index].height =
        max(items, sizes[entries[index].date].height) + (entries[index].year.isEmpty ? 0 : Self.yearHeight)
    }
    return entries
  }

  /// Entries in at most `count` columns of about the same height, in their order.
  private func columns(_ entries: [Entry], count: Int) -> [[Entry]] {
    let total = entries.reduce(-Self.gap) { $0 + $1.height + Self.gap }
    var limit = max(total / Double(count), entries.map(\.height).max() ?? 0)
    while true {
      var columns: [[Entry]] = []
      var used = 0.0
      for entry in entries {
        if columns.isEmpty || used + entry.height > limit + 0.5 {
          columns.append([])
          used = 0
        }
        columns[columns.count - 1].append(entry)
        used += entry.height + Self.gap
      }
      if columns.count <= count { return columns }
      limit *= 1.04
    }
  }

  private func size(_ columns: [[Entry]], _ sizes: [LayoutSize]) -> LayoutSize {
    let heights = columns.map { $0.reduce(-Self.gap) { $0 + $1.height + Self.gap } }
    let widths = columns.map { column in dateWidth(column, sizes) + Self.linkLength + itemWidth(column, sizes) }
    return LayoutSize(
      width: widths.reduce(-Self.columnGap) { $0 + $1 + Self.columnGap }, height: heights.max() ?? 0)
  }

  private func dateWidth(_ column: [Entry], _ sizes: [LayoutSize]) -> Double {
    max(Self.leastDateWidth, column.map { sizes[$0.date].width }.max() ?? 0)
  }

  private func itemWidth(_ column: [Entry], _ sizes: [LayoutSize]) -> Double {
    column.flatMap(\.items).map { sizes[$0.node].width }.max() ?? 0
  }

  /// Adds one column and returns its width.
  private func add(
    _ column: [Entry], at left: Double, _ drawing: MapDrawing, _ shapes: [(shape: NodeShape, size: LayoutSize)],
    to placed: inout PlacedDrawing
  ) -> Double {
    let sizes = shapes.map(\.size)
    let dateWidth = dateWidth(column, sizes)
    let spine = left + dateWidth / 2
    var y = 0.0
    var ornaments: [PlacedDrawing.Ornament] = []
    var ends: [Double] = []
    for entry in column {
      if !entry.year.isEmpty {
        ornaments.append(.init(text: entry.year, origin: LayoutPoint(x: left, y: y + Self.yearHeight - 14)))
        y += Self.yearHeight
      }
      let itemsHeight = entry.items.reduce(-Self.gap) { $0 + sizes[$1.node].height + Self.gap }
      let height = max(itemsHeight, sizes[entry.date].height)
      let dateBox = LayoutRectangle(center: LayoutPoint(x: spine, y: y + height / 2), size: sizes[entry.date])
      placed.nodes.append(.init(node: drawing.nodes[entry.date], shape: shapes[entry.date].shape, box: dateBox))
      ends.append(dateBox.center.y)
      var top = y + (height - itemsHeight) / 2
      for item in entry.items {
        let box = LayoutRectangle(
          x: left + dateWidth + Self.linkLength, y: top, width: sizes[item.node].width,
          height: sizes[item.node].height)
        placed.nodes.append(.init(node: drawing.nodes[item.node], shape: shapes[item.node].shape, box: box))
        let path = LinkPath.sideways(
          from: LayoutPoint(x: dateBox.maxX, y: dateBox.center.y), to: LayoutPoint(x: box.x, y: box.center.y))
        placed.links.append(.init(link: drawing.links[item.link], paths: [path], label: nil))
        top += box.height + Self.gap
      }
      y += height + Self.gap
    }
    if let start = ends.first, let end = ends.last, start < end {
      let line = [start, end].map { LayoutPoint(x: spine, y: $0) }
      placed.ornaments.append(.init(lines: [LinkPath(polyline: line)]))
    }
    placed.ornaments += ornaments
    return dateWidth + Self.linkLength + itemWidth(column, sizes)
  }
}
