import GraphStore
import TypedGraph

/// An entity's details for people and for spreadsheets.
struct EntityTable {
  let details: EntityDetails
  let names: DocumentNames

  /// Names, mentions by document, then the relations in aligned columns.
  func text(lineWidth: Int?) -> String {
    let node = details.node
    var lines = ["\(node.name)  \(node.kind.isEmpty ? node.type.rawValue : node.kind)  \(node.id)"]
    let others = node.names.filter { $0 != node.name }
    if !others.isEmpty { lines.append("also: \(others.joined(separator: ", "))") }
    if let english = node.nameEnglish { lines.append("English: \(english)") }
    for document in details.documents {
      let count = document.count == 1 ? "1 mention" : "\(document.count) mentions"
      lines.append("\(count) in \(names.path(of: document.document))")
    }
    var text = lines.joined(separator: "\n") + "\n"
    if !details.edges.isEmpty {
      var table = TextTable(columns: ["RELATION", "NAME", "SUPPORT", "EVIDENCE"], lineWidth: lineWidth)
      table.rows = details.edges.map { edge in
        [
          label(edge), other(edge), edge.isBackground ? "-" : "\(edge.support.documents)",
          edge.evidence.first.map(names.citation) ?? "(background knowledge)",
        ]
      }
      text += "\n" + table.text
    }
    return text
  }

  /// Every relation in full, its first piece of evidence with it.
  var commaSeparated: String {
    CommaSeparated.text(
      columns: [
        "source", "relation", "target", "qualifiers", "other", "documents", "articles", "path", "line", "quote",
      ],
      rows: details.edges.map { edge in
        let first = edge.evidence.first
        return [
          edge.source.rawValue, edge.predicate.rawValue, edge.target.rawValue,
          edge.qualifiers.pairs.map { "\($0.key)=\($0.value)" }.joined(separator: "; "), other(edge),
          "\(edge.support.documents)", "\(edge.support.articles)", first.map { names.path(of: $0.document) } ?? "",
          first.map { "\($0.line)" } ?? "", first?.quote ?? "",
        ]
      })
  }

  private func other(_ edge: Edge) -> String {
    let id = edge.source == details.node.id ? edge.target : edge.source
    return details.names[id] ?? id.rawValue
  }

  private func label(_ edge: Edge) -> String {
    let isSymmetric = Schema.standard.definition(of: edge.predicate)?.isSymmetric ?? false
    var label = (isSymmetric || edge.source == details.node.id ? "" : "← ") + edge.predicate.rawValue
    if !edge.qualifiers.isEmpty { label += " (" + edge.qualifiers.pairs.map(\.value).joined(separator: ", ") + ")" }
    return label
  }
}
