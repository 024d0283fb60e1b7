import ArgumentParser

/// Lines of a document as a user names them: `40-60`, `40-` or `40`.
struct LineRange: ExpressibleByArgument, Hashable {
  /// First and last line, from 1.
  let lines: ClosedRange<Int>

  init?(argument: String) {
    let ends = argument.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = ends.first.flatMap({ Int($0) }), first >= 1 else { return nil }
    switch ends.count {
    case 1: lines = first...first
    case 2 where ends[1].isEmpty: lines = first...Int.max
    default:
      guard let last = Int(ends[1]), last >= first else { return nil }
      lines = first...last
    }
  }

  /// Whether any line of a stretch is among them.
  func touches(_ other: ClosedRange<Int>) -> Bool { lines.overlaps(other) }
}
