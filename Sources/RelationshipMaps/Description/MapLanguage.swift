/// The language of labels and of the words around them.
public enum MapLanguage: String, Sendable, Hashable, CaseIterable {
  /// Chinese.
  case chinese = "zh"
  /// English where the graph knows an English name, else Chinese: names are never invented.
  case english = "en"
  /// Chinese names with the English ones below; the words around them in Chinese.
  case both

  /// The language of the words around the names, as `lang` has it.
  public var code: String { self == .english ? "en" : "zh-CN" }
}
