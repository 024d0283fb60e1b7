import GraphStore
import TypedGraph

/// Ways between two entities in rows, one a step.
struct ConnectionTable {
  let found: Connections
  let names: DocumentNames

  /// Aligned columns; the number of the way stands at its first step.
  func text(lineWidth: Int?) -> String {
    var table = TextTable(columns: ["WAY", "FROM", "RELATION", "TO", "SUPPORT", "EVIDENCE"], lineWidth: lineWidth)
    for (number, way) in found.ways.enumerated() {
      for (index, step) in way.steps.enumerated() {
        table.rows.append([
          index == 0 ? "\(number + 1)" : "", step.from.name, label(step), step.to.name,
          step.edge.isBackground ? "-" : "\(step.edge.support.documents)",
          step.edge.evidence.first.map(names.citation) ?? "(background knowledge)",
        ])
      }
    }
    return table.text
  }

  /// Every step with its first piece of evidence.
  var commaSeparated: String {
    var rows: [[String]] = []
    for (number, way) in found.ways.enumerated() {
      for (index, step) in way.steps.enumerated() {
        let first = step.edge.evidence.first
        rows.append([
          "\(number + 1)", "\(index + 1)", step.from.id.rawValue, step.edge.source.rawValue,
          step.edge.predicate.rawValue, step.edge.target.rawValue, step.to.id.rawValue,
          step.edge.qualifiers.pairs.map { "\($0.key)=\($0.value)" }.joined(separator: "; "),
          "\(step.edge.support.documents)", first.map { names.path(of: $0.document) } ?? "",
          first.map { "\($0.line)" } ?? "", first?.quote ?? "",
        ])
      }
    }
    return CommaSeparated.text(
      columns: [
        "way", "step", "from", "source", "relation", "target", "to", "qualifiers", "documents", "path", "line", "quote",
      ], rows: rows)
  }

  private func label(_ step: Connection.Step) -> String {
    let isSymmetric = Schema.standard.definition(of: step.edge.predicate)?.isSymmetric ?? false
    var label = (isSymmetric || step.edge.source == step.from.id ? "" : "← ") + step.edge.predicate.rawValue
    if !step.edge.qualifiers.isEmpty {
      label += " (" + step.edge.qualifiers.pairs.map(\.value).joined(separator: ", ") + ")"
    }
    return label
  }
}
