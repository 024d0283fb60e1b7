/// The formats that documents are read in.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable, Codable {
  /// Text without mark-up, in any encoding.
  case plainText = "text"
  /// CommonMark with tables.
  case markdown
  /// Pages of the web.
  case html
  /// Portable Document Format.
  case pdf
  /// Word processing documents of Office Open XML.
  case docx
  /// A JSON object with `id` and `text` on each line: many documents in one file.
  case ndjson

  /// The format of a file, by its content; the name only decides between formats that the content leaves open.
  /// - Parameters:
  ///   - bytes: the file's bytes, or its first `recognizedBytes`.
  ///   - path: the file's name.
  /// - Complexity: O(1).
  public static func recognize(_ bytes: [UInt8], path: String) -> DocumentFormat {
    let head = FormatHead(bytes, path: path)
    return FormatTable.readers.first { $0.recognizes(head) }?.format ?? .plainText
  }

  /// How many bytes of a file are enough to recognise its format.
  public static let recognizedBytes = 1 << 16
}
