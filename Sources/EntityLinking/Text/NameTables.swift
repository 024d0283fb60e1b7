internal import TypedGraph

/// What finding names by their last words looks up: it depends on the words, places and dates of a document alone, and is
/// made once for all stages.
struct NameTables: Sendable {
  /// Where names begin at the earliest.
  let boundary: NameBoundary
  /// Where decided places and compounds begin.
  let placeStarts: PositionSet
  /// Where heads of initiatives and joint undertakings end.
  let headEnds: PositionSet
  /// Where heads of initiatives and suffixes of institutions end.
  let nameEnds: PositionSet
  /// The plain words in order.
  let plainWords: [Range<Int>]

  /// - Parameter roles: the roles of the words that no name reaches across.
  init(_ state: LinkingState, keywords: KeywordLexicon, roles: KeywordRole) {
    let length = state.text.count
    let decided = state.places.filter { $0.decision.entry != nil }.map(\.range) + state.compounds.map(\.range)
    var placeStarts = PositionSet(length: length)
    for range in decided { placeStarts.insert(range.lowerBound) }
    var headEnds = PositionSet(length: length)
    var nameEnds = PositionSet(length: length)
    var plainWords: [Range<Int>] = []
    for hit in state.hits {
      let roles = keywords[hit: hit].roles
      if !roles.isDisjoint(with: [.initiativeHead, .jointHead]) { headEnds.insert(hit.end) }
      if !roles.isDisjoint(with: [.initiativeHead, .institutionSuffix]) { nameEnds.insert(hit.end) }
      if roles.contains(.plainWord) { plainWords.append(hit.start..<hit.end) }
    }
    var barriers = PositionSet(length: length)
    for span in state.candidates where span.type == .date { barriers.insert(span.range.upperBound) }
    self.placeStarts = placeStarts
    self.headEnds = headEnds
    self.nameEnds = nameEnds
    self.plainWords = plainWords
    boundary = NameBoundary(
      text: state.text, keywords: keywords, hits: state.hits, barriers: barriers, protected: decided, roles: roles)
  }
}
