import Evaluation
import Foundation
import TypedGraph

/// A prediction and gold drawn at random from few names and few stretches, so that they agree often and disagree in
/// every way there is.
struct GeneratedComparison {
  let graph: DocumentGraph
  let gold: Gold

  /// The JSON form of gold.
  struct Gold: Encodable {
    var entities: [Entity]
    var relations: [Relation]
    var duplicates: [[Int]]

    struct Entity: Encodable {
      var id, type: String
      var names: [String]
      var mentions, anaphora: [[Int]]
    }

    struct Relation: Encodable {
      var subject, predicate, object: String
      var qualifiers: Qualifiers
      var evidence: [[Int]]
    }
  }

  private static let types = ["place", "institution", "initiative", "date", "person", "document"]
  private static let names = ["甲市", "甲 市", "乙县", "丙局", "丁会", "Ａ", "a"]
  private static let predicates: [TypedGraph.Predicate] = [.cooperatesWith, .sisterCity, .aids, .dated, .partOf]
  private static let length = 40

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    func number(_ range: Range<Int>) -> Int { Int.random(in: range, using: &random) }
    func name() -> String { Self.names[number(0..<Self.names.count)] }
    func span() -> Range<Int> {
      let start = number(0..<Self.length / 3) * 3
      return start..<start + number(1..<3)
    }
    func status() -> Qualifiers {
      let words = ["", "planned", "denied", "ended"]
      let word = words[number(0..<words.count)]
      return word.isEmpty ? [:] : ["status": word]
    }

    let entities = (0..<6).map { index in
      Gold.Entity(
        id: index < 3 ? Self.names[index] + (index == 1 ? "" : "区") : "丙局\(index)", type: Self.types[number(0..<5)],
        names: (0..<number(0..<3)).map { _ in name() }, mentions: (0..<number(0..<4)).map { _ in Self.pair(span()) },
        anaphora: (0..<number(0..<3)).map { _ in Self.pair(span()) })
    }
    let ids = entities.map(\.id)
    let relations = (0..<8).map { _ in
      Gold.Relation(
        subject: ids[number(0..<ids.count)], predicate: Self.predicates[number(0..<Self.predicates.count)].rawValue,
        object: ids[number(0..<ids.count)], qualifiers: status(), evidence: [Self.pair(span())])
    }
    gold = Gold(
      entities: entities, relations: relations, duplicates: (0..<number(0..<3)).map { _ in Self.pair(span()) })

    let nodes = (0..<7).map { index in
      let type = EntityType(rawValue: Self.types[number(0..<Self.types.count)])
      let name = number(0..<2) == 0 ? name() : ids[number(0..<ids.count)]
      return Node(
        id: EntityID(type, number(0..<2) == 0 ? "\(index)" : name + "\(index)"), type: type, kind: "", name: name,
        names: (0..<number(0..<3)).map { _ in number(0..<2) == 0 ? Self.names[0] : ids[index % ids.count] })
    }
    let mentions = (0..<24).map { _ in
      Mention(
        node: nodes[number(0..<nodes.count)].id, document: "d", range: span(), text: "", anaphoric: number(0..<3) == 0,
        rule: "rule/\(number(0..<3))")
    }
    let edges = (0..<12).map { _ in
      let evidence = (0..<number(0..<3)).map { _ in
        let range = span()
        return Evidence(
          document: "d", range: range, utf8Range: range, line: 1, quote: "", unwrappedQuote: "", rule: "rule/a",
          confidence: 0.5)
      }
      return Edge(
        source: nodes[number(0..<nodes.count)].id, predicate: Self.predicates[number(0..<Self.predicates.count)],
        target: nodes[number(0..<nodes.count)].id, qualifiers: status(), evidence: evidence)
    }
    graph = DocumentGraph(nodes: nodes, mentions: mentions, edges: edges)
  }

  private static func pair(_ range: Range<Int>) -> [Int] { [range.lowerBound, range.upperBound] }

  /// The text that offsets point into.
  static let text = EvaluatedText(String(repeating: "字", count: length + 3))
}
