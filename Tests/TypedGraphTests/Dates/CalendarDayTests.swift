import Testing
import TypedGraph

@Suite("Days of the calendar")
struct CalendarDayTests {
  @Test("every day of eight centuries has the ordinal after that of the day before, and comes back from it")
  func ordinals() throws {
    var expected = try #require(CalendarDay(year: 1600, month: 1, day: 1)).ordinal
    var wrong = 0
    var count = 0
    for year in 1600..<2400 {
      for month in 1...12 {
        for day in 1...CalendarDay.length(ofMonth: month, year: year) {
          let date = CalendarDay(year: year, month: month, day: day)
          if date?.ordinal != expected { wrong += 1 }
          if CalendarDay(ordinal: expected) != date { wrong += 1 }
          expected += 1
          count += 1
        }
      }
    }
    #expect(wrong == 0)
    #expect(count == 2 * 146_097)
  }

  @Test("the first and the last day of the calendar are 3,652,424 days apart")
  func wholeCalendar() throws {
    let first = try #require(CalendarDay(year: 0, month: 1, day: 1))
    let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
    #expect(last.ordinal - first.ordinal == 3_652_424)
    #expect(first.adding(days: 3_652_424) == last)
    #expect(first.adding(days: 3_652_425) == nil && first.adding(days: -1) == nil)
  }

  @Test(
    "a leap day exists every fourth year, but in those hundreds that 400 does not divide",
    arguments: [(2024, true), (2023, false), (2000, true), (1900, false), (2100, false), (0, true)])
  func leapDays(year: Int, exists: Bool) {
    #expect((CalendarDay(year: year, month: 2, day: 29) != nil) == exists)
  }

  @Test(
    "what the calendar does not have is no day",
    arguments: [(2024, 0, 1), (2024, 13, 1), (2024, 4, 31), (2024, 1, 0), (-1, 1, 1), (10_000, 1, 1)])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test("days are added over the ends of months, years and centuries")
  func adding() throws {
    let day = try #require(CalendarDay(year: 1999, month: 12, day: 31))
    #expect(day.adding(days: 1)?.description == "2000-01-01")
    #expect(day.adding(days: 60)?.description == "2000-02-29")
    #expect(day.adding(days: -365)?.description == "1998-12-31")
    #expect(day.adding(days: 0) == day)
  }

  @Test(
    "outside the years 0 to 9999 there is no day, however far away", arguments: [Int.max, Int.min, 4_000_000, -800_000])
  func farAway(days: Int) throws {
    let day = try #require(CalendarDay(year: 2024, month: 9, day: 25))
    #expect(day.adding(days: days) == nil)
    #expect(CalendarDay(ordinal: days) == nil)
  }

  @Test("days are ordered by time and written with leading zeros")
  func order() throws {
    let early = try #require(CalendarDay(year: 987, month: 6, day: 5))
    let late = try #require(CalendarDay(year: 2024, month: 1, day: 31))
    #expect(early < late && !(late < early))
    #expect(early.description == "0987-06-05")
  }
}
