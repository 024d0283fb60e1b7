import Foundation
import Testing

@testable import SourceText

@Suite("Real pages", .enabled(if: !RealPage.all.isEmpty, "the folder ../shared is not there"))
struct RealPageTests {
  struct Gold: Decodable {
    /// Start, end and headline of each stretch of an article.
    struct Stretch: Decodable {
      var range: Range<Int>
      var headline: String

      init(from decoder: any Decoder) throws {
        var values = try decoder.unkeyedContainer()
        let start = try values.decode(Int.self)
        range = start..<(try values.decode(Int.self))
        headline = try values.decode(String.self)
      }
    }

    var articles: [Stretch]
    var duplicates: [[Int]]
    var retold: [[Int]]?

    func scalars(_ pairs: [[Int]]) -> Set<Int> { Set(pairs.flatMap { $0[0]..<$0[1] }) }
  }

  func load(_ page: RealPage) throws -> (SourceDocument, Gold) {
    let gold = try JSONDecoder().decode(Gold.self, from: Data(contentsOf: URL(filePath: page.gold)))
    return (try DocumentReader.read(path: page.page), gold)
  }

  @Test("nine tenths of the characters stand in the right article", arguments: RealPage.all)
  func articles(page: RealPage) throws {
    let (document, gold) = try load(page)
    let repeated = gold.scalars(gold.duplicates)
    var wanted: [String: Set<Int>] = [:]
    for stretch in gold.articles {
      wanted[stretch.headline, default: []].formUnion(Set(stretch.range).subtracting(repeated))
    }
    let found = document.articles.map { Set($0.spans.flatMap { $0 }) }
    var shared: [(count: Int, headline: String, article: Int)] = []
    for (headline, scalars) in wanted {
      for (number, article) in zip(found.indices, found) {
        shared.append((scalars.intersection(article).count, headline, number))
      }
    }
    var right = 0
    var usedHeadlines: Set<String> = []
    var usedArticles: Set<Int> = []
    for match in shared.sorted(by: { ($0.count, $0.headline) > ($1.count, $1.headline) }) {
      guard match.count > 0, !usedHeadlines.contains(match.headline), !usedArticles.contains(match.article) else {
        continue
      }
      usedHeadlines.insert(match.headline)
      usedArticles.insert(match.article)
      right += match.count
    }
    let total = wanted.values.reduce(0) { $0 + $1.count }
    #expect(Double(right) >= 0.9 * Double(total), "\(right) of \(total)")
  }

  @Test("duplicates are found with a recall and a precision of 0.95 and more", arguments: RealPage.all)
  func duplicates(page: RealPage) throws {
    let (document, gold) = try load(page)
    let retold = gold.scalars(gold.retold ?? [])
    let literal = gold.scalars(gold.duplicates).subtracting(retold)
    let found = Set(document.duplicates.flatMap { document.view.scalarRange(of: $0.range) }).subtracting(retold)
    let hits = Double(literal.intersection(found).count)
    #expect(hits >= 0.95 * Double(literal.count))
    #expect(hits >= 0.95 * Double(found.count))
  }

  @Test("every view offset leads to the character it came from", arguments: RealPage.all)
  func offsets(page: RealPage) throws {
    try expectFaithfulMap(try DocumentReader.read(path: page.page))
  }
}
