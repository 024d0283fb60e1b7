/// Turns lines into blocks and writes the view: the step from how a text was set to what it says.
struct Unwrapper {
  private let source: SourceBuffer
  private let lexicon = StructureLexicon.standard

  /// What unwrapping gives.
  struct Result {
    var view: UnwrappedView
    var blocks: [Block]
    /// How each block was set, in the order of `blocks`.
    var layouts: [BlockLayout]
  }

  init(source: SourceBuffer) { self.source = source }

  /// Unwraps the whole text.
  /// - Complexity: O(n).
  func unwrap() -> Result {
    let lines = LineScanner.scan(source)
    let joiner = LineJoiner(source: source.utf8, lines: lines)
    let classifier = BlockClassifier(source: source.utf8)
    var builder = ViewBuilder(source: source.utf8)
    var blocks: [Block] = []
    var layouts: [BlockLayout] = []
    var first = 0
    var signatureEnd = 0
    while first < lines.count {
      if first >= signatureEnd, let end = signature(lines, from: first, classifier) { signatureEnd = end }
      var last = first
      let isSignature = first < signatureEnd
      while last + 1 < lines.count
        && (isSignature
          ? joiner.continuesName(after: last, blockFrom: first) : joiner.continues(after: last, blockFrom: first))
      {
        last += 1
      }
      if isSignature { signatureEnd = max(signatureEnd, last + 1) }
      let group = lines[first...last]
      let kind = isSignature ? .signature : classifier.kind(of: group, after: blocks.last?.kind)
      if write(group, kind, &builder, &blocks) { layouts.append(BlockLayout(group)) }
      first = last + 1
    }
    builder.finish()
    return Result(
      view: UnwrappedView(utf8: builder.utf8, source: source, runs: builder.runs), blocks: blocks, layouts: layouts)
  }

  /// The end of a signature that begins with a line: lines that each name a body, and below them a date; or two bodies
  /// and more at the end of a text. Nil where none begins.
  private func signature(_ lines: [TextLine], from first: Int, _ classifier: BlockClassifier) -> Int? {
    guard first > 0, classifier.isBody(lines[first]) else { return nil }
    guard lines[first - 1].ending == .terminator || lines[first - 1].ending == .semicolon else { return nil }
    var end = first + 1
    while end < lines.count && lines[end].blankLinesBefore <= 1 && classifier.isBody(lines[end]) { end += 1 }
    if end < lines.count && lines[end].blankLinesBefore <= 1 && classifier.isDate(lines[end]) { return end + 1 }
    return end - first >= 2 && (end == lines.count || lines[end].blankLinesBefore > 0) ? end : nil
  }

  /// Writes a block; false where nothing of it is left.
  private func write(
    _ lines: ArraySlice<TextLine>, _ kind: BlockKind, _ builder: inout ViewBuilder, _ blocks: inout [Block]
  ) -> Bool {
    let start = builder.beginBlock()
    for (index, line) in zip(lines.indices, lines) {
      if index > lines.startIndex { builder.lineBreak(at: Int(lines[index - 1].end)) }
      switch kind {
      case .byline, .table: builder.append(line.range, spacing: .kept)
      case .subheading: appendHeading(line, &builder)
      default: appendRunning(line, &builder)
      }
    }
    guard builder.utf8.count > start else { return false }
    blocks.append(Block(kind: kind, range: start..<builder.utf8.count))
    return true
  }

  /// Running text: spaces stay only inside brackets that name authors, as in （记者 甲 乙）.
  private func appendRunning(_ line: TextLine, _ builder: inout ViewBuilder) {
    var start = Int(line.start)
    let end = Int(line.end)
    var search = line.traits.contains(.bracket) ? start : end
    while let open = nextBracket(from: search, to: end) {
      let (inner, close) = open
      search = close
      let head = LineMarker.head(source.utf8, inner, line)
      if lexicon.roles.prefixLength(of: head) != nil {
        builder.append(start..<inner, spacing: .running)
        builder.append(inner..<close, spacing: .kept)
        start = close
      }
    }
    builder.append(start..<end, spacing: .running)
  }

  /// The next opening bracket's end and the closing one's start, at most 120 bytes on; only where a space is between.
  private func nextBracket(from start: Int, to end: Int) -> (Int, Int)? {
    let utf8 = source.utf8
    var index = start
    while index < end {
      var inner = 0
      if utf8[index] == 0x28 {
        inner = index + 1
      } else if utf8[index] == 0xEF && index + 2 < end && utf8[index + 1] == 0xBC && utf8[index + 2] == 0x88 {
        inner = index + 3
      }
      if inner > 0 {
        var close = inner
        let limit = min(end, inner + 120)
        while close < limit {
          if utf8[close] == 0x29 { return (inner, close) }
          if utf8[close] == 0xEF && close + 2 < end && utf8[close + 1] == 0xBC && utf8[close + 2] == 0x89 {
            return (inner, close)
          }
          close += 1
        }
        index = inner
      } else {
        index += 1
      }
    }
    return nil
  }

  /// A headline's spaces part phrases: one stays between two phrases of two characters and more, outside quotes.
  private func appendHeading(_ line: TextLine, _ builder: inout ViewBuilder) {
    let utf8 = source.utf8
    var depth = 0
    var start = Int(line.start)
    var index = start
    var length = 0
    var previousLength = 0
    var spacing = ViewBuilder.Spacing.running
    while index < Int(line.end) {
      let (scalar, bytes) = UTF8Scalars.decode(utf8, at: index)
      if scalar == 0x20 || scalar == 0x3000 || scalar == 0xA0 {
        builder.append(start..<index, spacing: length >= 2 && previousLength >= 2 ? spacing : .running)
        if length > 0 {
          previousLength = length
          spacing = depth == 0 ? .kept : .running
        }
        length = 0
        start = index
      } else {
        length += 1
        if ScalarClass.isOpening(scalar) { depth += 1 }
        if [0x201D, 0x2019, 0x300D, 0x300F, 0x300B, 0xFF09, 0x29].contains(scalar) { depth = max(0, depth - 1) }
      }
      index += bytes
    }
    builder.append(start..<Int(line.end), spacing: length >= 2 && previousLength >= 2 ? spacing : .running)
  }
}
