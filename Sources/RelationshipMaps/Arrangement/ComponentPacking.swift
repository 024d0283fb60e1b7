internal import Graphviz

/// Puts parts side by side in rows, small ones above one another where a large one stands beside them, so that the whole
/// comes near to a page's proportions.
struct ComponentPacking {
  /// Where parts stand within their row and column.
  enum Alignment {
    /// In the middle.
    case center
    /// At the top and at the left.
    case leading
  }

  /// Width over height.
  let ratio: Double
  var alignment = Alignment.center
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

  /// Parts above one another.
  private struct Column {
    var parts: [PlacedDrawing]

    var size: LayoutSize {
      LayoutSize(
        width: parts.map(\.size.width).max() ?? 0,
        height: parts.reduce(-ComponentPacking.gap) { $0 + $1.size.height + ComponentPacking.gap })
    }
  }

  private func rows(_ parts: [PlacedDrawing], width: Double) -> PlacedDrawing {
    var whole = PlacedDrawing()
    let rows = columns(parts, width: width)
    let widths = rows.map { row in row.reduce(-Self.gap) { $0 + $1.size.width + Self.gap } }
    let total = widths.max() ?? 0
    var y = 0.0
    for (row, rowWidth) in zip(rows, widths) {
      let height = row.map(\.size.height).max() ?? 0
      // The rest of a row goes between its columns, within reason.
      let extra = min((total - rowWidth) / Double(row.count + 1), 60)
      var x = alignment == .leading ? 0 : (total - rowWidth - extra * Double(row.count - 1)) / 2
      for column in row {
        var top = alignment == .leading ? y : y + (height - column.size.height) / 2
        for part in column.parts {
          let left = alignment == .leading ? x : x + (column.size.width - part.size.width) / 2
          whole.add(part.moved(x: left, y: top))
          top += part.size.height + Self.gap
        }
        x += column.size.width + Self.gap + extra
      }
      y += height + Self.gap
    }
    whole.size = LayoutSize(width: total, height: max(0, y - Self.gap))
    return whole
  }

  /// Rows of columns, none higher than the first of its row: a part goes below the one before it if there is room.
  private func columns(_ parts: [PlacedDrawing], width: Double) -> [[Column]] {
    var rows: [[Column]] = []
    for part in parts {
      guard var row = rows.popLast() else {
        rows.append([Column(parts: [part])])
        continue
      }
      let used = row.dropLast().reduce(0) { $0 + $1.size.width + Self.gap }
      let last = row[row.count - 1]
      let below = Column(parts: last.parts + [part])
      let height = row[0].size.height
      if row.count > 1, below.size.height <= height + 0.5, used + below.size.width <= width + 0.5 {
        row[row.count - 1] = below
      } else if used + last.size.width + Self.gap + part.size.width <= width + 0.5 {
        row.append(Column(parts: [part]))
      } else {
        rows.append(row)
        row = [Column(parts: [part])]
      }
      rows.append(row)
    }
    return rows
  }
}
