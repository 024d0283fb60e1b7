/// How a block was set on the page; what tells one story's column from another's.
struct BlockLayout: Sendable {
  /// The mean width of its full lines in columns of a terminal, punctuation counted half; 0 for a single line.
  var columns: UInt16
  /// Columns of white space before its first line.
  var indent: UInt8
  /// Blank lines before it.
  var blankLinesBefore: UInt8
  /// Whether a page begins with it.
  var startsPage: Bool
  /// How its last line ends.
  var ending: TextLine.Ending

  init(_ lines: ArraySlice<TextLine>) {
    let full = lines.dropLast()
    let total = full.reduce(0) { $0 + ColumnEstimate.width($1, .tight) }
    columns = full.isEmpty ? 0 : UInt16(clamping: total / full.count)
    indent = lines.first?.indent ?? 0
    blankLinesBefore = lines.first?.blankLinesBefore ?? 0
    startsPage = lines.first?.traits.contains(.page) ?? false
    ending = lines.last?.ending ?? .open
  }
}
