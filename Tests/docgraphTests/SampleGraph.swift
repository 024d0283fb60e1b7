import Foundation
import GraphStore
import TypedGraph

/// A folder with the graph file of two small pages, deleted with the value.
final class SampleGraph: Sendable {
  let folder: URL

  init() throws {
    folder = URL(fileURLWithPath: NSTemporaryDirectory() + "docgraph-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let writer = try GraphFileWriter(at: folder.appendingPathComponent("graph.docgraph").path)
    for var fragment in [Self.page, Self.otherPage] {
      fragment.document.paths = fragment.document.paths.map { folder.appendingPathComponent($0).path }
      try writer.write(fragment, ruleVersion: "1")
    }
    try writer.finish()
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var program: BuiltProgram { BuiltProgram(folder: folder) }

  /// What lies in the folder, sorted.
  var contents: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }

  private static let page = Fragment(
    document: DocumentRecord(id: "a1", paths: ["pages/one.txt"], title: "头版", date: "2024-09-26"),
    entities: [
      east, west, abroad, county, pact, day, province,
    ].map(LocalEntity.init),
    mentions: [
      mention(east, "a1", 0, "东江"), mention(west, "a1", 3, "西江"), mention(county, "a1", 40, "江陵县"),
      mention(abroad, "a1", 50, "江陵市"),
    ],
    statements: [
      Edge(source: east.id, predicate: .cooperatesWith, target: west.id, evidence: [evidence("a1", 0, 3)]),
      Edge(source: east.id, predicate: .participatesIn, target: pact.id, evidence: [evidence("a1", 0, 3)]),
      Edge(source: west.id, predicate: .participatesIn, target: pact.id, evidence: [evidence("a1", 0, 3)]),
      Edge(
        source: pact.id, predicate: .dated, target: day.id, qualifiers: ["role": "signed"],
        evidence: [evidence("a1", 0, 3)]),
      Edge(source: county.id, predicate: .partOf, target: east.id, evidence: [evidence("a1", 40, 5)]),
      Edge(source: east.id, predicate: .partOf, target: province.id),
    ])

  private static let otherPage = Fragment(
    document: DocumentRecord(id: "b2", paths: ["pages/two.txt"], title: "二版"),
    entities: [east, west].map(LocalEntity.init), mentions: [mention(east, "b2", 0, "东江市")],
    statements: [
      Edge(source: east.id, predicate: .cooperatesWith, target: west.id, evidence: [evidence("b2", 9, 7)])
    ])

  private static let east = place("1", "city", "东江市", ["东江"], english: "Dongjiang")
  private static let west = place("2", "city", "西江市", ["西江"])
  private static let county = place("3", "county", "江陵县", ["江陵"])
  private static let abroad = place("kr.江陵市", "city", "江陵市", ["江陵"])
  private static let province = place("4", "province", "大江省", [])
  private static let pact = Node(
    id: EntityID(.initiative, "“同饮一江水”行动"), type: .initiative, kind: "campaign", name: "“同饮一江水”行动")
  private static let day = Node(id: EntityID(.date, "2024-09-25"), type: .date, kind: "day", name: "2024-09-25")

  private static func place(
    _ key: String, _ kind: String, _ name: String, _ names: [String], english: String? = nil
  ) -> Node {
    Node(id: EntityID(.place, key), type: .place, kind: kind, name: name, names: names, nameEnglish: english)
  }

  private static func mention(_ node: Node, _ document: String, _ start: Int, _ text: String) -> Mention {
    Mention(
      node: node.id, document: document, range: start..<(start + text.unicodeScalars.count), text: text, rule: "lexicon"
    )
  }

  private static func evidence(_ document: String, _ start: Int, _ line: Int) -> Evidence {
    Evidence(
      document: document, article: 0, range: start..<(start + 10), utf8Range: (start * 3)..<(start * 3 + 28),
      line: line,
      quote: "东江与西江\n签署协议", unwrappedQuote: "东江与西江签署协议", rule: "joint", confidence: 0.9)
  }
}
