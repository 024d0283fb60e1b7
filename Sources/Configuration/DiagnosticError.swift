/// An error that can say what, where and what to do. Each library has one error type that conforms to it.
public protocol DiagnosticError: Error, CustomStringConvertible {
  /// The whole report.
  var diagnostic: Diagnostic { get }
}

extension DiagnosticError {
  /// The diagnostic as text.
  public var description: String { diagnostic.description }
}
