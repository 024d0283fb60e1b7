import Foundation

/// Where a command's data goes. A file gets its name only when it is whole; devices and pipes are written to directly.
enum OutputDestination: Equatable {
  case standardOutput
  case file(String)

  /// The destination that `-o` names; nothing and `-` are standard output.
  init(_ option: String?) {
    switch option {
    case nil, "-": self = .standardOutput
    case let path?: self = .file(path)
    }
  }

  /// Writes all of it.
  /// - Throws: `OutputError`; a file is then left as it was.
  func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }

  /// Writes all of it.
  /// - Throws: `OutputError`; a file is then left as it was.
  func write(_ bytes: [UInt8]) throws(OutputError) {
    switch self {
    case .standardOutput: try Self.write(bytes, to: STDOUT_FILENO, name: "standard output")
    case .file(let path):
      var status = stat()
      let exists = stat(path, &status) == 0
      if exists, status.st_mode & S_IFMT == S_IFDIR { throw OutputError(errorNumber: EISDIR, destination: "'\(path)'") }
      if exists, status.st_mode & S_IFMT != S_IFREG {
        try Self.create(path, bytes: bytes, name: "'\(path)'", flags: O_WRONLY)
      } else {
        try Self.replace(path, bytes: bytes)
      }
    }
  }

  /// Writes beside the file and renames, so that nobody ever sees half of it.
  private static func replace(_ path: String, bytes: [UInt8]) throws(OutputError) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let partial = target + ".partial"
    do throws(OutputError) {
      try create(partial, bytes: bytes, name: "'\(path)'", flags: O_WRONLY | O_CREAT | O_TRUNC)
      guard rename(partial, target) == 0 else { throw OutputError(errorNumber: errno, destination: "'\(path)'") }
    } catch {
      unlink(partial)
      throw error
    }
  }

  private static func create(_ path: String, bytes: [UInt8], name: String, flags: Int32) throws(OutputError) {
    let descriptor = open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputError(errorNumber: errno, destination: name) }
    do throws(OutputError) {
      try write(bytes, to: descriptor, name: name)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw OutputError(errorNumber: errno, destination: name) }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(OutputError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw OutputError(errorNumber: errno, destination: name)
      }
      rest = rest.dropFirst(count)
    }
  }
}
