/// How wide the column is in which a line stands, judged from its neighbours.
///
/// A page has columns of different widths under one another, so the lines before and the lines after a line are judged
/// apart. A width counts as a column's when enough lines that break off inside a sentence reach it, and when sentences
/// end among them: a stack of names or a list, however even, is no column.
struct ColumnEstimate {
  /// How the width of a line is taken.
  enum Measure: Sendable {
    /// As a terminal or a program that wraps text sees it.
    case natural
    /// With full-width punctuation half as wide and without spaces beside Chinese characters, as newspapers set them to
    /// fill a line.
    case tight
  }

  /// How many lines to each side are looked at, the line itself included: the nearest, and if they show nothing more.
  static let windows = [4, 8, 12]

  /// The column's width from the lines up to this one; nil where they show none.
  let before: Int?
  /// The column's width from this line on.
  let after: Int?

  init(_ lines: [TextLine], around index: Int, _ measure: Measure = .natural) {
    before = Self.windows.lazy.compactMap { Self.width(lines, max(0, index - $0 + 1), index, measure) }.first
    after =
      Self.windows.lazy.compactMap { Self.width(lines, index, min(lines.count - 1, index + $0 - 1), measure) }
      .first
  }

  /// How far a line may stay below its column's width and still be full.
  static func slack(_ width: Int) -> Int { width <= 16 ? 1 : min(4, width / 10) }

  /// The width of a line with its visible indent.
  static func width(_ line: TextLine, _ measure: Measure = .natural) -> Int {
    let width = Int(line.width) + min(Int(line.indent), 8)
    return measure == .natural ? width : width - Int(line.punctuation)
  }

  private static func width(_ lines: [TextLine], _ first: Int, _ last: Int, _ measure: Measure) -> Int? {
    var best: Int?
    for candidate in first...last where lines[candidate].isBroken {
      let width = width(lines[candidate], measure)
      if width < 4 || width <= best ?? 0 { continue }
      let low = width - slack(width)
      var supporters = 0
      var stops = 0
      var punctuated = 0
      for other in first...last {
        let otherWidth = Self.width(lines[other], measure)
        if otherWidth > width { continue }
        if lines[other].traits.contains(.stop) || lines[other].ending == .terminator { stops += 1 }
        if otherWidth >= low && lines[other].isBroken {
          supporters += 1
          if lines[other].isPunctuated { punctuated += 1 }
        }
      }
      let count = last - first + 1
      if supporters >= 2 && supporters * 3 >= count && (stops > 0 || punctuated >= 2 && supporters * 3 >= count * 2) {
        best = width
      }
    }
    return best
  }
}
