import Testing

@testable import SourceText

@Suite("HTML")
struct HTMLReaderTests {
  private func text(_ html: String) throws -> String { try readFormat(html, "page.html").wholeText }

  @Test("blocks stand on lines of their own, words inside them stay together")
  func blocks() throws {
    #expect(
      try text("<h1>荆州与岳阳\n  合作</h1><p>荆州市<b>委</b>召开<a href=x>会议</a>。</p><p>第二<br>段。<ul><li>甲<li>乙</ul>") == """
        荆州与岳阳 合作

        荆州市委召开会议。

        第二
        段。

        甲
        乙

        """)
  }

  @Test("a row of a table is a line with tabs, a table for layout is not")
  func tables() throws {
    #expect(
      try text("<table><tr><th>市<th>人数<tr><td>荆州市<td>12<tr><td><p>岳阳市</p><td></table>") == """
        市\t人数
        荆州市\t12
        岳阳市

        """)
    let paragraphs = (1...6).map { "<p>第\($0)段的文字。</p>" }.joined()
    #expect(
      try text("<table><tr><td>\(paragraphs)</table>").hasPrefix("第1段的文字。\n\n第2段的文字。\n\n第3段的文字。"))
  }

  @Test("scripts, styles, navigation, what is hidden and forms that only ask are left out")
  func furniture() throws {
    #expect(
      try text(
        """
        <html><head><title>题</title><style>p{}</style></head><body><header><h1>某网</h1></header>
        <nav><a href=1>首页</a></nav><div class="wide breadcrumb">首页 &gt; 要闻</div><div hidden>暗</div>
        <div style="DISPLAY : none">暗</div><ul><li><a href=1>要闻</a><li><a href=2>时政</a></ul>
        <form><label>搜索</label><input><button>找</button></form><p>荆州市召开会议。</p><script>var x = "<p>甲</p>"</script>
        <aside>热点</aside><footer>版权所有</footer></body></html>
        """) == "荆州市召开会议。\n")
  }

  @Test("a page that stands whole inside a form is read")
  func form() throws {
    #expect(try text("<body><form><input type=hidden><p>荆州市召开会议。</p></form>") == "荆州市召开会议。\n")
  }

  @Test("of a page with an article the article is the text, with the heading before it")
  func article() throws {
    #expect(
      try text(
        "<body><h1>标题</h1><div>今日热点很多</div><article><header>9月25日</header><p>荆州市召开会议。</p><p><a href=1>附件</a></p></article>"
      )
        == "标题\n\n9月25日\n\n荆州市召开会议。\n\n附件\n")
  }

  @Test("a page of links alone keeps them")
  func links() throws {
    #expect(try text("<ul><li><a href=1>荆州市通知</a><li><a href=2>岳阳市通知</a></ul>") == "荆州市通知\n岳阳市通知\n")
  }

  @Test("title, date and publisher are taken from the head, the one that says most first")
  func metadata() throws {
    let page = try readFormat(
      """
      <html><head><title>荆州与岳阳合作_某网</title><meta name="ArticleTitle" content="荆州与岳阳合作">
      <meta name="PubDate" content="2024-09-26 08:30"><meta name="ContentSource" content="来源：荆州日报">
      <meta property="og:site_name" content="某网"></head><body><p>荆州市召开会议。</p>
      """, "a")
    #expect(page.metadata.title == .init("荆州与岳阳合作", source: .metadata))
    #expect(page.metadata.date == .init("2024-09-26", source: .metadata))
    #expect(page.metadata.publisher == .init("荆州日报", source: .metadata))
    let plain = try readFormat(
      """
      <title> 荆州
      新闻 </title><meta property="article:published_time" content="2023年1月5日"><meta property="og:site_name" content="某网">
      <svg><title>图</title></svg><p>荆州市召开会议。</p>
      """, "a", ReadingOptions(publisher: "某社"))
    #expect(plain.metadata.title?.value == "荆州 新闻")
    #expect(plain.metadata.date?.value == "2023-01-05")
    #expect(plain.metadata.publisher == .init("某社", source: .declared))
    let item = try readFormat(
      "<html><time itemprop=datePublished datetime=2022-03-04T10:00:00+08:00>三月</time><p>甲。", "a")
    #expect(item.metadata.date?.value == "2022-03-04")
  }

  @Test("the encoding is that of a byte order mark, UTF-8 where it is, or what the page names")
  func encodings() throws {
    let page = "<html><meta charset=\"GB2312\"><p>荆州市召开镕基会议。</p>"
    let chinese = try readFormat(TextDecoderTests.encode(page, "GB18030"), "a.html")
    #expect(chinese.wholeText == "荆州市召开镕基会议。\n")
    #expect(chinese.encoding.name == "GB18030")
    #expect(try readFormat(page, "a.html").encoding.name == "UTF-8")
    let wide = try readFormat([0xFF, 0xFE] + TextDecoderTests.encode(page, "UTF-16LE"), "a.html")
    #expect(wide.wholeText == "荆州市召开镕基会议。\n")
    let wrong = try readFormat(
      TextDecoderTests.encode("<meta charset=utf-8><p>" + TextDecoderTests.text, "GB18030"), "a.html")
    #expect(wrong.wholeText == TextDecoderTests.text)
  }

  @Test("entities of HTML are characters, those that a page defines are not expanded, nothing outside is loaded")
  func entities() throws {
    let laughs = """
      <!DOCTYPE html [<!ENTITY a "哈哈哈哈哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
      <!ENTITY file SYSTEM "file:///etc/passwd">]><html><body><p>甲&amp;乙&hellip;&#20013;&b;&file;</p>
      """
    let text = try text(laughs)
    #expect(text.contains("甲&乙…中"))
    #expect(!text.contains("root:"))
    #expect(text.utf8.count < 600)
  }

  @Test("offsets are into the text that was taken out, and tell which extractor took it")
  func offsets() throws {
    let page = try readFormat("<p>市委</p><p>荆州市召开会议。</p>", "a.html")
    let found = try #require(page.view.utf8.firstRange(of: Array("荆州市".utf8)))
    #expect(page.view.original(in: found) == "荆州市")
    #expect(page.view.scalarRange(of: found) == 4..<7)
    #expect(page.extraction.format == .html)
    #expect(page.extraction.extractor == "libxml2")
    #expect(page.extraction.version.wholeMatch(of: /\d+\.\d+\.\d+\+1/) != nil)
    #expect(!page.extraction.isSourceText)
  }

  @Test("elements nested deeper than the limit, and text longer than the limit, are errors")
  func limits() {
    let deep = Array((String(repeating: "<div>", count: 300) + "甲").utf8)
    #expect(
      refusal(deep, "a.html") == """
        a.html: its elements are nested more than 256 deep
        Raise the limit or simplify the document
        """)
    let long = ReadingOptions(limits: ReadingLimits(extractedBytes: 10))
    #expect(
      refusal(Array("<p>荆州市召开会议</p>".utf8), "a.html", long) == """
        a.html: it holds more than the limit of 10 bytes of text
        Raise the limit or split the document
        """)
    #expect(
      refusal(Array("<html><script>1</script>".utf8), "a.html") == "a.html: the document holds no text\nLeave it out")
  }

  @Test("a million open elements are refused at once, a hundred thousand empty ones are read")
  func hostile() throws {
    let deep = [UInt8]((0..<1_000_000).flatMap { _ in Array("<div>".utf8) })
    #expect(refusal(deep, "a")?.hasPrefix("a: its elements are nested more than 256 deep") == true)
    let flat = [UInt8]((0..<100_000).flatMap { _ in Array("<br>".utf8) }) + Array("<p>甲。".utf8)
    #expect(try readFormat(flat, "a").wholeText == "甲。\n")
  }
}
