public import Graphviz
public import TypedGraph

/// Makes a report: a source and a graph in, Markdown and HTML out. Equal inputs give equal bytes.
public struct ReportRenderer: Sendable {
  /// Labels of types and predicates.
  public var schema: Schema

  /// Makes the layouts of maps.
  public var layouts: any LayoutService

  /// Creates a renderer.
  public init(schema: Schema = .standard, layouts: any LayoutService = InProcessLayoutService()) {
    self.schema = schema
    self.layouts = layouts
  }

  /// Renders a report.
  /// - Parameters:
  ///   - source: the report as its author wrote it.
  ///   - graph: what its blocks are filled from.
  ///   - mapFiles: the text of each file of `ReportSource.mapFiles`, by the name that the source gives.
  ///   - pictureName: what the names of the Markdown's pictures begin with, such as the report's own name.
  /// - Throws: `ReportsError` with the line of the block that cannot be filled.
  public func render(
    _ source: ReportSource, graph: DocumentGraph, mapFiles: [String: String] = [:], pictureName: String = "report"
  ) throws(ReportsError) -> Report {
    var builder = ReportBuilder(
      graph: graph, settings: source.settings, mapFiles: mapFiles, schema: schema, layouts: layouts)
    let content = try builder.content(of: source, pictureName: pictureName)
    let labels = ReportLabels(language: source.settings.language, schema: schema)
    return Report(
      title: content.title, markdown: MarkdownReport(labels: labels).text(of: content),
      pictures: content.figures.map { Report.Picture(fileName: $0.fileName, svg: $0.svg) },
      html: HTMLReport(labels: labels).page(of: content))
  }
}
