import Configuration
import Foundation
import GraphStore
import SourceText

/// Reads documents by the paths that a graph file has for them; of a file of many, all that are asked for at once.
final class DocumentArchives {
  /// Paths that name a document in a file of many, by that file.
  private var members: [String: Set<String>] = [:]
  /// The lines of files that were read, by the path of the document.
  private var lines: [String: DocumentInput] = [:]
  private var read: Set<String> = []

  /// - Parameter paths: every path that will be asked for.
  init(_ paths: [String]) {
    for path in paths {
      guard let file = Self.file(of: path) else { continue }
      members[file, default: []].insert(path)
    }
  }

  /// Reads a document.
  /// - Throws: `SourceTextError`.
  func read(_ path: String, options: ReadingOptions) throws(SourceTextError) -> SourceDocument {
    guard let file = Self.file(of: path), let wanted = members[file] else {
      return try DocumentReader.read(path: path, options: options)
    }
    if read.insert(file).inserted { find(wanted, in: file, limit: options.limits.bytes) }
    guard let line = lines.removeValue(forKey: path) else {
      throw SourceTextError(.notFound, "no such document in the file", place: DiagnosticPlace(file: path))
    }
    return try line.read(options).document
  }

  private func find(_ wanted: Set<String>, in file: String, limit: Int) {
    for input in DocumentInputs([file], limit: limit) {
      guard case .line(let bytes, let number, _) = input,
        let record = try? NDJSONRecord(line: bytes, at: DiagnosticPlace(file: file, line: number))
      else { continue }
      let path = NDJSONRecord.path(of: record.id, in: file)
      if wanted.contains(path), lines[path] == nil { lines[path] = input }
    }
  }

  /// The file of many that a path names a document of; nil where the path is a file itself.
  private static func file(of path: String) -> String? {
    if DocumentPath.isStandardInput(path) || FileManager.default.fileExists(atPath: path) { return nil }
    // Both names may hold number signs.
    var file = path[...]
    while let mark = file.lastIndex(of: "#") {
      file = file[..<mark]
      if FileManager.default.fileExists(atPath: String(file)) { return String(file) }
    }
    return nil
  }
}
