import Testing

@testable import SourceText

@Suite("DOCX")
struct DOCXReaderTests {
  private func text(_ body: String) throws -> String {
    try readFormat(DOCXFixture(body: body).bytes(), "a.docx").wholeText
  }

  private func item(_ text: String) -> String {
    "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private func cell(_ text: String) -> String { "<w:tc>\(DOCXFixture.paragraph(text))</w:tc>" }

  @Test("paragraphs stand apart, items of a list together, breaks break")
  func paragraphs() throws {
    #expect(
      try text(
        """
        <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>荆州与</w:t></w:r><w:r><w:t>岳阳</w:t></w:r></w:p>
        \(DOCXFixture.paragraph("荆州市召开会议。"))\(item("甲"))\(item("乙"))
        <w:p><w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t><w:tab/><w:t>完。</w:t></w:r></w:p><w:p/>
        """) == """
          荆州与岳阳

          荆州市召开会议。

          甲
          乙

          第一行
          第二行 完。

          """)
  }

  @Test("cells of a row are parted by tabs")
  func tables() throws {
    #expect(
      try text(
        """
        \(DOCXFixture.paragraph("报名"))<w:tbl><w:tr>\(cell("市"))\(cell("人数"))</w:tr>\
        <w:tr>\(cell("荆州市"))\(cell("12"))</w:tr></w:tbl>\(DOCXFixture.paragraph("完。"))
        """) == "报名\n\n市\t人数\n荆州市\t12\n\n完。\n")
  }

  @Test("what was deleted, codes of fields, pronunciation and doubles for old programs are no text")
  func leftOut() throws {
    #expect(
      try text(
        """
        <w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom>\
        <w:r><w:instrText>PAGE</w:instrText></w:r><w:ins><w:r><w:t>新</w:t></w:r></w:ins>\
        <w:r><w:ruby><w:rt><w:r><w:t>jīng</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>荆</w:t></w:r></w:rubyBase></w:ruby></w:r>\
        <mc:AlternateContent><mc:Choice><w:r><w:t>州</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>州</w:t></w:r>\
        </mc:Fallback></mc:AlternateContent><a:t>图</a:t><w:r><w:t>。</w:t></w:r></w:p>
        """) == "新荆州。\n")
  }

  @Test("a text box stands behind the paragraph that it hangs on")
  func textBox() throws {
    #expect(
      try text(
        """
        <w:p><w:r><w:t>荆州市</w:t></w:r><w:r><w:txbxContent>\(DOCXFixture.paragraph("图注"))</w:txbxContent></w:r>\
        <w:r><w:t>召开会议。</w:t></w:r></w:p>\(DOCXFixture.paragraph("完。"))
        """) == "荆州市召开会议。\n\n图注\n\n完。\n")
  }

  @Test("the title is the properties', the day it was made dates it where nothing else does")
  func properties() throws {
    let document = DOCXFixture(
      body: DOCXFixture.paragraph("荆州市召开会议。"),
      properties: "<dc:title>合作</dc:title><dcterms:created>2024-09-26T01:02:03Z</dcterms:created>")
    let page = try readFormat(document.bytes(), "upload")
    #expect(page.metadata.title == .init("合作", source: .metadata))
    #expect(page.metadata.date == .init("2024-09-26", source: .created))
    #expect(page.extraction.format == .docx)
    #expect(page.extraction.extractor == "libxml2")
  }

  @Test("other archives, damaged ones and damaged documents are refused, each with its reason")
  func refused() throws {
    let sheet = try DOCXFixture.zip([("xl/workbook.xml", Array("<workbook/>".utf8))])
    #expect(
      refusal(sheet, "a.xlsx") == """
        a.xlsx: it is a zip archive without a Word document in it
        Unpack it, and name the documents in it
        """)
    let whole = try DOCXFixture(body: DOCXFixture.paragraph("甲")).bytes()
    #expect(
      refusal(Array(whole.prefix(whole.count - 30)), "a.docx") == """
        a.docx: the document is damaged and cannot be unpacked
        Open it in a word processor and save it anew
        """)
    #expect(
      refusal(try DOCXFixture(body: "<w:p>").bytes(), "a.docx") == """
        a.docx: word/document.xml in it is damaged and cannot be read
        Open it in a word processor and save it anew
        """)
    #expect(refusal(try DOCXFixture(body: "").bytes(), "a.docx") == "a.docx: the document holds no text\nLeave it out")
  }

  @Test("a document that defines entities is refused")
  func entities() throws {
    let laughs = """
      <!DOCTYPE x [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
      """
    let body = DOCXFixture.document(DOCXFixture.paragraph("&b;"))
    let document = body.replacing("<w:document", with: laughs + "<w:document")
    let bytes = try DOCXFixture.zip([("word/document.xml", Array(document.utf8))])
    #expect(refusal(bytes, "a.docx")?.hasPrefix("a.docx: word/document.xml in it is damaged") == true)
  }

  @Test("a zip bomb ends at the limit, and elements nested too deep end it")
  func limits() throws {
    let long = DOCXFixture.document(DOCXFixture.paragraph(String(repeating: "甲", count: 3_000_000)))
    let bomb = try DOCXFixture.zip([("word/document.xml", Array(long.utf8))])
    #expect(bomb.count < 100_000)
    #expect(
      refusal(bomb, "a.docx", ReadingOptions(limits: ReadingLimits(extractedBytes: 1 << 20))) == """
        a.docx: it unpacks to more than the limit of 1048576 bytes
        Raise the limit or split the document
        """)
    let deep = String(repeating: "<w:p>", count: 300) + String(repeating: "</w:p>", count: 300)
    #expect(
      refusal(try DOCXFixture(body: deep).bytes(), "a.docx") == """
        a.docx: its elements are nested more than 256 deep
        Raise the limit or simplify the document
        """)
  }
}
