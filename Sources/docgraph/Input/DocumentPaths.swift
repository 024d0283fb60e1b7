import Configuration
import Foundation
import SourceText

/// The files that paths name: a file itself, of a folder everything below it that is no hidden file, in the order of
/// their names.
struct DocumentPaths {
  /// The files.
  private(set) var files: [String] = []
  /// Paths that name nothing.
  private(set) var errors: [SourceTextError] = []

  /// - Parameters:
  ///   - include: of folders, only names that match one of these; all where there are none.
  ///   - exclude: of folders, no names that match one of these.
  init(_ paths: [String], include: [String], exclude: [String]) {
    for path in paths {
      var isFolder: ObjCBool = false
      guard path == "-" || FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
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
          FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder), !isFolder.boolValue
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
  }

  /// Shell patterns, as `fnmatch` of the C library reads them.
  private static func matches(_ name: String, _ pattern: String) -> Bool { fnmatch(pattern, name, 0) == 0 }
}
