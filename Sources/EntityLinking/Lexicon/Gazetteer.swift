internal import CGazetteerData
internal import SourceText
internal import TypedGraph

/// All places that are known by name, and the automaton over their names.
package struct Gazetteer: Sendable {
  /// The places; parents are indices into them.
  package let entries: [GazetteerEntry]
  private let readings: [PlaceReading]
  /// Per name, where its readings lie; one more at the end.
  private let firstReading: [Int32]
  private let names: [[UInt8]]
  private let trie: ByteTrie
  private let indexByKey: [String: Int32]

  /// A name of the table, folded, with what it may name.
  package struct Name: Sendable {
    let text: [UInt8]
    let reading: PlaceReading
  }

  /// Builds a gazetteer.
  package init(entries: [GazetteerEntry], names: [Name]) {
    let sorted = WordOrder.ascending(names.map(\.text)).map { names[$0] }
    var readings: [PlaceReading] = []
    var firstReading: [Int32] = []
    var words: [(word: [UInt8], value: Int32)] = []
    readings.reserveCapacity(sorted.count)
    for name in sorted {
      if words.last?.word != name.text {
        words.append((word: name.text, value: Int32(words.count)))
        firstReading.append(Int32(readings.count))
      } else if let last = readings.last, last.entry == name.reading.entry {
        // A place bears the name in the best of its forms.
        if name.reading.form.rawValue < last.form.rawValue { readings[readings.count - 1] = name.reading }
        continue
      }
      readings.append(name.reading)
    }
    firstReading.append(Int32(readings.count))
    self.entries = entries
    self.readings = readings
    self.firstReading = firstReading
    self.names = words.map(\.word)
    trie = ByteTrie(sorted: words)
    indexByKey = Dictionary(
      entries.enumerated().map { ($0.element.key, Int32($0.offset)) }, uniquingKeysWith: { one, _ in one })
  }

  /// How a name may be read, by its value in the automaton.
  @inline(__always)
  package func readings(of name: Int32) -> ArraySlice<PlaceReading> {
    readings[Int(firstReading[Int(name)])..<Int(firstReading[Int(name) + 1])]
  }

  /// How a folded name may be read; empty for a name that is not known.
  package func readings(of name: String) -> ArraySlice<PlaceReading> {
    trie.value(of: Array(name.utf8)).map { readings(of: $0) } ?? []
  }

  /// Calls `body` for each name that starts at a position, the shortest first.
  @inline(__always)
  package func forEachName(in text: ViewText, at position: Int, end: Int, _ body: (_ end: Int, _ name: Int32) -> Void) {
    trie.forEachMatch(in: text.utf8, at: position, end: end, body)
  }

  /// Calls `body` for each name with each of its readings, by name.
  package func forEachReading(_ body: (_ name: [UInt8], _ reading: PlaceReading) -> Void) {
    for index in names.indices {
      for reading in readings(of: Int32(index)) { body(names[index], reading) }
    }
  }

  /// The place with a key.
  package func entry(key: String) -> Int32? { indexByKey[key] }

  /// Whether `ancestor` is the place itself or one it belongs to.
  package func isWithin(_ place: Int32, _ ancestor: Int32) -> Bool {
    var current = place
    while current >= 0 {
      if current == ancestor { return true }
      current = entries[Int(current)].parent
    }
    return false
  }

  /// The place of a level that a place belongs to, or is; -1 where there is none.
  package func ancestor(of place: Int32, level: Int) -> Int32 {
    var current = place
    while current >= 0, entries[Int(current)].level != level { current = entries[Int(current)].parent }
    return current
  }
}

extension Gazetteer {
  /// The project's own places, read once from the table in the binary.
  package static let standard = Gazetteer(
    table: UnsafeRawBufferPointer(start: docgraph_gazetteer_bytes(), count: docgraph_gazetteer_length()))

  /// Reads a table: UTF-8, a row a place, tab-separated: key, kind, name, aliases, parent's key, English name,
  /// longitude, latitude, flags.
  init(table: UnsafeRawBufferPointer) {
    var rows: [(entry: GazetteerEntry, parent: String)] = []
    var names: [Name] = []
    func enter(_ name: some Sequence<UInt8>, _ entry: Int32, _ form: PlaceNameForm) {
      names.append(Name(text: TextFolding.fold(Array(name)), reading: .init(entry: entry, form: form)))
    }
    DataTable(table).forEachRow { fields in
      guard fields.count >= 8 else { return }
      let index = Int32(rows.count)
      var coordinates: Coordinates?
      if let longitude = Double(fields[6].string), let latitude = Double(fields[7].string) {
        coordinates = Coordinates(longitude: longitude, latitude: latitude)
      }
      let entry = GazetteerEntry(
        key: fields[0].string, kind: fields[1].string, name: fields[2].string, parent: -1,
        nameEnglish: fields[5].string, coordinates: coordinates)
      rows.append((entry, fields[4].string))
      let isOrdinary =
        fields.count > 8 && fields[8].split(separator: 0x2C).contains { $0.elementsEqual("ordinary".utf8) }
      enter(fields[2], index, isOrdinary ? .ordinaryWord : .full)
      for alias in fields[3].split(separator: 0x7C) {
        if let form = Self.forms[alias.first ?? 0] {
          enter(alias.dropFirst(), index, form)
        } else {
          enter(alias, index, .short)
        }
      }
    }
    self.init(rows: rows, names: names)
  }

  /// Builds a gazetteer of places with the keys of the places they belong to.
  init(rows: [(entry: GazetteerEntry, parent: String)], names: [Name]) {
    let indices = Dictionary(
      rows.enumerated().map { ($0.element.entry.key, Int32($0.offset)) }, uniquingKeysWith: { one, _ in one })
    self.init(
      entries: rows.map { row in
        GazetteerEntry(
          key: row.entry.key, kind: row.entry.kind, name: row.entry.name, parent: indices[row.parent] ?? -1,
          nameEnglish: row.entry.nameEnglish, coordinates: row.entry.coordinates)
      }, names: names)
  }

  /// The mark before an alias says how it names the place.
  private static let forms: [UInt8: PlaceNameForm] = [
    UInt8(ascii: "~"): .ordinaryWord, UInt8(ascii: "^"): .abbreviation, UInt8(ascii: "!"): .former,
    UInt8(ascii: "*"): .poetic,
  ]
}
