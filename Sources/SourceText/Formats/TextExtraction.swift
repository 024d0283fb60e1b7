/// How the text of a document was taken out of its file.
///
/// Offsets into a document are offsets into that text. Another version of the extractor may give another text.
public struct TextExtraction: Sendable, Hashable {
  /// The format of the file.
  public let format: DocumentFormat
  /// The library or program that took the text out.
  public let extractor: String
  /// Its version, and behind a plus sign the version of what docgraph itself does for the format.
  public let version: String
  /// The first 32 hexadecimal digits of the SHA-256 of the file's bytes (of NDJSON, of the text); empty for plain text.
  public internal(set) var sourceHash = ""
  /// Where pages begin, as UTF-8 offsets into the text; empty for formats without pages.
  public let pageStarts: [Int]

  init(format: DocumentFormat, extractor: String, version: String, pageStarts: [Int] = []) {
    self.format = format
    self.extractor = extractor
    self.version = version
    self.pageStarts = pageStarts
  }

  /// Whether the text is the file's own, decoded; otherwise it cannot be had again without the extractor.
  public var isSourceText: Bool { format == .plainText }

  /// The page on which a UTF-8 offset of the text stands, from 1; nil for formats without pages.
  /// - Complexity: O(log n).
  public func page(atUTF8 offset: Int) -> Int? {
    guard !pageStarts.isEmpty else { return nil }
    var low = 0
    var high = pageStarts.count
    while low < high {
      let middle = (low + high) / 2
      if pageStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }
}
