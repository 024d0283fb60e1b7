internal import CGazetteerData
internal import SourceText
internal import TypedGraph

/// Towns and villages. A town's name is believed where the document names its county or city: most names are borne by
/// several towns. A village is a town or county with at most four characters and 村 right behind it.
package struct TownshipStage: LinkingStage {
  package static let rules = ["place/township", "place/village"]

  package init() {}

  package func run(_ state: inout LinkingState, resources: LinkingResources) {
    let gazetteer = resources.gazetteer
    var counties: Set<Int32> = []
    for match in state.places {
      guard let entry = match.decision.entry else { continue }
      if gazetteer.entries[Int(entry)].level == 3 { counties.insert(entry) }
      if gazetteer.entries[Int(entry)].level == 2 { counties.formUnion(resources.compounds.children(of: entry)) }
    }
    let names = TownshipNames.standard.names(of: counties, in: gazetteer)
    guard !names.isEmpty else { return }
    var ends: [Int: (Range<Int>, EntityID)] = [:]
    for sentence in state.source.sentences {
      var position = sentence.range.lowerBound
      while position < sentence.range.upperBound {
        if let match = names.trie.longestMatch(in: state.text.utf8, at: position, end: sentence.range.upperBound) {
          let bearers = names.bearers[Int(match.value)]
          let county = nearest(bearers, before: position, in: state, gazetteer: gazetteer)
          if let county {
            let range = position..<match.end
            let identity = enter(range, name: names.words[Int(match.value)], county: county, &state, gazetteer)
            ends[match.end] = (range, identity)
            position = match.end
            continue
          }
        }
        position = state.text.next(position)
      }
    }
    villages(behind: ends, &state)
  }

  /// Of several counties with a town of this name, the one that the document names last before it; the only one
  /// otherwise.
  private func nearest(
    _ bearers: [Int32], before position: Int, in state: LinkingState, gazetteer: Gazetteer
  ) -> Int32? {
    if bearers.count == 1 { return bearers[0] }
    for match in state.places(overlapping: 0..<position).reversed() where match.range.upperBound <= position {
      if let entry = match.decision.entry, let bearer = bearers.first(where: { gazetteer.isWithin($0, entry) }) {
        return bearer
      }
    }
    return nil
  }

  private func enter(
    _ range: Range<Int>, name: String, county: Int32, _ state: inout LinkingState, _ gazetteer: Gazetteer
  ) -> EntityID {
    let identity = EntityID(.place, "\(gazetteer.entries[Int(county)].key).\(name)")
    state.entities.enter(Node(id: identity, type: .place, kind: "township", name: name, names: [name]))
    state.candidates.append(
      LinkedSpan(range: range, type: .place, entities: [identity], rule: "place/township"))
    return identity
  }

  /// 乌林镇 + 乌林村: a village right behind its town, then everywhere.
  private func villages(behind towns: [Int: (Range<Int>, EntityID)], _ state: inout LinkingState) {
    let text = state.text
    for (end, town) in towns.sorted(by: { $0.key < $1.key }) {
      var position = end
      var count = 0
      while count < 5, position < text.count, text.isHan(at: position) {
        let isVillage = text.has("村", at: position)
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

/// The names of all towns, by county.
struct TownshipNames: Sendable {
  private let table: DataTable

  /// The towns of some counties as an automaton.
  struct Names {
    let trie: ByteTrie
    let words: [String]
    /// Per word, the counties that have such a town.
    let bearers: [[Int32]]

    var isEmpty: Bool { words.isEmpty }
  }

  /// The project's own table, read once.
  static let standard = TownshipNames(
    table: UnsafeRawBufferPointer(start: docgraph_townships_bytes(), count: docgraph_townships_length()))

  /// Reads a table: a county's key and the names of its towns, parted by `|`; rows by ascending key.
  init(table: UnsafeRawBufferPointer) { self.table = DataTable(table) }

  /// The towns of the given counties.
  func names(of counties: Set<Int32>, in gazetteer: Gazetteer) -> Names {
    var bearers: [String: [Int32]] = [:]
    for county in counties.sorted() {
      guard let names = table.value(of: gazetteer.entries[Int(county)].key) else { continue }
      for name in names.split(separator: 0x7C) { bearers[name.string, default: []].append(county) }
    }
    let sorted = bearers.map { (word: Array($0.key.utf8), name: $0.key, bearers: $0.value) }
      .sorted { $0.word.lexicographicallyPrecedes($1.word) }
    return Names(
      trie: ByteTrie(sorted: sorted.enumerated().map { (word: $0.element.word, value: Int32($0.offset)) }),
      words: sorted.map(\.name), bearers: sorted.map(\.bearers))
  }
}
