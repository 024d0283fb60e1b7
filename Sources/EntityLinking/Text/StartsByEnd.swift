/// Stretches of a text by where they end; of those that end together, the longest.
struct StartsByEnd: Sendable {
  /// A stretch, in UTF-8 bytes.
  struct Stretch: Sendable {
    let start: Int
    let end: Int
  }

  private let ends: PositionSet
  private let stretches: [Stretch]

  /// - Complexity: O(n log n); `length` is that of the text.
  init(_ stretches: [Stretch], length: Int) {
    var ends = PositionSet(length: length)
    for stretch in stretches { ends.insert(stretch.end) }
    self.ends = ends
    self.stretches = stretches.sorted { ($0.end, $0.start) < ($1.end, $1.start) }
  }

  /// Where the stretch begins that ends at a position.
  /// - Complexity: O(1) where none ends, else O(log n).
  @inline(__always)
  subscript(end: Int) -> Int? { ends.contains(end) ? start(of: end) : nil }

  private func start(of end: Int) -> Int? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].end < end { low = middle + 1 } else { high = middle }
    }
    return low < stretches.count && stretches[low].end == end ? stretches[low].start : nil
  }
}
