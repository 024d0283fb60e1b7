internal import Configuration

/// In which language a report labels what it shows. Quotes and names of the documents stay as they are.
public enum ReportLanguage: String, Sendable, Hashable, CaseIterable {
  /// Chinese.
  case chinese = "zh"
  /// English, with English names where the graph has them.
  case english = "en"
  /// Chinese with English behind it.
  case both

  init(parsing node: ConfigurationNode) throws(ConfigurationError) {
    guard let language = ReportLanguage(rawValue: try node.string("language")) else {
      throw ConfigurationError(
        .invalidValue, "language must be zh, en or both", place: node.place)
    }
    self = language
  }

  /// A Chinese and an English word for one thing as this language shows it.
  func choose(chinese: String, english: String?) -> String {
    switch self {
    case .chinese: return chinese
    case .english: return english ?? chinese
    case .both:
      guard let english, english != chinese else { return chinese }
      return "\(chinese) \(english)"
    }
  }
}
