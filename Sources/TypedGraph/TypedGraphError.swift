public import Configuration

/// What is wrong with a graph, a schema or a value of one.
public struct TypedGraphError: DiagnosticError, Hashable {
  /// The kinds of fault, for programs.
  public enum Code: String, Sendable {
    /// An edge joins types that its predicate does not allow.
    case domainOrRange = "domain-or-range"
    /// A type or kind that the schema does not know.
    case unknownType = "unknown-type"
    /// A predicate that the schema does not know.
    case unknownPredicate = "unknown-predicate"
    /// An edge names a node that is not there.
    case danglingEdge = "dangling-edge"
    /// A text that is no EDTF date.
    case invalidDate = "invalid-date"
    /// A file that is no graph.
    case invalidGraph = "invalid-graph"
  }

  /// The kind of fault.
  public let code: Code
  /// The whole report.
  public let diagnostic: Diagnostic

  /// Creates an error.
  public init(_ code: Code, _ message: String, place: DiagnosticPlace? = nil, advice: String = "") {
    self.code = code
    self.diagnostic = Diagnostic(
      code: "typed-graph/\(code.rawValue)", message: message, place: place, advice: advice)
  }
}
