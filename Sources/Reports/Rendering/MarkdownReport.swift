/// Writes a report as Markdown.
struct MarkdownReport {
  let labels: ReportLabels

  func text(of content: ReportContent) -> String {
    var blocks: [String] = []
    for part in content.parts {
      switch part {
      case .prose(let markdown, _): if !markdown.isEmpty { blocks.append(markdown) }
      case .figure(let figure):
        blocks.append("![\(MarkdownEscaping.text(figure.caption))](\(MarkdownEscaping.destination(figure.fileName)))")
        blocks.append("*\(MarkdownEscaping.text(caption(of: figure)))*")
      case .table(let table): blocks += self.table(table)
      }
    }
    if !content.figures.isEmpty {
      blocks.append("## \(labels["appendix-maps"])")
      for figure in content.figures { blocks += table(figure.relations) }
    }
    if !content.evidence.isEmpty {
      blocks.append("## \(labels["appendix-evidence"])")
      blocks.append(content.evidence.map(entry).joined(separator: "\n"))
    }
    blocks.append("## \(labels["sources"])")
    if !content.sources.isEmpty {
      blocks.append(content.sources.map { "- \(MarkdownEscaping.text($0))" }.joined(separator: "\n"))
    }
    blocks.append(MarkdownEscaping.text(content.sourceLine))
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func caption(of figure: ReportFigure) -> String {
    labels.language == .english ? "Figure \(figure.number). \(figure.caption)" : "图 \(figure.number)　\(figure.caption)"
  }

  private func table(_ table: ReportTable) -> [String] {
    var blocks = ["**\(MarkdownEscaping.text(table.caption))**"]
    if !table.rows.isEmpty {
      var lines = ["| \(table.head.map(MarkdownEscaping.text).joined(separator: " | ")) |"]
      lines.append("|" + String(repeating: " --- |", count: table.head.count))
      for row in table.rows { lines.append("| \(row.map(cell).joined(separator: " | ")) |") }
      blocks.append(lines.joined(separator: "\n"))
    }
    if !table.note.isEmpty { blocks.append(MarkdownEscaping.text(table.note)) }
    return blocks
  }

  private func cell(_ cell: ReportCell) -> String {
    let references = cell.references.map { "\\[\($0)\\]" }
    return (references + [MarkdownEscaping.text(cell.text)]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func entry(_ entry: EvidenceEntry) -> String {
    let place = MarkdownEscaping.text("\(entry.path):\(entry.line)")
    let copies = entry.copies > 0 ? " (+\(entry.copies) \(labels["copies"]))" : ""
    let proves = entry.proves.map(MarkdownEscaping.text).joined(separator: "; ")
    return
      "\(entry.number). “\(MarkdownEscaping.text(entry.quote))” — \(place)\(copies). \(labels["proves"]): \(proves)"
  }
}
