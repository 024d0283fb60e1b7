internal import CGazetteerData

/// The names of all towns: one automaton over the names without the word for their kind.
struct TownshipNames: Sendable {
  /// A town: its county's key and the word for its kind.
  struct Town: Sendable, Hashable {
    let county: Int32
    let suffix: Int8
  }

  /// The words for the kinds of towns.
  static let suffixes: [StaticString] = ["街道", "镇", "乡", "苏木"]

  private let trie: ByteTrie
  private let firstTown: [Int32]
  private let towns: [Town]

  /// The project's own table, read once.
  static let standard = TownshipNames(
    table: UnsafeRawBufferPointer(start: docgraph_townships_bytes(), count: docgraph_townships_length()),
    gazetteer: .standard)

  /// Reads a table: a county's key and the names of its towns, parted by `|`.
  init(table: UnsafeRawBufferPointer, gazetteer: Gazetteer) {
    var named: [(word: [UInt8], town: Town)] = []
    for line in table.split(separator: UInt8(ascii: "\n")).dropFirst() {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")),
        let county = gazetteer.entry(key: String(decoding: line[..<tab], as: UTF8.self))
      else { continue }
      for name in line[(tab + 1)...].split(separator: UInt8(ascii: "|")) {
        for (index, suffix) in Self.suffixes.enumerated() where Self.ends(name, with: suffix) {
          let stem = Array(name.dropLast(suffix.utf8CodeUnitCount))
          if stem.count >= 3 { named.append((stem, Town(county: county, suffix: Int8(index)))) }
          break
        }
      }
    }
    named.sort {
      $0.word == $1.word ? $0.town.county < $1.town.county : $0.word.lexicographicallyPrecedes($1.word)
    }
    var words: [(word: [UInt8], value: Int32)] = []
    var firstTown: [Int32] = []
    for (index, entry) in named.enumerated() where words.last?.word != entry.word {
      words.append((word: entry.word, value: Int32(words.count)))
      firstTown.append(Int32(index))
    }
    firstTown.append(Int32(named.count))
    trie = ByteTrie(sorted: words)
    self.firstTown = firstTown
    towns = named.map(\.town)
  }

  private static func ends(_ name: Slice<UnsafeRawBufferPointer>, with suffix: StaticString) -> Bool {
    suffix.withUTF8Buffer { buffer in name.count > buffer.count && name.suffix(buffer.count).elementsEqual(buffer) }
  }

  /// The longest name, with or without the word for its kind, at a position, and the towns that bear it.
  @inline(__always)
  func longest(in text: ViewText, at position: Int) -> (stemEnd: Int, towns: ArraySlice<Town>)? {
    guard let match = trie.longestMatch(in: text.utf8, at: position, end: text.count) else { return nil }
    return (match.end, towns[Int(firstTown[Int(match.value)])..<Int(firstTown[Int(match.value) + 1])])
  }
}
