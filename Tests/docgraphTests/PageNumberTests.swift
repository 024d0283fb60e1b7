import Foundation
import GraphStore
import Testing
import TypedGraph

@Suite("Pages of documents")
struct PageNumberTests {
  /// A graph of one document with two pages, each with a sentence.
  private func folder(format: String) throws -> DocumentFolder {
    let folder = try DocumentFolder()
    let sentences = ["东江与西江会商。", "东江与西江签约。"]
    let text = sentences.joined(separator: "\n\u{C}") + "\n"
    func place(_ key: String, _ name: String) -> Node {
      Node(id: EntityID(.place, key), type: .place, kind: "city", name: name, names: [name])
    }
    func evidence(_ number: Int) -> Evidence {
      let start = number * 10
      return Evidence(
        document: "a1", range: start..<(start + 8), utf8Range: (number * 26)..<(number * 26 + 24), line: number + 1,
        quote: sentences[number], unwrappedQuote: sentences[number], rule: "joint", confidence: 0.9)
    }
    let fragment = Fragment(
      document: DocumentRecord(id: "a1", paths: [folder.url.path + "/notice.pdf"], title: ""),
      entities: [LocalEntity(place("1", "东江")), LocalEntity(place("2", "西江"))],
      statements: [
        Edge(
          source: EntityID(.place, "1"), predicate: .cooperatesWith, target: EntityID(.place, "2"),
          evidence: [evidence(0)]),
        Edge(
          source: EntityID(.place, "1"), predicate: .sisterCity, target: EntityID(.place, "2"), evidence: [evidence(1)]),
      ])
    let writer = try GraphFileWriter(at: folder.url.path + "/graph.docgraph")
    let kept = KeptText(
      format: format, extractor: "pdftotext", extractorVersion: "1", sourceHash: "a1", utf8: Array(text.utf8))
    try writer.write(fragment, ruleVersion: "1", keeping: ["a1": kept])
    try writer.finish()
    return folder
  }

  @Test("evidence from a PDF tells its page beside its line, in tables and in JSON")
  func pages() throws {
    let folder = try folder(format: "pdf")
    let table = try folder.program.run("neighbors", "东江")
    #expect(
      table.output == """
        NAME  KIND  RELATION         SUPPORT  INITIATIVE  DATE  EVIDENCE
        西江  city  cooperates_with  1                          notice.pdf:1 (page 1): 东江与西江会商。
        西江  city  sister_city      1                          notice.pdf:2 (page 2): 东江与西江签约。

        """)
    let json = try folder.program.run("neighbors", "东江", "--relation", "sister_city", "--format", "json")
    #expect(json.output.contains("\"page\" : 2"))
  }

  @Test("a document without pages tells none")
  func withoutPages() throws {
    let folder = try folder(format: "html")
    #expect(try folder.program.run("neighbors", "东江").output.contains("notice.pdf:2: 东江与西江签约。"))
    #expect(!(try folder.program.run("neighbors", "东江", "--format", "json").output.contains("\"page\"")))
  }
}
