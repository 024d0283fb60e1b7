internal import Configuration

/// The words that the date grammar knows, from `Data/date-words.yaml`.
struct DateWords: Sendable {
  /// Words that count from another date, by their first scalar, longest first.
  var relative: [UInt16: [RelativeWord]] = [:]
  /// Before a month: it comes round each year, or it is no month of this calendar.
  var recurring: [[UInt8]] = []
  var monthBarsBefore: [[UInt8]] = []
  var monthBarsBehind: [[UInt8]] = []
  /// Words before which no clause begins and yet a day may stand behind.
  var dayOpeners: [[UInt8]] = []
  /// Words of a dateline behind a day.
  var datelineWords: [[UInt8]] = []
  /// Words that a day may stand before behind a subject, and words before which it is a number of days.
  var dayPredicates: [[UInt8]] = []
  var dayCounts: [[UInt8]] = []
  var dayBarsBehind: [[UInt8]] = []
  /// Words behind 25号 that show it is a day.
  var numberedDayFollowers: [[UInt8]] = []
  /// Words before a year of another count: 公元前, 农历.
  var eras: [[UInt8]] = []
  var yearBarsBefore: [[UInt8]] = []
  var yearBarsBehind: [[UInt8]] = []
  var seasonBarsBehind: [[UInt8]] = []
  var planBarsBehind: [[UInt8]] = []
  /// Words behind the short name of an early five-year plan.
  var planWords: [[UInt8]] = []
  /// Words that join the ends of a range.
  var connectors: [[UInt8]] = []
  /// The names of each English month.
  var englishMonths: [[[UInt8]]] = []
  /// 季度 and 季: what a quarter without a year must end with.
  let quarterSigns: [[UInt8]] = [Array("季度".utf8)]
  /// Scalars that a date can begin with, and those that end a sentence.
  var starters = ScalarSet()
  /// Those of them that end a sentence.
  var sentenceEnds = ScalarSet()
  /// Those of them that are numerals, and what can follow a numeral in a date.
  var numerals = ScalarSet()
  var numeralFollowers = ScalarSet()
  /// What can follow the other starters.
  var followers = ScalarSet()

  /// The project's own words.
  static let standard: DateWords = {
    let text = String(decoding: PackageResources.date_words_yaml, as: UTF8.self)
    return (try? DateWords(yaml: text, file: "date-words.yaml")) ?? DateWords()
  }()

  /// The longest relative word at a position, with the position behind it.
  func relativeWord(in text: DateText, at position: Int) -> (RelativeWord, Int)? {
    let scalar = text.scalar(at: position).value
    guard scalar <= 0xFFFF, let candidates = relative[UInt16(scalar)] else { return nil }
    for word in candidates {
      if let end = text.take(word.bytes, at: position) { return (word, end) }
    }
    return nil
  }
}

/// A word that counts from another date.
struct RelativeWord: Sendable, Hashable {
  /// What it counts.
  enum Unit: String, Sendable { case year, years, half, quarter, month, day, days, spring, summer, autumn, winter }

  /// What it counts from.
  enum Anchor: String, Sendable {
    /// The date of the document.
    case document
    /// The date last named.
    case text
    /// The date last named, where it stands near.
    case nearby
    /// The year named in the sentence, otherwise that of the document.
    case sentence
  }

  let bytes: [UInt8]
  let unit: Unit
  let offset: Int
  /// How many units it covers.
  let length: Int
  let anchor: Anchor
  let barredBefore: [[UInt8]]
  let barredBehind: [[UInt8]]
  /// What must stand before it, where it does not begin a clause; empty where nothing must.
  let openers: [[UInt8]]
}
