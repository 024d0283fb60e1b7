internal import SourceText

/// Names of two characters that are set as wide as names of three: 何　青. The view has dropped the blank, the source
/// still has it.
struct SpacedNames {
  /// The view positions of Han characters that stand behind a blank, another Han character before it, in one line.
  let gaps: Set<Int>

  /// Finds the blanks of a document.
  /// - Complexity: O(length of the source + number of blanks · log n).
  init(_ state: LinkingState) {
    let view = state.source.view
    let bytes = view.source.utf8
    var gaps: Set<Int> = []
    var index = 0
    while index < bytes.count {
      let width = Self.blank(bytes, index)
      if width == 0 {
        index += 1
        continue
      }
      let start = index
      while index < bytes.count, case let width = Self.blank(bytes, index), width > 0 { index += width }
      guard start >= 3, index + 2 < bytes.count, (0xE4...0xE9).contains(bytes[start - 3]),
        (0xE4...0xE9).contains(bytes[index])
      else { continue }
      let position = view.viewOffset(ofSource: index)
      if state.text.isHan(at: position), position > 0, state.text.isHan(at: state.text.previous(position)) {
        gaps.insert(position)
      }
    }
    self.gaps = gaps
  }

  /// The width of a blank of a line at an index, or 0.
  @inline(__always)
  private static func blank(_ bytes: [UInt8], _ index: Int) -> Int {
    if bytes[index] == 0x20 { return 1 }
    return bytes[index] == 0xE3 && index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
      ? 3 : 0
  }

  /// Whether a blank stands inside a word of two characters at a position, and none beside its characters that would
  /// make it a heading with blanks between all letters.
  func isSpaced(_ text: ViewText, at start: Int) -> Bool {
    guard start + 3 < text.count else { return false }
    let second = text.next(start)
    guard gaps.contains(second), second < text.count else { return false }
    let end = text.next(second)
    return !gaps.contains(end) || end >= text.count || !gaps.contains(text.next(end))
  }
}
