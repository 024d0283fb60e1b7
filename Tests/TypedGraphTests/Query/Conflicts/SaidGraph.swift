import TypedGraph

/// A graph of sentences that documents say: what each names is looked for in its words.
struct SaidGraph {
  private(set) var graph = DocumentGraph()
  private var start: [String: Int] = [:]

  /// Adds a sentence with the statements that it proves.
  mutating func say(
    _ words: String, in document: String, on date: String? = nil, naming others: [Node] = [],
    _ statements: (Node, TypedGraph.Predicate, Node, Qualifiers)...
  ) {
    let nodes = statements.flatMap { [$0.0, $0.2] } + others
    let begin = start[document, default: 0]
    let range = begin..<(begin + words.unicodeScalars.count)
    start[document] = range.upperBound + 1
    if !graph.documents.contains(where: { $0.id == document }) {
      graph.documents.append(DocumentRecord(id: document, paths: ["\(document).txt"], title: "", date: date))
    }
    for node in nodes {
      if !graph.nodes.contains(where: { $0.id == node.id }) { graph.nodes.append(node) }
      guard let name = ([node.name] + node.names).first(where: words.contains),
        let place = Self.place(of: name, in: words)
      else { continue }
      let mention = Mention(
        node: node.id, document: document, range: (begin + place.lowerBound)..<(begin + place.upperBound), text: name,
        rule: "test")
      if !graph.mentions.contains(mention) { graph.mentions.append(mention) }
    }
    for (source, predicate, target, qualifiers) in statements {
      let object = ([target.name] + target.names).compactMap { Self.place(of: $0, in: words) }.first
      let piece = Evidence(
        document: document, range: range, utf8Range: 0..<1, line: 1, quote: words, unwrappedQuote: words, rule: "test",
        confidence: 0.9,
        roles: EvidenceRoles(object: object.map { (begin + $0.lowerBound)..<(begin + $0.upperBound) }))
      if let known = graph.edges.firstIndex(where: {
        $0.source == source.id && $0.predicate == predicate && $0.target == target.id && $0.qualifiers == qualifiers
      }) {
        graph.edges[known].evidence.append(piece)
      } else {
        graph.edges.append(
          Edge(
            source: source.id, predicate: predicate, target: target.id, qualifiers: qualifiers, evidence: [piece]))
      }
    }
  }

  /// Adds a fact of the gazetteer.
  mutating func know(_ source: Node, _ predicate: TypedGraph.Predicate, _ target: Node) {
    graph.edges.append(Edge(source: source.id, predicate: predicate, target: target.id))
  }

  /// The conflicts, a line each: subject, property, values.
  var conflicts: [String] {
    ConflictFinder(graph).conflicts().map {
      "\($0.subject.name) | \($0.property.description) | \($0.values.map(\.text).joined(separator: " / "))"
    }
  }

  private static func place(of name: String, in words: String) -> Range<Int>? {
    let (name, words) = (Array(name.unicodeScalars), Array(words.unicodeScalars))
    guard name.count <= words.count else { return nil }
    return (0...(words.count - name.count)).first { words[$0..<($0 + name.count)].elementsEqual(name) }
      .map { $0..<($0 + name.count) }
  }
}

extension Node {
  static func place(_ key: String, _ name: String, kind: String = "city") -> Node {
    Node(id: EntityID(.place, key), type: .place, kind: kind, name: name, names: [name])
  }

  static func institution(_ name: String, kind: String = "company") -> Node {
    Node(id: EntityID(.institution, name), type: .institution, kind: kind, name: name, names: [name])
  }

  static func initiative(_ name: String, kind: String) -> Node {
    Node(id: EntityID(.initiative, name), type: .initiative, kind: kind, name: name, names: [name])
  }

  static func person(_ name: String) -> Node {
    Node(id: EntityID(.person, name), type: .person, kind: "", name: name, names: [name])
  }

  static func date(_ value: String, _ name: String) -> Node {
    Node(id: EntityID(.date, value), type: .date, kind: "day", name: value, names: [name])
  }
}
