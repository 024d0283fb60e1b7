internal import Configuration

extension DateWords {
  /// Reads the words from YAML.
  /// - Throws: `ConfigurationError` with line and column.
  init(yaml: String, file: String) throws(ConfigurationError) {
    self.init()
    let root = try ConfigurationFile.parse(yaml, file: file)
    _ = try root.entries("date words", known: ["relative", "bars", "plan_words", "connectors", "months"])
    for item in try root["relative"]?.list("relative") ?? [] { try addRelative(item) }
    for key in relative.keys { relative[key]?.sort { $0.bytes.count > $1.bytes.count } }
    let bars = root["bars"]
    func words(_ section: String, _ key: String) throws(ConfigurationError) -> [[UInt8]] {
      try Self.words(bars?[section], key)
    }
    recurring = try words("month", "recurring")
    monthBarsBefore = try words("month", "before")
    monthBarsBehind = try words("month", "behind")
    dayOpeners = try words("day", "after")
    datelineWords = try words("day", "dateline")
    dayPredicates = try words("day", "predicate")
    dayCounts = try words("day", "count")
    dayBarsBehind = try words("day", "behind")
    numberedDayFollowers = try words("number", "behind")
    eras = try words("year", "eras")
    yearBarsBefore = try words("year", "before")
    yearBarsBehind = try words("year", "behind")
    seasonBarsBehind = try words("season", "behind")
    planBarsBehind = try words("plan", "behind")
    planWords = try Self.words(root, "plan_words")
    connectors = try Self.words(root, "connectors")
    for month in try root["months"]?.list("months") ?? [] {
      englishMonths.append(try month.strings("months").map { Array($0.utf8) })
    }
    addStarters()
  }

  private mutating func addRelative(_ item: ConfigurationNode) throws(ConfigurationError) {
    _ = try item.entries(
      "a relative word", known: ["words", "unit", "offset", "length", "from", "before", "behind", "after"])
    guard
      let unit = try item["unit"].flatMap({ (node) throws(ConfigurationError) in
        RelativeWord.Unit(rawValue: try node.string("unit"))
      }),
      let anchor = try item["from"].flatMap({ (node) throws(ConfigurationError) in
        RelativeWord.Anchor(rawValue: try node.string("from"))
      })
    else {
      throw ConfigurationError(.invalidValue, "a relative word needs 'unit' and 'from'", place: item.place)
    }
    for word in try item["words"]?.strings("words") ?? [] {
      guard let first = word.unicodeScalars.first, first.value <= 0xFFFF else { continue }
      relative[UInt16(first.value), default: []].append(
        RelativeWord(
          bytes: Array(word.utf8), unit: unit,
          offset: try item["offset"]?.integer("offset", in: -9...9) ?? 0,
          length: try item["length"]?.integer("length", in: 1...9) ?? 1, anchor: anchor,
          barredBefore: try Self.words(item, "before"), barredBehind: try Self.words(item, "behind"),
          openers: try Self.words(item, "after")))
    }
  }

  private static func words(_ node: ConfigurationNode?, _ key: String) throws(ConfigurationError) -> [[UInt8]] {
    try node?[key]?.strings(key).map { Array($0.utf8) } ?? []
  }

  private mutating func addStarters() {
    sentenceEnds.insert("。！？")
    numerals.insert("〇零○一二三四五六七八九十廿卅")
    numeralFollowers.insert("〇零○一二三四五六七八九十廿卅年月日号天季世")
    followers.insert("〇零○一二三四五六七八九十廿卅季世月来后两天个")
    starters.insert("〇零○一二三四五六七八九十廿卅元两第首未今前从上本’‘。！？")
    for connector in connectors {
      numeralFollowers.insert(String(String(decoding: connector, as: UTF8.self).prefix(1)))
    }
    for word in relative.values.joined() {
      let scalars = String(decoding: word.bytes, as: UTF8.self).unicodeScalars
      starters.insert(String(String.UnicodeScalarView(scalars.prefix(1))))
      followers.insert(String(String.UnicodeScalarView(scalars.dropFirst().prefix(1))))
      // A range may begin with 从 and such a word.
      followers.insert(String(String.UnicodeScalarView(scalars.prefix(1))))
    }
  }
}
