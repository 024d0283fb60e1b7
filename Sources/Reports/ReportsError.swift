public import Configuration

/// Why a report cannot be made.
public struct ReportsError: DiagnosticError, Hashable {
  /// The kinds of fault, for programs.
  public enum Code: String, Sendable {
    /// The report's source has a block that cannot be read.
    case malformed
    /// The report's source is larger than is accepted.
    case tooLarge = "too-large"
    /// A block names an entity that the graph does not hold.
    case unknownEntity = "unknown-entity"
    /// A block names an entity by a name that several have.
    case ambiguousEntity = "ambiguous-entity"
    /// A block names a map description that was not given.
    case missingFile = "missing-file"
    /// A map cannot be drawn.
    case map
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

  /// An error that passes on what a library below found, at its own place or else at the block's.
  init(_ code: Code, wrapping error: any DiagnosticError, at place: DiagnosticPlace? = nil) {
    self.init(
      code, error.diagnostic.message, place: error.diagnostic.place ?? place, advice: error.diagnostic.advice)
  }
}
