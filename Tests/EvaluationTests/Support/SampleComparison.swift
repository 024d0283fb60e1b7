import Evaluation
import TypedGraph

/// A prediction and gold for the text 甲市与乙市签约，两地合作, written out by hand.
struct SampleComparison {
  static let text = EvaluatedText("甲市与乙市签约，\n两地合作。\n")
  static let first = EntityID(.place, "1")
  static let second = EntityID(.place, "2")

  var nodes = [
    Node(id: first, type: .place, kind: "city", name: "甲市"), Node(id: second, type: .place, kind: "city", name: "乙市"),
  ]
  var mentions: [Mention] = []
  var edges: [Edge] = []
  var gold = GoldDocument(
    file: "sample.gold.json",
    entities: [
      GoldEntity(id: "甲市", type: .place, mentions: [0..<2], anaphora: [9..<11]),
      GoldEntity(id: "乙市", type: .place, mentions: [3..<5], anaphora: [9..<11]),
    ],
    relations: [GoldRelation(subject: "甲市", predicate: .cooperatesWith, object: "乙市", evidence: [0..<7])])

  mutating func mention(_ range: Range<Int>, _ node: EntityID, anaphoric: Bool = false, rule: String = "place/test") {
    mentions.append(
      Mention(
        node: node, document: "d", range: range, text: Self.text.quote(range), anaphoric: anaphoric, rule: rule))
  }

  mutating func edge(
    _ source: EntityID, _ predicate: Predicate, _ target: EntityID, _ qualifiers: Qualifiers = [:],
    at range: Range<Int>? = 0..<7, rule: String = "relation/test"
  ) {
    let evidence = range.map {
      Evidence(
        document: "d", range: $0, utf8Range: $0, line: 1, quote: Self.text.quote($0),
        unwrappedQuote: Self.text.quote($0), rule: rule, confidence: 0.9)
    }
    edges.append(
      Edge(
        source: source, predicate: predicate, target: target, qualifiers: qualifiers,
        evidence: evidence.map { [$0] } ?? []))
  }

  /// What comes out of comparing them.
  var comparison: DocumentComparison {
    DocumentComparison(
      DocumentGraph(nodes: nodes, mentions: mentions, edges: edges), gold: gold, text: Self.text)
  }

  /// Correct, predicted and gold of a row.
  func counts(_ measure: Measure) -> [Int] {
    let counts = comparison.score[measure]
    return [counts.correct, counts.predicted, counts.gold]
  }

  /// The differences as `line kind: subject`.
  var differences: [String] {
    comparison.differences.map { "\($0.line.map(String.init) ?? "-") \($0.kind.rawValue): \($0.subject)" }
  }
}
