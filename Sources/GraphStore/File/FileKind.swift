internal import Foundation

/// What stands at a path, symbolic links followed.
enum FileKind {
  case nothing
  case file
  case folder
  /// A device, a pipe or a socket, which is never replaced.
  case special

  init(at path: String) {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: resolved) else {
      self = .nothing
      return
    }
    switch attributes[.type] as? FileAttributeType {
    case .typeRegular: self = .file
    case .typeDirectory: self = .folder
    default: self = .special
    }
  }
}
