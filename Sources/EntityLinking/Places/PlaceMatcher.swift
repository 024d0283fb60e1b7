/// Finds the names of the gazetteer in the text: leftmost, longest, but for names that a longer plain word or the
/// suffix of a region cuts into. Where a plain word ends inside a name (非常 before 熟悉), the word holds, since it comes
/// first, unless the name is an official one (平台 before 台州市).
struct PlaceMatcher {
  let gazetteer: Gazetteer
  let keywords: KeywordLexicon
  /// Customary compounds stand for several places and are left to the expander.
  let compounds: CompoundIndex
  let words: PlaceWords

  /// The matches in a range, in order, none overlapping.
  /// - Complexity: O(n · longest name).
  func matches(in text: ViewText, range: Range<Int>, hits: [KeywordHit]) -> [PlaceMatch] {
    var matches: [PlaceMatch] = []
    var position = range.lowerBound
    var hitIndex = 0
    var blocked = range.lowerBound
    // The end of a plain word that began before this position, and behind the last name.
    var covered = range.lowerBound
    var nameEnd = range.lowerBound
    while position < range.upperBound {
      covered = blocked
      while hitIndex < hits.count, hits[hitIndex].start <= position {
        let hit = hits[hitIndex]
        if hit.start >= nameEnd, keywords[hit: hit].roles.contains(.plainWord) {
          blocked = max(blocked, hit.end)
          if hit.start < position { covered = max(covered, hit.end) }
        }
        hitIndex += 1
      }
      var best: (end: Int, name: Int32)?
      var splits = -1
      gazetteer.forEachName(in: text, at: position, end: range.upperBound) { end, name in
        if end == splits { return }
        splits = splitEnd(text, behind: end, limit: range.upperBound)
        guard end > blocked, !cutsRegion(text, start: position, end: end, limit: range.upperBound),
          gazetteer.readings(of: name).contains(where: {
            $0.form == .full || ($0.form != .abbreviation && position >= covered)
          })
        else { return }
        best = (end, name)
      }
      if let best, isCompound(text, position..<best.end, name: best.name) {
        position = best.end
      } else if let best, opensLater(text, position..<best.end, name: best.name, limit: range.upperBound) {
        position = text.next(position)
      } else if let best {
        let readings = gazetteer.readings(of: best.name).filter { $0.form != .abbreviation }
        matches.append(PlaceMatch(range: position..<best.end, readings: Array(readings)))
        position = best.end
        nameEnd = best.end
      } else {
        position = compoundEnd(text, at: position, limit: range.upperBound) ?? text.next(position)
      }
    }
    return matches
  }

  /// The end of a full name whose last character begins a word behind the short name: 西安 + 市民. -1 where none does.
  private func splitEnd(_ text: ViewText, behind end: Int, limit: Int) -> Int {
    guard end < limit, words.longest(.splitting, in: text, at: end, end: limit) != nil,
      words.longest(.joining, in: text, at: end, end: limit) == nil
    else { return -1 }
    return text.next(end)
  }

  /// Whether the characters of a name stand for places of their own: 沪宁, but 京津冀 the region only before 三地.
  private func isCompound(_ text: ViewText, _ range: Range<Int>, name: Int32) -> Bool {
    guard let customary = compounds.customary(in: text, at: range.lowerBound, limit: range.upperBound),
      customary.range == range
    else { return false }
    let isRegion = gazetteer.readings(of: name).contains { gazetteer.entries[Int($0.entry)].kind == "region" }
    guard isRegion else { return true }
    let numerals: [StaticString] = ["两", "三", "四", "五", "六"]
    guard (2...6).contains(customary.parts.count), text.has(numerals[customary.parts.count - 2], at: range.upperBound)
    else { return false }
    return keywords.longest(.setAnaphor, in: text, at: range.upperBound, end: text.count) != nil
      || text.has("省市", at: text.next(range.upperBound))
  }

  /// The end of a customary compound in which only the short name of a county begins: 成渝 before 中线, not 成 before 渝中.
  private func compoundEnd(_ text: ViewText, at position: Int, limit: Int) -> Int? {
    guard compounds.startsCompound(text.scalar(at: position)),
      let end = compounds.customary(in: text, at: position, limit: limit)?.range.upperBound
    else { return nil }
    var inside = text.next(position)
    while inside < end {
      var isGreater = false
      gazetteer.forEachName(in: text, at: inside, end: limit) { nameEnd, name in
        guard nameEnd > end else { return }
        isGreater =
          isGreater
          || gazetteer.readings(of: name).contains {
            $0.form == .full || $0.form != .abbreviation && gazetteer.entries[Int($0.entry)].level != 3
          }
      }
      if isGreater { return nil }
      inside = text.next(inside)
    }
    return end
  }

  /// Whether a short name is a preposition and the start of a greater name: 从江 in 从江苏.
  private func opensLater(_ text: ViewText, _ range: Range<Int>, name: Int32, limit: Int) -> Bool {
    let second = text.next(range.lowerBound)
    guard second < range.upperBound,
      words.longest(.preposition, in: text, at: range.lowerBound, end: second) != nil,
      gazetteer.readings(of: name).allSatisfy({ $0.form != .full })
    else { return false }
    var isGreater = false
    gazetteer.forEachName(in: text, at: second, end: limit) { end, other in
      guard end > range.upperBound else { return }
      isGreater =
        isGreater
        || gazetteer.readings(of: other).contains {
          ($0.form == .full || $0.form == .short) && gazetteer.entries[Int($0.entry)].level <= 2
        }
    }
    return isGreater
  }

  /// Whether the end of a name is the start of a region's suffix: 成都市 in 蓉成都市圈.
  private func cutsRegion(_ text: ViewText, start: Int, end: Int, limit: Int) -> Bool {
    var position = end
    for _ in 0..<2 where position > start {
      position = text.previous(position)
      if let hit = keywords.longest(.regionSuffix, in: text, at: position, end: limit), hit.end > end { return true }
    }
    return false
  }
}
