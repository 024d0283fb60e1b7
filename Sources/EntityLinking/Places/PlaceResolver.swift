/// Decides which place a name means. Evidence is added up for each reading: how the name names the place, the parent
/// or country right before it, places named in the same list, how much of the document is about the same prefecture
/// and province, the publisher's home, and words that tell water from towns.
///
/// The weights are ordered so that what stands next to the name beats what stands elsewhere in the document, and the
/// document beats how usual a reading is.
struct PlaceResolver {
  let gazetteer: Gazetteer
  let keywords: KeywordLexicon
  let text: ViewText
  /// The home place of the document, where it is known.
  let home: Int32?
  /// China, whose divisions have ordinary words for short names far more often than places abroad.
  private var china: Int32 { gazetteer.entry(key: "cn") ?? -1 }

  /// What a reading scores by the form of the name alone.
  static func weight(of form: PlaceNameForm) -> Double {
    switch form {
    case .full: 1.0
    case .short: 0.8
    case .poetic: 0.45
    case .former: 0.4
    case .ordinaryWord: 0.1
    case .abbreviation: 0
    }
  }

  /// Least score at which a reading is believed, and least distance to the next.
  static let threshold = 0.6
  static let margin = 0.1

  /// Decides all matches of a document.
  func decide(_ matches: inout [PlaceMatch]) {
    var support = supportOfUniqueNames(matches)
    for match in matches {
      for reading in match.readings where reading.form == .full { support.inFull.insert(reading.entry) }
    }
    for round in 0..<2 {
      var decided: [Int32: Int] = [:]
      for index in matches.indices {
        matches[index].decision = decide(index, in: matches, support: support)
        if let entry = matches[index].decision.entry { decided[entry, default: 0] += 1 }
      }
      if round == 0 {
        let inFull = support.inFull
        support = Support(decided, gazetteer: gazetteer)
        support.inFull = inFull
      }
    }
  }

  /// How often places of each prefecture and province are named.
  private struct Support {
    var cities: [Int32: Int] = [:]
    var provinces: [Int32: Int] = [:]
    var countries: [Int32: Int] = [:]
    var places: [Int32: Int]
    /// The places whose full names stand somewhere in the document.
    var inFull: Set<Int32> = []

    init(_ places: [Int32: Int], gazetteer: Gazetteer) {
      self.places = places
      for (entry, count) in places {
        cities[gazetteer.ancestor(of: entry, level: 2), default: 0] += count
        provinces[gazetteer.ancestor(of: entry, level: 1), default: 0] += count
        countries[gazetteer.ancestor(of: entry, level: 0), default: 0] += count
      }
    }
  }

  private func supportOfUniqueNames(_ matches: [PlaceMatch]) -> Support {
    var counts: [Int32: Int] = [:]
    for match in matches where match.readings.count == 1 && match.readings[0].form == .full {
      counts[match.readings[0].entry, default: 0] += 1
    }
    return Support(counts, gazetteer: gazetteer)
  }

  private func decide(_ index: Int, in matches: [PlaceMatch], support: Support) -> PlaceDecision {
    let match = matches[index]
    var scores: [ScoredPlace] = []
    for reading in match.readings {
      let context = context(of: reading, at: index, in: matches, support: support)
      guard reading.form != .ordinaryWord || context >= 0.5 else { continue }
      scores.append(ScoredPlace(entry: reading.entry, score: Self.weight(of: reading.form) + context))
    }
    scores.sort { ($1.score, $0.entry) < ($0.score, $1.entry) }
    guard let best = scores.first, best.score >= Self.threshold else { return .none }
    // A level apart is apart enough, whatever the sums lose in rounding.
    let rivals = scores.filter { best.score - $0.score < Self.margin - 1e-9 }
    if rivals.count > 1 { return .ambiguous(rivals) }
    return .place(best.entry)
  }

  private func context(
    of reading: PlaceReading, at index: Int, in matches: [PlaceMatch], support: Support
  ) -> Double {
    let entry = gazetteer.entries[Int(reading.entry)]
    var score = 0.0
    switch entry.level {
    case 0: score += 0.2
    case 1: score += 0.15
    case 2: score += 0.1
    default: break
    }
    score += chain(reading.entry, at: index, in: matches)
    score += siblings(reading.entry, at: index, in: matches)
    let city = gazetteer.ancestor(of: reading.entry, level: 2)
    let province = gazetteer.ancestor(of: reading.entry, level: 1)
    if city >= 0, city != reading.entry { score += min(0.3, 0.1 * Double(support.cities[city] ?? 0)) }
    if province >= 0, province != reading.entry { score += min(0.2, 0.05 * Double(support.provinces[province] ?? 0)) }
    score += min(0.3, 0.1 * Double(support.places[reading.entry] ?? 0))
    if let home {
      if home == reading.entry || (city >= 0 && gazetteer.isWithin(home, city)) {
        score += 0.3
      } else if province >= 0, gazetteer.isWithin(home, province) {
        score += 0.15
      }
    }
    // Of a prefecture and its city of one name, the one that the document names in full.
    if reading.form == .short, support.inFull.contains(reading.entry),
      matches[index].readings.contains(where: {
        $0.entry != reading.entry
          && (gazetteer.isWithin($0.entry, reading.entry) || gazetteer.isWithin(reading.entry, $0.entry))
      })
    {
      score += 0.25
    }
    if reading.form == .ordinaryWord, (support.places[reading.entry] ?? 0) > 0,
      gazetteer.ancestor(of: reading.entry, level: 0) != china
    {
      score += 0.4
    }
    if entry.kind == "water" { score += waterContext(matches[index].range) }
    return score
  }

  /// The parent or the country right before (岳阳市华容县, 韩国江陵市), or a part right behind.
  private func chain(_ place: Int32, at index: Int, in matches: [PlaceMatch]) -> Double {
    var score = 0.0
    if index > 0, matches[index - 1].range.upperBound == matches[index].range.lowerBound,
      matches[index - 1].readings.contains(where: { $0.entry != place && gazetteer.isWithin(place, $0.entry) })
    {
      score += 0.8
    }
    if index + 1 < matches.count, matches[index + 1].range.lowerBound == matches[index].range.upperBound,
      matches[index + 1].readings.contains(where: { $0.entry != place && gazetteer.isWithin($0.entry, place) })
    {
      score += 0.6
    }
    return score
  }

  /// Names of the same list that can be read as places of the same parent and kind.
  private func siblings(_ place: Int32, at index: Int, in matches: [PlaceMatch]) -> Double {
    let entry = gazetteer.entries[Int(place)]
    func isSibling(_ other: Int) -> Bool {
      matches[other].readings.contains { reading in
        let sibling = gazetteer.entries[Int(reading.entry)]
        return reading.entry != place && reading.form != .ordinaryWord && sibling.kind == entry.kind
          && (sibling.parent == entry.parent || entry.kind == "water")
      }
    }
    var score = 0.0
    if index > 0, isListed(matches[index - 1].range.upperBound, matches[index].range.lowerBound), isSibling(index - 1) {
      score += 0.25
    }
    if index + 1 < matches.count, isListed(matches[index].range.upperBound, matches[index + 1].range.lowerBound),
      isSibling(index + 1)
    {
      score += 0.25
    }
    return score
  }

  private func isListed(_ end: Int, _ start: Int) -> Bool { Separators.isListSeparator(text, end..<start) }

  private func waterContext(_ range: Range<Int>) -> Double {
    keywords.longest(.waterContext, in: text, at: range.upperBound, end: text.count) == nil ? 0 : 0.6
  }
}
