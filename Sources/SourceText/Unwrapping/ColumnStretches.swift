/// The stretches of a text that were each broken at one width.
///
/// The text is cut into groups at blank lines, indents and pages. A group claims its widest line as the width and knows
/// the greatest width under which its lines that certainly go on are all full; neighbours whose claims stay below both
/// limits are one stretch. So two texts of different width on one page, or a wide line among narrow ones, are told
/// apart.
struct ColumnStretches: Sendable {
  /// A stretch with a setting.
  private struct Stretch: Sendable {
    var lines: Range<Int>
    var joiner: SettingJoiner
  }

  /// Groups that are looked back at.
  private static let mostOpen = 32

  /// The stretches that have a setting, in order.
  private let stretches: [Stretch]

  /// Finds the stretches.
  /// - Complexity: O(n).
  init(source: [UInt8], lines: [TextLine], lexicon: StructureLexicon) {
    var stretches: [Stretch] = []
    func close(_ range: Range<Int>) {
      if let setting = ColumnSetting(source: source, lines: lines, in: range, lexicon: lexicon) {
        let joiner = SettingJoiner(setting: setting, isWhole: range.count == lines.count, lexicon: lexicon)
        stretches.append(Stretch(lines: range, joiner: joiner))
      }
    }
    var start = 0
    var claim = 0
    var limit = Int.max
    // Groups at the stretch's end that have no limit may as well belong to what follows.
    var open: [Group] = []
    var group = 0
    while group < lines.count {
      let next = Self.group(source, lines, from: group, lexicon)
      if max(claim, next.claim) >= min(limit, next.limit) {
        let first = Self.beginning(of: next, among: open.filter { $0.lines.lowerBound > start }, lines)
        close(start..<first)
        (start, claim, limit) = (first, next.claim, next.limit)
        open.removeAll()
      } else {
        claim = max(claim, next.claim)
        limit = min(limit, next.limit)
        if next.limit < Int.max || open.count >= Self.mostOpen { open.removeAll() }
        if next.limit == Int.max { open.append(next) }
      }
      group = next.lines.upperBound
    }
    close(start..<lines.count)
    self.stretches = stretches
  }

  /// Whether line `index + 1` continues the block that begins with line `first`; nil where no width tells.
  /// - Complexity: O(log n) in the number of stretches.
  func continues(after index: Int, blockFrom first: Int) -> Bool? {
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].lines.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    guard low < stretches.count, stretches[low].lines.lowerBound <= index, stretches[low].lines.contains(index + 1)
    else { return nil }
    return stretches[low].joiner.continues(after: index, blockFrom: first)
  }

  /// Lines without a blank line, an indent or a page between them.
  private struct Group {
    var lines: Range<Int>
    /// The width of its widest line.
    var claim = 0
    /// The width below which its lines are full that end inside a sentence.
    var limit = Int.max
    /// The same for its lines without any punctuation, which may stand for themselves.
    var weakLimit = Int.max
  }

  private static func group(
    _ source: [UInt8], _ lines: [TextLine], from start: Int, _ lexicon: StructureLexicon
  ) -> Group {
    var group = Group(lines: start..<start + 1)
    var isPunctuated = false
    var index = start
    while true {
      let line = lines[index]
      group.claim = max(group.claim, ColumnSetting.claim(source, line, above: group.claim))
      isPunctuated = line.isBroken && (isPunctuated || line.isPunctuated)
      guard index + 1 < lines.count, !ColumnSetting.parts(line, lines[index + 1]) else { break }
      if line.isBroken {
        let needed = ColumnSetting.needed(source, line, lines[index + 1])
        let isLower = needed < (isPunctuated ? group.limit : group.weakLimit)
        if isLower && LineMarker(source, lines[index + 1], lexicon) == .none {
          if isPunctuated { group.limit = needed } else { group.weakLimit = needed }
        }
      }
      index += 1
    }
    group.lines = start..<index + 1
    return group
  }

  /// The line at which the stretch of a group begins: with those groups before it that are as narrow, of these from
  /// the one that stands farthest from what is above it.
  private static func beginning(of group: Group, among open: [Group], _ lines: [TextLine]) -> Int {
    let candidates = open.reversed().prefix { $0.claim <= group.claim && $0.weakLimit > group.claim }
    let all = [group] + candidates
    func gap(_ group: Group) -> Int {
      let line = lines[group.lines.lowerBound]
      return line.traits.contains(.page) ? 256 : Int(line.blankLinesBefore)
    }
    let widest = all.reduce(0) { max($0, gap($1)) }
    let first = widest > 1 ? all.first { gap($0) == widest } : all.last
    return first?.lines.lowerBound ?? group.lines.lowerBound
  }
}
