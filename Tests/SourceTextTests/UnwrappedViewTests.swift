import Testing

@testable import SourceText

@Suite("Unwrapped view")
struct UnwrappedViewTests {
  @Test("a name broken over two lines is found and its offsets point at the source")
  func brokenName() throws {
    let text = """
      　　今天上午，沿江两市的代表在码头上签字，
      决定共同办好两湖边界集市，青江
      市和白湖县的商户都可以参加这个集市，集
      市每月逢五开市一次。

      """
    let document = try readPage(text)
    let range = try document.range(of: "青江市")
    #expect(document.view.original(in: range) == "青江\n市")
    #expect(document.view.text(in: range) == "青江市")
    let scalars = document.view.scalarRange(of: range)
    #expect(String(String.UnicodeScalarView(Array(text.unicodeScalars)[scalars])) == "青江\n市")
    #expect(document.view.hasGap(before: range.upperBound - 3))
    #expect(!document.view.hasGap(before: range.lowerBound + 3))
  }

  @Test("spaces inside a date are not seen, and the date's offsets include them")
  func spacedDate() throws {
    let document = try readPage("2018年 4月 25日，船队到港。\n")
    let range = try document.range(of: "2018年4月25日")
    #expect(document.view.sourceRange(of: range) == 0..<18)
    #expect(document.view.text(in: 0..<document.view.utf8.count) == "2018年4月25日,船队到港。")
  }

  @Test("four signatures, a line each, remain four blocks")
  func signatures() throws {
    let document = try readPage(
      """
      　　各方同意在下一年度继续合作，把跨界河段
      的水质监测数据每月交换一次，共同处置突发
      的污染事件。

      青江市水利局
      白湖市水利局
      红山市水利局
      黑石市水利局
      2021年3月4日

      """)
    let signatures = document.blocks.filter { $0.kind == .signature }.map { document.view.text(in: $0.range) }
    #expect(signatures == ["青江市水利局", "白湖市水利局", "红山市水利局", "黑石市水利局", "2021年3月4日"])
  }

  @Test("traditional characters, corner brackets and full width match their plain forms")
  func folding() {
    #expect(TextFolding.fold("「長江經濟帶」ＧＤＰ　１２％") == "“长江经济带”GDP 12%")
    #expect(TextFolding.fold("乾隆") == "乾隆")
    #expect(TextFolding.fold("尔肯江・吐拉洪") == "尔肯江·吐拉洪")
    #expect(TextFolding.fold("2018. 4. 25") == "2018.4.25")
    #expect(TextFolding.fold("New York 大学") == "New York大学")
  }
}
