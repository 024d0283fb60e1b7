import TypedGraph

/// A small graph of invented places for the tests of reports.
enum SampleGraph {
  static let east = place("1", "东江市", english: "Dongjiang")
  static let west = place("2", "西江市", english: "Xijiang")
  static let lake = place("3", "南湖县", english: nil)
  static let pact = Node(
    id: EntityID(.initiative, "治水协议"), type: .initiative, kind: "agreement", name: "治水协议", names: ["治水协议"])
  static let day = Node(
    id: EntityID(.date, "2023-05-01"), type: .date, kind: "day", name: "2023-05-01", names: ["2023-05-01"])

  static let graph = DocumentGraph(
    documents: [
      DocumentRecord(id: "aaaa", paths: ["news/one.txt"], title: "两市治水", date: "2023-05-02"),
      DocumentRecord(id: "bbbb", paths: ["news/two.txt"], title: "", date: "2022"),
    ],
    nodes: [east, west, lake, pact, day].sorted { $0.id < $1.id },
    edges: [
      Edge(
        source: east.id, predicate: .cooperatesWith, target: west.id,
        evidence: [
          evidence("aaaa", 10, line: 3, "东江与西江签署治水协议", confidence: 0.9, copies: 1),
          evidence("bbbb", 40, line: 7, "两市合作", confidence: 0.7),
        ]),
      Edge(source: lake.id, predicate: .partOf, target: east.id),
      Edge(
        source: east.id, predicate: .participatesIn, target: pact.id,
        evidence: [evidence("aaaa", 10, line: 3, "东江与西江签署治水协议", confidence: 0.9)]),
      Edge(
        source: west.id, predicate: .participatesIn, target: pact.id,
        evidence: [evidence("aaaa", 10, line: 3, "东江与西江签署治水协议", confidence: 0.9)]),
      Edge(
        source: pact.id, predicate: .dated, target: day.id, qualifiers: ["role": "signed"],
        evidence: [evidence("aaaa", 2, line: 2, "5月1日", confidence: 0.9)]),
    ].sorted { $0.key < $1.key })

  static func place(_ key: String, _ name: String, english: String?) -> Node {
    Node(
      id: EntityID(.place, key), type: .place, kind: "city", name: name, names: [name, "江"], nameEnglish: english)
  }

  static func evidence(
    _ document: String, _ start: Int, line: Int, _ quote: String, confidence: Double, copies: Int = 0
  ) -> Evidence {
    let length = quote.unicodeScalars.count
    return Evidence(
      document: document, range: start..<(start + length), utf8Range: (start * 3)..<((start + length) * 3), line: line,
      quote: quote, unwrappedQuote: quote, rule: "test", confidence: confidence, copies: copies)
  }

  /// A graph in which every word that a document can bring tries to break out of a report.
  static func hostile(_ words: String) -> DocumentGraph {
    let one = Node(id: EntityID(.place, "x"), type: .place, kind: words, name: words, names: [words])
    let other = Node(id: EntityID(.place, "y"), type: .place, kind: "city", name: "乙", names: ["乙"])
    return DocumentGraph(
      documents: [DocumentRecord(id: words, paths: [words], title: words, date: words, publisher: words)],
      nodes: [one, other],
      edges: [
        Edge(
          source: one.id, predicate: .cooperatesWith, target: other.id, qualifiers: ["role": words, "post": words],
          evidence: [evidence(words, 1, line: 1, words, confidence: 1)])
      ])
  }
}
