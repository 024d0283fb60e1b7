/// Expands compound abbreviations (荆岳, 宜荆荆恩, 湘鄂): two to six characters, each of which stands for a place of its own.
///
/// A character may stand for a place whose short name holds it (the first character counts most) or whose
/// one-character abbreviation it is. Candidates are the places that the document names, then their siblings: cities of
/// the same provinces, counties of the same prefectures, all provinces. Different characters, and a character that
/// comes twice, take different places; places of one level are preferred. At least half of the places must be named in the
/// document, or lie right within one that is. An expansion is believed only where the
/// compound stands in quotes or before a word that such compounds stand before, and where one assignment is clearly
/// best.
struct CompoundExpander {
  let gazetteer: Gazetteer
  let keywords: KeywordLexicon
  let words: PlaceWords
  /// The places that the document names, and these with what they belong to.
  private let named: Set<Int32>
  private let supported: Set<Int32>
  /// The characters that have candidates.
  private var characters = ScalarSet()
  /// How often the document names a place.
  private let counts: [Int32: Int]
  /// Sets of places that the document names together in full.
  private let lists: Set<Set<Int32>>
  private let index: CompoundIndex

  private struct Candidate {
    let entry: Int32
    let weight: Double
  }

  private struct Assignment {
    var entries: [Int32]
    var weight: Double
  }

  /// Of its weight, what a character counts for a sibling that the document does not name.
  private static let unnamed = 0.55
  /// What a list of just these places elsewhere in the document adds.
  private static let listed = 0.5
  /// Least mean weight of an expansion, and least distance of its mean weight to the next best.
  private static let threshold = 0.5
  private static let margin = 0.05

  /// Prepares for one document.
  /// - Parameters:
  ///   - counts: the places it names, its home among them, with how often.
  ///   - lists: sets of places that it names together in full.
  init(
    gazetteer: Gazetteer, keywords: KeywordLexicon, words: PlaceWords, counts: [Int32: Int], lists: Set<Set<Int32>>,
    index: CompoundIndex
  ) {
    self.gazetteer = gazetteer
    self.words = words
    self.keywords = keywords
    self.counts = counts
    self.lists = lists
    self.index = index
    let named = Set(counts.keys)
    var supported = named
    for place in named {
      for level in 1...2 {
        let ancestor = gazetteer.ancestor(of: place, level: level)
        if ancestor >= 0 { supported.insert(ancestor) }
      }
    }
    self.named = named
    self.supported = supported
    for place in supported {
      for (scalar, _) in index.characters(of: place) { characters.insert(scalar) }
      for child in index.children(of: place) {
        for (scalar, _) in index.characters(of: child) { characters.insert(scalar) }
      }
    }
    for province in index.provinces {
      for (scalar, _) in index.characters(of: province) { characters.insert(scalar) }
    }
  }

  /// The places that a character may stand for in this document, the weightiest first.
  private func candidates(of scalar: UInt32) -> [Candidate] {
    index.places(of: scalar).compactMap { offer -> Candidate? in
      if named.contains(offer.place) { return Candidate(entry: offer.place, weight: offer.weight) }
      let entry = gazetteer.entries[Int(offer.place)]
      guard
        supported.contains(offer.place) || (2...3).contains(entry.level) && supported.contains(entry.parent)
          || index.provinces.contains(offer.place)
      else { return nil }
      return Candidate(entry: offer.place, weight: offer.weight * Self.unnamed)
    }
    .sorted { ($1.weight, $0.entry) < ($0.weight, $1.entry) }
  }

  /// The compounds in ranges of a text that no decided name covers, and every further place where a compound that was
  /// found stands without the context that proved it.
  func expand(_ text: ViewText, ranges: [Range<Int>], covered: [Range<Int>]) -> [CompoundAbbreviation] {
    var found: [CompoundAbbreviation] = []
    var memory: Memory = [:]
    var first = 0
    for range in ranges {
      while first < covered.count, covered[first].upperBound <= range.lowerBound { first += 1 }
      let end = covered[first...].firstIndex { $0.lowerBound >= range.upperBound } ?? covered.count
      found += expand(text, range: range, covered: covered[first..<end], &memory)
    }
    var known: [[UInt8]: CompoundAbbreviation] = [:]
    for compound in found { known[Array(text.utf8[compound.range])] = compound }
    let words = known.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let trie = ByteTrie(sorted: words.enumerated().map { (word: $0.element.key, value: Int32($0.offset)) })
    let taken = (covered + found.map(\.range)).sorted { $0.lowerBound < $1.lowerBound }
    var index = 0
    var position = 0
    while position < text.count, !words.isEmpty {
      while index < taken.count, taken[index].upperBound <= position { index += 1 }
      if index < taken.count, taken[index].contains(position) {
        position = taken[index].upperBound
        continue
      }
      if let match = trie.longestMatch(in: text.utf8, at: position, end: text.count),
        index >= taken.count || match.end <= taken[index].lowerBound
      {
        let shift = position - words[Int(match.value)].value.range.lowerBound
        let parts = words[Int(match.value)].value.parts.map { part in
          CompoundAbbreviation.Part(
            range: (part.range.lowerBound + shift)..<(part.range.upperBound + shift), entry: part.entry)
        }
        found.append(CompoundAbbreviation(range: position..<match.end, parts: parts))
        position = match.end
      } else {
        position = text.next(position)
      }
    }
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What was decided of characters before: a document writes its compounds again and again.
  private typealias Memory = [[UInt32]: Assignment?]

  private func expand(
    _ text: ViewText, range: Range<Int>, covered: ArraySlice<Range<Int>>, _ memory: inout Memory
  ) -> [CompoundAbbreviation] {
    var found: [CompoundAbbreviation] = []
    var position = range.lowerBound
    var coveredIndex = covered.startIndex
    while position < range.upperBound {
      while coveredIndex < covered.endIndex, covered[coveredIndex].upperBound <= position { coveredIndex += 1 }
      if coveredIndex < covered.endIndex, covered[coveredIndex].contains(position) {
        position = covered[coveredIndex].upperBound
        continue
      }
      let limit = coveredIndex < covered.endIndex ? covered[coveredIndex].lowerBound : range.upperBound
      let scalar = text.scalar(at: position)
      if characters.contains(scalar) || index.startsCompound(scalar) || index.standsForCountry(scalar),
        let compound = compound(text, at: position, limit: limit, &memory)
          ?? listed(text, at: position, limit: limit)
      {
        found.append(compound)
        position = compound.range.upperBound
      } else {
        position = text.next(position)
      }
    }
    return found
  }

  private func compound(
    _ text: ViewText, at start: Int, limit: Int, _ memory: inout Memory
  ) -> CompoundAbbreviation? {
    if keywords.longest(.plainWord, in: text, at: start, end: limit) != nil { return nil }
    if let customary = index.customary(in: text, at: start, limit: limit),
      hasContext(text, start: start, end: customary.range.upperBound, limit: text.count)
        || customary.parts.contains(where: { counts[$0.entry] != nil })
    {
      return customary
    }
    if let provinces = provinces(text, at: start, limit: limit) { return provinces }
    var ends: [Int] = []
    var scalars: [UInt32] = []
    var position = start
    while position < limit, scalars.count < 6, characters.contains(text.scalar(at: position)) {
      scalars.append(text.scalar(at: position))
      position = text.next(position)
      ends.append(position)
    }
    var length = scalars.count
    while length >= 2 {
      let end = ends[length - 1]
      if hasContext(text, start: start, end: end, limit: text.count),
        let assignment = best(for: Array(scalars[0..<length]), &memory)
      {
        var parts: [CompoundAbbreviation.Part] = []
        var partStart = start
        for (index, entry) in assignment.entries.enumerated() {
          parts.append(.init(range: partStart..<ends[index], entry: entry))
          partStart = ends[index]
        }
        return CompoundAbbreviation(range: start..<end, parts: parts)
      }
      length -= 1
    }
    return nil
  }

  /// Two to six provinces by their characters, all different (渝黔湘边区), in a context that proves it.
  private func provinces(_ text: ViewText, at start: Int, limit: Int) -> CompoundAbbreviation? {
    var parts: [CompoundAbbreviation.Part] = []
    var longest: [CompoundAbbreviation.Part]?
    var position = start
    while position < limit, parts.count < 6, let place = index.province(of: text.scalar(at: position)),
      !parts.contains(where: { $0.entry == place })
    {
      parts.append(.init(range: position..<text.next(position), entry: place))
      position = text.next(position)
      if parts.count > 1, hasContext(text, start: start, end: position, limit: text.count) { longest = parts }
    }
    guard let longest, let end = longest.last?.range.upperBound else { return nil }
    let named = longest.filter { counts[$0.entry] != nil }.count
    return longest.count > 2 || named > 0 ? CompoundAbbreviation(range: start..<end, parts: longest) : nil
  }

  /// Countries or provinces by their characters with enumeration marks, before 两国 or 三省: 哈、吉两国.
  private func listed(_ text: ViewText, at start: Int, limit: Int) -> CompoundAbbreviation? {
    var parts: [CompoundAbbreviation.Part] = []
    var position = start
    let first = index.countries(of: text.scalar(at: start))
    guard text.has("、", at: text.next(start)),
      start == 0 || !text.isHan(at: text.previous(start)) || opens(text, at: start)
        || first.contains(where: { counts[$0] != nil })
    else { return nil }
    while position < limit, parts.count < 6 {
      let scalar = text.scalar(at: position)
      let end = text.next(position)
      let choices = index.countries(of: scalar) + (index.province(of: scalar).map { [$0] } ?? [])
      let isLast = keywords.longest(.setAnaphor, in: text, at: end, end: text.count) != nil
      guard isLast || text.has("、", at: end), !choices.isEmpty else { return nil }
      parts.append(.init(range: position..<end, entry: choices.first { counts[$0] != nil } ?? choices[0]))
      if isLast {
        let levels = Set(parts.map { gazetteer.entries[Int($0.entry)].level == 0 })
        let isStated = text.has("国", at: text.next(end))
        guard parts.count > 1, levels == [isStated], isStated || parts.contains(where: { counts[$0.entry] != nil })
        else { return nil }
        return CompoundAbbreviation(range: start..<end, parts: parts)
      }
      position = text.next(end)
    }
    return nil
  }

  private func opens(_ text: ViewText, at position: Int) -> Bool {
    words.start(of: .opening, in: text, endingAt: position, floor: max(0, position - 12)) != nil
  }

  /// Whether it stands alone in quotes, or before a word that compounds stand before.
  private func hasContext(_ text: ViewText, start: Int, end: Int, limit: Int) -> Bool {
    if text.scalar(before: start) == 0x201C, text.scalar(at: end) == 0x201D { return true }
    if let hit = keywords.longest(.compoundContext, in: text, at: end, end: limit), hit.end > end { return true }
    // A headline opens with it.
    if start == 0 || text.scalar(before: start) == 0x0A {
      return words.longest(.headline, in: text, at: end, end: limit) != nil
    }
    return false
  }

  private func best(for scalars: [UInt32], _ memory: inout Memory) -> Assignment? {
    if let known = memory[scalars] { return known }
    let found = best(for: scalars)
    memory[scalars] = .some(found)
    return found
  }

  /// The assignment of distinct places with the greatest mean weight, if it is clearly the best.
  private func best(for scalars: [UInt32]) -> Assignment? {
    let lists = scalars.map(candidates(of:))
    guard lists.reduce(1, { $0 * min($1.count, 12) }) <= 200_000 else { return nil }
    var best: Assignment?
    var second = 0.0
    var chosen: [Int32] = []
    func extend(_ index: Int, _ weight: Double) {
      if index == lists.count {
        var mean = weight / Double(lists.count)
        let levels = Set(chosen.map { gazetteer.entries[Int($0)].level })
        mean += levels.count == 1 ? 0.15 : -0.15
        let unnamed = chosen.filter { counts[$0] == nil && counts[gazetteer.entries[Int($0)].parent] == nil }.count
        if unnamed * 2 > chosen.count { return }
        if self.lists.contains(Set(chosen)) { mean += Self.listed }
        mean += chosen.reduce(0) { $0 + 0.02 * Double(min(counts[$1] ?? 0, 10)) } / Double(chosen.count)
        let provinces = Set(chosen.map { gazetteer.ancestor(of: $0, level: 1) })
        if provinces.count == 1, !levels.contains(1) { mean += 0.05 }
        guard let known = best else {
          best = Assignment(entries: chosen, weight: mean)
          return
        }
        if mean > known.weight {
          // The same places in another order are no rival: a character that comes twice has no order of its own.
          if Set(known.entries) != Set(chosen) { second = known.weight }
          best = Assignment(entries: chosen, weight: mean)
        } else if Set(known.entries) != Set(chosen) {
          second = max(second, mean)
        }
        return
      }
      for candidate in lists[index].prefix(12) where !chosen.contains(candidate.entry) {
        chosen.append(candidate.entry)
        extend(index + 1, weight + candidate.weight)
        chosen.removeLast()
      }
    }
    extend(0, 0)
    guard let best, best.weight >= Self.threshold, best.weight - second >= Self.margin else { return nil }
    return best
  }
}
