import Foundation
import SourceText
import Testing
import TypedGraph

@testable import EntityLinking

/// Measures against files beside the package, where they are: public date cases and annotated pages.
@Suite("Dates against annotated texts")
struct DateRecognizerCasesTests {
  static let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared").standardizedFileURL

  struct Case: Decodable {
    let id: String
    let text: String
    let date: String
    let spans: [Span]

    struct Span: Decodable {
      let start: Int?
      let end: Int?
      let intervals: [[String]]
    }
  }

  @Test(
    "at least 85 of 100 public cases are right, spans and values",
    .enabled(if: FileManager.default.fileExists(atPath: shared.appending(path: "data/dates/cases.json").path)))
  func publicCases() throws {
    let data = try Data(contentsOf: Self.shared.appending(path: "data/dates/cases.json"))
    let cases = try JSONDecoder().decode([Case].self, from: data)
    var right = 0
    for item in cases {
      let found = try Self.find(in: item.text, date: item.date)
      let isRight =
        found.count == item.spans.count
        && zip(found, item.spans).allSatisfy { mention, span in
          span.intervals.contains([mention.value.firstDay.description, mention.value.lastDay.description])
            && (span.start ?? mention.range.lowerBound) == mention.range.lowerBound
            && (span.end ?? mention.range.upperBound) == mention.range.upperBound
        }
      right += isRight ? 1 : 0
      if !isRight {
        print(item.id, item.date, item.text, found.map { "\($0.range) \($0.value)" }, item.spans.map(\.intervals))
      }
    }
    print("date cases: \(right) of \(cases.count) right")
    #expect(Double(right) >= 0.85 * Double(cases.count))
  }

  struct Page: Decodable {
    let document: String
    let date: String
    let entities: [Entity]
    let duplicates: [[Int]]?

    struct Entity: Decodable {
      let id: String
      let type: String
      let mentions: [[Int]]
    }

    enum CodingKeys: String, CodingKey {
      case document, entities, duplicates
      case date = "document_date"
    }
  }

  @Test(
    "on annotated pages every date is found where it stands, and nothing else",
    .enabled(if: FileManager.default.fileExists(atPath: shared.appending(path: "gold").path)))
  func annotatedPages() throws {
    let folder = Self.shared.appending(path: "gold")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".gold.json") }
    try #require(!files.isEmpty)
    for file in files.sorted() {
      let page = try JSONDecoder().decode(Page.self, from: Data(contentsOf: folder.appending(path: file)))
      let text = try String(
        contentsOf: Self.shared.appending(path: "seeds").appending(path: page.document), encoding: .utf8)
      let isDuplicate = { (start: Int) in page.duplicates?.contains { $0[0] <= start && start < $0[1] } ?? false }
      let found = try Self.find(in: text, date: page.date).filter { !isDuplicate($0.range.lowerBound) }
      let expected = page.entities.filter { $0.type == "date" }.flatMap { entity in
        entity.mentions.map { "\($0[0])..<\($0[1]) \(entity.id)" }
      }
      let got = found.map { "\($0.range) \($0.value)" }
      #expect(Set(got).subtracting(expected) == [], "found beside those of \(file)")
      #expect(Set(expected).subtracting(got) == [], "missed in \(file)")
    }
  }

  /// Dates with ranges in scalars of the text, read from the unwrapped view sentence by sentence.
  static func find(in text: String, date: String) throws -> [(range: Range<Int>, value: EDTFDate)] {
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "case.txt")
    let reference = try EDTFDate(date)
    var context = DateContext()
    return document.sentences.flatMap { sentence in
      DateRecognizer.standard.mentions(
        in: document.view.utf8, range: sentence.range, reference: reference, context: &context)
    }.map { (document.view.scalarRange(of: $0.range), $0.value) }
  }
}
