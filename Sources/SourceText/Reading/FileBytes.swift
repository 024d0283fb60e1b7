import Configuration
import Foundation

/// Reads whole files, within the limits.
enum FileBytes {
  /// The bytes of a file; `-` is standard input.
  /// - Throws: `SourceTextError`: `notFound`, `unreadable`, `limit`.
  static func read(path: String, limits: ReadingLimits) throws(SourceTextError) -> [UInt8] {
    let place = DiagnosticPlace(file: path)
    let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT {
        throw SourceTextError(.notFound, "no such file", place: place, advice: "Check the path")
      }
      throw SourceTextError(.unreadable, "cannot be opened: \(String(cString: strerror(errno)))", place: place)
    }
    defer { if file != STDIN_FILENO { close(file) } }
    var status = stat()
    if fstat(file, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR {
      throw SourceTextError(.unreadable, "is a folder, not a file", place: place, advice: "Name the files in it")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(0, Int(status.st_size)), limits.bytes) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = Foundation.read(file, &buffer, buffer.count)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else {
        throw SourceTextError(.unreadable, "cannot be read: \(String(cString: strerror(errno)))", place: place)
      }
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
      if bytes.count > limits.bytes {
        throw SourceTextError(
          .limit, "more bytes than the limit of \(limits.bytes)", place: place,
          advice: "Raise the limit or split the document")
      }
    }
  }
}
