/// A passage that repeats, word for word, an earlier one; white space and the width of punctuation apart.
public struct DuplicatePassage: Sendable, Hashable {
  /// The repetition, in UTF-8 bytes of the view.
  public let range: Range<Int>
  /// What it repeats, in UTF-8 bytes of the view.
  public let original: Range<Int>
}
