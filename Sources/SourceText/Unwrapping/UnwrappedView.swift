/// A document as matching sees it: line breaks inside sentences joined, white space beside Chinese characters gone,
/// widths and variants folded, blocks parted by one line feed each; with the way back to the source.
///
/// Offsets into the view are UTF-8 byte offsets into `utf8`. The way back is kept as runs: a new run begins only where
/// characters of the source were left out, so it costs a small part of the text. It is monotone: a later character of
/// the view never comes from an earlier place of the source.
public struct UnwrappedView: Sendable {
  /// From here on the characters of view and source follow each other one to one.
  struct Run: Sendable {
    var view: UInt32
    var source: UInt32
  }

  /// The folded text; it neither begins nor ends with a line feed.
  public let utf8: [UInt8]
  /// The source the view was made from.
  public let source: SourceBuffer
  let runs: [Run]

  init(utf8: [UInt8], source: SourceBuffer, runs: [Run]) {
    self.utf8 = utf8
    self.source = source
    self.runs = runs
  }

  /// Where the character that contains a view offset begins in the source, in UTF-8 bytes. The end of the view maps
  /// to the end of its last character's source, a line feed between blocks to the end of the block before it.
  /// - Complexity: O(log n).
  public func sourceOffset(of offset: Int) -> Int {
    let offset = min(max(0, offset), utf8.count)
    if offset == utf8.count { return sourceEnd(ofCharacterBefore: offset) }
    guard let run = runIndex(ofView: offset) else { return 0 }
    return advance(run, to: offset)
  }

  /// The range of the source, in UTF-8 bytes, from which a range of the view comes: from the start of its first
  /// character to the end of its last. White space and line breaks between them are inside, those around them are not.
  /// - Complexity: O(log n).
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    let start = sourceOffset(of: range.lowerBound)
    guard !range.isEmpty else { return start..<start }
    return start..<max(start, sourceEnd(ofCharacterBefore: range.upperBound))
  }

  /// The range of the source in Unicode scalars.
  /// - Complexity: O(log n).
  public func scalarRange(of range: Range<Int>) -> Range<Int> {
    source.scalarRange(ofUTF8: sourceRange(of: range))
  }

  /// The first view offset whose character begins at or after a source offset in UTF-8 bytes.
  /// - Complexity: O(log n).
  public func viewOffset(ofSource offset: Int) -> Int {
    guard let first = runs.first, offset > Int(first.source) else { return 0 }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].source) < offset { low = middle } else { high = middle }
    }
    var view = Int(runs[low].view)
    var position = Int(runs[low].source)
    let end = low + 1 < runs.count ? Int(runs[low + 1].view) : utf8.count
    while view < end && position < offset {
      if utf8[view] != 0x0A { position += UTF8Scalars.length(lead: source.utf8[position]) }
      view += UTF8Scalars.length(lead: utf8[view])
    }
    return min(view, utf8.count)
  }

  /// The view range of a source range in UTF-8 bytes: the characters that begin inside it.
  /// - Complexity: O(log n).
  public func viewRange(ofSource range: Range<Int>) -> Range<Int> {
    let start = viewOffset(ofSource: range.lowerBound)
    return start..<max(start, viewOffset(ofSource: range.upperBound))
  }

  /// Whether the source has anything, such as white space or a line break, between the character that begins at a view
  /// offset and the one before it.
  /// - Complexity: O(log n).
  public func hasGap(before offset: Int) -> Bool {
    guard offset > 0, offset < utf8.count else { return false }
    return sourceOffset(of: offset) > sourceEnd(ofCharacterBefore: offset)
  }

  /// The text of a view range as matching sees it.
  /// - Complexity: O(length of the range).
  public func text(in range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }

  /// The text of a view range as it stands in the source.
  /// - Complexity: O(length of the range + log n).
  public func original(in range: Range<Int>) -> String {
    source.text(in: sourceRange(of: range))
  }

  private func runIndex(ofView offset: Int) -> Int? {
    guard !runs.isEmpty else { return nil }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(runs[middle].view) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Steps from a run's start through view and source together, up to the character that contains `offset`.
  private func advance(_ index: Int, to offset: Int) -> Int {
    var view = Int(runs[index].view)
    var position = Int(runs[index].source)
    while true {
      let next = view + UTF8Scalars.length(lead: utf8[view])
      if next > offset { return position }
      if utf8[view] != 0x0A { position += UTF8Scalars.length(lead: source.utf8[position]) }
      view = next
    }
  }

  private func sourceEnd(ofCharacterBefore offset: Int) -> Int {
    let offset = min(offset, utf8.count)
    guard offset > 0 else { return sourceOffset(of: 0) }
    var start = offset - 1
    while start > 0 && UTF8Scalars.isContinuation(utf8[start]) { start -= 1 }
    guard let run = runIndex(ofView: start) else { return 0 }
    let position = advance(run, to: start)
    return utf8[start] == 0x0A ? position : position + UTF8Scalars.length(lead: source.utf8[position])
  }
}
