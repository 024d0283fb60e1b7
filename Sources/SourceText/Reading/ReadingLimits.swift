/// How much one document may hold. What goes beyond is an error that says so, never a truncated text.
public struct ReadingLimits: Sendable, Hashable {
  /// Bytes of the file; at most 2 GB, because offsets into the view take four bytes.
  public var bytes: Int
  /// Lines of the decoded text.
  public var lines: Int
  /// Bytes of the text taken out of a compressed or marked-up format.
  public var extractedBytes: Int

  /// The greatest document that is possible at all.
  public static let greatestBytes = 2_000_000_000

  /// Creates limits; values beyond what is possible are lowered to it.
  public init(bytes: Int = 256 << 20, lines: Int = 20_000_000, extractedBytes: Int = 256 << 20) {
    self.bytes = min(max(1, bytes), Self.greatestBytes)
    self.lines = max(1, lines)
    self.extractedBytes = min(max(1, extractedBytes), Self.greatestBytes)
  }
}
