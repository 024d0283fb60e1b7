import Configuration
import EntityLinking
import Foundation
import GraphStore
import SourceText
import TypedGraph

/// Takes linked documents into a graph file and counts what became of them.
struct DocumentBuild {
  /// What linking made of a file: a fragment, or why there is none.
  struct Linked: Sendable {
    let path: String
    let result: Result<Fragment, SourceTextError>
  }

  let writer: GraphFileWriter
  let documentPath: DocumentPath
  let ruleVersion: String
  var written = 0
  var unchanged = 0
  var failed = 0

  init(writer: GraphFileWriter, target: String, options: ReadingOptions) {
    self.writer = writer
    documentPath = DocumentPath(graphFile: target)
    ruleVersion = Self.ruleVersion(options)
  }

  /// The rules, and what the caller said of the documents: a change of either reads a document again.
  static func ruleVersion(_ options: ReadingOptions) -> String {
    let said = [options.date, options.publisher, options.home, options.encoding].map { $0 ?? "" }
    let digest = said.allSatisfy(\.isEmpty) ? "" : "/" + ContentHash(of: said.joined(separator: "\u{1F}")).prefix(12)
    return "\(EntityLinker.ruleVersion)" + digest
  }

  /// Reads and links files side by side; the results stand in the order of the files.
  static func link(_ files: [String], options: ReadingOptions, target: String) async -> [Linked] {
    let linker = EntityLinker()
    let documentPath = DocumentPath(graphFile: target)
    return await withTaskGroup(of: (Int, Linked).self) { group in
      for (index, file) in files.enumerated() {
        group.addTask { (index, Linked(path: file, result: link(file, options, linker, documentPath))) }
      }
      var results: [(Int, Linked)] = []
      for await result in group { results.append(result) }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private static func link(
    _ file: String, _ options: ReadingOptions, _ linker: EntityLinker, _ documentPath: DocumentPath
  ) -> Result<Fragment, SourceTextError> {
    do throws(SourceTextError) {
      let document = try DocumentReader.read(path: file, options: options)
      return .success(linker.link(document, path: documentPath.stored(file)))
    } catch {
      return .failure(error)
    }
  }

  /// Writes a fragment, or reports why there is none.
  mutating func take(_ linked: Linked) throws(GraphStoreError) {
    switch linked.result {
    case .failure(let error):
      failed += 1
      StandardError.write(error.description)
    case .success(let fragment):
      if try writer.isCurrent(document: fragment.document.id, ruleVersion: ruleVersion) {
        _ = try writer.place(document: fragment.document.id, at: linked.path)
        unchanged += 1
      } else {
        try writer.write(fragment, ruleVersion: ruleVersion)
        written += 1
      }
    }
  }

  /// What was done, for people.
  var summary: String {
    var parts = [written == 1 ? "1 document read" : "\(written) documents read"]
    if unchanged > 0 { parts.append("\(unchanged) unchanged") }
    if failed > 0 { parts.append("\(failed) failed") }
    return parts.joined(separator: ", ")
  }
}
