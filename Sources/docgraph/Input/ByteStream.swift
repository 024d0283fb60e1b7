import Configuration
import Foundation
import SourceText

/// Reads a file, a pipe or standard input piece by piece; what was looked at is still there to be read.
final class ByteStream {
  /// The path for messages.
  let path: String
  private let file: Int32
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  private static let chunk = 1 << 18

  /// Opens a file; `-` is standard input.
  /// - Throws: `SourceTextError` `notFound`, `unreadable`.
  init(path: String) throws(SourceTextError) {
    self.path = path
    file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard file < 0 else { return }
    let place = DiagnosticPlace(file: path)
    if errno == ENOENT {
      throw SourceTextError(.notFound, "no such file", place: place, advice: "Check the path")
    }
    throw SourceTextError(.unreadable, "cannot be opened: \(String(cString: strerror(errno)))", place: place)
  }

  deinit { if file > STDIN_FILENO { close(file) } }

  /// The next bytes, up to `count`, which stay to be read.
  func peek(_ count: Int) throws(SourceTextError) -> [UInt8] {
    while !isAtEnd, buffer.count - position < count { try fill() }
    return Array(buffer[position...].prefix(count))
  }

  /// Everything that is left, up to `limit` bytes and one more.
  func rest(limit: Int) throws(SourceTextError) -> [UInt8] {
    while !isAtEnd, buffer.count - position <= limit { try fill() }
    return Array(buffer[position...].prefix(limit + 1))
  }

  /// The next line without its line feed; a line longer than `limit` bytes is cut behind that and one more.
  func line(limit: Int) throws(SourceTextError) -> [UInt8]? {
    var line: [UInt8] = []
    var isBegun = false
    while true {
      if position == buffer.count {
        if isAtEnd { return isBegun ? line : nil }
        try fill()
        continue
      }
      isBegun = true
      let end = buffer[position...].firstIndex(of: 0x0A)
      line += buffer[position..<(end ?? buffer.count)].prefix(limit + 1 - line.count)
      position = end.map { $0 + 1 } ?? buffer.count
      if end != nil { return line }
    }
  }

  private func fill() throws(SourceTextError) {
    buffer.removeFirst(position)
    position = 0
    let start = buffer.count
    buffer += [UInt8](repeating: 0, count: Self.chunk)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { read(file, $0 + start, Self.chunk) } ?? 0
    }
    let code = errno
    buffer.removeLast(Self.chunk - max(0, count))
    if count < 0 && code == EINTR { return }
    guard count >= 0 else {
      isAtEnd = true
      throw SourceTextError(
        .unreadable, "cannot be read: \(String(cString: strerror(code)))", place: DiagnosticPlace(file: path))
    }
    isAtEnd = count == 0
  }
}
