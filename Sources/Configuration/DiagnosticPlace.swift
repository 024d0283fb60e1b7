/// A position in a file, as people count: lines and columns from 1, columns in Unicode scalars.
public struct DiagnosticPlace: Sendable, Hashable, CustomStringConvertible {
  /// The path as the user gave it, or `-` for standard input.
  public var file: String
  /// The line, from 1.
  public var line: Int?
  /// The column in Unicode scalars, from 1.
  public var column: Int?
  /// The text of the line, without its line end.
  public var sourceLine: String?

  /// Creates a place.
  public init(file: String, line: Int? = nil, column: Int? = nil, sourceLine: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.sourceLine = sourceLine
  }

  /// `file`, `file:line` or `file:line:column`.
  public var description: String {
    var text = file
    if let line {
      text += ":\(line)"
      if let column { text += ":\(column)" }
    }
    return text
  }

  /// Blanks as wide as the line up to the column on a terminal, so that a caret stands below it.
  func caretIndent(column: Int) -> String {
    guard let sourceLine else { return "" }
    var indent = ""
    for scalar in sourceLine.unicodeScalars.prefix(max(0, column - 1)) {
      indent += scalar == "\t" ? "\t" : String(repeating: " ", count: DisplayWidth.columns(of: scalar))
    }
    return indent
  }
}
