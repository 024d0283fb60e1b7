import Testing

@testable import SourceText

@Suite("Metadata of a county's notice")
struct CountyNoticeMetadataTests {
  @Test("the source line names the publisher, the day below the signature is the date")
  func sourceLine() throws {
    let text = """
      白湖县水利局关于清理塘堰的通告

      来源：白湖县水利局 发布日期：2022-04-13

      各乡镇要在六月底前把塘堰检查一遍，查出的险段及时上报，4月30日召开调度会。

      白湖县水利局
      二〇二二年四月十二日

      """
    let metadata = try readPage(text).metadata
    #expect(metadata.publisher == .init("白湖县水利局", source: .text))
    #expect(metadata.date == .init("2022-04-12", source: .dateline))
    #expect(metadata.home == .init("白湖县", source: .publisher))
  }

  @Test("a party committee is the publisher where it signs, its place the home")
  func committee() throws {
    let text = "各支部要按时上报，不得拖延。\n\n中共白湖县委办公室\n2022年4月12日\n"
    let metadata = try readPage(text).metadata
    #expect(metadata.publisher == .init("中共白湖县委办公室", source: .dateline))
    #expect(metadata.home == .init("白湖县", source: .publisher))
  }

  @Test("a word that speaks of sources of something else names no publisher")
  func otherSources() throws {
    #expect(try readPage("村民的收入来源：工资和蜜橘。\n").metadata.publisher == nil)
    #expect(try readPage("来源：工资占六成，蜜橘占四成。\n").metadata.publisher == nil)
  }
}
