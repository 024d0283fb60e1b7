public import Configuration

/// What is wrong with the data that linking works with.
public struct EntityLinkingError: DiagnosticError, Hashable {
  /// The kinds of fault, for programs.
  public enum Code: String, Sendable {
    /// A lexicon that contradicts itself or the schema.
    case invalidLexicon = "invalid-lexicon"
  }

  /// The kind of fault.
  public let code: Code
  /// The whole report.
  public let diagnostic: Diagnostic

  /// Creates an error.
  public init(_ code: Code, _ message: String, place: DiagnosticPlace? = nil, advice: String = "") {
    self.code = code
    self.diagnostic = Diagnostic(
      code: "entity-linking/\(code.rawValue)", message: message, place: place, advice: advice)
  }
}
