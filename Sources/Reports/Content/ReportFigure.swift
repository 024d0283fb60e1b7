/// A map in a report.
struct ReportFigure: Hashable {
  /// Its number in the report, from 1.
  var number: Int
  /// What it shows.
  var caption: String
  /// The drawing, complete and self-contained.
  var svg: String
  /// The file that a Markdown report expects beside it.
  var fileName: String
  /// The relations that it draws, as text.
  var relations: ReportTable
}
