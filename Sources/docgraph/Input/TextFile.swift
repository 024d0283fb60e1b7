import Configuration
import Foundation
import SourceText

/// Reads the small files that people write: map descriptions and reports.
enum TextFile {
  /// The text of a file in UTF-8, without a byte order mark.
  /// - Throws: `SourceTextError` `notFound`, `unreadable`, `undecodable`.
  static func read(_ path: String) throws(SourceTextError) -> String {
    let place = DiagnosticPlace(file: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw SourceTextError(.notFound, "no such file", place: place, advice: "Check the path")
    }
    guard !isFolder.boolValue, let data = FileManager.default.contents(atPath: path) else {
      throw SourceTextError(.unreadable, "cannot be read as a file", place: place, advice: "Check the path")
    }
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw SourceTextError(.undecodable, "is not UTF-8", place: place, advice: "Save it as UTF-8")
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
  }
}
