import Foundation
import RelationshipMaps
import Testing
import TypedGraph

@Suite("texts of documents are drawn, never run")
struct HostileTextTests {
  static let texts = [
    #"x" onclick="alert(1)"#, "<script>alert(1)</script>", "javascript:alert(1)", "]]><svg onload=alert(1)>",
    "&lt;&#60;&unknown;", #"C:\New \N \G"#, "<b>HTML</b>", "控制\u{0}\u{1}\u{1B}\u{7F}\u{9F}符",
    "\u{FFFE}\u{FFFF}\u{E0F1}",
    "{rank|<port>field}", "</title></svg>", "--><!--", String(repeating: "很长的名称", count: 6000), "𠮷👩‍👩‍👧‍👦é", "", " ",
    "\u{202E}倒\u{2066}", "'single' `back`", "%s%n%x", "\r\n\t行",
  ]

  @Test("every one gives a well-formed, inert map in every view", arguments: texts, MapView.allCases)
  func inert(text: String, view: MapView) throws {
    let center = SampleGraph.place("荆州市", at: 112.24, 30.335)
    var other = SampleGraph.place("岳阳市", at: 113.129, 29.357)
    other.name = text
    other.nameEnglish = text
    var pact = SampleGraph.initiative("协议")
    pact.name = text
    pact.kind = text
    var day = Node(id: EntityID(.date, "2024-09-25"), type: .date, kind: "day", name: text)
    day.names = [text]
    var edges = [
      SampleGraph.edge(pact, .dated, day, line: 4, qualifiers: ["role": text]),
      SampleGraph.edge(other, .partOf, center, line: 5),
      SampleGraph.edge(center, .cooperatesWith, other, line: 1),
      SampleGraph.edge(center, .participatesIn, pact, line: 2),
      SampleGraph.edge(other, .participatesIn, pact, line: 3),
    ]
    edges[2].evidence[0].unwrappedQuote = text
    let graph = DocumentGraph(
      documents: [DocumentRecord(id: SampleGraph.document, paths: [text], title: text, date: text)],
      nodes: [center, other, pact, day], edges: edges)
    let map = try MapRenderer().render(
      graph, MapDescription(view: view, focus: "荆州市", language: .both, title: text))
    let document = try #require(SVGDocument(map.svg))
    for element in document.elements {
      #expect(!["script", "a", "image", "foreignObject", "use"].contains(element.name))
      #expect(element.attributes.keys.allSatisfy { !$0.hasPrefix("on") && !$0.contains("href") })
    }
    #expect(!map.svg.contains("\u{E0F1}"))
    #expect(map.width < 3000)
  }
}
