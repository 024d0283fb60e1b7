import Configuration
import Foundation

/// Reads whole files, within the limits.
enum FileBytes {
  /// The bytes of a file.
  /// - Throws: `SourceTextError`: `notFound`, `unreadable`, `limit`.
  static func read(path: String, limits: ReadingLimits) throws(SourceTextError) -> [UInt8] {
    let place = DiagnosticPlace(file: path)
    guard let file = fopen(path, "rb") else {
      if errno == ENOENT {
        throw SourceTextError(.notFound, "no such file", place: place, advice: "Check the path")
      }
      throw SourceTextError(.unreadable, "cannot be opened: \(String(cString: strerror(errno)))", place: place)
    }
    defer { fclose(file) }
    var status = stat()
    if fstat(fileno(file), &status) == 0 && status.st_mode & S_IFMT == S_IFDIR {
      throw SourceTextError(.unreadable, "is a folder, not a file", place: place, advice: "Name the files in it")
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(max(0, Int(status.st_size)), limits.bytes) + 1)
    let chunk = 1 << 20
    var buffer = [UInt8](repeating: 0, count: chunk)
    while true {
      let count = fread(&buffer, 1, chunk, file)
      if count > 0 { bytes.append(contentsOf: buffer[0..<count]) }
      if bytes.count > limits.bytes {
        throw SourceTextError(
          .limit, "more bytes than the limit of \(limits.bytes)", place: place,
          advice: "Raise the limit or split the document")
      }
      if count < chunk {
        if ferror(file) != 0 {
          throw SourceTextError(.unreadable, "cannot be read: \(String(cString: strerror(errno)))", place: place)
        }
        return bytes
      }
    }
  }
}
