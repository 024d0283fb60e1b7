import Testing

@testable import SourceText

@Suite("Metadata of a newspaper page")
struct NewspaperMetadataTests {
  static func page(_ body: String) -> String {
    """
    青江日报 2023年6月8日 星期四 第2版

    渡口加开夜班船

    本报讯（记者 林小舟）\(body)

    """
  }

  @Test("the head of the page goes before datelines, later days of the text and the file's name")
  func masthead() throws {
    let text = Self.page("6月7日起加开两班船。\n\n新船下水\n\n新华社北京6月6日电 新船下水。2023年6月20日前交付。")
    let metadata = try readPage(text, path: "2023-06-30.txt").metadata
    #expect(metadata.date == .init("2023-06-08", source: .masthead))
    #expect(metadata.publisher == .init("青江日报", source: .masthead))
  }

  @Test("the paper's name gives the home by the full name that the text has for its place")
  func home() throws {
    let named = try readPage(Self.page("青江市与白湖县商定加开夜班船，中共白湖县委、中共白湖县纪委派人看过。")).metadata
    #expect(named.home == .init("青江市", source: .publisher))
    let unnamed = try readPage(Self.page("中共白湖县委派人看过夜班船。")).metadata
    #expect(unnamed.home == .init("白湖县", source: .text))
    let alone = try readPage(Self.page("每晚加开两班船。")).metadata
    #expect(alone.home == .init("青江", source: .publisher))
  }

  @Test("a publisher that the caller declares gives the home as well, which is still concluded")
  func declaredPublisher() throws {
    let metadata = try DocumentReader.read(
      bytes: Array("每晚加开两班船。\n".utf8), path: "page.txt", options: ReadingOptions(publisher: "白湖县水利局")
    ).metadata
    #expect(metadata.publisher?.isInferred == false)
    #expect(metadata.home == .init("白湖县", source: .publisher))
    #expect(metadata.home?.isInferred == true)
  }
}
