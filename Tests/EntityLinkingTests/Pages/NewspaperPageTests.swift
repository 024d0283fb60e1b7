import EntityLinking
import SourceText
import Testing
import TypedGraph

/// What the first version promises for real newspaper pages, on the pages beside the package.
@Suite("Real newspaper pages", .enabled(if: SeedPages.hasShared, "the pages beside the package are missing"))
struct NewspaperPageTests {
  static func fragments() throws -> [Fragment] {
    try SeedPages.shared().map { page in
      EntityLinker().link(try DocumentReader.read(bytes: page.bytes, path: page.name), path: page.name)
    }
  }

  static let city = EntityID(.place, "421000")
  static let neighbors = ["430600", "420500", "420800", "422800"].map { EntityID(.place, $0) }

  @Test("荆州市 cooperates with 岳阳市, 宜昌市, 荆门市 and 恩施州, each with an initiative and a quote with its line")
  func neighbors() throws {
    let statements = try Self.fragments().flatMap(\.statements)
    func objects(_ subject: EntityID, _ predicate: Predicate) -> Set<EntityID> {
      Set(statements.filter { $0.source == subject && $0.predicate == predicate }.map(\.target))
    }
    for neighbor in Self.neighbors {
      let ends: Set<EntityID> = [Self.city, neighbor]
      let edge = statements.first { $0.predicate == .cooperatesWith && Set([$0.source, $0.target]) == ends }
      #expect(edge?.status == .stated, "\(neighbor)")
      #expect(edge?.evidence.allSatisfy { $0.line > 0 && !$0.quote.isEmpty } == true, "\(neighbor)")
      let shared = objects(Self.city, .participatesIn).intersection(objects(neighbor, .participatesIn))
      #expect(!shared.isEmpty, "\(neighbor)")
    }
  }

  @Test("江陵市 of Korea is not 江陵县")
  func namesake() throws {
    let mentions = try Self.fragments().flatMap(\.mentions)
    let korean = mentions.filter { $0.text == "江陵市" }
    #expect(!korean.isEmpty)
    #expect(korean.allSatisfy { $0.node == EntityID(.place, "kr.江陵市") })
  }

  @Test("every mention and every quote reads as the page does")
  func faithful() throws {
    for page in try SeedPages.shared() {
      let document = try DocumentReader.read(bytes: page.bytes, path: page.name)
      let fragment = EntityLinker().link(document, path: page.name)
      #expect(FaithfulFragment.faults(of: fragment, source: document.source).isEmpty, "\(page.name)")
    }
  }

  @Test("a name broken over two lines is found, and its offsets point at the page as it is")
  func brokenName() throws {
    let broken = try Self.fragments().flatMap(\.mentions).filter { $0.text.contains("\n") }
    #expect(broken.count > 5)
    #expect(broken.allSatisfy { $0.range.count == $0.text.unicodeScalars.count })
  }
}
