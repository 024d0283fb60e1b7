import Configuration
import Foundation

/// Why output cannot be written.
struct OutputError: DiagnosticError {
  /// The kinds of fault.
  enum Code: String {
    /// The file cannot be created or written.
    case unwritable
    /// There is no room left.
    case diskFull = "disk-full"
    /// Whoever read the output went away; no message is due.
    case readerGone = "reader-gone"
  }

  let code: Code
  let diagnostic: Diagnostic

  /// The fault that an error number of the system stands for.
  init(errorNumber: Int32, destination: String) {
    switch errorNumber {
    case ENOSPC, EDQUOT:
      code = .diskFull
      diagnostic = Diagnostic(
        code: "output/disk-full", message: "no room left to write \(destination)",
        advice: "Free some space, or write elsewhere")
    case EPIPE:
      code = .readerGone
      diagnostic = Diagnostic(code: "output/reader-gone", message: "nobody reads \(destination)")
    default:
      code = .unwritable
      diagnostic = Diagnostic(
        code: "output/unwritable",
        message: "\(destination) cannot be written: \(String(cString: strerror(errorNumber)))",
        advice: "Check that its folder exists and may be written to")
    }
  }
}
