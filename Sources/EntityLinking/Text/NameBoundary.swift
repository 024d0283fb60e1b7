/// Finds where a name begins whose last word is known. A name is read leftwards over Han characters, letters, digits,
/// dashes and whole quotations; it ends before punctuation, before a date, and behind a word that no name reaches
/// across (在, 召开, 的).
struct NameBoundary {
  let text: ViewText
  let keywords: KeywordLexicon
  /// Where words that no name reaches across end, with where they begin.
  let boundaryEnds: StartsByEnd
  /// Positions behind which a name begins at the earliest: the ends of dates.
  let barriers: PositionSet

  /// - Parameters:
  ///   - hits: the hits of the document.
  ///   - barriers: positions behind which a name begins at the earliest: the ends of dates.
  ///   - protected: ranges whose inside is part of a known name, so that 于 in 于都县 is no boundary.
  ///   - roles: the roles of the words that no name reaches across.
  init(
    text: ViewText, keywords: KeywordLexicon, hits: [KeywordHit], barriers: PositionSet, protected: [Range<Int>],
    roles: KeywordRole = [.boundary, .setAnaphor]
  ) {
    self.text = text
    self.keywords = keywords
    self.barriers = barriers
    let inside = hits.filter { !keywords[hit: $0].roles.isDisjoint(with: [.insideName, .organ]) }.map {
      $0.start..<$0.end
    }
    let shields = (protected + inside).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var ends: [StartsByEnd.Stretch] = []
    var index = 0
    for hit in hits where !keywords[hit: hit].roles.isDisjoint(with: roles) {
      while index < shields.count, shields[index].upperBound <= hit.start { index += 1 }
      if shields[index...].prefix(4).contains(where: { $0.lowerBound <= hit.start && hit.end <= $0.upperBound }) {
        continue
      }
      ends.append(.init(start: hit.start, end: hit.end))
    }
    boundaryEnds = StartsByEnd(ends, length: text.count)
  }

  /// The earliest position at which a name that reaches to `end` can begin.
  /// - Parameters:
  ///   - floor: a position it does not pass: the start of the sentence.
  ///   - limit: how many scalars it may hold.
  ///   - passing: boundary positions that are passed over, such as the 与 between two places.
  func start(of end: Int, floor: Int, limit: Int, passing: (Int) -> Bool = { _ in false }) -> Int {
    var position = end
    var count = 0
    while position > floor, count < limit {
      if barriers.contains(position) || (boundaryEnds[position] != nil && !passing(position)) {
        break
      }
      let scalar = text.scalar(before: position)
      if scalar == 0x201D || scalar == 0x300B || scalar == 0x29 {
        guard let open = opening(of: scalar, before: position, floor: floor),
          scalar != 0x29 || !isAside(open)
        else { break }
        count += text.scalarCount(open..<position)
        position = open
        continue
      }
      guard Self.isNameScalar(scalar), !(scalar == 0x2014 && text.has("——", endingAt: position)) else { break }
      position = text.previous(position)
      count += 1
    }
    return position
  }

  /// Characters that names are made of.
  static func isNameScalar(_ scalar: UInt32) -> Bool {
    ViewText.isHan(scalar) || ViewText.isWord(scalar) || scalar == 0x2014 || scalar == 0xB7 || scalar == 0x2B
      || (0x2160...0x216B).contains(scalar)
  }

  /// Whether a bracket opens with 以下简称, 记者 and their like, and so belongs to no name.
  private func isAside(_ open: Int) -> Bool {
    keywords.longest([.definition, .reporter], in: text, at: text.next(open), end: text.count) != nil
  }

  /// The position of the opening mark that belongs to a closing one right before `position`.
  private func opening(of closing: UInt32, before position: Int, floor: Int) -> Int? {
    let mark: UInt32 = closing == 0x201D ? 0x201C : closing == 0x300B ? 0x300A : 0x28
    var start = text.previous(position)
    var count = 0
    while start > floor, count < 40 {
      let scalar = text.scalar(before: start)
      start = text.previous(start)
      if scalar == mark { return start }
      if scalar == closing || scalar == 0x3002 || scalar == 0x0A { return nil }
      count += 1
    }
    return nil
  }
}
