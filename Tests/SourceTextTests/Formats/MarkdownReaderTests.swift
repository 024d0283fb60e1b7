import Testing

@testable import SourceText

@Suite("Markdown")
struct MarkdownReaderTests {
  private func text(_ markdown: String) throws -> String { try readFormat(markdown, "page.md").wholeText }

  @Test("marks go, words stay; headings stand alone, soft breaks are blanks")
  func marks() throws {
    #expect(
      try text(
        """
        # 荆州与岳阳

        荆州市**市委**召开[会议](http://a.b)，
        见![图](x.png)和`代码`。\u{20}\u{20}
        第二行 <b>重</b>

        > 引文

        ---

        - 甲
        - 乙

        3. 丙
        4. 丁

        ```
        a  b
        ```
        """) == """
          荆州与岳阳

          荆州市市委召开会议， 见图和代码。
          第二行 重

          引文

          • 甲
          • 乙

          3. 丙
          4. 丁

          a  b

          """)
  }

  @Test("rows of a table are lines with tabs")
  func tables() throws {
    #expect(try text("| 市 | 人数 |\n|---|---|\n| 荆州市 | 12 |\n\n完。") == "市\t人数\n荆州市\t12\n\n完。\n")
  }

  @Test("what stands in front in YAML is metadata, a rule of dashes is none")
  func frontMatter() throws {
    let page = try readFormat("---\ntitle: 合作\ndate: 2024-09-26\nsource: 荆州日报\n---\n荆州市召开会议。", "a.md")
    #expect(page.wholeText == "荆州市召开会议。\n")
    #expect(page.metadata.title == .init("合作", source: .metadata))
    #expect(page.metadata.date == .init("2024-09-26", source: .metadata))
    #expect(page.metadata.publisher == .init("荆州日报", source: .metadata))
    #expect(try text("---\n荆州市召开会议。\n\n---\n完。") == "荆州市召开会议。\n\n完。\n")
  }

  @Test("the extractor and its version are told")
  func extraction() throws {
    let extraction = try readFormat("甲。", "a.md").extraction
    #expect(extraction.format == .markdown)
    #expect(extraction.extractor == "cmark-gfm")
    #expect(extraction.version.hasSuffix("+1"))
  }

  @Test("quotes nested deeper than the limit are an error")
  func deep() {
    #expect(
      refusal(Array((String(repeating: ">", count: 100_000) + "甲").utf8), "a.md") == """
        a.md: its elements are nested more than 256 deep
        Raise the limit or simplify the document
        """)
  }
}
