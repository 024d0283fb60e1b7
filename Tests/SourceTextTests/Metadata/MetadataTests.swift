import Testing

@testable import SourceText

@Suite("Document metadata")
struct MetadataTests {
  func metadata(_ text: String, path: String = "page.txt", _ options: ReadingOptions = ReadingOptions()) throws
    -> DocumentMetadata
  {
    try DocumentReader.read(bytes: Array(text.utf8), path: path, options: options).metadata
  }

  static let page = """
    青江日报 2023年6月8日 星期四 第2版

    渡口加开夜班船

    本报讯（记者 林小舟）6月7日起，河口渡口每晚加开两班船。2023年5月30日的试航载客八十人。

    """

  @Test("the head of the page gives date and publisher and is no headline")
  func masthead() throws {
    let document = try readPage(Self.page)
    #expect(document.metadata.date == .init("2023-06-08", source: .masthead))
    #expect(document.metadata.publisher == .init("青江日报", source: .masthead))
    #expect(document.metadata.title == .init("渡口加开夜班船", source: .text))
    #expect(document.articles.count == 1)
    #expect(document.outline.first == "other: 青江日报2023年6月8日 星期四 第2版")
  }

  @Test("what the caller declares goes before everything, and is not inferred")
  func declared() throws {
    let options = ReadingOptions(date: "2023-06-09", publisher: "白湖县政府", home: "白湖县")
    let metadata = try metadata(Self.page, options)
    #expect(metadata.date == .init("2023-06-09", source: .declared))
    #expect(metadata.date?.isInferred == false)
    #expect(metadata.publisher?.value == "白湖县政府")
    #expect(metadata.home?.value == "白湖县")
  }

  @Test("without a head the latest day of the text counts, days that lie ahead left out")
  func latestDay() throws {
    let text = "2021年3月4日，大坝开工。3月9日，首仓混凝土浇筑完成，大坝将于2024年10月1日蓄水，到2030年发电。\n"
    let date = try #require(try metadata(text).date)
    #expect(date == .init("2021-03-09", source: .text))
    #expect(date.isInferred)
  }

  @Test("the day below a signature is the document's")
  func signature() throws {
    let text = "各乡镇要在六月底前把塘堰检查一遍，查出的险段及时上报。\n\n白湖县水利局\n二〇二二年四月十二日\n"
    let metadata = try metadata(text)
    #expect(metadata.date == .init("2022-04-12", source: .dateline))
    #expect(metadata.publisher == .init("白湖县水利局", source: .dateline))
  }

  @Test(
    "the file's name gives the date where the text names none, or one up to a month before",
    arguments: [
      ("今天风大。\n", "a/2020-02-03.txt", "2020-02-03"), ("今天风大。\n", "p20200203_1.txt", "2020-02-03"),
      ("2020年2月1日，风大。\n", "2020_02_03.txt", "2020-02-03"), ("2020年2月1日，风大。\n", "2022-02-03.txt", "2020-02-01"),
      ("今天风大。\n", "00042.txt", nil),
    ] as [(String, String, String?)])
  func fileName(text: String, path: String, date: String?) throws {
    #expect(try metadata(text, path: path).date?.value == date)
  }

  @Test("the place of the party committee that is named most is the home")
  func home() throws {
    let text = "中共青江市委召开会议。中共白湖县委、中共青江市委宣传部的代表到会。\n"
    #expect(try metadata(text).home == .init("青江市", source: .text))
  }
}
