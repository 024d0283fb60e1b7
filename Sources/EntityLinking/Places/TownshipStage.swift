internal import SourceText
internal import TypedGraph

/// Towns and villages. A town's name is believed where the document names its county or city: most names are borne by
/// several towns. Without the word for its kind (望京, 琶洲) a rare name is believed right behind its city or county, and
/// between words that stand around places. A village is a town or county with at most four characters and 村 right behind
/// it.
package struct TownshipStage: LinkingStage {
  package static let rules = ["place/township", "place/village"]

  /// The most towns in the country that may bear a name which stands without the word for its kind.
  private static let rare = 3

  /// The most towns that may bear a name which goes on without that word once it was named in full.
  private static let uncommon = 10

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let gazetteer = resources.gazetteer
    var named: Set<Int32> = []
    for match in state.places {
      guard let entry = match.decision.entry, (1...3).contains(gazetteer.entries[Int(entry)].level) else { continue }
      named.insert(entry)
    }
    guard !named.isEmpty else { return }
    let names = TownshipNames.standard
    var ends: [Int: (Range<Int>, EntityID)] = [:]
    let text = state.text
    for sentence in state.source.sentences {
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        guard let match = names.longest(in: text, at: position), match.stemEnd <= sentence.range.upperBound else {
          position = text.next(position)
          continue
        }
        let found =
          full(match.towns, at: position, stemEnd: match.stemEnd, named, state, gazetteer)
          ?? short(match.towns, at: position, stemEnd: match.stemEnd, named, state, resources)
        guard let found else {
          position = text.next(position)
          continue
        }
        let range = position..<found.end
        // 某镇队 plays for its town; it is not the town.
        if PlaceStage.bearsTeam(behind: found.end, text) {
          position = found.end
          continue
        }
        let identity = enter(range, stemEnd: match.stemEnd, town: found.town, &state, gazetteer)
        if found.end > match.stemEnd, match.towns.count <= Self.uncommon {
          goOn(position..<match.stemEnd, from: found.end, identity, &state, resources)
        }
        ends[found.end] = (range, identity)
        position = found.end
      }
    }
    villages(behind: ends, words: resources.placeWords, &state)
  }

  /// A town with the word for its kind, whose county, or the city of whose county, is named.
  private func full(
    _ towns: ArraySlice<TownshipNames.Town>, at position: Int, stemEnd: Int, _ named: Set<Int32>,
    _ state: LinkingState, _ gazetteer: Gazetteer
  ) -> (town: TownshipNames.Town, end: Int)? {
    for (index, suffix) in TownshipNames.suffixes.enumerated() where state.text.has(suffix, at: stemEnd) {
      let bearers = towns.filter {
        Int($0.suffix) == index
          && (named.contains($0.county) || isNamed(gazetteer.ancestor(of: $0.county, level: 2), named))
      }
      guard let town = nearest(bearers, before: position, in: state, gazetteer: gazetteer) else { return nil }
      return (town, stemEnd + suffix.utf8CodeUnitCount)
    }
    return nil
  }

  private func isNamed(_ place: Int32, _ named: Set<Int32>) -> Bool { place >= 0 && named.contains(place) }

  /// A rare name without the word for its kind.
  private func short(
    _ towns: ArraySlice<TownshipNames.Town>, at position: Int, stemEnd: Int, _ named: Set<Int32>,
    _ state: LinkingState, _ resources: LinkingResources
  ) -> (town: TownshipNames.Town, end: Int)? {
    let text = state.text
    let gazetteer = resources.gazetteer
    guard towns.count <= Self.rare, stemEnd - position >= 6,
      let town = towns.first(where: {
        named.contains($0.county) || isNamed(gazetteer.ancestor(of: $0.county, level: 2), named)
      }),
      state.places(overlapping: position..<stemEnd).allSatisfy({ $0.decision == .none }),
      resources.placeWords.suffix(in: text, at: stemEnd, end: text.count) == nil
    else { return nil }
    let range = position..<stemEnd
    let words = resources.placeWords
    guard !words.fills(range, with: [.generic, .opening, .leading], in: text),
      resources.keywords.longest([.plainWord, .boundary, .organ, .post], in: text, at: position, end: text.count) == nil
    else { return nil }
    let before = state.places(overlapping: max(0, position - 1)..<position).first
    let isLed = before?.decision.entry.map {
      gazetteer.isWithin(town.county, $0) && gazetteer.entries[Int($0)].level > 1
    }
    // 在望京开面馆
    let goesOn = words.longest(.dwelling, in: text, at: stemEnd, end: text.count) != nil
    let isClosed =
      words.longest(.closing, in: text, at: stemEnd, end: text.count) != nil
      || !NameBoundary.isNameScalar(text.scalar(at: stemEnd))
    if isLed ?? false { return isClosed || towns.count == 1 || goesOn ? (town, stemEnd) : nil }
    guard position > 0,
      words.start(of: .preposition, in: text, endingAt: position, floor: text.previous(position)) != nil,
      isClosed || words.longest([.opening, .abroad], in: text, at: stemEnd, end: text.count) != nil
        || goesOn
    else { return nil }
    return (town, stemEnd)
  }

  /// 碧口 after 碧口镇: the name goes on without the word for its kind, unless it is a word or another place.
  private func goOn(
    _ stem: Range<Int>, from scope: Int, _ identity: EntityID, _ state: inout LinkingState,
    _ resources: LinkingResources
  ) {
    let text = state.text
    guard stem.count >= 6, resources.gazetteer.readings(of: text.string(stem)).isEmpty,
      !resources.placeWords.fills(stem, with: [.generic, .opening, .leading], in: text),
      resources.keywords.longest([.plainWord, .boundary], in: text, at: stem.lowerBound, end: stem.upperBound) == nil
    else { return }
    state.aliases.append(
      DocumentAlias(
        text: Array(text.utf8[stem]), entity: identity, scope: scope, isAnaphoric: false, rule: "place/township"))
  }

  /// Of several counties with a town of this name, the one that the document names last before it; the only one
  /// otherwise.
  private func nearest(
    _ bearers: [TownshipNames.Town], before position: Int, in state: LinkingState, gazetteer: Gazetteer
  ) -> TownshipNames.Town? {
    if bearers.count <= 1 { return bearers.first }
    for match in state.places(overlapping: 0..<position).reversed() where match.range.upperBound <= position {
      if let entry = match.decision.entry, let bearer = bearers.first(where: { gazetteer.isWithin($0.county, entry) }) {
        return bearer
      }
    }
    return nil
  }

  private func enter(
    _ range: Range<Int>, stemEnd: Int, town: TownshipNames.Town, _ state: inout LinkingState, _ gazetteer: Gazetteer
  ) -> EntityID {
    let stem = state.text.string(range.lowerBound..<stemEnd)
    let suffix = "\(TownshipNames.suffixes[Int(town.suffix)])"
    let identity = EntityID(.place, "\(gazetteer.entries[Int(town.county)].key).\(stem)\(suffix)")
    state.entities.enter(
      Node(
        id: identity, type: .place, kind: "township", name: stem + suffix, names: [state.text.string(range)]))
    state.candidates.append(
      LinkedSpan(range: range, type: .place, entities: [identity], rule: "place/township"))
    return identity
  }

  /// 乌林镇 + 乌林村: a village right behind its town, then everywhere.
  private func villages(
    behind towns: [Int: (Range<Int>, EntityID)], words: PlaceWords, _ state: inout LinkingState
  ) {
    let text = state.text
    for (end, town) in towns.sorted(by: { $0.key < $1.key }) {
      var position = end
      var count = 0
      while count < 5, position < text.count, text.isHan(at: position) {
        let isVillage = text.has("村", at: position)
        if text.has("的", at: position)
          || words.longest(.function, in: text, at: position, end: text.next(position)) != nil
        {
          break
        }
        position = text.next(position)
        count += 1
        guard isVillage, count > 1 else { continue }
        let name = text.string(end..<position)
        let identity = EntityID(.place, "\(town.1.key).\(name)")
        state.entities.enter(Node(id: identity, type: .place, kind: "village", name: name, names: [name]))
        state.candidates.append(
          LinkedSpan(range: end..<position, type: .place, entities: [identity], rule: "place/village"))
        state.aliases.append(
          DocumentAlias(
            text: Array(name.utf8), entity: identity, scope: 0, isAnaphoric: false, rule: "place/village"))
        break
      }
    }
  }
}
