import Foundation
import Testing
import TypedGraph

@Suite("Repeated passages")
struct RepeatedPassagesTests {
  /// Fragments in which evidence of several documents repeats the same few passages.
  static func make(_ count: Int, seed: Int) -> [Fragment] {
    GeneratedFragments.make(count, seed: seed).map { fragment in
      var fragment = fragment
      for statement in fragment.statements.indices {
        for piece in fragment.statements[statement].evidence.indices {
          let start = fragment.statements[statement].evidence[piece].range.lowerBound
          fragment.statements[statement].evidence[piece].passage = start == 2 ? nil : "\(start)"
        }
      }
      return fragment
    }
  }

  private static func bytes(_ fragments: [Fragment]) throws -> Data {
    try DocumentGraph(merging: fragments, schema: .standard).json()
  }

  @Test("order, repetition and grouping of fragments change nothing", arguments: 0..<40)
  func merging(seed: Int) throws {
    let fragments = Self.make(6, seed: seed)
    let expected = try Self.bytes(fragments)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<4 { #expect(try Self.bytes(fragments.shuffled(using: &generator)) == expected) }
    #expect(try Self.bytes(fragments + fragments) == expected)
    #expect(try Self.bytes(Array(fragments[2...]) + Array(fragments[..<4])) == expected)
  }

  @Test("no passage is left twice under one rule, and every piece of evidence is shown or counted", arguments: 0..<40)
  func counted(seed: Int) throws {
    let fragments = Self.make(6, seed: seed)
    var plain = fragments
    for index in plain.indices {
      for statement in plain[index].statements.indices {
        for piece in plain[index].statements[statement].evidence.indices {
          plain[index].statements[statement].evidence[piece].passage = nil
        }
      }
    }
    let collapsed = try DocumentGraph(merging: fragments, schema: .standard)
    let whole = try DocumentGraph(merging: plain, schema: .standard)
    #expect(collapsed.edges.map(\.key) == whole.edges.map(\.key))
    for (edge, all) in zip(collapsed.edges, whole.edges) {
      #expect(edge.evidence.allSatisfy { $0.passage == nil })
      func total(_ evidence: [Evidence]) -> Int { evidence.reduce(0) { $0 + 1 + $1.copies } }
      #expect(total(edge.evidence) == total(all.evidence))
      #expect(edge.support <= all.support)
    }
  }

  static let city = Node(id: EntityID(.place, "1"), type: .place, kind: "city", name: "东江市")
  static let other = Node(id: EntityID(.place, "2"), type: .place, kind: "city", name: "西江市")

  static func report(
    _ document: String, date: String?, start: Int = 0, passage: String? = "p", rule: String = "list"
  ) -> Fragment {
    let evidence = Evidence(
      document: document, range: start..<start + 9, utf8Range: start * 3..<start * 3 + 27, line: 1,
      quote: "东江与西江签署协议", unwrappedQuote: "东江与西江签署协议", rule: rule, confidence: 0.9, passage: passage)
    return Fragment(
      document: DocumentRecord(id: document, paths: ["\(document).txt"], title: "", date: date),
      entities: [LocalEntity(city), LocalEntity(other)],
      statements: [Edge(source: city.id, predicate: .cooperatesWith, target: other.id, evidence: [evidence])])
  }

  func edge(_ fragments: [Fragment]) throws -> Edge {
    try #require(try DocumentGraph(merging: fragments, schema: .standard).edges.first)
  }

  @Test("the earliest document is shown, by date, then by identity, undated ones last")
  func earliest() throws {
    let late = Self.report("a", date: "2024-09-26")
    let early = Self.report("c", date: "2024-09-25")
    let undated = Self.report("b", date: nil)
    let edge = try edge([late, undated, early])
    #expect(edge.evidence.map(\.document) == ["c"])
    #expect(edge.evidence.map(\.copies) == [2])
    #expect(edge.support == Support(documents: 1, articles: 1))
    #expect(try self.edge([late, undated]).evidence.map(\.document) == ["a"])
    #expect(try self.edge([undated, Self.report("d", date: nil)]).evidence.map(\.document) == ["b"])
  }

  @Test("other words, another rule and evidence without a passage count on their own")
  func distinct() throws {
    let first = Self.report("a", date: nil)
    #expect(try edge([first, Self.report("b", date: nil, passage: "q")]).support.documents == 2)
    #expect(try edge([first, Self.report("b", date: nil, rule: "pair")]).support.documents == 2)
    #expect(try edge([first, Self.report("b", date: nil, passage: nil)]).support.documents == 2)
    #expect(try edge([first, Self.report("b", date: nil, start: 40)]).support.documents == 1)
  }
}
