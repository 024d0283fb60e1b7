/// Finds the names of the gazetteer in the text: leftmost, longest, but for names that a longer plain word or the
/// suffix of a region cuts into. Where a plain word ends inside a name (非常 before 熟悉), the word holds, since it comes
/// first, unless the name is an official one (平台 before 台州市).
struct PlaceMatcher {
  let gazetteer: Gazetteer
  let keywords: KeywordLexicon
  /// Customary compounds stand for several places and are left to the expander.
  let compounds: CompoundIndex

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
      gazetteer.forEachName(in: text, at: position, end: range.upperBound) { end, name in
        guard end > blocked, !cutsRegion(text, start: position, end: end, limit: range.upperBound),
          gazetteer.readings(of: name).contains(where: {
            $0.form == .full || ($0.form != .abbreviation && position >= covered)
          })
        else { return }
        best = (end, name)
      }
      if let best, compounds.customary(in: text, at: position, limit: best.end)?.range.upperBound == best.end {
        position = best.end
      } else if let best {
        let readings = gazetteer.readings(of: best.name).filter { $0.form != .abbreviation }
        matches.append(PlaceMatch(range: position..<best.end, readings: Array(readings)))
        position = best.end
        nameEnd = best.end
      } else {
        position = text.next(position)
      }
    }
    return matches
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
