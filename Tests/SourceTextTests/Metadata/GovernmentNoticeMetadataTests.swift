import Testing

@testable import SourceText

@Suite("Metadata of a government notice")
struct GovernmentNoticeMetadataTests {
  static let notice = """
    青江市人民政府文件

    青政发〔2024〕12号

    青江市人民政府关于加强渡口安全管理的通知

    各县（区）人民政府，市政府各部门：

    为保障渡运安全，现将有关事项通知如下。各地要在6月底前完成渡船检验，全市渡口自2024年7月1日起执行新的开航标准。
    2023年以来的检查情况另行通报，2024年5月20日召开现场会，请各地派员参加。

    青江市人民政府
    2024年5月6日

    （此件公开发布）

    """

  @Test("letterhead, signature and number give publisher, date and home, the title is the notice's")
  func notice() throws {
    let metadata = try readPage(Self.notice).metadata
    #expect(metadata.publisher == .init("青江市人民政府", source: .masthead))
    #expect(metadata.date == .init("2024-05-06", source: .dateline))
    #expect(metadata.date?.isInferred == true)
    #expect(metadata.home == .init("青江市", source: .publisher))
    #expect(metadata.title?.value == "青江市人民政府关于加强渡口安全管理的通知")
  }

  @Test("without letterhead and signature the body in the title is the publisher, and the number gives the year")
  func titleOnly() throws {
    let text = """
      青政办发〔2024〕3号

      青江市人民政府办公室关于印发渡口整治方案的通知

      各县（区）人民政府：

      现将方案印发给你们。3月2日的会议已作部署。

      """
    let metadata = try readPage(text).metadata
    #expect(metadata.publisher == .init("青江市人民政府办公室", source: .text))
    #expect(metadata.date == .init("2024-03-02", source: .text))
    #expect(metadata.home == .init("青江市", source: .publisher))
  }

  @Test("several bodies that sign together are no one publisher")
  func joint() throws {
    let text = "请各地遵照执行，查出的险段及时上报。\n\n青江市水利局\n青江市交通运输局\n2024年5月6日\n"
    let metadata = try readPage(text).metadata
    #expect(metadata.publisher == nil)
    #expect(metadata.date == .init("2024-05-06", source: .dateline))
  }
}
