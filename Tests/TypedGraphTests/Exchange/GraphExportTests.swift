import Configuration
import Foundation
import Testing
import TypedGraph

@Suite("JSON form of a graph")
struct GraphExportTests {
  @Test("a graph that was written is read back as it was", arguments: 0..<20, [true, false])
  func roundTrip(seed: Int, isPretty: Bool) throws {
    let graph = try DocumentGraph(merging: GeneratedFragments.make(5, seed: seed), schema: .standard)
    let read = try DocumentGraph(json: graph.json(isPretty: isPretty))
    #expect(read == graph)
    #expect(read.json() == graph.json())
  }

  @Test("without paths the bytes depend on content alone, and so does the hash")
  func paths() throws {
    var fragment = try #require(GeneratedFragments.make(1, seed: 3).first)
    let graph = try DocumentGraph(merging: [fragment], schema: .standard)
    fragment.document.paths = ["elsewhere/page.txt"]
    let moved = try DocumentGraph(merging: [fragment], schema: .standard)
    #expect(graph.json() != moved.json())
    #expect(graph.json(includesPaths: false) == moved.json(includesPaths: false))
    #expect(graph.contentHash == moved.contentHash)
  }

  @Test("the smallest graph is written with every member, sorted, and a line feed at the end")
  func members() {
    let text = String(decoding: DocumentGraph().json(isPretty: false), as: UTF8.self)
    #expect(text == #"{"ambiguous":[],"documents":[],"edges":[],"mentions":[],"nodes":[],"schema_version":1}"# + "\n")
  }

  @Test("Chinese and slashes are written as they are")
  func unescaped() {
    let node = Node(id: EntityID(.date, "2021/2023"), type: .date, kind: "range", name: "2021年至2023年")
    let text = String(decoding: DocumentGraph(nodes: [node]).json(isPretty: false), as: UTF8.self)
    #expect(text.contains(#""id":"date:2021/2023","kind":"range","name":"2021年至2023年","names":[],"type":"date""#))
  }

  @Test(
    "what is not the JSON form of a graph is refused",
    arguments: [
      ("", "not the JSON form of a graph"), ("[]", "not the JSON form of a graph"),
      ("{\"schema_version\":1}", "not the JSON form of a graph"),
      (
        #"{"ambiguous":[],"documents":[],"edges":[],"mentions":[],"nodes":[],"schema_version":2}"#,
        "the JSON form has version 2\nThis program reads version 1"
      ),
      (
        #"{"ambiguous":[],"documents":[],"edges":[],"mentions":[{"node":"place:1","document":"d","start":5,"end":3,"text":"江","anaphoric":false,"rule":"r"}],"nodes":[],"schema_version":1}"#,
        "an offset pair 5, 3 runs backwards"
      ),
    ])
  func refused(json: String, report: String) {
    let error = #expect(throws: TypedGraphError.self) { _ = try DocumentGraph(json: Data(json.utf8)) }
    #expect(error?.description == report)
    #expect(error?.code == .invalidGraph)
  }
}
