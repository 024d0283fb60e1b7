/// The decoded text of a document and the way between its offsets: UTF-8 bytes, Unicode scalars, lines.
///
/// A byte order mark is no part of it; CR LF is two scalars and one line end. Lookups read a sampled index and at most
/// one stride of text, so they take logarithmic or constant time and the index costs under one percent of the text.
public struct SourceBuffer: Sendable {
  /// A position as people count: line and column from 1, the column in Unicode scalars.
  public struct Position: Sendable, Hashable {
    /// The line, from 1.
    public var line: Int
    /// The column in Unicode scalars, from 1.
    public var column: Int
  }

  private struct Sample: Sendable {
    var scalars: UInt32
    var lineEnds: UInt32
  }

  /// Bytes between two samples.
  static let stride = 1024

  /// The text: well-formed UTF-8 without a byte order mark.
  public let utf8: [UInt8]
  /// How many Unicode scalars the text has.
  public let scalarCount: Int
  /// How many lines the text has; a last line without a line end counts, an empty rest after one does not.
  public let lineCount: Int
  private let samples: [Sample]

  /// Indexes a text.
  /// - Parameter utf8: well-formed UTF-8 of less than 4 GB, without a byte order mark.
  /// - Complexity: O(n).
  public init(utf8: [UInt8]) {
    var samples: [Sample] = []
    samples.reserveCapacity(utf8.count / Self.stride + 1)
    var scalars = 0
    var lineEnds = 0
    var start = 0
    while start < utf8.count {
      samples.append(Sample(scalars: UInt32(scalars), lineEnds: UInt32(lineEnds)))
      let end = min(start + Self.stride, utf8.count)
      scalars += ByteCounts(utf8.span.extracting(start..<end)).scalars
      lineEnds += Self.lineEnds(utf8, start..<end)
      start = end
    }
    self.utf8 = utf8
    self.samples = samples
    self.scalarCount = scalars
    let endsInLineEnd = utf8.last == 0x0A || utf8.last == 0x0D
    self.lineCount = utf8.isEmpty ? 0 : lineEnds + (endsInLineEnd ? 0 : 1)
  }

  /// Line ends that finish inside a range: each LF, and each CR that no LF follows.
  private static func lineEnds(_ utf8: [UInt8], _ range: Range<Int>) -> Int {
    let counts = ByteCounts(utf8.span.extracting(range))
    guard counts.returns > 0 else { return counts.feeds }
    let pairs = range.count { utf8[$0] == 0x0D && $0 + 1 < utf8.count && utf8[$0 + 1] == 0x0A }
    return counts.feeds + counts.returns - pairs
  }

  /// The scalar offset of a byte offset; offsets beyond the ends are clamped, one inside a scalar counts that scalar.
  /// - Complexity: O(1).
  public func scalarOffset(atUTF8 offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < utf8.count else { return scalarCount }
    let sample = offset / Self.stride
    return Int(samples[sample].scalars) + UTF8Scalars.count(utf8, sample * Self.stride..<offset)
  }

  /// The byte offset of a scalar offset; offsets beyond the ends are clamped.
  /// - Complexity: O(log n).
  public func utf8Offset(atScalar offset: Int) -> Int {
    guard offset > 0 else { return 0 }
    guard offset < scalarCount else { return utf8.count }
    var low = 0
    var high = samples.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(samples[middle].scalars) <= offset { low = middle } else { high = middle }
    }
    var left = offset - Int(samples[low].scalars)
    var index = low * Self.stride
    // A stride may begin inside a scalar, which the stride before has counted.
    while index < utf8.count {
      if !UTF8Scalars.isContinuation(utf8[index]) {
        if left == 0 { return index }
        left -= 1
      }
      index += 1
    }
    return utf8.count
  }

  /// The byte range of a scalar range.
  /// - Complexity: O(log n).
  public func utf8Range(ofScalars range: Range<Int>) -> Range<Int> {
    let start = utf8Offset(atScalar: range.lowerBound)
    return start..<max(start, utf8Offset(atScalar: range.upperBound))
  }

  /// The scalar range of a byte range.
  /// - Complexity: O(length of the range).
  public func scalarRange(ofUTF8 range: Range<Int>) -> Range<Int> {
    let start = scalarOffset(atUTF8: range.lowerBound)
    return start..<max(start, scalarOffset(atUTF8: range.upperBound))
  }

  /// The line and column of a byte offset; offsets beyond the ends are clamped.
  /// - Complexity: O(length of the line).
  public func position(atUTF8 offset: Int) -> Position {
    let offset = min(max(0, offset), utf8.count)
    guard offset > 0, !samples.isEmpty else { return Position(line: 1, column: 1) }
    let sample = min(offset / Self.stride, samples.count - 1)
    let lineEnds =
      Int(samples[sample].lineEnds) + Self.lineEnds(utf8, sample * Self.stride..<offset)
    let start = lineStart(before: offset)
    let column = scalarOffset(atUTF8: offset) - scalarOffset(atUTF8: start) + 1
    return Position(line: lineEnds + 1, column: column)
  }

  /// The text of a byte range, as it stands; bytes beyond the ends are left out.
  /// - Complexity: O(length of the range).
  public func text(in range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }

  /// The whole line around a byte offset, without its line end.
  /// - Complexity: O(length of the line).
  public func lineText(atUTF8 offset: Int) -> String {
    let offset = min(max(0, offset), utf8.count)
    let start = lineStart(before: offset)
    var end = offset
    while end < utf8.count && utf8[end] != 0x0A && utf8[end] != 0x0D { end += 1 }
    return text(in: start..<end)
  }

  private func lineStart(before offset: Int) -> Int {
    var start = offset
    while start > 0 {
      let byte = utf8[start - 1]
      if byte == 0x0A { break }
      if byte == 0x0D && (start == utf8.count || utf8[start] != 0x0A) { break }
      start -= 1
    }
    return start
  }
}
