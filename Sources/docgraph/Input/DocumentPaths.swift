import Configuration
import Foundation
import SourceText

/// The files that paths name, each once: a file itself, of a folder everything below it that is not hidden, in the order
/// of their names. Symbolic links to files are followed, those to folders below a folder are not, so that none leads in
/// circles. `-` is standard input.
struct DocumentPaths {
  /// The files.
  private(set) var files: [String] = []
  /// Paths that name nothing.
  private(set) var errors: [SourceTextError] = []

  /// - Parameters:
  ///   - paths: files and folders.
  ///   - graphFile: the graph file, which may lie among them and is no document, nor are its companions.
  ///   - include: of folders, only files that match one of these; all where there are none. A pattern with a slash is
  ///     compared with the path below the folder, one without with the file's name.
  ///   - exclude: of folders, no files that match one of these, nor what lies in folders that do.
  init(_ paths: [String], graphFile: String, include: [String], exclude: [String]) {
    let target = URL(fileURLWithPath: graphFile).resolvingSymlinksInPath().path
    for path in paths {
      if path == "-" {
        files.append(path)
        continue
      }
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
        guard Self.isChosen(name, include: include, exclude: exclude), Self.isRegularFile("\(folder)/\(name)"),
          !Self.isPart("\(folder)/\(name)", of: target)
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

  /// Whether the patterns choose a file by its path below the folder.
  private static func isChosen(_ name: String, include: [String], exclude: [String]) -> Bool {
    let parts = name.split(separator: "/").map(String.init)
    let file = parts.last ?? name
    let isIncluded = include.isEmpty || include.contains { matches($0.contains("/") ? name : file, $0) }
    guard isIncluded else { return false }
    return !exclude.contains { pattern in
      pattern.contains("/")
        ? parts.indices.contains { matches(parts[...$0].joined(separator: "/"), pattern) }
        : parts.contains { matches($0, pattern) }
    }
  }

  /// Shell patterns, as `fnmatch` of the C library reads them.
  private static func matches(_ name: String, _ pattern: String) -> Bool { fnmatch(pattern, name, 0) == 0 }
}
