public import Configuration

/// Why Graphviz made no layout.
public struct GraphvizError: DiagnosticError, Hashable {
  /// The kinds of fault, for programs.
  public enum Code: String, Sendable {
    /// Graphviz or its layout plugins are missing.
    case unavailable
    /// A graph that Graphviz must not be given.
    case invalidInput = "invalid-input"
    /// Graphviz reported an error during layout.
    case layoutFailed = "layout-failed"
    /// A combination of engine, splines and overlap known to fail.
    case unsafeCombination = "unsafe-combination"
    /// Too many nodes for the engine.
    case limit
    /// No layout came within the time allowed.
    case deadline
    /// Graphviz brought the worker process down.
    case workerFailed = "worker-failed"
  }

  /// The kind of fault.
  public let code: Code
  /// The whole report.
  public let diagnostic: Diagnostic

  /// Creates an error.
  public init(_ code: Code, _ message: String, place: DiagnosticPlace? = nil, advice: String = "") {
    self.code = code
    self.diagnostic = Diagnostic(
      code: "graphviz/\(code.rawValue)", message: message, place: place, advice: advice)
  }
}
