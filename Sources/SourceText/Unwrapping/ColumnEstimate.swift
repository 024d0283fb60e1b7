/// How wide the column is in which a line stands, judged from its neighbours.
///
/// A page has columns of different widths under one another, so the lines before and the lines after a line are judged
/// apart. A width counts as a column's when at least two lines reach it, and when one of them shows by its punctuation
/// that it is running text: a stack of names, all as long as each other, is no column.
struct ColumnEstimate {
  /// How many lines to each side are looked at, the line itself included.
  static let window = 12

  /// The column's width from the lines up to this one; nil where they show none.
  let before: Int?
  /// The column's width from this line on.
  let after: Int?

  init(_ lines: [TextLine], around index: Int) {
    before = Self.width(lines, max(0, index - Self.window + 1)...index)
    after = Self.width(lines, index...min(lines.count - 1, index + Self.window - 1))
  }

  /// How far a line may stay below its column's width and still be full: newspapers set punctuation tighter.
  static func slack(_ width: Int) -> Int { width <= 16 ? 1 : min(4, width / 10) }

  /// The width of a line with its visible indent.
  static func width(_ line: TextLine) -> Int { Int(line.width) + min(Int(line.indent), 8) }

  private static func width(_ lines: [TextLine], _ range: ClosedRange<Int>) -> Int? {
    var best: Int?
    for candidate in range {
      let width = Self.width(lines[candidate])
      if width < 4 || width <= best ?? 0 { continue }
      let low = width - slack(width)
      var supporters = 0
      var isRunning = false
      for other in range {
        let otherWidth = Self.width(lines[other])
        if otherWidth >= low && otherWidth <= width {
          supporters += 1
          if lines[other].isPunctuated { isRunning = true }
        }
      }
      if supporters >= 2 && isRunning { best = width }
    }
    return best
  }
}
