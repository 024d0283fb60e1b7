/// Stretches in the order in which stages entered them, and by where they begin and end: looking at what stands in a
/// short range takes time by its length, however many stretches there are.
package struct SpanTable: Sendable {
  private var spans: [LinkedSpan]
  private var starts: PositionIndex
  private var ends: PositionIndex

  /// A table of the given stretches.
  package init(_ spans: [LinkedSpan] = []) {
    self.spans = spans
    starts = PositionIndex()
    ends = PositionIndex()
    for span in spans {
      starts.append(span.range.lowerBound)
      ends.append(span.range.upperBound)
    }
  }

  /// Enters a stretch.
  package mutating func append(_ span: LinkedSpan) {
    spans.append(span)
    starts.append(span.range.lowerBound)
    ends.append(span.range.upperBound)
  }

  /// The stretches that begin in a range, in the order of their entry.
  /// - Complexity: O(length of the range + their number, sorted).
  package func starting(in range: Range<Int>) -> [LinkedSpan] { starts.items(in: range).map { spans[Int($0)] } }

  /// The stretches that begin at a position, in the order of their entry.
  package func starting(at position: Int) -> [LinkedSpan] { starting(in: position..<(position + 1)) }

  /// The stretches that lie within a range, in the order of their entry.
  /// - Complexity: O(length of the range + the number of those that begin in it, sorted).
  package func within(_ range: Range<Int>) -> [LinkedSpan] {
    starts.items(in: range).compactMap { index in
      spans[Int(index)].range.upperBound <= range.upperBound ? spans[Int(index)] : nil
    }
  }

  /// The stretches that end at a position, in the order of their entry.
  package func ending(at position: Int) -> [LinkedSpan] {
    ends.items(in: position..<(position + 1)).map { spans[Int($0)] }
  }
}

extension SpanTable: RandomAccessCollection, MutableCollection, ExpressibleByArrayLiteral {
  package init(arrayLiteral elements: LinkedSpan...) { self.init(elements) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { spans.count }

  /// A stretch by its entry. Its range stays: only what it means may be set.
  package subscript(index: Int) -> LinkedSpan {
    get { spans[index] }
    set {
      let isMoved = spans[index].range != newValue.range
      spans[index] = newValue
      if isMoved { self = SpanTable(spans) }
    }
  }
}

/// Numbers of entries by position in the text: chains of entries, one for every 64 bytes.
struct PositionIndex: Sendable {
  private var positions: [Int] = []
  /// Per stretch of the text, the entry last added there, or -1.
  private var last: [Int32] = []
  /// Per entry, the one added before it to the same stretch, or -1.
  private var previous: [Int32] = []

  private static let shift = 6

  /// Adds the next entry.
  mutating func append(_ position: Int) {
    let bucket = position >> Self.shift
    while last.count <= bucket { last.append(-1) }
    previous.append(last[bucket])
    last[bucket] = Int32(positions.count)
    positions.append(position)
  }

  /// The entries whose position lies in a range, ascending.
  func items(in range: Range<Int>) -> [Int32] {
    guard !range.isEmpty, range.lowerBound < last.count << Self.shift else { return [] }
    var items: [Int32] = []
    for bucket in (max(0, range.lowerBound) >> Self.shift)...min((range.upperBound - 1) >> Self.shift, last.count - 1) {
      var item = last[bucket]
      while item >= 0 {
        if range.contains(positions[Int(item)]) { items.append(item) }
        item = previous[Int(item)]
      }
    }
    if items.count > 1 { items.sort() }
    return items
  }
}
