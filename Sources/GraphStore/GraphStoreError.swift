public import Configuration
public import TypedGraph

/// Why a graph file cannot be read or written.
public struct GraphStoreError: DiagnosticError, Hashable {
  /// The kinds of fault, for programs.
  public enum Code: String, Sendable {
    /// No such graph file.
    case notFound = "not-found"
    /// The file is no docgraph graph.
    case notAGraph = "not-a-graph"
    /// The file was written by a later version.
    case newerVersion = "newer-version"
    /// Another program is writing the file.
    case locked
    /// The file cannot be written.
    case unwritable
    /// There is no room left.
    case diskFull = "disk-full"
    /// The file is damaged.
    case corrupt
    /// A fragment contradicts itself or the schema.
    case invalidFragment = "invalid-fragment"
    /// No entity has this name.
    case unknownEntity = "unknown-entity"
    /// Several entities have this name.
    case ambiguousName = "ambiguous-name"
  }

  /// The kind of fault.
  public let code: Code
  /// The whole report.
  public let diagnostic: Diagnostic

  /// Who may be meant by an ambiguous name, best first; empty for every other fault.
  public let candidates: [Node]

  /// Creates an error.
  public init(
    _ code: Code, _ message: String, place: DiagnosticPlace? = nil, advice: String = "", candidates: [Node] = []
  ) {
    self.code = code
    self.candidates = candidates
    self.diagnostic = Diagnostic(
      code: "graph-store/\(code.rawValue)", message: message, place: place, advice: advice)
  }
}
