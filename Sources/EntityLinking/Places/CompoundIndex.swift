internal import CGazetteerData

/// What compounds need to know of the gazetteer: the characters that stand for a place, and who belongs to whom.
package struct CompoundIndex: Sendable {
  /// Weight of a character by how it belongs to a place's short name.
  private static let firstCharacter = 1.0
  private static let otherCharacter = 0.5
  private static let ownAbbreviation = 1.0

  private let charactersByPlace: [[(UInt32, Double)]]
  /// The places that a character may stand for, by character, then by place.
  private let places: [PlaceOfCharacter]
  private let childrenByPlace: [[Int32]]
  /// All provinces.
  package let provinces: [Int32]
  private let customaryTrie: ByteTrie
  private let customaryPlaces: [[Int32]]
  /// The characters that customary compounds and those of provinces begin with, and those of countries.
  private let starts: ScalarSet
  private let countryCharacters: ScalarSet
  /// The provinces and municipalities, and the countries, by the character that stands for each.
  private let provinceByCharacter: [UInt32: Int32]
  private let countriesByCharacter: [UInt32: [Int32]]

  /// A place that a character may stand for, with the greatest of its weights.
  struct PlaceOfCharacter: Sendable {
    let character: UInt32
    let place: Int32
    var weight: Double
  }

  /// Builds the index; linear in the gazetteer and the table of customary compounds.
  package init(_ gazetteer: Gazetteer, customary: [(compound: String, keys: [String])] = []) {
    let rows = customary.compactMap { row -> (word: [UInt8], places: [Int32])? in
      let places = row.keys.compactMap { gazetteer.entry(key: $0) }
      return places.count == row.compound.unicodeScalars.count ? (Array(row.compound.utf8), places) : nil
    }
    let known = rows.sorted { $0.word.lexicographicallyPrecedes($1.word) }
    customaryTrie = ByteTrie(sorted: known.enumerated().map { (word: $0.element.word, value: Int32($0.offset)) })
    customaryPlaces = known.map(\.places)
    var characters = [[(UInt32, Double)]](repeating: [], count: gazetteer.entries.count)
    var children = [[Int32]](repeating: [], count: gazetteer.entries.count)
    var provinces: [Int32] = []
    var abbreviations = [[UInt32]](repeating: [], count: gazetteer.entries.count)
    gazetteer.forEachReading { text, reading in
      let level = gazetteer.entries[Int(reading.entry)].level
      guard (0...3).contains(level) else { return }
      let scalars = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
      switch reading.form {
      case .abbreviation where scalars.count == 1:
        characters[Int(reading.entry)].append((scalars[0].value, Self.ownAbbreviation))
        abbreviations[Int(reading.entry)].append(scalars[0].value)
      case .short where scalars.count <= 4, .ordinaryWord where scalars.count <= 4:
        for (index, scalar) in scalars.enumerated() {
          characters[Int(reading.entry)].append((scalar.value, index == 0 ? Self.firstCharacter : Self.otherCharacter))
        }
      default: break
      }
    }
    for (index, entry) in gazetteer.entries.enumerated() {
      // Codes of divisions end in four zeros for what stands directly below the state, municipalities among them.
      if entry.key.utf8.count == 6, entry.key.hasSuffix("0000") { provinces.append(Int32(index)) }
      if entry.parent >= 0, (2...3).contains(entry.level) { children[Int(entry.parent)].append(Int32(index)) }
    }
    provinceByCharacter = Dictionary(
      provinces.flatMap { place in abbreviations[Int(place)].map { ($0, place) } }, uniquingKeysWith: { one, _ in one })
    let countries = gazetteer.entries.indices.filter { gazetteer.entries[$0].level == 0 }
    countriesByCharacter = Dictionary(
      grouping: countries.flatMap { place in
        abbreviations[place].map { (character: $0, place: Int32(place)) }
      }, by: \.character
    ).mapValues { $0.map(\.place) }
    starts = ScalarSet(
      known.compactMap { String(decoding: $0.word, as: UTF8.self).unicodeScalars.first?.value }
        + provinceByCharacter.keys)
    countryCharacters = ScalarSet(countriesByCharacter.keys)
    var places: [PlaceOfCharacter] = []
    for (place, weights) in characters.enumerated() {
      let first = places.count
      for (character, weight) in weights {
        if let known = places[first...].firstIndex(where: { $0.character == character }) {
          places[known].weight = max(places[known].weight, weight)
        } else {
          places.append(PlaceOfCharacter(character: character, place: Int32(place), weight: weight))
        }
      }
    }
    places.sort { ($0.character, $0.place) < ($1.character, $1.place) }
    self.places = places
    charactersByPlace = characters
    childrenByPlace = children
    self.provinces = provinces
  }

  /// The characters that may stand for a place, with their weights.
  package func characters(of place: Int32) -> [(UInt32, Double)] { charactersByPlace[Int(place)] }

  /// The places that a character may stand for.
  /// - Complexity: O(log n).
  func places(of character: UInt32) -> ArraySlice<PlaceOfCharacter> {
    func first(_ holds: (UInt32) -> Bool) -> Int {
      var low = 0
      var high = places.count
      while low < high {
        let middle = (low + high) / 2
        if holds(places[middle].character) { high = middle } else { low = middle + 1 }
      }
      return low
    }
    return places[first { $0 >= character }..<first { $0 > character }]
  }

  /// Whether a compound of the table, or one of provinces, may begin with a character.
  @inline(__always)
  func startsCompound(_ scalar: UInt32) -> Bool { starts.contains(scalar) }

  /// Whether a character stands for a country.
  @inline(__always)
  func standsForCountry(_ scalar: UInt32) -> Bool { countryCharacters.contains(scalar) }

  /// The province that a character stands for.
  func province(of scalar: UInt32) -> Int32? { provinceByCharacter[scalar] }

  /// The countries that a character may stand for.
  func countries(of scalar: UInt32) -> [Int32] { countriesByCharacter[scalar] ?? [] }

  /// The cities of a province, or the counties of a prefecture.
  package func children(of place: Int32) -> [Int32] { childrenByPlace[Int(place)] }

  /// The longest customary compound at a position.
  func customary(in text: ViewText, at start: Int, limit: Int) -> CompoundAbbreviation? {
    guard let match = customaryTrie.longestMatch(in: text.utf8, at: start, end: limit) else { return nil }
    var parts: [CompoundAbbreviation.Part] = []
    var position = start
    for place in customaryPlaces[Int(match.value)] {
      parts.append(.init(range: position..<text.next(position), entry: place))
      position = text.next(position)
    }
    return CompoundAbbreviation(range: start..<match.end, parts: parts)
  }

  /// The index of the project's own gazetteer.
  package static let standard = standard(.standard)

  /// The index of a gazetteer and the project's own table of customary compounds.
  static func standard(_ gazetteer: Gazetteer) -> CompoundIndex {
    var rows: [(compound: String, keys: [String])] = []
    let table = UnsafeRawBufferPointer(start: docgraph_compounds_bytes(), count: docgraph_compounds_length())
    DataTable(table).forEachRow { fields in
      guard fields.count > 1 else { return }
      rows.append((compound: fields[0].string, keys: fields[1].split(separator: 0x7C).map(\.string)))
    }
    return CompoundIndex(gazetteer, customary: rows)
  }
}
