import Testing

@testable import SourceText

@Suite("Metadata of a report")
struct ReportMetadataTests {
  static let report = """
    渡船换上新电池

    新华社青江3月5日电（记者 林小舟）记者从青江航道部门获悉，2024年全国渡船更新计划已经启动，
    2月27日首批电动渡船下水，计划于3月20日投入使用。

    """

  @Test("an agency's dateline gives publisher, date and home, the year comes from the text")
  func agency() throws {
    let metadata = try readPage(Self.report).metadata
    #expect(metadata.publisher == .init("新华社", source: .dateline))
    #expect(metadata.date == .init("2024-03-05", source: .dateline))
    #expect(metadata.home == .init("青江", source: .dateline))
  }

  @Test("a dateline at the turn of the year lies before the day of the file's name")
  func turnOfTheYear() throws {
    let text = "渡船换新\n\n新华社青江12月31日电 新渡船明天下水。\n"
    #expect(try readPage(text, path: "2025-01-01.txt").metadata.date == .init("2024-12-31", source: .dateline))
    #expect(try readPage(text, path: "page.txt").metadata.date == nil)
  }

  @Test("a paper's own report names no publisher, nor does a page of several hands")
  func ownReport() throws {
    let own = try readPage("渡船换新\n\n本报青江3月5日讯（记者 林小舟）2024年渡船更新。\n").metadata
    #expect(own.publisher == nil)
    #expect(own.date == .init("2024-03-05", source: .dateline))
    #expect(own.home == .init("青江", source: .dateline))
    let mixed = Self.report + "\n渡口夜班\n\n本报讯（记者 方一禾）河口渡口每晚加开两班船。\n"
    #expect(try readPage(mixed).metadata.publisher == nil)
  }

  @Test("words that only begin like a dateline are none")
  func lookalikes() throws {
    let words = Array("新华社记者3月5日在青江采访".utf8)
    #expect(ReportOpening.read(words, in: words.indices) == nil)
    #expect(try readPage("本报记者3月5日走访渡口，2024年的航班增加。\n").metadata.date?.source == .text)
  }
}
