internal import Graphviz

/// Puts parts side by side in rows, so that the whole comes near to a page's proportions.
struct ComponentPacking {
  /// Width over height.
  let ratio: Double
  /// The distance between parts in points.
  static let gap = 28.0

  /// The parts in their order, row by row; of some row widths, the one whose whole is nearest to the ratio.
  func packed(_ parts: [PlacedDrawing]) -> PlacedDrawing {
    let area = parts.reduce(0) { $0 + ($1.size.width + Self.gap) * ($1.size.height + Self.gap) }
    let least = parts.map(\.size.width).max() ?? 0
    let ideal = (area * ratio).squareRoot()
    let candidates = [0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5].map { max(least, ideal * $0) }.map { rows(parts, width: $0) }
    return candidates.min { misfit(of: $0.size) < misfit(of: $1.size) } ?? PlacedDrawing()
  }

  /// How far a size is from the ratio and how much page it takes.
  func misfit(of size: LayoutSize) -> Double {
    let height = max(size.height, size.width / ratio)
    return height * height * ratio
  }

  private func rows(_ parts: [PlacedDrawing], width: Double) -> PlacedDrawing {
    var rows: [[PlacedDrawing]] = []
    var used = 0.0
    for part in parts {
      if rows.isEmpty || used + Self.gap + part.size.width > width + 0.5 {
        rows.append([])
        used = -Self.gap
      }
      rows[rows.count - 1].append(part)
      used += Self.gap + part.size.width
    }
    var whole = PlacedDrawing()
    let widths = rows.map { row in row.reduce(-Self.gap) { $0 + $1.size.width + Self.gap } }
    let total = widths.max() ?? 0
    var y = 0.0
    for (row, rowWidth) in zip(rows, widths) {
      let height = row.map(\.size.height).max() ?? 0
      // The rest of a row goes between its parts, within reason.
      let extra = min((total - rowWidth) / Double(row.count + 1), 60)
      var x = (total - rowWidth - extra * Double(row.count - 1)) / 2
      for part in row {
        whole.add(part.moved(x: x, y: y + (height - part.size.height) / 2))
        x += part.size.width + Self.gap + extra
      }
      y += height + Self.gap
    }
    whole.size = LayoutSize(width: total, height: max(0, y - Self.gap))
    return whole
  }
}
