internal import SourceText
/// The place whose 我市, 市委 and 全省 a document means.
enum HomePlace {
  /// The home that the document's metadata give, as a place of the gazetteer.
  static func declared(_ state: LinkingState, gazetteer: Gazetteer) -> Int32? {
    guard let name = state.source.metadata.home?.value else { return nil }
    let readings = gazetteer.readings(of: name).filter { $0.form == .full || $0.form == .short }
    return readings.min { rank($0, gazetteer) < rank($1, gazetteer) }?.entry
  }

  private static func rank(_ reading: PlaceReading, _ gazetteer: Gazetteer) -> (Int, Int, Int32) {
    (Int(reading.form.rawValue), gazetteer.entries[Int(reading.entry)].level, reading.entry)
  }

  /// The declared home, or the city that the document names most: at least three times, and half as often again as the
  /// next.
  static func inferred(_ state: LinkingState, gazetteer: Gazetteer) -> Int32? {
    if let home = declared(state, gazetteer: gazetteer) { return home }
    var counts: [Int32: Int] = [:]
    for match in state.places {
      guard let entry = match.decision.entry, gazetteer.entries[Int(entry)].level == 2 else { continue }
      counts[entry, default: 0] += 1
    }
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first, first.value >= 3 else { return nil }
    if ranked.count > 1, first.value * 2 < ranked[1].value * 3 { return nil }
    return first.key
  }

  /// The place that a level's character means for a document at home in a place: 市 its city, 省 its province.
  static func place(ofLevel scalar: UInt32, home: Int32, gazetteer: Gazetteer) -> Int32? {
    let level: Int
    switch scalar {
    case 0x7701: level = 1  // 省
    case 0x5E02, 0x5DDE: level = 2  // 市, 州
    case 0x53BF, 0x533A: level = 3  // 县, 区
    default: return nil
    }
    var place = gazetteer.ancestor(of: home, level: level)
    if place < 0, level == 2, gazetteer.entries[Int(home)].level == 1 { place = home }
    if level == 2, gazetteer.entries[Int(home)].level == 3, gazetteer.entries[Int(home)].name.hasSuffix("市") {
      place = home
    }
    return place >= 0 ? place : nil
  }

  /// The place of a level that the article named last before a position, within two hundred characters: 州农牧局 behind
  /// 海南州.
  static func lastNamed(
    ofLevel scalar: UInt32, before position: Int, _ state: LinkingState, gazetteer: Gazetteer
  ) -> Int32? {
    let suffix: String
    switch scalar {
    case 0x7701: suffix = "省"
    case 0x5E02: suffix = "市"
    case 0x5DDE: suffix = "州"
    case 0x53BF: suffix = "县"
    case 0x533A: suffix = "区"
    default: return nil
    }
    let floor = max(0, position - 600)
    let article = state.source.block(at: position).map { state.source.blocks[$0].article }
    for match in state.places(overlapping: floor..<position).reversed() where match.range.upperBound <= position {
      guard let index = match.decision.entry else { continue }
      let entry = gazetteer.entries[Int(index)]
      guard (1...3).contains(entry.level), entry.name.hasSuffix(suffix) else { continue }
      return state.source.block(at: match.range.lowerBound).map { state.source.blocks[$0].article } == article
        ? index : nil
    }
    return nil
  }
}
