internal import Foundation

/// How a graph file names the places of its documents, so that file and documents can be moved together.
public struct DocumentPath: Sendable, Hashable {
  /// The folder of the graph file, absolute and without `.` and `..`.
  private let folder: [String]
  /// The graph file's folder as the user gave it; empty for the working folder.
  private let givenFolder: String

  /// Paths as seen from a graph file.
  public init(graphFile path: String) {
    folder = Self.components(path).dropLast()
    let given = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    givenFolder = path.hasPrefix("/") && given.isEmpty ? "/" : given
  }

  /// The path that the graph file keeps: relative to its folder for what lies below it and for every path that was
  /// given relative to the working folder; what was given as an absolute path elsewhere stays as it is.
  public func stored(_ path: String) -> String {
    if Self.isStandardInput(path) { return path }
    let parts = Self.components(path)
    var shared = 0
    while shared < folder.count, shared < parts.count, folder[shared] == parts[shared] { shared += 1 }
    if path.hasPrefix("/") && shared < folder.count { return "/" + parts.joined(separator: "/") }
    return (Array(repeating: "..", count: folder.count - shared) + parts[shared...]).joined(separator: "/")
  }

  /// A kept path as seen from the working folder, for people and for reading the file again.
  public func opened(_ stored: String) -> String {
    if Self.isStandardInput(stored) || stored.hasPrefix("/") || givenFolder.isEmpty { return stored }
    var parts: [Substring] = []
    for part in (givenFolder + "/" + stored).split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (givenFolder.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// Whether a path names a document that came from standard input, which lies nowhere: `-#` and what tells it from
  /// others.
  public static func isStandardInput(_ path: String) -> Bool { path.hasPrefix("-#") }

  private static func components(_ path: String) -> [String] {
    var parts: [String] = []
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    for part in absolute.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
    }
    return parts
  }
}
