extension RelationshipMap {
  /// The map as a fragment of a page: a figure with the drawing, and a table with the words that prove each link, which
  /// says the same to those who do not see it. The fragment has no script and no style but the drawing's own.
  public var html: String {
    var writer = SVGWriter()
    writer.begin("figure", [("class", "docgraph-map-figure"), ("lang", language)])
    writer.raw(svg)
    writer.begin("details", [])
    writer.text("summary", [], table.caption)
    writer.begin("table", [])
    writer.begin("thead", [])
    row(table.head, "th", [("scope", "col")], &writer)
    writer.end()
    writer.begin("tbody", [])
    for cells in table.rows { row(cells, "td", [], &writer) }
    for _ in 0..<4 { writer.end() }
    return writer.output
  }

  private func row(
    _ cells: [String], _ element: String, _ attributes: [SVGWriter.Attribute], _ writer: inout SVGWriter
  ) {
    writer.begin("tr", [])
    for cell in cells { writer.lines(element, attributes, cell) }
    writer.end()
  }
}
