/// A sentence: the unit in which relations are looked for.
public struct Sentence: Sendable, Hashable {
  private var start: UInt32
  private var end: UInt32
  private var blockIndex: UInt32

  init(range: Range<Int>, block: Int) {
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
    blockIndex = UInt32(block)
  }

  /// Where the sentence stands in the view, in UTF-8 bytes, its closing punctuation included.
  public var range: Range<Int> { Int(start)..<Int(end) }
  /// The index of its block in `SourceDocument.blocks`.
  public var block: Int { Int(blockIndex) }
}
