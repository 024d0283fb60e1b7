import Configuration
import EntityLinking
import Evaluation
import Foundation
import SourceText
import TypedGraph

/// Annotations and the text they belong to.
struct AnnotatedDocument {
  /// What a careful reader found.
  let gold: GoldDocument
  /// Where the text stands.
  let path: String
  /// The text that was annotated, without a byte order mark.
  let text: String

  /// Reads annotations and looks for their text: under the name of their file with `.txt` instead of `.gold.json`, then
  /// under the name that they give.
  /// - Parameters:
  ///   - goldFile: the file of annotations.
  ///   - texts: the folder of the texts; that of the file where it is nil.
  /// - Throws: `EvaluationError`, `SourceTextError`.
  init(goldFile: String, texts: String?) throws {
    gold = try GoldDocument(json: Data(try TextFile.read(goldFile).utf8), file: goldFile)
    let file = URL(fileURLWithPath: goldFile).lastPathComponent
    let stem = [".gold.json", ".json"].first(where: file.hasSuffix).map { file.dropLast($0.count) } ?? file[...]
    let names = ["\(stem).txt"] + [gold.document].compactMap { $0 == "\(stem).txt" ? nil : $0 }
    let folder = texts ?? Self.folder(of: goldFile)
    let candidates = names.map { folder.isEmpty ? $0 : (folder.hasSuffix("/") ? folder : folder + "/") + $0 }
    guard let found = candidates.first(where: FileManager.default.fileExists(atPath:)) else {
      throw EvaluationError(
        .notFound,
        "the text of these annotations is missing: there is no "
          + candidates.map { "'\($0)'" }.joined(separator: " or "),
        place: DiagnosticPlace(file: goldFile), advice: "Put it beside the annotations, or name its folder with --texts"
      )
    }
    path = found
    text = try TextFile.read(found)
    try gold.check(against: EvaluatedText(text))
  }

  /// The graph that linking draws from the text, given what `extract` would be given: text, date and home.
  /// - Throws: `SourceTextError`, `TypedGraphError`.
  func graph(linker: EntityLinker) throws -> DocumentGraph {
    let record = NDJSONRecord(id: path, text: text, date: gold.date, home: gold.home)
    let fragment = linker.link(try DocumentReader.read(record, path: record.id), path: record.id)
    return try DocumentGraph(merging: [fragment], schema: .standard)
  }

  /// The part of a path before its last slash; empty where there is none.
  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[...slash])
  }
}
