/// A stretch of the page that stands apart: a headline, a paragraph, one line of a signature.
///
/// Sentences never cross blocks. In the view, blocks follow one another with one line feed between them.
public struct Block: Sendable, Hashable {
  /// What the block is.
  public internal(set) var kind: BlockKind
  private var start: UInt32
  private var end: UInt32
  private var firstSentence: UInt32 = 0
  private var endSentence: UInt32 = 0
  private var articleIndex: UInt32 = 0

  init(kind: BlockKind, range: Range<Int>) {
    self.kind = kind
    self.start = UInt32(range.lowerBound)
    self.end = UInt32(range.upperBound)
  }

  /// Where the block stands in the view, in UTF-8 bytes, without the line feeds around it.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// The indices of its sentences in `SourceDocument.sentences`.
  public internal(set) var sentences: Range<Int> {
    get { Int(firstSentence)..<Int(endSentence) }
    set {
      firstSentence = UInt32(newValue.lowerBound)
      endSentence = UInt32(newValue.upperBound)
    }
  }

  /// The index of its article in `SourceDocument.articles`.
  public internal(set) var article: Int {
    get { Int(articleIndex) }
    set { articleIndex = UInt32(newValue) }
  }
}
