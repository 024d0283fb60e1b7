/// A report with everything filled in, before it is Markdown or HTML.
struct ReportContent: Hashable {
  /// A stretch of the body.
  enum Part: Hashable {
    /// The author's words.
    case prose(markdown: String, html: String)
    /// A map.
    case figure(ReportFigure)
    /// A table.
    case table(ReportTable)
  }

  /// The title.
  var title: String
  /// The body.
  var parts: [Part]
  /// The passages that the body refers to.
  var evidence: [EvidenceEntry]
  /// The documents, a line each.
  var sources: [String]
  /// Documents, latest date and hash of the graph in one line.
  var sourceLine: String

  /// The maps in order.
  var figures: [ReportFigure] {
    parts.compactMap { part in
      guard case .figure(let figure) = part else { return nil }
      return figure
    }
  }
}
