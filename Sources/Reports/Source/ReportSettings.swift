internal import Configuration

/// What a `docgraph report` block may set for the whole report.
public struct ReportSettings: Sendable, Hashable {
  /// The language of labels, headings and table heads.
  public var language: ReportLanguage
  /// Quotes that a relation opens at most, the surest first; the rest is counted. 1 to 100.
  public var quotesPerRelation: Int

  /// Creates settings.
  public init(language: ReportLanguage = .chinese, quotesPerRelation: Int = 3) {
    self.language = language
    self.quotesPerRelation = quotesPerRelation
  }

  /// Reads the block.
  init(parsing yaml: String, file: String) throws(ConfigurationError) {
    self.init()
    let root = try ConfigurationFile.parse(yaml, file: file)
    _ = try root.entries("a report", known: ["language", "quotes"])
    if let node = root["language"] { language = try ReportLanguage(parsing: node) }
    if let node = root["quotes"] { quotesPerRelation = try node.integer("quotes", in: 1...100) }
  }
}
