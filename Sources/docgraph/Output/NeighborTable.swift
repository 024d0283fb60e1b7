import GraphStore
import TypedGraph

/// A neighbour query in rows: for people one a relation, for spreadsheets one a piece of evidence.
struct NeighborTable {
  let found: Neighborhood
  let names: DocumentNames

  /// Aligned columns with the strongest initiative and one quote for each relation.
  func text(lineWidth: Int?) -> String {
    let isDeep = found.neighbors.contains { $0.distance > 1 }
    var table = TextTable(
      columns: (isDeep ? ["DISTANCE"] : []) + [
        "NAME", "KIND", "RELATION", "SUPPORT", "INITIATIVE", "DATE", "EVIDENCE",
      ],
      lineWidth: lineWidth)
    for neighbor in found.neighbors {
      for relation in neighbor.relations {
        table.rows.append(
          (isDeep ? ["\(neighbor.distance)"] : []) + [
            neighbor.node.name, neighbor.node.kind.isEmpty ? neighbor.node.type.rawValue : neighbor.node.kind,
            Self.label(relation, isDeep: isDeep),
            relation.edge.isBackground ? "-" : "\(relation.edge.support.documents)",
            Self.initiatives(relation), relation.initiatives.first.map(Self.dates) ?? "", citation(relation),
          ])
      }
    }
    return table.text
  }

  /// The relation, an arrow where it runs towards the entity asked for, and what narrows it.
  private static func label(_ relation: NeighborRelation, isDeep: Bool) -> String {
    var label = (relation.direction == .incoming ? "← " : "") + relation.edge.predicate.rawValue
    if !relation.edge.qualifiers.isEmpty {
      label += " (" + relation.edge.qualifiers.pairs.map(\.value).joined(separator: ", ") + ")"
    }
    return isDeep ? "\(label) \(relation.from.key)" : label
  }

  private static func initiatives(_ relation: NeighborRelation) -> String {
    guard let first = relation.initiatives.first else { return "" }
    let more = relation.initiatives.count - 1
    // The count stays visible behind a long name.
    return more == 0 ? first.initiative.name : TextTable.cut(first.initiative.name, to: 34) + " +\(more)"
  }

  static func dates(_ initiative: SharedInitiative) -> String {
    initiative.dates.map(\.date.description).joined(separator: " ")
  }

  /// One quote: where the relation has an initiative, one that names it too.
  private func citation(_ relation: NeighborRelation) -> String {
    let evidence = relation.edge.evidence
    let initiative = relation.initiatives.first.map { ($0.firstEdges + $0.secondEdges).flatMap(\.evidence) } ?? []
    let near = evidence.first { piece in
      initiative.contains { $0.document == piece.document && $0.range.overlaps(piece.range) }
    }
    return (near ?? evidence.first).map(names.citation) ?? "(background knowledge)"
  }

  static let columns = [
    "name", "id", "type", "kind", "distance", "source", "relation", "target", "qualifiers", "documents", "articles",
    "confidence", "initiatives", "dates", "path", "line", "start", "end", "quote", "rule",
  ]

  /// Every piece of evidence in full.
  var commaSeparated: String {
    var rows: [[String]] = []
    for neighbor in found.neighbors {
      for relation in neighbor.relations {
        let edge = relation.edge
        let head = [
          neighbor.node.name, neighbor.node.id.rawValue, neighbor.node.type.rawValue, neighbor.node.kind,
          "\(neighbor.distance)", edge.source.rawValue, edge.predicate.rawValue, edge.target.rawValue,
          edge.qualifiers.pairs.map { "\($0.key)=\($0.value)" }.joined(separator: "; "), "\(edge.support.documents)",
          "\(edge.support.articles)", "\(edge.confidence)",
          relation.initiatives.map(\.initiative.name).joined(separator: "; "),
          relation.initiatives.map(Self.dates).joined(separator: "; "),
        ]
        let proofs = edge.evidence.map { piece in
          [
            names.path(of: piece.document), "\(piece.line)", "\(piece.range.lowerBound)", "\(piece.range.upperBound)",
            piece.quote, piece.rule,
          ]
        }
        rows += (proofs.isEmpty ? [["", "", "", "", "", ""]] : proofs).map { head + $0 }
      }
    }
    return CommaSeparated.text(columns: Self.columns, rows: rows)
  }
}
