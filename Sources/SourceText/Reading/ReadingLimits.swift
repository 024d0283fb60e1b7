/// How much one document may hold. What goes beyond is an error that says so, never a truncated text.
public struct ReadingLimits: Sendable, Hashable {
  /// Bytes of the file; at most 2 GB, because offsets into the view take four bytes.
  public var bytes: Int
  /// Lines of the decoded text.
  public var lines: Int
  /// Bytes of the text taken out of a compressed or marked-up format, and of what is unpacked for it.
  public var extractedBytes: Int
  /// Pages of a document that has pages.
  public var pages: Int
  /// How deep elements of a marked-up document may be nested.
  public var nesting: Int
  /// Seconds that another program may take to read a document.
  public var extractionSeconds: Int

  /// The greatest document that is possible at all.
  public static let greatestBytes = 2_000_000_000
  /// The deepest nesting that is possible at all; the parser of XML goes no deeper.
  public static let deepestNesting = 256

  /// Creates limits; values beyond what is possible are lowered to it.
  public init(
    bytes: Int = 256 << 20, lines: Int = 20_000_000, extractedBytes: Int = 256 << 20, pages: Int = 20_000,
    nesting: Int = 256, extractionSeconds: Int = 300
  ) {
    self.bytes = min(max(1, bytes), Self.greatestBytes)
    self.lines = max(1, lines)
    self.extractedBytes = min(max(1, extractedBytes), Self.greatestBytes)
    self.pages = max(1, pages)
    self.nesting = min(max(1, nesting), Self.deepestNesting)
    self.extractionSeconds = min(max(1, extractionSeconds), 86_400)
  }
}
