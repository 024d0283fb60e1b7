/// Looks for the paragraph at which, inside a column, a story begins whose headline stands below its text.
struct StoryStart {
  private let text: [UInt8]
  private let blocks: [Block]
  private let layouts: [BlockLayout]

  init(text: [UInt8], blocks: [Block], layouts: [BlockLayout]) {
    self.text = text
    self.blocks = blocks
    self.layouts = layouts
  }

  /// What must come together for a beginning: a date at its start and another sign.
  static let threshold = 2.5
  /// Blocks above a headline that are looked at: more than a page's column holds.
  static let longest = 200

  /// The best beginning of a story inside `body` for a headline; nil where no paragraph looks like one.
  ///
  /// Signs are a date at the paragraph's start (2), another width of the column from here on (1.5), another indent
  /// (1), and the words of one of the headline's lines in the paragraph (up to 4); headings further below count against it, because
  /// they belong to the story above (1 each).
  func find(in body: Range<Int>, for headline: [Trigrams]) -> Int? {
    let body = max(body.lowerBound, body.upperBound - Self.longest)..<body.upperBound
    let usualIndent = mode(body.map { Int(layouts[$0].indent) })
    var headingsBelow = 0
    var best: (index: Int, score: Double)?
    for index in body.dropFirst().reversed() {
      if blocks[index].kind == .subheading { headingsBelow += 1 }
      guard blocks[index].kind == .paragraph, blocks[index - 1].kind != .subheading else { continue }
      guard layouts[index - 1].ending != .open && layouts[index - 1].ending != .comma else { continue }
      var score = -Double(headingsBelow)
      if startsWithDate(blocks[index].range) { score += 2 }
      if changesColumn(at: index, in: body) { score += 1.5 }
      if Int(layouts[index].indent) != usualIndent { score += 1 }
      // Words are compared only where they can still decide.
      guard score + 4 >= max(Self.threshold, best?.score ?? 0) else { continue }
      score += 4 * (headline.lazy.map { $0.share(in: text, CollectionOfOne(blocks[index].range)) }.max() ?? 0)
      if score >= Self.threshold && score > best?.score ?? 0 { best = (index, score) }
    }
    return best?.index
  }

  /// Whether text begins with a day, with or without month and year: 9月25日, 2024年9月23日.
  private func startsWithDate(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    let end = min(range.upperBound, index + 30)
    var hasDigit = false
    while index < end {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      switch scalar {
      case 0x30...0x39: hasDigit = true
      case 0x5E74, 0x6708: if !hasDigit { return false }
      case 0x65E5: return hasDigit
      default: return false
      }
      index += length
    }
    return false
  }

  /// Whether the columns before and from a block on differ by a character and more.
  private func changesColumn(at index: Int, in body: Range<Int>) -> Bool {
    let before = columns((body.lowerBound..<index).reversed())
    let after = columns(index..<body.upperBound)
    guard let before, let after else { return false }
    return abs(before - after) >= 2
  }

  /// The mean width of the first three blocks that show one.
  private func columns(_ indices: some Sequence<Int>) -> Double? {
    let widths = indices.lazy.map { Double(layouts[$0].columns) }.filter { $0 > 0 }.prefix(3)
    let all = Array(widths)
    return all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)
  }

  private func mode(_ values: [Int]) -> Int {
    var counts: [Int: Int] = [:]
    for value in values { counts[value, default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
  }
}
