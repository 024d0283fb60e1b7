import Configuration
import Foundation

/// Rows of text in aligned columns, measured as a terminal shows them.
struct TextTable {
  /// The heads of the columns.
  let columns: [String]
  /// The cells.
  var rows: [[String]] = []
  /// The most columns of the terminal that a cell may take before it is cut; the last column may take what is left.
  var widest = 40
  /// The width of the line, or `nil` for lines as long as they are.
  var lineWidth: Int?

  private static let gap = "  "

  /// The least that the last column is worth standing in; in a narrower line it gets one of its own below the others.
  private static let narrowest = 60

  /// The lines, each with a line feed; blanks at their ends are dropped.
  var text: String {
    let cells = ([columns] + rows).map { row in
      row.enumerated().map { $0.offset == row.count - 1 ? $0.element : Self.cut($0.element, to: widest) }
    }
    var widths = columns.map { _ in 0 }
    for row in cells {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], DisplayWidth.columns(of: cell)) }
    }
    let rest = lineWidth.map { $0 - widths.dropLast().reduce(0) { $0 + $1 + Self.gap.count } }
    return cells.map { row in
      let aligned = zip(row, widths).dropLast().map { DisplayWidth.padded($0, to: $1) + Self.gap }.joined()
      let last = row.last ?? ""
      guard let rest, let lineWidth else { return Self.line(aligned + last) }
      if rest >= min(Self.narrowest, widths.last ?? 0) { return Self.line(aligned + Self.cut(last, to: rest)) }
      let below = last.isEmpty ? "" : Self.line(Self.gap + Self.cut(last, to: lineWidth - Self.gap.count))
      return Self.line(aligned) + below
    }.joined()
  }

  private static func line(_ text: String) -> String {
    var line = text[...]
    while line.hasSuffix(" ") { line.removeLast() }
    return line + "\n"
  }

  /// The text, or as much of it as fits with an ellipsis behind it.
  static func cut(_ text: String, to width: Int) -> String {
    let width = max(1, width)
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
