public import Configuration

/// Why a report cannot be made.
public struct ReportsError: DiagnosticError, Hashable {
  /// The kinds of fault, for programs.
  public enum Code: String, Sendable {
    /// The report's source has a block that cannot be read.
    case malformed
  }

  /// The kind of fault.
  public let code: Code
  /// The whole report.
  public let diagnostic: Diagnostic

  /// Creates an error.
  public init(_ code: Code, _ message: String, place: DiagnosticPlace? = nil, advice: String = "") {
    self.code = code
    self.diagnostic = Diagnostic(
      code: "reports/\(code.rawValue)", message: message, place: place, advice: advice)
  }
}
