extension DocumentGraph {
  /// Merges fragments into one graph: union of entities by global identity, of edges by key, of evidence by key.
  /// Evidence that repeats a passage counts as a copy of the earliest.
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
      documents[document] = Self.join(documents[document] ?? fragment.document, fragment.document)
    }
    let people = PersonResolution.identities(in: fragments, documents: documents)
    for fragment in fragments {
      let document = fragment.document.id
      var global: [EntityID: EntityID] = [:]
      for entity in fragment.entities {
        let identity =
          people[entity.node.id]?[document] ?? EntityResolution.globalIdentity(of: entity, in: document)
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
          edges[edge.key, default: [:]].merge([evidence.key: evidence], uniquingKeysWith: Evidence.stronger)
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
          evidence: RepeatedPassages.collapsed(Array(evidence.values)) { documents[$0]?.date })
      },
      ambiguous: ambiguous.sorted {
        Self.precedes($0, $1)
      })
  }

  /// One content at two paths is one document. What is known of it otherwise is that of one of the two records, the
  /// same one whichever comes first: a date that was given goes before one that was inferred, a title before none.
  static func join(_ one: DocumentRecord, _ other: DocumentRecord) -> DocumentRecord {
    func rank(_ record: DocumentRecord) -> [String] {
      [
        record.dateIsInferred ? "1" : "0", record.date == nil ? "1" : "0", record.date ?? "",
        record.title.isEmpty ? "1" : "0", record.title, record.publisher ?? "", record.home ?? "",
      ] + record.articles
        + record.continuations.flatMap { mark in
          [mark.direction.rawValue, mark.page, mark.ownPage ?? "", mark.title, "\(mark.article)"]
        }
    }
    var joined = rank(other).lexicographicallyPrecedes(rank(one)) ? other : one
    joined.paths = CanonicalOrder.distinct(one.paths + other.paths)
    return joined
  }

  /// The order of mentions in a graph and its exports.
  package static func precedes(_ one: Mention, _ other: Mention) -> Bool {
    if one.document != other.document { return one.document < other.document }
    let places = (one.range, other.range)
    if places.0 != places.1 {
      return (places.0.lowerBound, places.0.upperBound) < (places.1.lowerBound, places.1.upperBound)
    }
    if one.node != other.node { return one.node < other.node }
    if one.anaphoric != other.anaphoric { return other.anaphoric }
    return (one.rule, one.text) < (other.rule, other.text)
  }

  /// The order of undecided mentions.
  static func precedes(_ one: AmbiguousMention, _ other: AmbiguousMention) -> Bool {
    if one.document != other.document { return one.document < other.document }
    let places = (one.range, other.range)
    if places.0 != places.1 {
      return (places.0.lowerBound, places.0.upperBound) < (places.1.lowerBound, places.1.upperBound)
    }
    if one.text != other.text { return one.text < other.text }
    return one.candidates.lexicographicallyPrecedes(other.candidates) {
      ($0.node.rawValue, $0.score) < ($1.node.rawValue, $1.score)
    }
  }
}
