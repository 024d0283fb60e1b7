extension DocumentGraph {
  /// Merges fragments into one graph: union of entities by global identity, of edges by key, of evidence by key.
  /// - Parameter schema: statements outside its domains and ranges are refused.
  /// - Complexity: O(n log n) in the number of statements and mentions.
  /// - Throws: `TypedGraphError` `domainOrRange`, `unknownPredicate` or `danglingEdge`.
  public init(merging fragments: [Fragment], schema: Schema) throws(TypedGraphError) {
    var groups: [EntityID: [LocalEntity]] = [:]
    var documents: [String: DocumentRecord] = [:]
    var edges: [Edge.Key: [Evidence.Key: Evidence]] = [:]
    var mentions: Set<Mention> = []
    var ambiguous: Set<AmbiguousMention> = []
    for fragment in fragments {
      let document = fragment.document.id
      documents[document] = documents[document].map { Self.join($0, fragment.document) } ?? fragment.document
      var global: [EntityID: EntityID] = [:]
      for entity in fragment.entities {
        let identity = EntityResolution.globalIdentity(of: entity, in: document)
        global[entity.node.id] = identity
        groups[identity, default: []].append(entity)
      }
      for statement in fragment.statements {
        guard let source = global[statement.source], let target = global[statement.target] else {
          throw TypedGraphError(
            .danglingEdge, "\(statement.source) \(statement.predicate.rawValue) \(statement.target): no such entity")
        }
        try schema.check(source.type, statement.predicate, target.type)
        var edge = statement
        (edge.source, edge.target) = schema.ordered(source, statement.predicate, target)
        for evidence in statement.evidence {
          edges[edge.key, default: [:]][evidence.key] = evidence
        }
        if statement.evidence.isEmpty { edges[edge.key, default: [:]].merge([:]) { one, _ in one } }
      }
      for var mention in fragment.mentions {
        mention.node = global[mention.node] ?? mention.node
        mentions.insert(mention)
      }
      ambiguous.formUnion(fragment.ambiguous)
    }
    self.init(
      documents: documents.values.sorted { $0.id < $1.id },
      nodes: groups.compactMap { EntityResolution.join($0.value, as: $0.key) }.sorted { $0.id < $1.id },
      mentions: mentions.sorted(by: Self.precedes),
      edges: edges.sorted { $0.key < $1.key }.map { key, evidence in
        Edge(
          source: key.source, predicate: key.predicate, target: key.target, qualifiers: key.qualifiers,
          evidence: evidence.sorted { $0.key < $1.key }.map(\.value))
      },
      ambiguous: ambiguous.sorted {
        ($0.document, $0.range.lowerBound, $0.range.upperBound) < (
          $1.document, $1.range.lowerBound, $1.range.upperBound
        )
      })
  }

  /// One content at two paths is one document.
  static func join(_ one: DocumentRecord, _ other: DocumentRecord) -> DocumentRecord {
    var joined = one
    joined.paths = Set(one.paths + other.paths).sorted()
    return joined
  }

  /// The order of mentions in a graph and its exports.
  package static func precedes(_ one: Mention, _ other: Mention) -> Bool {
    if one.document != other.document { return one.document < other.document }
    let places = (one.range, other.range)
    if places.0 != places.1 {
      return (places.0.lowerBound, places.0.upperBound) < (places.1.lowerBound, places.1.upperBound)
    }
    return one.node < other.node
  }
}
