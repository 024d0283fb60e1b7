import Configuration
import Foundation

/// Rows of text in aligned columns, measured as a terminal shows them.
struct TextTable {
  /// The heads of the columns.
  let columns: [String]
  /// The cells.
  var rows: [[String]] = []
  /// The most columns of the terminal that a cell may take before it is cut; the last column gets what is left.
  var widest = 40
  /// The width of the line, or `nil` for lines as long as they are.
  var lineWidth: Int?

  private static let gap = "  "

  /// The lines, each with a line feed; blanks at their ends are dropped.
  var text: String {
    let cells = ([columns] + rows).map { row in
      row.enumerated().map { $0.offset == row.count - 1 ? $0.element : Self.cut($0.element, to: widest) }
    }
    var widths = columns.map { _ in 0 }
    for row in cells {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], DisplayWidth.columns(of: cell)) }
    }
    let before = widths.dropLast().reduce(0) { $0 + $1 + Self.gap.count }
    return cells.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        if column == row.count - 1 {
          line += lineWidth.map { Self.cut(cell, to: max(20, $0 - before)) } ?? cell
        } else {
          line += DisplayWidth.padded(cell, to: widths[column]) + Self.gap
        }
      }
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }

  /// The text, or as much of it as fits with an ellipsis behind it.
  static func cut(_ text: String, to width: Int) -> String {
    guard DisplayWidth.columns(of: text) > width else { return text }
    var kept = ""
    var columns = 0
    for character in text {
      columns += DisplayWidth.columns(of: String(character))
      if columns > width - 1 { break }
      kept.append(character)
    }
    return kept + "…"
  }
}

/// What standard output is.
enum Terminal {
  /// The width of the terminal that standard output is, or `nil` where it is none.
  static var width: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}
