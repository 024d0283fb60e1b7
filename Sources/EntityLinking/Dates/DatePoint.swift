internal import TypedGraph

/// A date as the grammar reads it, before it becomes an EDTF value: a year, month or day, or a stretch within one.
struct DatePoint: Sendable, Hashable {
  /// A stretch that is neither a whole year, month nor day.
  enum Extent: Sendable, Hashable {
    /// Whole years.
    case years(ClosedRange<Int>)
    /// Months of the year: 上半年, 前三季度.
    case months(ClosedRange<Int>)
    /// Days of the month: 上旬.
    case days(ClosedRange<Int>)
  }

  var year: Int
  /// A month 1 to 12 or a season 21 to 24.
  var month: Int?
  var day: Int?
  var extent: Extent?

  init(year: Int, month: Int? = nil, day: Int? = nil, extent: Extent? = nil) {
    self.year = year
    self.month = month
    self.day = day
    self.extent = extent
  }

  init(_ point: EDTFDate.Point) {
    self.init(year: point.year, month: point.month, day: point.day)
  }

  /// Where it begins; `nil` where the calendar has no such day.
  var first: EDTFDate.Point? {
    switch extent {
    case .years(let years): EDTFDate.Point(year: years.lowerBound)
    case .months(let months): EDTFDate.Point(year: year, month: months.lowerBound)
    case .days(let days): EDTFDate.Point(year: year, month: month, day: days.lowerBound)
    case nil: EDTFDate.Point(year: year, month: month, day: day)
    }
  }

  /// Where it ends; the same as `first` for a year, a month or a day.
  var last: EDTFDate.Point? {
    switch extent {
    case .years(let years): EDTFDate.Point(year: years.upperBound)
    case .months(let months): EDTFDate.Point(year: year, month: months.upperBound)
    case .days(let days): EDTFDate.Point(year: year, month: month, day: days.upperBound)
    case nil: first
    }
  }

  /// The EDTF value; `nil` where the calendar has no such day.
  var value: EDTFDate? {
    guard let first, let last else { return nil }
    return first == last ? EDTFDate(first) : EDTFDate(from: first, to: last)
  }

  /// The months of a quarter 1 to 4.
  static func quarter(_ number: Int) -> Extent { .months(number * 3 - 2...number * 3) }
}

/// What the grammar read: a point or a range, where it stands, and by which rule.
struct ParsedDate: Sendable, Hashable {
  var start: Int
  var end: Int
  var point: DatePoint
  /// The end of a range.
  var until: DatePoint?
  /// The kind, where the value alone does not say it.
  var kind: String?
  var rule: String
  /// Whether another date went into the value.
  var isRelative = false
  /// Whether the words name a year, so that months after it may belong to it.
  var hasYear = true

  /// The EDTF value; `nil` where the calendar has no such day or the range runs backwards.
  var value: EDTFDate? {
    guard let until else { return point.value }
    guard let first = point.first, let last = until.last, point.value != nil, until.value != nil else { return nil }
    return first == last ? nil : EDTFDate(from: first, to: last)
  }
}
