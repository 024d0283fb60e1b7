/// A table of a report, before it is Markdown or HTML.
struct ReportTable: Hashable {
  /// What it shows.
  var caption: String
  /// The heads of its columns.
  var head: [String]
  /// Its rows, each as long as the head.
  var rows: [[ReportCell]]
  /// A line below it, such as how many rows were left out; empty for none.
  var note: String
}

/// A cell: words, then references to the evidence.
struct ReportCell: Hashable {
  /// The words.
  var text: String
  /// Numbers of entries in the evidence appendix.
  var references: [Int] = []
}
