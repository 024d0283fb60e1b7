/// A date of the Extended Date/Time Format (ISO 8601-2:2019, level 1 without unspecified digits): a day, a month, a
/// season (21 to 24), a year, or an interval of two of these, each perhaps uncertain (`?`), approximate (`~`) or both
/// (`%`).
public struct EDTFDate: Sendable, Hashable, CustomStringConvertible {
  /// One end of an interval, or a date on its own.
  public struct Point: Sendable, Hashable, CustomStringConvertible {
    /// 0 to 9999.
    public let year: Int
    /// A month 1 to 12 or a season 21 (spring) to 24 (winter).
    public let month: Int?
    /// The day of the month.
    public let day: Int?
    /// `?`, `~`, `%` or nothing.
    public let qualifier: Qualifier

    /// Whether the source is sure.
    public enum Qualifier: String, Sendable {
      /// Sure.
      case none = ""
      /// May be wrong.
      case uncertain = "?"
      /// About.
      case approximate = "~"
      /// About, and may be wrong.
      case both = "%"
    }

    /// A point, or `nil` where the calendar has none such.
    public init?(year: Int, month: Int? = nil, day: Int? = nil, qualifier: Qualifier = .none) {
      guard (0...9999).contains(year) else { return nil }
      if let month {
        guard (1...12).contains(month) || ((21...24).contains(month) && day == nil) else { return nil }
        if let day, CalendarDay(year: year, month: month, day: day) == nil { return nil }
      } else if day != nil {
        return nil
      }
      self.year = year
      self.month = month
      self.day = day
      self.qualifier = qualifier
    }

    /// The point of a day.
    public init(_ day: CalendarDay) {
      year = day.year
      month = day.month
      self.day = day.day
      qualifier = .none
    }

    /// The first day it covers. Seasons begin in March, June, September and December.
    public var firstDay: CalendarDay {
      guard let month else { return .first(ofMonth: 1, year: year) }
      if month > 20 { return .first(ofMonth: (month - 20) * 3, year: year) }
      return day.flatMap { CalendarDay(year: year, month: month, day: $0) } ?? .first(ofMonth: month, year: year)
    }

    /// The last day it covers; a winter ends in the February after, the last winter with the calendar.
    public var lastDay: CalendarDay {
      guard let month else { return .last(ofMonth: 12, year: year) }
      if month == 24 { return year == 9999 ? .last(ofMonth: 12, year: year) : .last(ofMonth: 2, year: year + 1) }
      if month > 20 { return .last(ofMonth: (month - 20) * 3 + 2, year: year) }
      return day.flatMap { CalendarDay(year: year, month: month, day: $0) } ?? .last(ofMonth: month, year: year)
    }

    /// As EDTF writes it.
    public var description: String {
      var text = CalendarDay.padded(year, 4)
      if let month { text += "-" + CalendarDay.padded(month, 2) }
      if let day { text += "-" + CalendarDay.padded(day, 2) }
      return text + qualifier.rawValue
    }
  }

  /// The date, or the start of the interval.
  public let start: Point
  /// The end of the interval; `nil` for a date on its own.
  public let end: Point?

  /// A date on its own.
  public init(_ point: Point) {
    start = point
    end = nil
  }

  /// An interval, or `nil` where its end lies before its start.
  public init?(from start: Point, to end: Point) {
    guard start.firstDay <= end.lastDay else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads EDTF.
  /// - Throws: `TypedGraphError` `invalidDate`.
  public init(_ text: String) throws(TypedGraphError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let points = parts.compactMap { Self.point(String($0)) }
    if points.count == parts.count {
      if points.count == 1 {
        self.init(points[0])
        return
      }
      if points.count == 2, let interval = EDTFDate(from: points[0], to: points[1]) {
        self = interval
        return
      }
    }
    throw TypedGraphError(
      .invalidDate, "'\(text)' is no date", advice: "Write 2024, 2024-09, 2024-09-25 or 2024-09-23/2024-09-24")
  }

  private static func point(_ text: String) -> Point? {
    var digits = text[...]
    var qualifier = Point.Qualifier.none
    if let last = digits.last, let found = Point.Qualifier(rawValue: String(last)) {
      qualifier = found
      digits = digits.dropLast()
    }
    let fields = digits.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(fields.count) else { return nil }
    var numbers: [Int] = []
    for (field, width) in zip(fields, widths) {
      guard field.utf8.count == width, field.utf8.allSatisfy({ (48...57).contains($0) }), let number = Int(field)
      else { return nil }
      numbers.append(number)
    }
    return Point(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil,
      qualifier: qualifier)
  }

  /// The first day it covers.
  public var firstDay: CalendarDay { start.firstDay }

  /// The last day it covers.
  public var lastDay: CalendarDay { (end ?? start).lastDay }

  /// Whether two dates share a day.
  public func overlaps(_ other: EDTFDate) -> Bool { firstDay <= other.lastDay && other.firstDay <= lastDay }

  /// The kind of the schema: day, month, season, year or range.
  public var kind: String {
    if end != nil { return "range" }
    if start.day != nil { return "day" }
    guard let month = start.month else { return "year" }
    return month > 20 ? "season" : "month"
  }

  /// As EDTF writes it; the key of a date's identity.
  public var description: String { end.map { "\(start)/\($0)" } ?? start.description }
}
