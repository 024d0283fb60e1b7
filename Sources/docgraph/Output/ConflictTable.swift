import GraphStore
import TypedGraph

/// Conflicts in rows, one a value; for spreadsheets one a piece of evidence.
struct ConflictTable {
  let conflicts: [Conflict]
  let names: DocumentNames
  private let dates: [String: String]

  init(conflicts: [Conflict], documents: [DocumentRecord], names: DocumentNames) {
    self.conflicts = conflicts
    self.names = names
    dates = Dictionary(documents.map { ($0.id, $0.date ?? "") }, uniquingKeysWith: { $1 })
  }

  /// Aligned columns; subject and property stand at the first of their values.
  func text(lineWidth: Int?) -> String {
    var table = TextTable(
      columns: ["SUBJECT", "PROPERTY", "VALUE", "SAID", "SUPPORT", "EVIDENCE"], lineWidth: lineWidth)
    for conflict in conflicts {
      for (index, value) in conflict.values.enumerated() {
        let first = first(of: value)
        table.rows.append([
          index == 0 ? conflict.subject.name : "", index == 0 ? conflict.property.description : "", value.text,
          first.map { said($0) } ?? "", value.evidence.isEmpty ? "-" : "\(value.support.documents)",
          first.map(names.citation) ?? "(background knowledge)",
        ])
      }
    }
    return table.text
  }

  private static let columns = [
    "subject", "id", "type", "kind", "relation", "property", "value", "entities", "documents", "articles", "said",
    "path", "line", "start", "end", "quote", "rule",
  ]

  /// Every piece of evidence in full.
  var commaSeparated: String {
    var rows: [[String]] = []
    for conflict in conflicts {
      for value in conflict.values {
        let subject = conflict.subject
        let head = [
          subject.name, subject.id.rawValue, subject.type.rawValue, subject.kind,
          conflict.property.relation?.rawValue ?? "", conflict.property.description, value.text,
          value.entities.map(\.rawValue).joined(separator: "; "), "\(value.support.documents)",
          "\(value.support.articles)",
        ]
        let proofs = value.evidence.map { piece in
          [
            said(piece), names.path(of: piece.document), "\(piece.line)", "\(piece.range.lowerBound)",
            "\(piece.range.upperBound)", piece.quote, piece.rule,
          ]
        }
        rows += (proofs.isEmpty ? [["", "", "", "", "", "", ""]] : proofs).map { head + $0 }
      }
    }
    return CommaSeparated.text(columns: Self.columns, rows: rows)
  }

  private func said(_ piece: Evidence) -> String { dates[piece.document] ?? "" }

  /// The words of the earliest document that has a date, otherwise the first.
  private func first(of value: Conflict.Value) -> Evidence? {
    value.evidence.min { left, right in
      switch (said(left), said(right)) {
      case (let one, let other) where one == other: left.key < right.key
      case ("", _): false
      case (_, ""): true
      case (let one, let other): one < other
      }
    }
  }
}
