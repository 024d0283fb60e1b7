public import Configuration

/// Why a document cannot be read.
public struct SourceTextError: DiagnosticError, Hashable {
  /// The kinds of fault, for programs.
  public enum Code: String, Sendable {
    /// No such file or folder.
    case notFound = "not-found"
    /// The file exists and cannot be read.
    case unreadable
    /// The file holds no text.
    case empty
    /// The file is no text in a format that is known.
    case binary
    /// Bytes that are not of the encoding.
    case undecodable
    /// Larger, longer or deeper than the limits allow.
    case limit
    /// The text cannot be taken out: the file is damaged or protected, or the program that reads it is missing.
    case extraction
    /// The file holds many documents, not one.
    case collection
  }

  /// The kind of fault.
  public let code: Code
  /// The whole report.
  public let diagnostic: Diagnostic

  /// Creates an error.
  public init(_ code: Code, _ message: String, place: DiagnosticPlace? = nil, advice: String = "") {
    self.code = code
    self.diagnostic = Diagnostic(
      code: "source-text/\(code.rawValue)", message: message, place: place, advice: advice)
  }
}
