internal import SourceText

extension UnwrappedView {
  /// The source's own characters of a range, without the line breaks and blanks that the view has dropped.
  /// - Complexity: O(length of the range + log n).
  func unwrappedOriginal(in range: Range<Int>) -> String {
    let origin = sourceRange(of: range)
    let bytes = source.utf8.span
    let expected = utf8.span
    var shown: [UInt8] = []
    shown.reserveCapacity(origin.count)
    var position = origin.lowerBound
    var view = range.lowerBound
    while position < origin.upperBound {
      let width = Self.width(bytes[position])
      if Self.isSpace(bytes, position), view >= range.upperBound || !Self.isSpace(expected, view) {
        position += width
        continue
      }
      guard view < range.upperBound else { break }
      if bytes[position] == 0x0A {
        shown.append(0x20)
      } else {
        for index in position..<min(position + width, bytes.count) { shown.append(bytes[index]) }
      }
      position += width
      view += Self.width(expected[view])
    }
    return String(decoding: shown, as: UTF8.self)
  }

  @inline(__always)
  private static func width(_ lead: UInt8) -> Int { lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4 }

  /// Whether a character of Unicode's white space stands at an index.
  @inline(__always)
  private static func isSpace(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let lead = bytes[index]
    if lead < 0x80 { return lead == 0x20 || (0x09...0x0D).contains(lead) }
    guard lead == 0xC2 || (0xE1...0xE3).contains(lead), index + 1 < bytes.count else { return false }
    let second = bytes[index + 1]
    if lead == 0xC2 { return second == 0x85 || second == 0xA0 }
    guard index + 2 < bytes.count else { return false }
    let third = bytes[index + 2]
    switch (lead, second) {
    case (0xE1, 0x9A): return third == 0x80
    case (0xE2, 0x80): return (0x80...0x8A).contains(third) || (0xA8...0xA9).contains(third) || third == 0xAF
    case (0xE2, 0x81): return third == 0x9F
    case (0xE3, 0x80): return third == 0x80
    default: return false
    }
  }
}
