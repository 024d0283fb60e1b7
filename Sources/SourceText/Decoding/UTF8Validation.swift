/// Checks bytes for well-formed UTF-8.
enum UTF8Validation {
  /// The offset of the first byte that is not part of a well-formed scalar; nil where all are.
  /// - Complexity: O(n).
  static func firstError(_ bytes: [UInt8], from start: Int = 0) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span.extracting(droppingFirst: start))
      return nil
    } catch {
      return start + error.byteOffsets.lowerBound
    }
  }
}
