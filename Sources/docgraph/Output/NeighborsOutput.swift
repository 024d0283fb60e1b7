import GraphStore
import TypedGraph

/// The JSON form of a neighbour query.
struct NeighborsOutput: Encodable {
  var entity: Entity
  var neighbors: [NeighborOutput]
  var omitted: Int

  init(_ found: Neighborhood, paths: DocumentNames) {
    entity = Entity(found.center)
    neighbors = found.neighbors.map { NeighborOutput($0, paths: paths) }
    omitted = found.omitted
  }
}

/// An entity, as JSON.
struct Entity: Encodable {
  var id: EntityID
  var type: EntityType
  var kind: String
  var name: String
  var names: [String]
  var name_en: String?

  init(_ node: Node) {
    id = node.id
    type = node.type
    kind = node.kind
    name = node.name
    names = node.names
    name_en = node.nameEnglish
  }
}

/// A neighbour, as JSON.
struct NeighborOutput: Encodable {
  var entity: Entity
  var distance: Int
  var support: Support
  var relations: [RelationOutput]

  init(_ neighbor: Neighbor, paths: DocumentNames) {
    entity = Entity(neighbor.node)
    distance = neighbor.distance
    support = neighbor.support
    relations = neighbor.relations.map { relation in
      RelationOutput(
        relation.edge, direction: relation.direction, paths: paths,
        initiatives: relation.initiatives.map { InitiativeOutput($0, paths: paths) })
    }
  }
}

/// An edge with its evidence, as JSON.
struct RelationOutput: Encodable {
  var source: EntityID
  var predicate: Predicate
  var target: EntityID
  var direction: NeighborRelation.Direction?
  var qualifiers: Qualifiers
  var support: Support
  var confidence: Double
  var background: Bool
  var evidence: [EvidenceOutput]
  var initiatives: [InitiativeOutput]?

  init(
    _ edge: Edge, direction: NeighborRelation.Direction? = nil, paths: DocumentNames,
    initiatives: [InitiativeOutput]? = nil
  ) {
    source = edge.source
    predicate = edge.predicate
    target = edge.target
    self.direction = direction
    qualifiers = edge.qualifiers
    support = edge.support
    confidence = edge.confidence
    background = edge.isBackground
    evidence = edge.evidence.map { EvidenceOutput($0, paths: paths) }
    self.initiatives = initiatives
  }
}

/// An initiative that two entities share, as JSON.
struct InitiativeOutput: Encodable {
  /// A date with what happened then.
  struct Date: Encodable {
    var date: String
    var role: String?
  }

  var id: EntityID
  var kind: String
  var name: String
  var planned: Bool
  var dates: [Date]
  var evidence: [EvidenceOutput]

  init(_ shared: SharedInitiative, paths: DocumentNames) {
    id = shared.initiative.id
    kind = shared.initiative.kind
    name = shared.initiative.name
    planned = shared.isPlanned
    dates = shared.dates.map { Date(date: $0.date.description, role: $0.role) }
    evidence = Dictionary(
      (shared.firstEdges + shared.secondEdges).flatMap(\.evidence).map { ($0.key, $0) }, uniquingKeysWith: { $1 }
    ).sorted { $0.key < $1.key }.map { EvidenceOutput($0.value, paths: paths) }
  }
}

/// The words that prove something, as JSON; `page` only of documents that have pages, `start` and `end` are Unicode scalars of the decoded source.
struct EvidenceOutput: Encodable {
  var document: String
  var path: String
  var page: Int?
  var line: Int
  var start: Int
  var end: Int
  var quote: String
  var unwrapped: String
  var rule: String
  var confidence: Double
  var copies: Int

  init(_ evidence: Evidence, paths: DocumentNames) {
    document = evidence.document
    path = paths.path(of: evidence.document)
    page = paths.page(of: evidence)
    line = evidence.line
    start = evidence.range.lowerBound
    end = evidence.range.upperBound
    quote = evidence.quote
    unwrapped = evidence.unwrappedQuote
    rule = evidence.rule
    confidence = evidence.confidence
    copies = evidence.copies
  }

  /// `file:line: the words as they read`, as in tables.
  var citation: String { "\(path):\(line)\(page.map { " (page \($0))" } ?? ""): \(unwrapped)" }
}
