import Foundation
import Testing

@testable import SourceText

/// Reads a page that a test writes down.
func readPage(_ text: String, path: String = "page.txt") throws -> SourceDocument {
  try DocumentReader.read(bytes: Array(text.utf8), path: path)
}

extension SourceDocument {
  /// The blocks as kind and text, for comparison.
  var outline: [String] { blocks.map { "\($0.kind.rawValue): \(view.text(in: $0.range))" } }

  /// The texts of all sentences.
  var sentenceTexts: [String] { sentences.map { view.text(in: $0.range) } }

  /// The view range of the first place of a text.
  func range(of text: String) throws -> Range<Int> {
    let needle = Array(text.utf8)
    let start = try #require(view.utf8.indices.first { view.utf8[$0...].starts(with: needle) }, "\(outline)")
    return start..<start + needle.count
  }
}

/// The real pages and their gold files beside the package, where they are there.
struct RealPage: CustomTestStringConvertible {
  let page: String
  let gold: String

  var testDescription: String { page }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared").standardizedFileURL

  static let all: [RealPage] = {
    let pages = (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "seeds").path)) ?? []
    return pages.sorted().compactMap { page in
      let gold = folder.appending(path: "gold/\(page.prefix(3)).gold.json").path
      guard page.hasSuffix(".txt"), FileManager.default.fileExists(atPath: gold) else { return nil }
      return RealPage(page: folder.appending(path: "seeds/\(page)").path, gold: gold)
    }
  }()
}
