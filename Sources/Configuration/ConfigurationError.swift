/// What is wrong with a configuration file (a lexicon, a map description, a schema), with line and column.
public struct ConfigurationError: DiagnosticError, Hashable {
  /// The kinds of fault, for programs.
  public enum Code: String, Sendable {
    /// The file is not well-formed YAML.
    case malformed
    /// A key that the format does not know.
    case unknownKey = "unknown-key"
    /// A key stands twice in one mapping.
    case duplicateKey = "duplicate-key"
    /// A required key is missing.
    case missingKey = "missing-key"
    /// A value has the wrong shape or is outside its range.
    case invalidValue = "invalid-value"
  }

  /// The kind of fault.
  public let code: Code
  /// The whole report.
  public let diagnostic: Diagnostic

  /// Creates an error.
  public init(_ code: Code, _ message: String, place: DiagnosticPlace?, advice: String = "") {
    self.code = code
    self.diagnostic = Diagnostic(
      code: "configuration/\(code.rawValue)", message: message, place: place, advice: advice)
  }
}
