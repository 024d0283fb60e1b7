package import TypedGraph

/// What the dates read so far say about those to come: 同年, 次日, and 12月 after 2023年11月. A caller keeps one through
/// an article and hands it from block to block.
package struct DateContext: Sendable, Hashable {
  /// The last point named: the end of the last date.
  package var last: EDTFDate.Point?
  /// The last day named, and where.
  var lastDay: EDTFDate.Point?
  var lastDayEnd = 0
  /// Where the last date ended, in bytes of the view.
  var lastEnd = 0
  /// The year that months without a year belong to within the sentence.
  var sentenceYear: Int?
  /// The year named last within the sentence: what 上年 counts from.
  var namedYear: Int?
  /// The month that days without a month belong to within the sentence.
  var sentenceMonth: Int?

  /// How far 当年 and 当日 look back, in bytes: some two hundred characters.
  static let reach = 600

  /// Nothing read yet.
  package init() {}

  /// Forgets what holds within a sentence only.
  mutating func endSentence() {
    sentenceYear = nil
    namedYear = nil
    sentenceMonth = nil
  }

  /// The last day, where it stands near enough: some four hundred characters.
  func nearbyDay(_ position: Int) -> EDTFDate.Point? {
    position - lastDayEnd <= 2 * Self.reach ? lastDay : nil
  }

  /// The last point, where it stands near enough.
  func nearby(_ position: Int) -> EDTFDate.Point? {
    position - lastEnd <= Self.reach ? last : nil
  }
}
