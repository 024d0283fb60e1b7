/// Finds the marks that point to other pages: lines of their own, and brackets at the start or the end of a paragraph.
struct ContinuationFinder {
  /// A mark with the block it stands in.
  struct Found: Sendable {
    var mark: ContinuationMark
    var block: Int
    var range: Range<Int>
  }

  private let text: [UInt8]

  init(view: UnwrappedView) { text = view.utf8 }

  /// The marks of all blocks, in the order of the page.
  /// - Complexity: O(number of blocks).
  func find(in blocks: [Block]) -> [Found] {
    var found: [Found] = []
    for (index, block) in zip(blocks.indices, blocks) {
      let range = block.range
      switch block.kind {
      case .continuation, .paragraph, .listItem, .caption, .other: break
      default: continue
      }
      if let mark = ContinuationMark.read(text, at: range.lowerBound, to: range.upperBound),
        mark.isBracketed || block.kind == .continuation
      {
        found.append(Found(mark: mark, block: index, range: range.lowerBound..<mark.end))
        if mark.end == range.upperBound { continue }
      }
      if let (mark, start) = ContinuationMark.last(text, in: range) {
        found.append(Found(mark: mark, block: index, range: start..<mark.end))
      }
    }
    return found
  }
}
