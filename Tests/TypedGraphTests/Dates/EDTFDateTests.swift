import Configuration
import Testing
import TypedGraph

@Suite("EDTF dates")
struct EDTFDateTests {
  @Test("every day, month and year of four centuries is written as it was read, and covers what it says")
  func everyDay() throws {
    var wrong: [String] = []
    func check(_ text: String, _ first: String, _ last: String, _ kind: String) throws {
      let date = try EDTFDate(text)
      let isRight =
        date.description == text && date.firstDay.description == first && date.lastDay.description == last
        && date.kind == kind
      if !isRight { wrong.append(text) }
    }
    let start = try #require(CalendarDay(year: 1800, month: 1, day: 1))
    for offset in stride(from: 0, to: 146_097, by: 3) {
      let day = try #require(start.adding(days: offset)).description
      try check(day, day, day, "day")
    }
    for year in 1800..<2200 {
      try check("\(year)", "\(year)-01-01", "\(year)-12-31", "year")
      for month in 1...12 {
        let text = month < 10 ? "\(year)-0\(month)" : "\(year)-\(month)"
        try check(text, "\(text)-01", "\(text)-\(CalendarDay.length(ofMonth: month, year: year))", "month")
      }
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "seasons begin in March, and a winter ends in the February of the next year",
    arguments: [
      ("2024-21", "2024-03-01", "2024-05-31"), ("2024-22", "2024-06-01", "2024-08-31"),
      ("2024-23", "2024-09-01", "2024-11-30"), ("2023-24", "2023-12-01", "2024-02-29"),
      ("9999-24", "9999-12-01", "9999-12-31"),
    ])
  func seasons(text: String, first: String, last: String) throws {
    let date = try EDTFDate(text)
    #expect(date.firstDay.description == first)
    #expect(date.lastDay.description == last)
    #expect(date.kind == "season")
  }

  @Test(
    "intervals and qualifiers are written as they were read",
    arguments: [
      "2024-09-23/2024-09-24", "2021/2023", "2008-03/2009", "2024?", "2024-09~", "2024-09-25%", "2023~/2024?",
      "2022-24/2023-21",
    ])
  func written(text: String) throws { #expect(try EDTFDate(text).description == text) }

  @Test(
    "what is no date is refused, with the forms that are",
    arguments: [
      "", "24", "2024-9", "2024-13", "2024-20", "2024-25", "2024-21-01", "2024-02-30", "2024-09-25-01", "2024/",
      "/2024", "2024/2023", "2024/2025/2026", "20240925", "２０２４", "2024-09-25T10", "-2024", "+024", "2024 ", "..",
      "2024??",
    ])
  func refused(text: String) {
    let error = #expect(throws: TypedGraphError.self) { _ = try EDTFDate(text) }
    #expect(
      error?.description == """
        '\(text)' is no date
        Write 2024, 2024-09, 2024-09-25 or 2024-09-23/2024-09-24
        """)
    #expect(error?.code == .invalidDate)
  }

  @Test("dates overlap exactly where they share a day", arguments: 0..<20)
  func overlap(seed: Int) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let one = try Self.date(&generator)
      let other = try Self.date(&generator)
      let days = Set(one.firstDay.ordinal...one.lastDay.ordinal)
      let shared = (other.firstDay.ordinal...other.lastDay.ordinal).contains { days.contains($0) }
      #expect(one.overlaps(other) == shared, "\(one) and \(other)")
      #expect(one.overlaps(other) == other.overlaps(one))
      #expect(one.overlaps(one))
    }
  }

  @Test("an interval that runs backwards is none")
  func backwards() throws {
    let late = try #require(EDTFDate.Point(year: 2024, month: 10))
    let early = try #require(EDTFDate.Point(year: 2024, month: 9, day: 30))
    #expect(EDTFDate(from: late, to: early) == nil)
    #expect(EDTFDate(from: early, to: late)?.description == "2024-09-30/2024-10")
  }

  /// A date of the years 2020 to 2023, of any precision.
  private static func date(_ generator: inout SeededGenerator) throws -> EDTFDate {
    let first = try point(&generator)
    guard Bool.random(using: &generator) else { return EDTFDate(first) }
    return EDTFDate(from: first, to: try point(&generator)) ?? EDTFDate(first)
  }

  private static func point(_ generator: inout SeededGenerator) throws -> EDTFDate.Point {
    let year = Int.random(in: 2020...2023, using: &generator)
    let month = Int.random(in: 1...12, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: return try #require(EDTFDate.Point(year: year))
    case 1: return try #require(EDTFDate.Point(year: year, month: month))
    case 2: return try #require(EDTFDate.Point(year: year, month: Int.random(in: 21...24, using: &generator)))
    default:
      let day = Int.random(in: 1...28, using: &generator)
      return try #require(EDTFDate.Point(year: year, month: month, day: day))
    }
  }
}
