/// What a page says of itself in its head.
struct HTMLMetadata {
  /// The text of `<title>`.
  let titleElement: String
  /// Contents of `<meta>` elements by name, in lower case; the first of each name.
  let values: [String: String]

  private var vocabulary: HTMLVocabulary { .standard }

  /// The values that are stated.
  var metadata: DocumentMetadata {
    DocumentMetadata(
      title: first(vocabulary.titleNames) ?? value(titleElement), date: date, publisher: publisher)
  }

  private var date: DocumentMetadata.Value? {
    for name in vocabulary.dateNames {
      if let day = values[name].flatMap(StatedDay.day) { return .init(day, source: .metadata) }
    }
    return nil
  }

  private var publisher: DocumentMetadata.Value? {
    guard let name = first(vocabulary.publisherNames)?.value else { return nil }
    let label = vocabulary.publisherLabels.first { name.hasPrefix($0) } ?? ""
    return value(String(name.dropFirst(label.count)))
  }

  private func first(_ names: [String]) -> DocumentMetadata.Value? {
    names.lazy.compactMap { values[$0].flatMap(value) }.first
  }

  private func value(_ text: String) -> DocumentMetadata.Value? {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : .init(words.joined(separator: " "), source: .metadata)
  }
}
