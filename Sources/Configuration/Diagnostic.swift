/// What went wrong, where, and what to do about it: the one shape in which every library of the project reports.
public struct Diagnostic: Sendable, Hashable {
  /// A stable identifier, `module/reason`, such as `source-text/undecodable`. Programs match on it.
  public var code: String
  /// One sentence that says what is wrong, without a full stop.
  public var message: String
  /// The file, line and column the message is about, where there is one.
  public var place: DiagnosticPlace?
  /// One sentence that says what to do, without a full stop; empty where nothing can be advised.
  public var advice: String

  /// Creates a diagnostic.
  public init(code: String, message: String, place: DiagnosticPlace? = nil, advice: String = "") {
    self.code = code
    self.message = message
    self.place = place
    self.advice = advice
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: message`, the line itself with a caret below it, and `advice`, a line each.
  public var description: String {
    var lines: [String] = []
    let position = place?.description ?? ""
    lines.append(position.isEmpty ? message : "\(position): \(message)")
    if let place, let sourceLine = place.sourceLine {
      lines.append("  " + sourceLine)
      if let column = place.column {
        lines.append("  " + place.caretIndent(column: column) + "^")
      }
    }
    if !advice.isEmpty { lines.append(advice) }
    return lines.joined(separator: "\n")
  }
}
