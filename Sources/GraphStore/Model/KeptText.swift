/// The text of a document as it was taken out of its file, for documents whose bytes are not the text themselves.
public struct KeptText: Sendable, Hashable {
  /// The format of the file.
  public var format: String
  /// The library or program that took the text out.
  public var extractor: String
  /// Its version.
  public var extractorVersion: String
  /// The first 32 hexadecimal digits of the SHA-256 of the file's bytes.
  public var sourceHash: String
  /// The text as UTF-8; offsets of mentions and evidence are into it.
  public var utf8: [UInt8]

  /// Creates a kept text.
  public init(format: String, extractor: String, extractorVersion: String, sourceHash: String, utf8: [UInt8]) {
    self.format = format
    self.extractor = extractor
    self.extractorVersion = extractorVersion
    self.sourceHash = sourceHash
    self.utf8 = utf8
  }
}
