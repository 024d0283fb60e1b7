internal import TypedGraph

/// What a map draws, as a table: each link with its ends, its relations and the words that prove it.
public struct MapTable: Sendable, Hashable {
  /// What the table is.
  public let caption: String
  /// The names of the columns.
  public let head: [String]
  /// The cells of each row, in the order of the links; the last cell has a line for each quote.
  public let rows: [[String]]

  init(_ drawing: MapDrawing, _ context: ViewContext) {
    let words = context.words
    caption = words.text("table-caption", ["count": String(drawing.links.count)])
    head = ["table-source", "table-relation", "table-target", "table-evidence"].map { words.text($0) }
    rows = drawing.links.map { link in
      var relations = link.predicates.map { words.relation($0, context.schema) }
      if link.isPlanned { relations.append(words.text("planned")) }
      return [
        context.name(of: link.source).singleLine, relations.joined(separator: words.text("relations-joiner")),
        context.name(of: link.target).singleLine, context.evidence.quotes(of: link.edges),
      ]
    }
  }
}
