internal import TypedGraph

extension SourceDocument {
  /// The identity that the graph knows the document by: the first 32 hexadecimal digits of the SHA-256 of its decoded
  /// text. The same text is the same document wherever it stands and however it is encoded.
  /// - Complexity: O(n).
  public var identity: String { ContentHash(of: source.utf8).prefix(32) }
}
