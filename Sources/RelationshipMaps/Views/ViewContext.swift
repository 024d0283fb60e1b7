internal import Graphviz
internal import TypedGraph

/// What every view works with, and what all views draw alike.
struct ViewContext {
  let graph: DocumentGraph
  let description: MapDescription
  let schema: Schema
  let index: GraphIndex
  let words: MapWords
  let evidence: EvidenceText
  /// The entity the map is about.
  let focus: EntityID?

  init(graph: DocumentGraph, description: MapDescription, schema: Schema) throws(RelationshipMapsError) {
    self.graph = graph
    self.description = description
    self.schema = schema
    index = GraphIndex(graph, filter: description.filter)
    words = MapWords(language: description.language)
    evidence = EvidenceText(documents: graph.documents, words: words, template: description.evidenceLinks)
    if let name = description.focus {
      focus = try FocusResolver(nodes: graph.nodes).entity(named: name)
    } else {
      focus = nil
    }
  }

  /// The name of an entity in the map's language.
  func name(of id: EntityID) -> String {
    guard let node = index.nodes[id] else { return id.key }
    let name = description.language == .english ? node.nameEnglish ?? node.name : node.name
    // A name of blanks and controls would draw an empty box.
    return name.singleLine.isEmpty ? id.key : name
  }

  /// The English name, where the map shows both.
  func secondName(of id: EntityID) -> [String] {
    guard description.language == .both, let english = index.nodes[id]?.nameEnglish else { return [] }
    return [english]
  }

  /// The first date of an initiative, as a line below its name; none where the graph knows none.
  func dateLine(of id: EntityID) -> [String] {
    index.mainDate(of: id).map { [Self.text(of: $0)] } ?? []
  }

  /// A date as maps write it.
  static func text(of date: EDTFDate) -> String { date.description.replacing("/", with: " – ") }

  /// The title asked for, or the view's own.
  func title(_ key: String) -> String {
    if let title = description.title { return title.singleLine }
    guard let focus else { return words.text(key) }
    return words.text("\(key)-focus", ["focus": name(of: focus)])
  }

  /// The time asked for, in words; empty where none is.
  var period: String {
    let since = description.filter.since?.description
    let until = description.filter.until?.description
    switch (since, until) {
    case (let since?, let until?): return words.text("period-both", ["since": since, "until": until])
    case (let since?, nil): return words.text("period-since", ["since": since])
    case (nil, let until?): return words.text("period-until", ["until": until])
    default: return ""
    }
  }

  /// Several remarks in one subtitle; empty ones are left out.
  func subtitle(_ remarks: [String]) -> String {
    remarks.filter { !$0.isEmpty }.joined(separator: description.language == .english ? "; " : "；")
  }

  /// A node, with the edges that the map shows of it.
  func node(
    _ id: EntityID, role: MapNode.Role, edges: [Edge], group: String? = nil, details: [String] = []
  ) -> MapNode {
    let bundle = LinkBundle(source: id, target: id, edges: edges)
    let kind = index.nodes[id]?.kind ?? ""
    let size: (font: Double, em: Double) =
      switch role {
      case .focus: (17, 9)
      case .major: (13, 9)
      case .minor: (11.5, 13)
      }
    let label = MapLabel(
      name(of: id), details: secondName(of: id) + details, fontSize: size.font, isBold: role != .minor, em: size.em)
    let count = bundle.evidenceCount
    let accessibleName = words.text(
      count == 1 ? "node-name-one" : "node-name",
      ["name": name(of: id).singleLine, "kind": words.kind(id.type, kind, schema), "evidence": String(count)])
    return MapNode(
      id: id, type: id.type, kind: kind, label: label, role: role, coordinates: index.nodes[id]?.coordinates,
      group: group, support: bundle.support,
      evidenceCount: count, accessibleName: accessibleName,
      tooltip: ([accessibleName] + details.map(\.singleLine)).joined(separator: "\n"),
      address: evidence.address(of: edges))
  }

  /// A link that stands for a bundle of edges.
  func link(_ bundle: LinkBundle, label: MapLabel? = nil, isDirected: Bool = false, notes: [String] = []) -> MapLink {
    let joiner = words.text("relations-joiner")
    var relation = bundle.predicates.map { words.relation($0, schema) }.joined(separator: joiner)
    if bundle.isPlanned { relation += joiner + words.text("planned") }
    let count = bundle.evidenceCount
    let accessibleName = words.text(
      count == 1 ? "link-name-one" : "link-name",
      [
        "source": name(of: bundle.source).singleLine, "target": name(of: bundle.target).singleLine,
        "relation": relation, "evidence": String(count),
      ])
    return MapLink(
      source: bundle.source, target: bundle.target, predicates: bundle.predicates, label: label,
      support: bundle.support, evidenceCount: count, isPlanned: bundle.isPlanned, isDirected: isDirected,
      edges: bundle.edges, accessibleName: accessibleName,
      tooltip: ([accessibleName] + notes + [evidence.quotes(of: bundle.edges)]).joined(separator: "\n"),
      address: evidence.address(of: bundle.edges))
  }

  /// The best of some entities: nearest to the focus first, then by support, then by identity.
  /// - Parameter distances: steps from the focus; entities without one come last.
  func best(
    _ count: Int, of ids: [EntityID], distances: [EntityID: Int], support: (EntityID) -> Support
  ) -> Set<EntityID> {
    struct Rank {
      let id: EntityID
      let distance: Int
      let support: Support
    }
    let ranks = ids.map { Rank(id: $0, distance: distances[$0] ?? .max, support: support($0)) }
    let sorted = ranks.sorted { ($0.distance, $1.support, $0.id) < ($1.distance, $0.support, $1.id) }
    return Set(sorted.prefix(count).map(\.id))
  }
}
