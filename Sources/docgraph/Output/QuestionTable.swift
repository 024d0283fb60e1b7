import GraphStore
import TypedGraph

/// Questions in rows, one a candidate.
struct QuestionTable {
  let questions: [IdentityQuestion]
  let names: DocumentNames

  /// Aligned columns; kind and name stand at the first candidate.
  func text(lineWidth: Int?) -> String {
    var table = TextTable(columns: ["QUESTION", "NAME", "MAY BE", "GROUNDS", "EVIDENCE"], lineWidth: lineWidth)
    for question in questions {
      for (index, candidate) in question.candidates.enumerated() {
        table.rows.append([
          index == 0 ? question.kind.rawValue : "", index == 0 ? question.name : "", candidate.id.rawValue,
          candidate.grounds, candidate.evidence.first.map(names.citation) ?? paths(candidate).joined(separator: " "),
        ])
      }
    }
    return table.text
  }

  /// Every candidate with its documents and first piece of evidence.
  var commaSeparated: String {
    CommaSeparated.text(
      columns: ["question", "name", "id", "entity", "grounds", "paths", "path", "line", "quote"],
      rows: questions.flatMap { question in
        question.candidates.map { candidate in
          let first = candidate.evidence.first
          return [
            question.kind.rawValue, question.name, candidate.id.rawValue, candidate.node?.name ?? "", candidate.grounds,
            paths(candidate).joined(separator: "; "), first.map { names.path(of: $0.document) } ?? "",
            first.map { "\($0.line)" } ?? "", first?.quote ?? "",
          ]
        }
      })
  }

  private func paths(_ candidate: IdentityQuestion.Candidate) -> [String] {
    candidate.documents.map(names.path)
  }
}
