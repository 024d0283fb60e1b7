internal import SourceText
internal import TypedGraph

/// Decides where the name of a place begins whose last word is known. The name is read leftwards, two to six characters,
/// until a word behind which places are named, punctuation, or the division that it lies in. A short name of a city
/// or river inside belongs to it (宁波北站, 梅龙长江大桥), a full one leads to it (湖口县石钟山). A name of nothing but common
/// words (现代农业产业园) names nothing.
struct FeatureBoundary {
  let state: LinkingState
  let text: ViewText
  let gazetteer: Gazetteer
  let words: PlaceWords
  let keywords: KeywordLexicon
  /// Ends of words that no name reaches across.
  let stops: StartsByEnd
  /// Ends of dates.
  let barriers: PositionSet
  /// Starts of compounds by their ends.
  let compounds: [Int: Int]
  /// Towns and villages, and places abroad that no list holds, by their ends.
  private let towns: [Int: (range: Range<Int>, entity: EntityID?, isTown: Bool)]

  /// The most characters that a name holds before its last word.
  private static let limit = 12

  init(_ state: LinkingState, finder: NameFinder, resources: LinkingResources) {
    self.state = state
    text = state.text
    gazetteer = resources.gazetteer
    words = resources.placeWords
    keywords = resources.keywords
    stops = finder.boundary.boundaryEnds
    barriers = finder.boundary.barriers
    compounds = Dictionary(
      state.compounds.map { ($0.range.upperBound, $0.range.lowerBound) }, uniquingKeysWith: { one, _ in one })
    var towns: [Int: (range: Range<Int>, entity: EntityID?, isTown: Bool)] = [:]
    for span in state.candidates where Self.townRules.contains(span.rule) {
      let isTown = span.rule == "place/township" || span.rule == "place/village"
      towns[span.range.upperBound] = (span.range, span.entity, isTown)
    }
    self.towns = towns
  }

  private static let townRules: Set<String> = [
    "place/township", "place/village", "place/abroad", "place/division-abroad",
  ]

  /// What was read leftwards from a last word.
  private struct Reading {
    var start: Int
    var opening = NameOpening.edge
    /// The short name of a place, or a compound, that opens the name.
    var anchor: Range<Int>?
    /// A river, mountain or region inside the name.
    var feature: Range<Int>?
    var parent: EntityID?
    /// The town or village right before the name.
    var town: Range<Int>?
  }

  /// The name that ends in a last word, if it is one.
  func name(endingIn head: Range<Int>, _ suffix: PlaceWords.Suffix, floor: Int) -> FeatureName? {
    guard isWhole(head, suffix),
      keywords.longest([.institutionSuffix, .weakSuffix], in: text, at: head.upperBound, end: text.count) == nil
    else { return nil }
    guard var reading = read(head, suffix, floor: floor) else { return nil }
    if reading.opening == .weak, opensList(behind: head.upperBound, suffix) { reading.opening = .list }
    guard let start = start(of: head, suffix, reading, floor: floor), start < head.lowerBound else { return nil }
    if let ordinary = words.start(of: .ordinary, in: text, endingAt: head.upperBound, floor: floor),
      ordinary <= start || reading.opening == .weak || text.scalarCount(start..<ordinary) < 2
    {
      return nil
    }
    let isLed = reading.opening == .chain && start == reading.start
    let isVenue = suffix.group == .venue && (reading.opening == .word || reading.opening == .list || isLed)
    return FeatureName(
      range: start..<head.upperBound, group: suffix.group, parent: isLed ? reading.parent : nil, isVenue: isVenue)
  }

  /// Whether a name of the same kind stands behind the enumeration mark behind a name: 新汴河、怀洪新河.
  private func opensList(behind end: Int, _ suffix: PlaceWords.Suffix) -> Bool {
    guard suffix.group == .water || suffix.group == .mountain, text.has("、", at: end) else { return false }
    var position = text.next(end)
    for count in 0..<5 where text.isHan(at: position) {
      if count > 1, words.suffix(in: text, at: position, end: text.count)?.suffix.group == suffix.group { return true }
      position = text.next(position)
    }
    return false
  }

  /// Whether no longer word or name goes on where the last word stands: 街头, 河南.
  private func isWhole(_ head: Range<Int>, _ suffix: PlaceWords.Suffix) -> Bool {
    if state.places(overlapping: head).contains(where: {
      $0.range.upperBound > head.upperBound && $0.decision != .none
        || $0.range.upperBound == head.upperBound && $0.decision.entry != nil
    }) {
      return false
    }
    guard suffix.length == 1 else { return true }
    return words.longest(.tail, in: text, at: head.lowerBound, end: text.count) == nil
  }

  private func read(_ head: Range<Int>, _ suffix: PlaceWords.Suffix, floor: Int) -> Reading? {
    var reading = Reading(start: head.lowerBound)
    var anchorEntry: Int32 = -1
    var count = 0
    while true {
      let position = reading.start
      if position <= floor || barriers.contains(position) { return reading }
      // Names and compounds in a row are read no further than a name's own characters.
      guard count <= 2 * Self.limit else { return reading.anchor == nil ? nil : reading }
      if let match = place(endingAt: position) {
        let entry = match.decision.entry
        let level = entry.map { gazetteer.entries[Int($0)].level } ?? 3
        let isFull = match.readings.contains { (entry == nil || $0.entry == entry) && $0.form == .full }
        let leads = level <= 4 && (isFull || level == 0)
        let holdsAnchor =
          level <= 1 && suffix.group != .venue && reading.anchor?.lowerBound == position && anchorEntry >= 0
          && entry.map { gazetteer.isWithin(anchorEntry, $0) } ?? false
        if leads || holdsAnchor {
          reading.opening = .chain
          reading.parent = entry.map { gazetteer.entries[Int($0)].identity }
          return reading
        }
        if level <= 4 {
          let isAdjacent = reading.anchor?.lowerBound == position
          let end = isAdjacent ? reading.anchor?.upperBound ?? position : position
          reading.anchor = match.range.lowerBound..<end
          anchorEntry = entry ?? -1
        } else {
          reading.feature = match.range
        }
        count += text.scalarCount(match.range)
        reading.start = match.range.lowerBound
        continue
      }
      if let start = compounds[position] {
        reading.anchor = start..<position
        anchorEntry = -1
        count += text.scalarCount(start..<position)
        reading.start = start
        continue
      }
      if let town = towns[position] {
        reading.opening = .chain
        reading.parent = town.entity
        if town.isTown { reading.town = town.range }
        return reading
      }
      let scalar = text.scalar(before: position)
      if opens(at: position, floor: floor) {
        reading.opening = .word
        // 红谷滩区的国际体育中心: the place before 的 leads as one right before the name does.
        let owner = scalar == 0x7684 ? place(endingAt: text.previous(position)) : nil
        if let entry = owner?.decision.entry, gazetteer.entries[Int(entry)].level <= 4 {
          reading.opening = .chain
          reading.parent = gazetteer.entries[Int(entry)].identity
        }
        return reading
      }
      let last = text.previous(position)
      if stops[position] != nil || words.longest(.function, in: text, at: last, end: position) != nil {
        reading.opening = .weak
        return reading
      }
      guard NameBoundary.isNameScalar(scalar), scalar != 0x2014 else {
        // What a quotation opens with is a slogan more often than a place.
        if scalar == 0x201C || scalar == 0x2018 || scalar == 0x300A { reading.opening = .weak }
        // A member of a list stands where the first does.
        if scalar == 0x3001 { reading.opening = .list }
        return reading
      }
      guard count < Self.limit else { return reading.anchor == nil ? nil : reading }
      count += 1
      reading.start = text.previous(position)
    }
  }

  private func start(
    of head: Range<Int>, _ suffix: PlaceWords.Suffix, _ reading: Reading, floor: Int
  ) -> Int? {
    if let anchor = reading.anchor {
      // A town's or village's name is no short name with a suffix: 荆州镇 behind nothing is left to the table.
      if suffix.group == .township || suffix.group == .village { return nil }
      let gap = anchor.upperBound..<head.lowerBound
      let most = suffix.group == .zone ? 8 : suffix.length == 1 ? 3 : 6
      guard text.scalarCount(gap) <= most else { return nil }
      if suffix.length == 1, suffix.group != .site, !isClosed(head.upperBound) { return nil }
      if holdsDigit(gap), !suffix.takesNumber { return nil }
      if suffix.takesNumber, suffix.length == 1, isPlaceName(anchor) { return nil }
      let isLed = [.landmark, .site, .water, .mountain].contains(suffix.group) && text.scalarCount(gap) >= 2
      return isLed && !words.fills(gap, with: .generic, in: text) ? anchor.upperBound : anchor.lowerBound
    }
    let own = reading.start..<head.lowerBound
    let length = text.scalarCount(own)
    if let feature = reading.feature {
      if feature.lowerBound == reading.start {
        return suffix.length > 1 && text.scalarCount(feature.upperBound..<head.lowerBound) <= 6 ? reading.start : nil
      }
      guard feature.upperBound == head.lowerBound, reading.opening != .weak,
        text.scalarCount(reading.start..<feature.lowerBound) <= 4,
        !words.fills(reading.start..<feature.lowerBound, with: .generic, in: text)
      else { return nil }
      return reading.start
    }
    let isGeneric = own.isEmpty || words.fills(own, with: .generic, in: text)
    if let town = reading.town, isGeneric {
      switch suffix.group {
      case .venue, .common, .facility, .landmark: return suffix.length > 1 && length <= 4 ? town.lowerBound : nil
      default: return nil
      }
    }
    if isNumber(own) {
      return suffix.takesNumber && (2...4).contains(length) && reading.opening != .weak
        && !(length == 4 && isDigit(own.lowerBound)) ? reading.start : nil
    }
    if isGeneric {
      return reading.opening == .chain && text.has("国际", at: own.lowerBound) && own.count == 6
        && text.has("中心", endingAt: head.upperBound) ? reading.start : nil
    }
    guard !holdsDigit(own), !(suffix.takesNumber && suffix.length == 1),
      suffix.group == .township || suffix.group == .village
        || !words.fills(own, with: [.generic, .ordinary], in: text),
      keywords.longest(.post, in: text, at: own.lowerBound, end: own.upperBound) == nil
    else { return nil }
    return isCredible(own, length, head, suffix, reading.opening) ? reading.start : nil
  }

  /// Whether so many characters may be a name behind such an opening.
  private func isCredible(
    _ own: Range<Int>, _ length: Int, _ head: Range<Int>, _ suffix: PlaceWords.Suffix, _ opening: NameOpening
  ) -> Bool {
    switch suffix.group {
    case .facility, .landmark, .venue:
      guard !opensWithCommonWord(own) || opening == .chain else { return false }
      if opening == .weak { return (2...3).contains(length) && suffix.group == .facility }
      return (2...(opening == .edge ? 4 : 6)).contains(length)
    case .common, .zone:
      guard opening == .chain || opening == .word || opening == .list && suffix.length > 3,
        !holdsCommonWord(own)
      else { return false }
      return (2...(opening == .chain && !opensWithCommonWord(own) ? 6 : 3)).contains(length)
    case .water, .mountain, .site:
      if opening == .chain { return length == 1 ? isClosed(head.upperBound) : (2...4).contains(length) }
      guard opening != .weak else { return false }
      if suffix.length > 1 { return (2...4).contains(length) && !opensWithCommonWord(own) }
      if length == 1 { return isClosed(head.upperBound) }
      return (2...3).contains(length) && !opensWithCommonWord(own) && isClosed(head.upperBound)
    case .township, .village:
      if opening == .chain { return (1...5).contains(length) }
      guard opening != .weak else { return false }
      return length == 2 || suffix.length == 1 && length == 3 && suffix.group == .township
    }
  }

  /// Whether a stretch is the name of a place, not a compound: 武汉线 names no line, 京广线 does.
  private func isPlaceName(_ range: Range<Int>) -> Bool { compounds[range.upperBound] != range.lowerBound }

  private func opensWithCommonWord(_ own: Range<Int>) -> Bool {
    guard let end = words.longest(.generic, in: text, at: own.lowerBound, end: own.upperBound) else { return false }
    return end - own.lowerBound >= 6
  }

  /// Whether a common word of two characters or more stands anywhere in a name.
  private func holdsCommonWord(_ own: Range<Int>) -> Bool {
    var position = own.lowerBound
    while position < own.upperBound {
      if let end = words.longest(.generic, in: text, at: position, end: own.upperBound), end - position >= 6 {
        return true
      }
      position = text.next(position)
    }
    return false
  }

  /// Whether a name may end at a position: punctuation, or a word that stands behind places.
  private func isClosed(_ position: Int) -> Bool {
    if !NameBoundary.isNameScalar(text.scalar(at: position)) { return true }
    return words.longest(.closing, in: text, at: position, end: text.count) != nil
  }

  /// Whether a word that names begin behind ends at a position, and is not part of a longer one.
  private func opens(at position: Int, floor: Int) -> Bool {
    guard let start = words.start(of: [.opening, .leading], in: text, endingAt: position, floor: floor) else {
      return false
    }
    // 和 ends in the middle of 和平, 平和 ends with it.
    var inside = position
    for _ in 0..<3 where inside > floor {
      inside = text.previous(inside)
      if let end = words.longest(.inside, in: text, at: inside, end: text.count), inside < position, end >= position,
        inside <= start, end - inside > position - start
      {
        return false
      }
    }
    return true
  }

  /// The name of the gazetteer that ends at a position, unless it is known to name nothing.
  private func place(endingAt position: Int) -> PlaceMatch? {
    state.places(overlapping: (position - 1)..<position).first {
      guard $0.range.upperBound == position else { return false }
      return $0.decision != .none
    }
  }

  private func isNumber(_ range: Range<Int>) -> Bool {
    var position = range.lowerBound
    while position < range.upperBound {
      let scalar = text.scalar(at: position)
      guard ViewText.isWord(scalar) || scalar == 0x53F0 && position == range.lowerBound else { return false }
      position = text.next(position)
    }
    return !range.isEmpty
  }

  private func isDigit(_ position: Int) -> Bool { (0x30...0x39).contains(text.scalar(at: position)) }

  private func holdsDigit(_ range: Range<Int>) -> Bool {
    text.utf8[range].contains { (0x30...0x39).contains($0) }
  }
}
