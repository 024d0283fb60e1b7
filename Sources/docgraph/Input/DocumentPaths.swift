import Configuration
import Foundation
import SourceText

/// The files that paths name, each once: a file itself, of a folder everything below it that is no hidden file, in the
/// order of their names.
struct DocumentPaths {
  /// The files.
  private(set) var files: [String] = []
  /// Paths that name nothing.
  private(set) var errors: [SourceTextError] = []

  /// - Parameters:
  ///   - paths: files and folders.
  ///   - graphFile: the graph file, which may lie among them and is no document, nor are its companions.
  ///   - include: of folders, only names that match one of these; all where there are none.
  ///   - exclude: of folders, no names that match one of these.
  init(_ paths: [String], graphFile: String, include: [String], exclude: [String]) {
    let target = URL(fileURLWithPath: graphFile).resolvingSymlinksInPath().path
    for path in paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        errors.append(
          SourceTextError(
            .notFound, "no such file or folder", place: DiagnosticPlace(file: path), advice: "Check the path"))
        continue
      }
      guard isFolder.boolValue else {
        files.append(path)
        continue
      }
      let names = (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
      let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
      let start = files.count
      for name in names where !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
        let file = name.split(separator: "/").last.map(String.init) ?? name
        guard include.isEmpty || include.contains(where: { Self.matches(file, $0) }),
          !exclude.contains(where: { Self.matches(file, $0) }),
          Self.isRegularFile("\(folder)/\(name)"), !Self.isPart("\(folder)/\(name)", of: target)
        else { continue }
        files.append("\(folder)/\(name)")
      }
      if files.count == start {
        errors.append(
          SourceTextError(
            .empty, "the folder holds no documents", place: DiagnosticPlace(file: path),
            advice: "Check the path, --include and --exclude"))
      }
    }
    var seen: Set<String> = []
    files = files.filter { seen.insert($0).inserted }
  }

  /// Whether a document can stand there: pipes and devices in a folder would be waited for without end.
  private static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether a file is the graph file, or lies beside it while it is being written.
  private static func isPart(_ path: String, of graphFile: String) -> Bool {
    let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard path.hasPrefix(graphFile) else { return false }
    var rest = path.dropFirst(graphFile.count)
    if rest.hasPrefix(".partial") { rest = rest.dropFirst(".partial".count) }
    return ["", "-wal", "-shm", "-journal"].contains(String(rest))
  }

  /// Shell patterns, as `fnmatch` of the C library reads them.
  private static func matches(_ name: String, _ pattern: String) -> Bool { fnmatch(pattern, name, 0) == 0 }
}
