internal import Graphviz

/// Breaks a label into lines of about equal width. Between Han characters any place will do, but for those that must
/// not begin a line (closing marks) or end one (opening marks); Latin words and numbers stay whole where they fit.
struct LineBreaker {
  /// The widest line, in points.
  let maximumWidth: Double
  /// Most lines; the last one ends in an ellipsis where something is cut off.
  let maximumLines: Int
  /// Measures the text.
  let measurement: TextMeasurement

  private static let noStart = Set("，。、；：？！）》〉」』】〕”’…—·,.;:?!)]}%％")
  private static let noEnd = Set("（《〈「『【〔“‘([{")

  /// The lines of a text; at least one. Cubic at worst in the number of pieces, which `maximumPieces` bounds.
  func lines(of text: String) -> [String] {
    let total = measurement.width(of: text)
    guard total > maximumWidth, maximumLines > 1 else { return [shortened(text)] }
    let pieces = Self.pieces(of: text)
    let count = Int((total / maximumWidth).rounded(.up))
    if count <= maximumLines, pieces.count <= Self.maximumPieces,
      let lines = balanced(pieces, counts: count...maximumLines)
    {
      return lines
    }
    let lines = filled(pieces)
    guard lines.count > maximumLines else { return lines.map(shortened) }
    let rest = lines.dropFirst(maximumLines - 1).joined()
    return lines.prefix(maximumLines - 1).map(shortened) + [shortened(rest)]
  }

  /// Above this many pieces lines are only filled, not balanced.
  private static let maximumPieces = 120

  /// The lines of least cost: equal widths, and breaks at marks and blanks rather than within a run of Han.
  private func balanced(_ pieces: [String], counts: ClosedRange<Int>) -> [String]? {
    let em = measurement.fontSize
    let widths = pieces.map { measurement.width(of: $0) }
    let total = widths.reduce(0, +)
    var best: (cost: Double, ends: [Int])?
    for count in counts {
      let target = total / Double(count)
      // costs[end]: the least cost of the pieces before `end` in the lines so far.
      var costs: [Int: (cost: Double, ends: [Int])] = [0: (0, [])]
      for _ in 0..<count {
        var next: [Int: (cost: Double, ends: [Int])] = [:]
        for (start, state) in costs.sorted(by: { $0.key < $1.key }) {
          var width = 0.0
          for end in stride(from: start + 1, through: pieces.count, by: 1) {
            width += widths[end - 1]
            guard width <= maximumWidth else { break }
            let slack = (width - target) / em
            let isAtMark = end == pieces.count || Self.isMark(pieces[end - 1].last) || Self.isMark(pieces[end].first)
            let cost = state.cost + slack * slack + (isAtMark ? 0 : 4 + Self.tie(pieces[end - 1], pieces[end]))
            if next[end].map({ cost < $0.cost }) ?? true { next[end] = (cost, state.ends + [end]) }
          }
        }
        costs = next
      }
      // A line more than needed costs as much as one break within a run.
      if let found = costs[pieces.count] {
        let cost = found.cost + Double(count - counts.lowerBound) * 4
        if best.map({ cost < $0.cost }) ?? true { best = (cost, found.ends) }
      }
    }
    guard let ends = best?.ends else { return nil }
    var start = 0
    let lines = ends.map { end in
      defer { start = end }
      return pieces[start..<end].joined().trimmingBlanks()
    }
    return lines.filter { !$0.isEmpty }
  }

  /// What it costs more to break between two pieces that one word holds together, or a number and what it counts.
  private static func tie(_ one: String, _ other: String) -> Double {
    guard let last = one.last, let first = other.first else { return 0 }
    return words.contains(String([last, first])) || (numerals.contains(last) && !numerals.contains(first)) ? 12 : 0
  }

  private static let numerals = Set("一二三四五六七八九十百千万亿第")
  /// Words of two characters.
  private static let words = Set(
    String(decoding: PackageResources.unbroken_words_txt, as: UTF8.self).split(separator: "\n").filter {
      !$0.hasPrefix("#")
    }.flatMap { $0.split(separator: " ") }.map(String.init))

  private static func isMark(_ character: Character?) -> Bool {
    character.map { noStart.contains($0) || noEnd.contains($0) || $0.isWhitespace } ?? true
  }

  /// The text, or as much of it as fits with an ellipsis.
  func shortened(_ text: String) -> String {
    guard measurement.width(of: text) > maximumWidth else { return text }
    var kept = ""
    var room = maximumWidth - measurement.width(of: "…")
    for character in text {
      room -= measurement.width(of: String(character))
      guard room >= 0 else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  private func filled(_ pieces: [String]) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces {
      if !line.isEmpty, measurement.width(of: line + piece) > maximumWidth {
        lines.append(line.trimmingBlanks())
        line = ""
      }
      line += piece
    }
    lines.append(line.trimmingBlanks())
    return lines.filter { !$0.isEmpty }
  }

  /// The smallest parts between which a line may end.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    for character in text {
      let joins =
        current.last.map { last in
          noStart.contains(character) || noEnd.contains(last) || (isWord(last) && isWord(character))
        } ?? true
      if joins {
        current.append(character)
      } else {
        pieces.append(current)
        current = String(character)
      }
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  private static func isWord(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    return scalar.value < 0x2E80 && !character.isWhitespace
  }
}

extension String {
  func trimmingBlanks() -> String {
    var rest = Substring(self)
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
