internal import Configuration
internal import SourceText
internal import TypedGraph

extension Gazetteer {
  /// The gazetteer with the places of a user's lexicon.
  /// - Throws: `ConfigurationError` with the place of an entry whose parent, or whose name, is not one known place.
  func adding(_ lexicon: UserLexicon) throws(ConfigurationError) -> Gazetteer {
    let added = lexicon.entries.filter { $0.type == .place }
    guard !added.isEmpty else { return self }
    var rows = entries.map { entry in
      (entry: entry, parent: entry.parent >= 0 ? entries[Int(entry.parent)].key : "")
    }
    var names: [Name] = []
    forEachReading { name, reading in names.append(Name(text: name, reading: reading)) }
    var addedByName: [String: Int32] = [:]
    for place in added {
      let parent = try self.parent(of: place, among: addedByName, rows.map(\.entry))
      let index: Int32
      if let known = try known(place, within: parent) {
        index = known
      } else {
        index = Int32(rows.count)
        rows.append(
          (
            GazetteerEntry(
              key: place.name, kind: place.kind, name: place.name, parent: -1, nameEnglish: place.nameEnglish ?? "",
              coordinates: place.coordinates), parent.map { rows[Int($0)].entry.key } ?? ""
          ))
        addedByName[place.name] = index
      }
      for name in [place.name] + place.aliases {
        names.append(Name(text: Array(TextFolding.fold(name).utf8), reading: .init(entry: index, form: .full)))
      }
    }
    return Gazetteer(rows: rows, names: names)
  }

  /// The known place that an entry gives further names; nil where it is a new one.
  private func known(_ place: UserLexicon.Entry, within parent: Int32?) throws(ConfigurationError) -> Int32? {
    var bearers = readings(of: TextFolding.fold(place.name)).filter { $0.form == .full }.map(\.entry)
    if let parent, Int(parent) < entries.count { bearers = bearers.filter { isWithin($0, parent) } }
    if bearers.count > 1 {
      throw ConfigurationError(
        .invalidValue, "several places bear the name '\(place.name)'", place: place.place,
        advice: "Name the one that is meant by its parent")
    }
    return bearers.first
  }

  private func parent(
    of place: UserLexicon.Entry, among added: [String: Int32], _ rows: [GazetteerEntry]
  ) throws(ConfigurationError) -> Int32? {
    guard let name = place.parent else { return nil }
    if let index = added[name] ?? entry(key: name) { return index }
    let readings = readings(of: TextFolding.fold(name))
    for form in [PlaceNameForm.full, .short] {
      let bearers = readings.filter { $0.form == form }
      if bearers.count == 1 { return bearers.first?.entry }
      if bearers.count > 1 {
        let keys = bearers.map { rows[Int($0.entry)].key }.sorted().joined(separator: ", ")
        throw ConfigurationError(
          .invalidValue, "several places bear the name '\(name)' of the parent", place: place.place,
          advice: "Give its key: \(keys)")
      }
    }
    throw ConfigurationError(
      .invalidValue, "no place '\(name)' is known that '\(place.name)' could belong to", place: place.place,
      advice: "Add it to the lexicon before this entry")
  }
}
