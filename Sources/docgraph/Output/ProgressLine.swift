import Foundation

/// One line on standard error that says how far a long work is; only on a terminal.
struct ProgressLine {
  private let total: Int
  private let isShown: Bool

  init(total: Int) {
    self.total = total
    isShown = isatty(STDERR_FILENO) == 1 && total > 1
  }

  /// Says what was done last, and how many are left.
  func show(_ left: Int, _ name: String) {
    if isShown { write("\r\u{1B}[K\(total - left)/\(total) \(name)") }
  }

  /// Takes the line away.
  func end() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
