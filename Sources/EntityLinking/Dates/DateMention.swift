package import TypedGraph

/// A date that a text names.
package struct DateMention: Sendable, Hashable {
  /// Where it stands, in bytes of the view.
  package var range: Range<Int>
  /// The days it covers.
  package var value: EDTFDate
  /// The kind of the schema: day, month, season, year, range or period.
  package var kind: String
  /// The rule that read it, such as `date/calendar-day`.
  package var rule: String
  /// Whether another date (that of the document, or one named before) went into the value.
  package var isRelative: Bool

  /// Creates a mention.
  package init(range: Range<Int>, value: EDTFDate, kind: String, rule: String, isRelative: Bool) {
    self.range = range
    self.value = value
    self.kind = kind
    self.rule = rule
    self.isRelative = isRelative
  }
}
