/// What stands between the members of a list.
package enum Separators {
  private static let list: [StaticString] = ["、", "和", "与", "及", "以及", "—", "-", "、和", "同", "暨", "——", ",", "~"]

  /// Whether a range of the text holds nothing but a list separator.
  package static func isListSeparator(_ text: ViewText, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty, range.count <= 6 else { return false }
    return list.contains { $0.utf8CodeUnitCount == range.count && text.has($0, at: range.lowerBound) }
  }

  /// Whether a separator is a dash, which binds tighter than an enumeration mark.
  package static func isDash(_ text: ViewText, _ range: Range<Int>) -> Bool {
    ["—", "-", "——", "~"].contains { (dash: StaticString) in
      dash.utf8CodeUnitCount == range.count && text.has(dash, at: range.lowerBound)
    }
  }

  /// Whether a scalar ends a clause: 。，；：！？ in their folded forms, and line feeds.
  @inline(__always)
  package static func endsClause(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0x2C, 0x3B, 0x3A, 0x21, 0x3F, 0x0A, 0x2026: true
    default: false
    }
  }
}
