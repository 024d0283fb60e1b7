import EntityLinking
import Evaluation
import Foundation
import SourceText
import TypedGraph

/// Documents with gold: those of the project, and the real pages beside it where they are.
enum AnnotatedDocuments {
  /// The halves of the project's documents.
  enum Half: String, CaseIterable, Sendable {
    /// Looked at when rules are written.
    case open
    /// Measured and never looked at.
    case heldOut = "held-out"
  }

  /// A text and what a careful reader found in it.
  struct Document {
    let gold: GoldDocument
    let text: String

    /// What linking draws from it.
    func graph() throws -> DocumentGraph {
      let record = NDJSONRecord(id: gold.file, text: text, date: gold.date, home: gold.home)
      let fragment = EntityLinker().link(try DocumentReader.read(record, path: record.id), path: record.id)
      return try DocumentGraph(merging: [fragment], schema: .standard)
    }
  }

  static func own(_ half: Half) throws -> [Document] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../Documents/annotated/\(half.rawValue)").standardizedFileURL
    return try documents(in: folder, texts: folder)
  }

  static func shared() throws -> [Document] {
    try documents(
      in: ReferenceScorer.folder.appending(path: "gold"), texts: ReferenceScorer.folder.appending(path: "seeds"))
  }

  private static func documents(in folder: URL, texts: URL) throws -> [Document] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".gold.json") }.map { name in
      let file = folder.appending(path: name)
      let gold = try GoldDocument(json: try Data(contentsOf: file), file: file.path)
      let text = texts.appending(path: gold.document ?? name)
      return Document(gold: gold, text: try String(contentsOf: text, encoding: .utf8))
    }
  }
}
