import SourceText
import Testing
import TypedGraph

@testable import EntityLinking

@Suite("What holds for every text")
struct LinkingPropertyTests {
  static let linker = EntityLinker()

  static func read(_ bytes: [UInt8]) throws -> SourceDocument {
    try DocumentReader.read(bytes: bytes, path: "page.txt", options: ReadingOptions(date: "2024-09-26"))
  }

  @Test("on the project's pages every mention and every quote reads as the source does, at its offsets and line")
  func faithfulOnPages() throws {
    for page in try SeedPages.own() {
      let document = try Self.read(page.bytes)
      let fragment = Self.linker.link(document, path: page.name)
      #expect(FaithfulFragment.faults(of: fragment, source: document.source).isEmpty, "\(page.name)")
      #expect(!fragment.mentions.isEmpty)
    }
  }

  @Test("on generated pages of any width and line end too", arguments: 0..<12)
  func faithfulOnGenerated(seed: Int) throws {
    let text = GeneratedPage(seed: seed).text(width: 11 + seed * 3, lineEnd: ["\n", "\r\n", "\r"][seed % 3])
    let document = try Self.read(Array(text.utf8))
    let fragment = Self.linker.link(document, path: "page.txt")
    #expect(FaithfulFragment.faults(of: fragment, source: document.source).isEmpty)
    #expect(!fragment.mentions.isEmpty)
  }

  @Test("linking twice, and by two linkers, gives equal fragments")
  func repeatable() throws {
    let document = try Self.read(Array(GeneratedPage(seed: 77).text(width: 30).utf8))
    let first = Self.linker.link(document, path: "page.txt")
    #expect(Self.linker.link(document, path: "page.txt") == first)
    #expect(EntityLinker().link(document, path: "page.txt") == first)
  }

  @Test("the order of documents does not matter: neither for their fragments nor for the graph of them")
  func orderOfDocuments() throws {
    let documents = try (0..<4).map { try Self.read(Array(GeneratedPage(seed: 200 + $0).text(width: 26).utf8)) }
    let forward = documents.enumerated().map { Self.linker.link($0.element, path: "\($0.offset).txt") }
    let backward = documents.enumerated().reversed().map { Self.linker.link($0.element, path: "\($0.offset).txt") }
    #expect(forward == backward.reversed())
    #expect(
      try DocumentGraph(merging: forward, schema: .standard) == DocumentGraph(merging: backward, schema: .standard))
  }

  @Test("the path of a document changes nothing but its record")
  func path() throws {
    let document = try Self.read(Array(GeneratedPage(seed: 5).text(width: 26).utf8))
    var fragment = Self.linker.link(document, path: "one.txt")
    fragment.document.paths = ["other.txt"]
    #expect(Self.linker.link(document, path: "other.txt") == fragment)
  }

  @Test("a generated page wrapped at another width gives the same statements", arguments: 0..<8)
  func rewrapped(seed: Int) throws {
    let page = GeneratedPage(seed: 300 + seed, paragraphs: 4)
    let whole = try MarkedText.link(page.text(width: 10_000))
    for width in [17, 23, 34] {
      let wrapped = try MarkedText.link(page.text(width: width))
      #expect(MarkedText.lines(of: wrapped) == MarkedText.lines(of: whole), "width \(width)")
    }
  }

  @Test("a date in the text, a plan and a denial leave the statements of other sentences as they are", arguments: 0..<6)
  func sentencesApart(seed: Int) throws {
    let page = GeneratedPage(seed: 400 + seed, paragraphs: 2)
    let alone = Set(MarkedText.lines(of: try MarkedText.link(page.text(width: 10_000)), predicates: [.aids, .heldIn]))
    let more = page.text(width: 10_000) + "　　西安市与咸阳市尚未签署任何协议。\n"
    let together = Set(MarkedText.lines(of: try MarkedText.link(more), predicates: [.aids, .heldIn]))
    #expect(together == alone)
  }
}
