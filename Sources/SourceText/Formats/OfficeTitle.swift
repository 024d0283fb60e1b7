/// Titles in the properties of PDF and Office files, which programs often fill with the name of a file.
enum OfficeTitle {
  /// The title as metadata; nil where there is none or it names a file.
  static func title(_ text: String?) -> DocumentMetadata.Value? {
    let words = (text ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let lower = words.lowercased()
    guard !words.isEmpty, !lower.hasPrefix("microsoft "), !lower.hasPrefix("untitled") else { return nil }
    let extensions = [
      ".doc", ".docx", ".wps", ".pdf", ".indd", ".fit", ".ppt", ".pptx", ".xls", ".xlsx", ".txt", ".dot",
    ]
    guard !extensions.contains(where: lower.hasSuffix) else { return nil }
    return .init(words, source: .metadata)
  }
}
