import Testing
import TypedGraph

@testable import EntityLinking

/// What holds for every text, on generated input.
@Suite("Dates in generated text")
struct DateRecognizerPropertyTests {
  /// A generator that gives the same numbers for the same seed (SplitMix64).
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  static let pieces: [String] = [
    "2024", "98", "9", "31", "二〇", "十", "五", "廿", "年", "月", "日", "号", "至", "到", "-", "—", "/", ".", "、", "，", "。", " ",
    "从",
    "今年", "去年", "同年", "次日", "上半年", "第", "三季度", "前", "后", "两", "个", "天", "春", "冬", "“", "十四五", "”", "世纪", "年代", "上世纪",
    "未来", "Sep. ", "May ", "25", "of ", "Q1", "上旬", "底", "初", "的", "度", "百", "万", "余", "会", "’", "農",
  ]

  static func check(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
    var context = DateContext()
    let reference = try EDTFDate("2024-09-26")
    let mentions = DateRecognizer.standard.mentions(
      in: bytes, range: 0..<bytes.count, reference: reference, context: &context)
    var position = 0
    let wrong = mentions.filter { mention in
      defer { position = mention.range.upperBound }
      return mention.range.lowerBound < position || mention.range.isEmpty || mention.range.upperBound > bytes.count
        || mention.value.firstDay > mention.value.lastDay
        || (try? EDTFDate(mention.value.description)) != mention.value
    }
    #expect(wrong.isEmpty, sourceLocation: sourceLocation)
  }

  @Test("whatever the words, mentions stand in order within the text and their values are dates", arguments: 0..<40)
  func order(seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    for _ in 0..<60 {
      let count = Int.random(in: 1...24, using: &generator)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      try Self.check(Array(text.utf8))
    }
  }

  @Test("bytes that are no UTF-8, and texts cut anywhere, are read without a trap", arguments: 0..<20)
  func garbage(seed: Int) throws {
    var generator = Generator(state: UInt64(seed))
    for _ in 0..<40 {
      var bytes = Array((Self.pieces.shuffled(using: &generator).prefix(12).joined()).utf8)
      for _ in 0..<4 {
        bytes[Int.random(in: 0..<bytes.count, using: &generator)] = .random(in: 0...255, using: &generator)
      }
      try Self.check(bytes)
      let cut = Int.random(in: 0...bytes.count, using: &generator)
      try Self.check(Array(bytes[cut...]))
      try Self.check(Array(bytes[..<cut]))
    }
  }

  @Test("every day of some years is read back from its Chinese form")
  func everyDay() throws {
    let day = try #require(CalendarDay(year: 1999, month: 1, day: 1))
    for offset in stride(from: 0, to: 3 * 365, by: 1) {
      let date = try #require(day.adding(days: offset))
      let text = "会议于\(date.year)年\(date.month)月\(date.day)日召开"
      #expect(try MarkedDates.mark(text) == "会议于[[\(date.year)年\(date.month)月\(date.day)日|\(date)]]召开")
    }
  }

  @Test(
    "hostile repetitions are read to their end",
    arguments: ["1", "一", "十", "一百", "从", "1-", "1年", "2024年", "前", "今", "“十四五", "9月", " 1", "2024-", "May "])
  func hostile(piece: String) throws {
    let bytes = Array(String(repeating: piece, count: 20_000).utf8)
    try Self.check(bytes)
  }
}
