public import Configuration
internal import Graphviz

/// Why a map cannot be drawn.
public struct RelationshipMapsError: DiagnosticError, Hashable {
  /// The kinds of fault, for programs.
  public enum Code: String, Sendable {
    /// A view that does not exist.
    case unknownView = "unknown-view"
    /// A template of links that no page could follow, or that would run something.
    case invalidLink = "invalid-link"
    /// A placement that cannot stand in an id.
    case invalidPlacement = "invalid-placement"
    /// The focus names no entity of the graph.
    case unknownFocus = "unknown-focus"
    /// Nothing is left to draw.
    case emptyView = "empty-view"
    /// Graphviz made no layout.
    case layoutFailed = "layout-failed"
    /// Too many nodes for the engine, or no layout within the time allowed.
    case limit
    /// The program that makes pictures and pages is missing.
    case converterMissing = "converter-missing"
    /// The program that makes pictures and pages failed.
    case conversionFailed = "conversion-failed"
  }

  /// The kind of fault.
  public let code: Code
  /// The whole report.
  public let diagnostic: Diagnostic

  /// Creates an error.
  public init(_ code: Code, _ message: String, place: DiagnosticPlace? = nil, advice: String = "") {
    self.code = code
    self.diagnostic = Diagnostic(
      code: "relationship-maps/\(code.rawValue)", message: message, place: place, advice: advice)
  }

  /// What Graphviz said, in its words.
  init(_ error: GraphvizError) {
    self.init(
      [.limit, .deadline].contains(error.code) ? .limit : .layoutFailed, error.diagnostic.message,
      advice: error.diagnostic.advice)
  }
}
