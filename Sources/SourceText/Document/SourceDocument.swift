/// A document that was read: its text, the view for matching, and its structure.
public struct SourceDocument: Sendable {
  /// The decoded text; of formats other than plain text, the text that was taken out.
  public let source: SourceBuffer
  /// How the bytes were decoded.
  public let encoding: TextEncoding
  /// How the text was taken out of its file.
  public let extraction: TextExtraction
  /// The text as matching sees it.
  public let view: UnwrappedView
  /// The stories, in the order in which they begin.
  public let articles: [Article]
  /// The blocks, in the order of the page.
  public let blocks: [Block]
  /// The sentences, in the order of the page.
  public let sentences: [Sentence]
  /// The passages that repeat earlier ones, in the order of the page, apart from each other.
  public let duplicates: [DuplicatePassage]
  /// The marks that point to other pages, in the order of the page.
  public let continuations: [Continuation]
  /// What is known of the document as a whole.
  public let metadata: DocumentMetadata

  /// The index of the sentence that contains a view offset; nil between sentences.
  /// - Complexity: O(log n).
  public func sentence(at offset: Int) -> Int? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < sentences.count && sentences[low].range.contains(offset) ? low : nil
  }

  /// The index of the block that contains a view offset; nil between blocks.
  /// - Complexity: O(log n).
  public func block(at offset: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count && blocks[low].range.contains(offset) ? low : nil
  }

  /// The duplicate passage that contains a view offset, where there is one.
  /// - Complexity: O(log n).
  public func duplicate(at offset: Int) -> DuplicatePassage? {
    var low = 0
    var high = duplicates.count
    while low < high {
      let middle = (low + high) / 2
      if duplicates[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < duplicates.count && duplicates[low].range.contains(offset) ? duplicates[low] : nil
  }
}
