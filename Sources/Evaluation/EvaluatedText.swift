/// The text that annotations and predictions point into, for lines and quotes.
public struct EvaluatedText: Sendable {
  private let scalars: [Unicode.Scalar]
  /// Where lines begin.
  private let lineStarts: [Int]

  /// Takes a text as it is: a byte order mark must be gone, CR LF is two scalars and one line end.
  /// - Complexity: O(n).
  public init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var starts = [0]
    for (index, scalar) in scalars.enumerated() where scalar == "\n" || scalar == "\r" {
      if scalar == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" { continue }
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// How many Unicode scalars it has.
  public var count: Int { scalars.count }

  /// The line of an offset, from 1.
  /// - Complexity: O(log n).
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The words of a stretch as they stand; what lies outside the text is left out.
  public func quote(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(text)
  }
}
