/// How wide the column is in which a line stands, judged from its neighbours.
///
/// A page has columns of different widths under one another, so the lines before and the lines after a line are judged
/// apart. A width counts as a column's when enough lines that break off inside a sentence reach it, and when sentences
/// end among them: a stack of names or a list, however even, is no column.
struct ColumnEstimate {
  /// How the width of a line is taken.
  enum Measure: Sendable {
    /// As a terminal or a program that wraps text sees it.
    case natural
    /// With full-width punctuation half as wide and without spaces beside Chinese characters, as newspapers set them to
    /// fill a line.
    case tight
  }

  /// How many lines to each side are looked at, the line itself included: the nearest, and if they show nothing more.
  private static let smallestWindow = 4
  private static let largestWindow = 12

  /// The column's width from the lines up to this one; nil where they show none.
  let before: Int?
  /// The column's width from this line on.
  let after: Int?

  init(_ lines: [TextLine], around index: Int, _ measure: Measure = .natural) {
    before = Self.columnWidth(lines, from: index, step: -1, measure)
    after = Self.columnWidth(lines, from: index, step: 1, measure)
  }

  /// How far a line may stay below its column's width and still be full.
  static func slack(_ width: Int) -> Int { width <= 16 ? 1 : min(4, width / 10) }

  /// The width of a line with its visible indent.
  static func width(_ line: TextLine, _ measure: Measure = .natural) -> Int {
    let width = Int(line.width) + min(Int(line.indent), 8)
    return measure == .natural ? width : width - Int(line.punctuation)
  }

  /// The column's width that the smallest window shows; nil where none shows one.
  @inline(__always)
  private static func columnWidth(_ lines: [TextLine], from index: Int, step: Int, _ measure: Measure) -> Int? {
    let lines = lines.span
    var samples = InlineArray<12, Sample>(repeating: 0)
    var count = 0
    let most = step < 0 ? index + 1 : lines.count - index
    var window = smallestWindow
    while window <= largestWindow {
      defer { window += smallestWindow }
      while count < min(window, most) {
        samples[count] = sample(lines[index + count * step], measure)
        count += 1
      }
      if let width = columnWidth(samples.span.extracting(0..<count)) { return width }
      if most <= window { break }
    }
    return nil
  }

  /// What a line adds to the judgement: its width, and in the bits below what shows that it is running text.
  private typealias Sample = UInt32
  private static let broken: Sample = 1
  private static let punctuated: Sample = 2
  private static let stop: Sample = 4

  private static func sample(_ line: TextLine, _ measure: Measure) -> Sample {
    Sample(max(0, width(line, measure))) << 3 | (line.isBroken ? broken : 0) | (line.isPunctuated ? punctuated : 0)
      | (line.traits.contains(.stop) || line.ending == .terminator ? stop : 0)
  }

  /// The greatest width among samples that counts as a column's: candidates are tried from the widest down.
  private static func columnWidth(_ samples: Span<Sample>) -> Int? {
    var bound = Sample.max
    while true {
      // Less than four columns is no column.
      var widest: Sample = 3
      var brokenLines = 0
      for index in samples.indices {
        let sample = samples[index]
        guard sample & broken != 0, sample >> 3 < bound else { continue }
        brokenLines += 1
        widest = max(widest, sample >> 3)
      }
      // A column needs two such lines, and a third of all.
      if widest == 3 || brokenLines < 2 || brokenLines * 3 < samples.count { return nil }
      if isColumn(Int(widest), samples) { return Int(widest) }
      bound = widest
    }
  }

  private static func isColumn(_ width: Int, _ samples: Span<Sample>) -> Bool {
    let low = width - slack(width)
    var supporters = 0
    var stops = 0
    var punctuatedSupporters = 0
    for index in samples.indices {
      let sample = samples[index]
      let other = Int(sample >> 3)
      if other > width { continue }
      if sample & stop != 0 { stops += 1 }
      if other >= low && sample & broken != 0 {
        supporters += 1
        if sample & punctuated != 0 { punctuatedSupporters += 1 }
      }
    }
    let isRunning = stops > 0 || punctuatedSupporters >= 2 && supporters * 3 >= samples.count * 2
    return supporters >= 2 && supporters * 3 >= samples.count && isRunning
  }
}
