import Configuration
import Evaluation
import Foundation

/// The files of annotations that paths name, each once: a file itself, of a folder everything below it whose name ends
/// in `.gold.json`, in the order of the names.
struct GoldPaths {
  /// What a file in a folder has to end in.
  static let suffix = ".gold.json"
  /// The files.
  private(set) var files: [String] = []
  /// Paths that name none.
  private(set) var errors: [EvaluationError] = []

  init(_ paths: [String]) {
    for path in paths {
      var isFolder: ObjCBool = false
      let place = DiagnosticPlace(file: path)
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        errors.append(EvaluationError(.notFound, "no such file or folder", place: place, advice: "Check the path"))
        continue
      }
      guard isFolder.boolValue else {
        files.append(path)
        continue
      }
      let folder = path.hasSuffix("/") ? path : path + "/"
      let names = (FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []).sorted()
      let found = names.filter { name in
        name.hasSuffix(Self.suffix) && !name.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      if found.isEmpty {
        errors.append(
          EvaluationError(
            .notFound, "the folder holds no annotations", place: place,
            advice: "Files of annotations in a folder end in \(Self.suffix)"))
      }
      files += found.map { folder + $0 }
    }
    var seen: Set<String> = []
    files = files.filter { seen.insert($0).inserted }
  }
}
