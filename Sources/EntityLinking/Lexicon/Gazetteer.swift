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
    let sorted = names.sorted {
      if $0.text != $1.text { return $0.text.lexicographicallyPrecedes($1.text) }
      return ($0.reading.entry, $0.reading.form.rawValue) < ($1.reading.entry, $1.reading.form.rawValue)
    }
    var readings: [PlaceReading] = []
    var firstReading: [Int32] = []
    var words: [(word: [UInt8], value: Int32)] = []
    readings.reserveCapacity(sorted.count)
    for name in sorted {
      if words.last?.word != name.text {
        words.append((word: name.text, value: Int32(words.count)))
        firstReading.append(Int32(readings.count))
      } else if readings.last?.entry == name.reading.entry {
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
    var entries: [GazetteerEntry] = []
    var names: [Name] = []
    var parents: [String] = []
    for line in table.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      guard fields.count >= 8, fields[0] != "id" else { continue }
      let index = Int32(entries.count)
      var coordinates: Coordinates?
      if let longitude = Double(fields[6]), let latitude = Double(fields[7]) {
        coordinates = Coordinates(longitude: longitude, latitude: latitude)
      }
      entries.append(
        GazetteerEntry(
          key: fields[0], kind: fields[1], name: fields[2], parent: -1, nameEnglish: fields[5],
          coordinates: coordinates))
      parents.append(fields[4])
      let isOrdinary = fields.count > 8 && fields[8].split(separator: ",").contains("ordinary")
      let form: PlaceNameForm = isOrdinary ? .ordinaryWord : .full
      names.append(Name(text: TextFolding.fold(Array(fields[2].utf8)), reading: .init(entry: index, form: form)))
      for alias in fields[3].split(separator: "|") {
        let (text, form) = Self.form(ofAlias: String(alias))
        names.append(Name(text: TextFolding.fold(Array(text.utf8)), reading: .init(entry: index, form: form)))
      }
    }
    let indices = Dictionary(
      entries.enumerated().map { ($0.element.key, Int32($0.offset)) }, uniquingKeysWith: { one, _ in one })
    let linked = zip(entries, parents).map { entry, parent in
      GazetteerEntry(
        key: entry.key, kind: entry.kind, name: entry.name, parent: indices[parent] ?? -1,
        nameEnglish: entry.nameEnglish, coordinates: entry.coordinates)
    }
    self.init(entries: linked, names: names)
  }

  /// The mark before an alias says how it names the place.
  private static func form(ofAlias alias: String) -> (String, PlaceNameForm) {
    let marks: [(Character, PlaceNameForm)] = [
      ("~", .ordinaryWord), ("^", .abbreviation), ("!", .former), ("*", .poetic),
    ]
    if let first = alias.first, let mark = marks.first(where: { $0.0 == first }) {
      return (String(alias.dropFirst()), mark.1)
    }
    return (alias, .short)
  }
}
