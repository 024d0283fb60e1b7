internal import Configuration

/// The YAML between two lines of dashes with which a Markdown file may begin.
enum FrontMatter {
  /// Bytes up to which it is looked for.
  private static let longest = 1 << 16
  private static let dateKeys = ["date", "published", "pubdate", "publishdate"]
  private static let publisherKeys = ["publisher", "source"]

  /// What the YAML states, and the text behind it. Text that only looks like it stays text.
  static func split(_ utf8: [UInt8]) -> (metadata: DocumentMetadata, body: ArraySlice<UInt8>) {
    let whole = (DocumentMetadata(), utf8[...])
    guard utf8.starts(with: Array("---".utf8)), let first = utf8.firstIndex(of: 0x0A) else { return whole }
    guard utf8[3..<first].allSatisfy({ $0 == 0x20 || $0 == 0x0D }) else { return whole }
    var start = first + 1
    while start < min(utf8.count, longest) {
      let end = utf8[start...].firstIndex(of: 0x0A) ?? utf8.count
      let line = utf8[start..<end].filter { $0 != 0x0D && $0 != 0x20 }
      if line == Array("---".utf8) || line == Array("...".utf8) {
        let yaml = String(decoding: utf8[(first + 1)..<start], as: UTF8.self)
        guard let root = try? ConfigurationFile.parse(yaml, file: "") else { return whole }
        guard case .mapping = root.content else { return whole }
        return (metadata(root), utf8[min(end + 1, utf8.count)...])
      }
      start = end + 1
    }
    return whole
  }

  private static func metadata(_ root: ConfigurationNode) -> DocumentMetadata {
    func value(_ keys: [String]) -> String? {
      let texts = keys.lazy.compactMap { key in root[key].flatMap { try? $0.string(key) } }
      return texts.first { !$0.allSatisfy(\.isWhitespace) }
    }
    func stated(_ text: String?) -> DocumentMetadata.Value? { text.map { .init($0, source: .metadata) } }
    return DocumentMetadata(
      title: stated(value(["title"])), date: stated(value(dateKeys).flatMap(StatedDay.day)),
      publisher: stated(value(publisherKeys)), home: stated(value(["home"])))
  }
}
