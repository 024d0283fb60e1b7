/// How the bytes of a document were decoded.
public struct TextEncoding: Sendable, Hashable {
  /// How the encoding was known.
  public enum Origin: String, Sendable, Hashable, Codable {
    /// The caller named it.
    case declared
    /// A byte order mark gives it.
    case byteOrderMark = "byte-order-mark"
    /// It was concluded from the bytes.
    case detected
  }

  /// Its name: `UTF-8`, `UTF-16LE`, `UTF-16BE`, `GB18030`, `BIG5` or what the caller named.
  public let name: String
  /// How sure it is, from 0 to 1; 1 where it was declared or a byte order mark gives it.
  public let confidence: Double
  /// How it was known.
  public let origin: Origin
  /// How many stretches of bytes were undecodable and replaced by U+FFFD; 0 unless reading was lossy.
  public let replacements: Int

  /// Creates a description.
  public init(name: String, confidence: Double, origin: Origin, replacements: Int = 0) {
    self.name = name
    self.confidence = confidence
    self.origin = origin
    self.replacements = replacements
  }
}
