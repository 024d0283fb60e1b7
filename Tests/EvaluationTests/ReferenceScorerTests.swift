import EntityLinking
import Evaluation
import Foundation
import SourceText
import Testing
import TypedGraph

@Suite(
  "The figures are those of the reference scorer",
  .enabled(if: ReferenceScorer.isThere, "the scorer beside the package, or python3, is missing"))
struct ReferenceScorerTests {
  /// The rows as the reference prints them.
  private func rows(_ score: Score) -> [String: String] {
    let pairs = score.rows.map { row in
      let shares = [row.counts.precision, row.counts.recall, row.counts.f1].map { String(format: "%.3f", $0) }
      let counts = [row.counts.correct, row.counts.predicted, row.counts.gold].map(String.init)
      return (row.measure.name, (shares + counts).joined(separator: " "))
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "evaluation-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("on generated predictions that are right and wrong in every way", arguments: 0..<24)
  func generated(seed: UInt64) throws {
    try withFolder { folder in
      let sample = GeneratedComparison(seed: seed)
      let (graph, gold) = (folder.appending(path: "graph.json"), folder.appending(path: "gold.json"))
      try sample.graph.json().write(to: graph)
      try JSONEncoder().encode(sample.gold).write(to: gold)
      let read = try GoldDocument(json: try Data(contentsOf: gold), file: "gold.json")
      let comparison = DocumentComparison(sample.graph, gold: read, text: GeneratedComparison.text)
      #expect(rows(comparison.score) == (try ReferenceScorer.rows([graph.path, gold.path])))
    }
  }

  @Test("on real pages")
  func pages() throws { try compare(try AnnotatedDocuments.shared()) }

  @Test("on the project's own annotated documents", arguments: AnnotatedDocuments.Half.allCases)
  func annotated(half: AnnotatedDocuments.Half) throws { try compare(try AnnotatedDocuments.own(half)) }

  private func compare(_ documents: [AnnotatedDocuments.Document]) throws {
    try #require(!documents.isEmpty)
    try withFolder { folder in
      var files: [String] = []
      var score = Score()
      for document in documents {
        let graph = try document.graph()
        let file = folder.appending(path: document.gold.file.replacing("/", with: "-") + ".graph.json")
        try graph.json().write(to: file)
        files += [file.path, document.gold.file]
        score.add(DocumentComparison(graph, gold: document.gold, text: EvaluatedText(document.text)).score)
      }
      #expect(rows(score) == (try ReferenceScorer.rows(files)))
      #expect(score[.mentions(nil)].correct > 100)
    }
  }
}
