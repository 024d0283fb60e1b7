internal import TypedGraph

/// Fills a `docgraph neighbors` block: one row a neighbour, best supported first.
struct NeighborTable {
  /// Shared initiatives that a row names at most; the others are counted.
  static let maximumInitiatives = 6

  let index: GraphIndex
  let labels: ReportLabels

  private struct Row {
    let neighbor: Node
    let edges: [Edge]
    let initiatives: [SharedInitiative]

    var support: Support { edges.map(\.support).max() ?? Support(documents: 0, articles: 0) }
  }

  func table(for query: NeighborsQuery, of focus: Node, register: inout EvidenceRegister) -> ReportTable {
    let rows = rows(of: focus, filter: query.filter.graphFilter)
    let shown = rows.prefix(query.filter.limit)
    return ReportTable(
      caption: query.caption ?? labels.name(focus) + labels["neighbors-of"],
      head: [
        labels["neighbor"], labels["relation"], labels["initiatives"], labels["support"], labels["evidence"],
      ],
      rows: shown.map { cells(of: $0, focus: focus, register: &register) },
      note: note(omitted: rows.count - shown.count, isEmpty: rows.isEmpty))
  }

  private func rows(of focus: Node, filter: GraphFilter) -> [Row] {
    let edges = index.edges(of: focus.id).filter { filter.admits($0) && $0.source != $0.target }
    let groups = Dictionary(grouping: edges) { $0.source == focus.id ? $0.target : $0.source }
    let rows = groups.compactMap { id, edges -> Row? in
      guard let neighbor = index.node(id), filter.admits(neighbor) else { return nil }
      let initiatives = index.initiatives(sharedBy: focus.id, and: id)
      let dates = initiatives.flatMap { $0.dates.map(\.date) } + index.dates(of: id).map(\.date)
      guard filter.admits(dates: dates) else { return nil }
      return Row(neighbor: neighbor, edges: edges, initiatives: initiatives)
    }
    return rows.sorted { left, right in
      if left.support != right.support { return right.support < left.support }
      if left.initiatives.count != right.initiatives.count {
        return left.initiatives.count > right.initiatives.count
      }
      return left.neighbor.id < right.neighbor.id
    }
  }

  private func cells(of row: Row, focus: Node, register: inout EvidenceRegister) -> [ReportCell] {
    var relations: [String] = []
    var references: [Int] = []
    var omitted = 0
    let statements = RelationWords(index: index, labels: labels)
    for edge in row.edges {
      relations.append(statements.relation(edge, seenFrom: focus.id))
      let reference = register.refer(to: edge, statement: statements.statement(edge))
      references += reference.numbers
      omitted += reference.omitted
    }
    var initiatives = row.initiatives.prefix(Self.maximumInitiatives).map(words)
    if row.initiatives.count > initiatives.count {
      initiatives.append("+\(row.initiatives.count - initiatives.count)")
    }
    return [
      ReportCell(text: labels.name(row.neighbor) + labels.bracketed([labels.kind(row.neighbor)])),
      ReportCell(text: relations.joined(separator: "；")),
      ReportCell(text: initiatives.joined(separator: "；")),
      ReportCell(text: "\(row.support.documents)/\(row.support.articles)"),
      ReportCell(
        text: references.isEmpty && omitted == 0
          ? labels["background"] : omitted > 0 ? "+\(omitted) \(labels["more-quotes"])" : "",
        references: Set(references).sorted()),
    ]
  }

  /// An initiative with its dates.
  private func words(_ shared: SharedInitiative) -> String {
    var remarks = shared.dates.isEmpty ? [] : [labels.dates(shared.dates)]
    if shared.isPlanned { remarks.append(labels["planned"]) }
    return labels.name(shared.initiative) + labels.bracketed(remarks)
  }

  private func note(omitted: Int, isEmpty: Bool) -> String {
    if isEmpty { return labels["no-rows"] }
    return omitted > 0 ? "+\(omitted) \(labels["more-rows"])" : ""
  }
}
