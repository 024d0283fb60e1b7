public import Configuration

/// What is wrong with annotations that a graph is to be compared with.
public struct EvaluationError: DiagnosticError, Hashable {
  /// The kinds of fault, for programs.
  public enum Code: String, Sendable {
    /// The file is not JSON, or lacks a member, or has one of another form.
    case invalidGold = "invalid-gold"
    /// Two entities have one identity.
    case duplicateEntity = "duplicate-entity"
    /// A relation names an entity that the file does not list.
    case unknownEntity = "unknown-entity"
    /// An offset pair runs backwards or lies outside the text.
    case invalidSpan = "invalid-span"
    /// The document's date is none.
    case invalidDate = "invalid-date"
    /// There is nothing to compare: no gold file, or no text for one.
    case notFound = "not-found"
  }

  /// The kind of fault.
  public let code: Code
  /// The whole report.
  public let diagnostic: Diagnostic

  /// Creates an error.
  public init(_ code: Code, _ message: String, place: DiagnosticPlace? = nil, advice: String = "") {
    self.code = code
    self.diagnostic = Diagnostic(
      code: "evaluation/\(code.rawValue)", message: message, place: place, advice: advice)
  }
}
