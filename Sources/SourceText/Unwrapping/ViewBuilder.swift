/// Writes the unwrapped view: folds characters, decides about white space, keeps the way back.
struct ViewBuilder {
  /// How white space between two Chinese characters is treated in a block.
  enum Spacing: Sendable {
    /// It goes.
    case running
    /// It stays as one space, where it parts names or phrases.
    case kept
  }

  /// Bytes of view after which a run is cut, so that a lookup steps through a short stretch only.
  static let longestRun = 240

  private let source: [UInt8]
  private let table = FoldingTable.standard
  private(set) var utf8: [UInt8] = []
  private(set) var runs: [UnwrappedView.Run] = []
  /// The last folded scalar of the block, 0 at its start.
  private var previous: UInt32 = 0
  /// Where the first white space since the last character stands; nil where there was none.
  private var space: Int?
  /// Whether characters of the source were left out since the last one that was written.
  private var isBroken = true
  private var lastRun = 0
  private var sourceEnd = 0

  init(source: [UInt8]) {
    self.source = source
    utf8.reserveCapacity(source.count)
    runs.reserveCapacity(source.count / 64)
  }

  /// Begins a block: parts it from the block before by a line feed. A block in which nothing was written leaves none.
  mutating func beginBlock() -> Int {
    if !utf8.isEmpty && utf8.last != 0x0A {
      runs.append(.init(view: UInt32(utf8.count), source: UInt32(sourceEnd)))
      utf8.append(0x0A)
    }
    previous = 0
    space = nil
    isBroken = true
    return utf8.count
  }

  /// Takes a line feed back that nothing follows.
  mutating func finish() {
    if utf8.last == 0x0A {
      utf8.removeLast()
      runs.removeLast()
    }
  }

  /// Notes that a line ended inside a block: white space like any other.
  mutating func lineBreak(at offset: Int) {
    if space == nil { space = offset }
    isBroken = true
  }

  /// Writes a stretch of the source that holds no line break.
  mutating func append(_ range: Range<Int>, spacing: Spacing) {
    var index = range.lowerBound
    let end = range.upperBound
    while index < end {
      if !isBroken, let plain = plainEnd(from: index, to: min(end, index + lastRun + Self.longestRun - utf8.count)) {
        utf8.append(contentsOf: source[index..<plain])
        previous = UTF8Scalars.decode(source, at: plain - 3).scalar
        index = plain
        sourceEnd = plain
        if index == end { return }
      }
      let byte = source[index]
      if byte > 0x20 && byte < 0x7F {
        if isBroken || utf8.count - lastRun > Self.longestRun { beginRun(at: index, next: UInt32(byte), spacing) }
        utf8.append(byte)
        previous = UInt32(byte)
        index += 1
        sourceEnd = index
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(source, at: index)
      let folded = table.fold(scalar, after: previous)
      if folded == FoldingTable.space {
        if space == nil { space = index }
        isBroken = true
      } else if folded == FoldingTable.dropped {
        isBroken = true
      } else {
        if isBroken || utf8.count - lastRun > Self.longestRun { beginRun(at: index, next: folded, spacing) }
        if folded == scalar && length == 3 {
          utf8.append(byte)
          utf8.append(source[index + 1])
          utf8.append(source[index + 2])
        } else {
          UTF8Scalars.append(folded, to: &utf8)
        }
        previous = folded
        sourceEnd = index + length
      }
      index += length
    }
  }

  /// The end of a stretch of characters of three bytes that stay as they are: nearly all of Chinese text. Nil where it
  /// would be empty.
  @inline(__always)
  private func plainEnd(from start: Int, to limit: Int) -> Int? {
    let bytes = source.span
    var index = start
    while index + 2 < limit {
      let first = bytes[index]
      guard first >= 0xE0, first < 0xF0 else { break }
      let scalar =
        UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      guard table.isPlain(scalar) else { break }
      index += 3
    }
    return index > start ? index : nil
  }

  /// Begins a run at a character, after the space that is kept before it.
  private mutating func beginRun(at offset: Int, next: UInt32, _ spacing: Spacing) {
    if let spaceOffset = space {
      let keeps =
        previous != 0
        && (ScalarClass.keepsSpace(between: previous, and: next)
          || spacing == .kept && ScalarClass.isHan(previous) && ScalarClass.isHan(next))
      if keeps {
        runs.append(.init(view: UInt32(utf8.count), source: UInt32(spaceOffset)))
        utf8.append(0x20)
      }
      space = nil
    }
    runs.append(.init(view: UInt32(utf8.count), source: UInt32(offset)))
    lastRun = utf8.count
    isBroken = false
  }
}
