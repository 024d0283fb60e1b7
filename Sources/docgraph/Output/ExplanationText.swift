import EntityLinking

/// An explanation for people: line by line, first the mentions, then what was refused, then the statements.
struct ExplanationText {
  private let explanation: Explanation

  init(_ explanation: Explanation) { self.explanation = explanation }

  var text: String {
    let sections = [
      ("Mentions", explanation.mentions.map(line)), ("Refused", explanation.refusals.map(line)),
      ("Statements", explanation.statements.map(line)),
    ]
    return sections.filter { !$0.1.isEmpty }
      .map { title, lines in "\(title)\n" + lines.joined() }.joined(separator: "\n")
  }

  private func line(_ mention: Explanation.Mention) -> String {
    let meant = mention.entities.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
    let stands = mention.isAnaphoric ? " stands for " : " is "
    let inside = mention.components.map(\.name).joined(separator: ", ")
    return "  \(place(mention.passage))\(stands)\(meant), by \(mention.rule)"
      + (inside.isEmpty ? "\n" : ", with \(inside) inside\n")
  }

  private func line(_ refusal: Explanation.Refusal) -> String {
    let reason =
      switch refusal.reason {
      case .ambiguous: "may be several things"
      case .unsupported: "lacks support: an ordinary word, or a name that nothing near speaks for"
      case .covered: "belongs to \(refusal.coveredBy ?? "another name")"
      }
    let readings = refusal.readings.map { reading in
      let parent = reading.parent.map { " in \($0)" } ?? ""
      let form = reading.form.isEmpty || reading.form == "full" ? "" : ", \(reading.form)"
      let score = reading.score.map { ", score \($0)" } ?? ""
      return "      \(reading.entity.name)\(parent) (\(reading.entity.id)\(form)\(score))\n"
    }
    return "  \(place(refusal.passage)) \(reason), found by \(refusal.rule)\n" + readings.joined()
  }

  private func line(_ statement: Explanation.Statement) -> String {
    let qualifiers = statement.qualifiers.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
    func words(_ name: String, _ passage: Explanation.Passage?) -> String? {
      passage.map { "\(name) \(Self.flat($0.text))" }
    }
    let roles = [
      words("subject", statement.subjectWords), words("trigger", statement.triggerWords),
      words("object", statement.objectWords),
    ].compactMap(\.self).joined(separator: " · ")
    return """
        \(statement.passage.line): \(statement.subject.name) \(statement.predicate) \(statement.object.name)\(qualifiers)
            by \(statement.rule), right in \(Int((statement.confidence * 100).rounded())) of 100: \(statement.accepts)
            \(Self.flat(statement.passage.text))

      """ + (roles.isEmpty ? "" : "      \(roles)\n")
  }

  private func place(_ passage: Explanation.Passage) -> String { "\(passage.line): \(Self.flat(passage.text))" }

  /// A text without its line breaks.
  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { $0.trimmingPrefix(while: \.isWhitespace) }.joined()
  }
}
