internal import Graphviz
internal import TypedGraph

/// Initiatives in the order of their dates, each once, at its main date, with what happened and who takes part.
struct TimelineView: ViewBuilder {
  /// Most parties named below an initiative.
  static let maximumParties = 4

  func drawing(_ context: ViewContext) throws(RelationshipMapsError) -> MapDrawing {
    let initiatives = InitiativeIndex(context.index)
    let considered = dated(context).union(initiatives.inReach(context))
    var entries: [Entry] = []
    for id in considered {
      if let date = context.index.mainDate(of: id), let entry = entry(id, date, context) { entries.append(entry) }
    }
    guard !entries.isEmpty else {
      throw RelationshipMapsError(
        .emptyView, "no initiative in view has a date", advice: "Widen the time or the focus")
    }
    let all = entries.count + Set(entries.map(\.dateNode)).count
    let weights = Dictionary(
      entries.map { ($0.initiative, initiatives.weight(of: $0.initiative)) }, uniquingKeysWith: { first, _ in first })
    entries.sort { one, other in
      guard let left = weights[one.initiative], let right = weights[other.initiative] else { return false }
      return (right, one.initiative) < (left, other.initiative)
    }
    var kept: Set<EntityID> = []
    entries = entries.filter { entry in
      guard kept.union([entry.initiative, entry.dateNode]).count <= max(2, context.description.maximumNodes)
      else { return false }
      kept.formUnion([entry.initiative, entry.dateNode])
      return true
    }
    entries.sort { one, other in
      // A year stands before its months, and these before their days.
      (one.date.firstDay, other.date.lastDay, one.dateNode, one.initiative)
        < (other.date.firstDay, one.date.lastDay, other.dateNode, other.initiative)
    }
    let undated = considered.count { context.index.mainDate(of: $0) == nil }
    let note = undated == 0 ? "" : context.words.text("left-out-undated", ["count": String(undated)])
    var drawing = MapDrawing(
      title: context.title("title-timeline"), subtitle: context.subtitle([context.period, note]), arrangement: .spine)
    drawing.totalNodes = all
    drawing.weighsLinks = false
    for entry in entries {
      if !drawing.nodes.contains(where: { $0.id == entry.dateNode }) {
        var node = context.node(
          entry.dateNode, role: .minor, edges: entries.filter { $0.dateNode == entry.dateNode }.flatMap(\.edges))
        node.label = MapLabel(ViewContext.text(of: entry.date), fontSize: 11.5, em: 13)
        drawing.nodes.append(node)
      }
      drawing.nodes.append(
        context.node(
          entry.initiative, role: entry.initiative == context.focus ? .focus : .minor, edges: entry.edges,
          details: details(entry, context, initiatives)))
      drawing.links.append(
        context.link(LinkBundle(source: entry.dateNode, target: entry.initiative, edges: entry.edges)))
    }
    return drawing
  }

  /// An initiative at its main date.
  private struct Entry {
    let initiative: EntityID
    let date: EDTFDate
    let dateNode: EntityID
    let edges: [Edge]
  }

  /// Without a focus every dated initiative has a place on the spine, whether anybody is known to take part or not.
  private func dated(_ context: ViewContext) -> Set<EntityID> {
    guard context.focus == nil else { return [] }
    let dated = context.index.edges.filter { $0.predicate == .dated && $0.source.type == .initiative }.map(\.source)
    return Set(dated).filter { context.description.filter.admits(dates: context.index.dates(of: $0)) }
  }

  private func entry(_ id: EntityID, _ date: EDTFDate, _ context: ViewContext) -> Entry? {
    let edges = context.index.edges(at: id).filter { edge in
      edge.predicate == .dated && edge.source == id && (try? EDTFDate(edge.target.key)) == date
    }
    return edges.first.map { Entry(initiative: id, date: date, dateNode: $0.target, edges: edges) }
  }

  /// What happened at the date, and the best supported parties.
  private func details(_ entry: Entry, _ context: ViewContext, _ initiatives: InitiativeIndex) -> [String] {
    let roles = Set(entry.edges.compactMap { $0.qualifiers["role"] }).sorted().map { role in
      context.words.has("role-\(role)") ? context.words.text("role-\(role)") : role
    }
    let parties = (initiatives.parties[entry.initiative] ?? [:]).filter { party, _ in
      party.type != .person && (context.index.nodes[party].map { context.description.filter.admits($0) } ?? false)
    }.map { (id: $0.key, support: LinkBundle(source: $0.key, target: $0.key, edges: $0.value).support) }
      .sorted { ($1.support, $0.id) < ($0.support, $1.id) }
    var names = parties.prefix(Self.maximumParties).map { context.name(of: $0.id).singleLine }
    let rest = parties.count - names.count
    if rest > 0 { names.append(context.words.text("more-parties", ["count": String(rest)])) }
    let joiner = context.words.text("relations-joiner")
    return [roles.joined(separator: joiner), names.joined(separator: joiner)]
  }
}
