internal import TypedGraph

/// Fills a `docgraph relations` block, and says in text what a map draws: one row a relation.
struct RelationTable {
  let index: GraphIndex
  let labels: ReportLabels

  /// The table of a block.
  func table(for query: RelationsQuery, focus: Node?, register: inout EvidenceRegister) -> ReportTable {
    let filter = query.filter.graphFilter
    let edges = (focus.map { index.edges(of: $0.id) } ?? index.graph.edges).filter { edge in
      filter.admits(edge) && admitsEnds(of: edge, filter) && filter.admits(dates: dates(of: edge))
    }
    let sorted = edges.sorted { left, right in
      if left.support != right.support { return right.support < left.support }
      let days = (dates(of: left).map(\.firstDay).min(), dates(of: right).map(\.firstDay).min())
      switch days {
      case (let one?, let other?) where one != other: return one < other
      case (_?, nil): return true
      case (nil, _?): return false
      default: return left.key < right.key
      }
    }
    return table(
      of: Array(sorted.prefix(query.filter.limit)), caption: query.caption ?? labels["relations"],
      omitted: max(0, sorted.count - query.filter.limit), register: &register)
  }

  /// A table of given relations in the order given.
  func table(of edges: [Edge], caption: String, omitted: Int = 0, register: inout EvidenceRegister) -> ReportTable {
    let words = RelationWords(index: index, labels: labels)
    let rows = edges.map { edge in
      let reference = register.refer(to: edge, statement: words.statement(edge))
      let rest = reference.omitted > 0 ? "+\(reference.omitted) \(labels["more-quotes"])" : ""
      return [
        ReportCell(text: words.name(edge.source)), ReportCell(text: labels.predicate(edge.predicate)),
        ReportCell(text: words.name(edge.target)), ReportCell(text: details(of: edge)),
        ReportCell(text: edge.isBackground ? labels["background"] : rest, references: reference.numbers),
      ]
    }
    var note = omitted > 0 ? "+\(omitted) \(labels["more-rows"])" : ""
    if rows.isEmpty { note = labels["no-rows"] }
    return ReportTable(
      caption: caption,
      head: [labels["subject"], labels["relation"], labels["object"], labels["details"], labels["evidence"]],
      rows: rows, note: note)
  }

  private func details(of edge: Edge) -> String {
    var details = edge.qualifiers.isEmpty ? [] : [labels.qualifiers(edge.qualifiers)]
    let dates = datedRoles(of: edge)
    if edge.predicate != .dated, !dates.isEmpty { details.append(labels.dates(dates)) }
    return details.joined(separator: labels.language == .english ? "; " : "；")
  }

  private func admitsEnds(of edge: Edge, _ filter: GraphFilter) -> Bool {
    [edge.source, edge.target].contains { index.node($0).map(filter.admits) ?? false }
  }

  private func dates(of edge: Edge) -> [EDTFDate] {
    var dates = datedRoles(of: edge).map(\.date)
    if edge.target.type == .date, let date = try? EDTFDate(edge.target.key) { dates.append(date) }
    return dates
  }

  /// The dates of the initiatives at either end.
  private func datedRoles(of edge: Edge) -> [DatedRole] {
    [edge.source, edge.target].filter { $0.type == .initiative }.flatMap { index.dates(of: $0) }
  }
}
