/// Writes a report as one HTML page: style and maps are part of it, nothing is loaded, no script runs.
struct HTMLReport {
  let labels: ReportLabels

  func page(of content: ReportContent) -> String {
    let language = labels.language == .english ? "en" : "zh-CN"
    var html = """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(HTMLEscaping.text(content.title))</title>
      <style>
      \(String(decoding: PackageResources.report_css, as: UTF8.self))</style>
      </head>
      <body>
      <main>

      """
    for part in content.parts {
      switch part {
      case .prose(_, let prose): html += prose
      case .figure(let figure): html += self.figure(figure)
      case .table(let table): html += self.table(table)
      }
    }
    html += "</main>\n"
    html += appendix(of: content)
    html += "</body>\n</html>\n"
    return html
  }

  private func figure(_ figure: ReportFigure) -> String {
    let label = labels.language == .english ? "Figure \(figure.number)." : "图 \(figure.number)"
    return """
      <figure id="figure-\(figure.number)">
      \(figure.svg)
      <figcaption>\(label) \(HTMLEscaping.text(figure.caption)) \
      <a href="#relations-\(figure.number)">\(HTMLEscaping.text(labels["map-relations"]))</a></figcaption>
      </figure>

      """
  }

  private func table(_ table: ReportTable, id: String? = nil) -> String {
    if table.rows.isEmpty {
      let words = "\(table.caption)\(labels.language == .english ? ": " : "：")\(table.note)"
      return "<p class=\"note\"\(id.map { " id=\"\($0)\"" } ?? "")>\(HTMLEscaping.text(words))</p>\n"
    }
    var html = "<div class=\"table\"\(id.map { " id=\"\($0)\"" } ?? "") tabindex=\"0\" role=\"region\""
    html += " aria-label=\"\(HTMLEscaping.text(table.caption))\">\n"
    html += "<table>\n<caption>\(HTMLEscaping.text(table.caption))</caption>\n<thead>\n<tr>"
    for head in table.head { html += "<th scope=\"col\">\(HTMLEscaping.text(head))</th>" }
    html += "</tr>\n</thead>\n<tbody>\n"
    for row in table.rows {
      html += "<tr>"
      for (column, cell) in row.enumerated() {
        html += column == 0 ? "<th scope=\"row\">\(self.cell(cell))</th>" : "<td>\(self.cell(cell))</td>"
      }
      html += "</tr>\n"
    }
    html += "</tbody>\n</table>\n"
    if !table.note.isEmpty { html += "<p class=\"note\">\(HTMLEscaping.text(table.note))</p>\n" }
    return html + "</div>\n"
  }

  private func cell(_ cell: ReportCell) -> String {
    let references = cell.references.map { "<a class=\"reference\" href=\"#evidence-\($0)\">[\($0)]</a>" }
    return (references + [HTMLEscaping.text(cell.text)]).filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func appendix(of content: ReportContent) -> String {
    var html = ""
    if !content.figures.isEmpty {
      html += "<section>\n<h2>\(HTMLEscaping.text(labels["appendix-maps"]))</h2>\n"
      for figure in content.figures { html += table(figure.relations, id: "relations-\(figure.number)") }
      html += "</section>\n"
    }
    if !content.evidence.isEmpty {
      html += "<section>\n<h2>\(HTMLEscaping.text(labels["appendix-evidence"]))</h2>\n<ol class=\"evidence\">\n"
      for entry in content.evidence { html += self.entry(entry) }
      html += "</ol>\n</section>\n"
    }
    html += "<footer>\n<h2>\(HTMLEscaping.text(labels["sources"]))</h2>\n<ul>\n"
    for source in content.sources { html += "<li>\(HTMLEscaping.text(source))</li>\n" }
    return html + "</ul>\n<p>\(HTMLEscaping.text(content.sourceLine))</p>\n</footer>\n"
  }

  private func entry(_ entry: EvidenceEntry) -> String {
    let copies = entry.copies > 0 ? " (+\(entry.copies) \(labels["copies"]))" : ""
    let proves = entry.proves.map { "<li>\(HTMLEscaping.text($0))</li>" }.joined()
    return """
      <li id="evidence-\(entry.number)">
      <blockquote>\(HTMLEscaping.text(entry.quote))</blockquote>
      <p><cite>\(HTMLEscaping.text("\(entry.path):\(entry.line)"))</cite>\(HTMLEscaping.text(copies))</p>
      <ul>\(proves)</ul>
      </li>

      """
  }
}
