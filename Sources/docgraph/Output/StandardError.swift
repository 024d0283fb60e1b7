import Foundation

/// Where diagnostics and progress go.
enum StandardError {
  /// Writes a message and a line feed; a closed standard error is no fault.
  static func write(_ message: String) {
    let bytes = Array((message + "\n").utf8)
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      rest = rest.dropFirst(count)
    }
  }
}
