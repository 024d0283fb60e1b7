import Configuration
import Reports
import Testing
import TypedGraph

@Suite("Rendering a report")
struct ReportRendererTests {
  private static func render(
    _ source: String, graph: DocumentGraph = SampleGraph.graph, mapFiles: [String: String] = [:]
  ) throws -> Report {
    try ReportRenderer().render(try ReportSource(parsing: source, file: "r.md"), graph: graph, mapFiles: mapFiles)
  }

  @Test("neighbours come with shared initiatives, their dates and the passages that prove it")
  func neighbors() throws {
    let report = try Self.render("# 东江\n\n说明。\n\n```docgraph neighbors\nfocus: 东江市\ntypes: city\n```\n\n结尾。\n")
    #expect(
      report.markdown == """
        # 东江

        说明。

        **东江市的相邻实体**

        | 相邻实体 | 关系 | 共同事项 | 文档/文章 | 证据 |
        | --- | --- | --- | --- | --- |
        | 西江市（城市） | 合作 | 治水协议（2023-05-01 签署） | 2/2 | \\[1\\] \\[2\\] |
        | 南湖县（城市） | 属于 ← |  | 0/0 | 行政区划常识，无引文 |

        结尾。

        ## 附录：证据

        1. “东江与西江签署治水协议” — news/one.txt:3 (+1 处重复). 证明: 东江市 合作 西江市
        2. “两市合作” — news/two.txt:7. 证明: 东江市 合作 西江市

        ## 资料来源

        - news/one.txt：两市治水（2023-05-02）
        - news/two.txt（2022）

        2 份文档 · 最近日期 2023-05-02 · 图谱校验值 \(SampleGraph.graph.contentHash.prefix(12))

        """)
  }

  @Test("one passage has one number, whatever it proves; further quotes are counted, not shown")
  func evidence() throws {
    let report = try Self.render(
      "```docgraph report\nquotes: 1\nlanguage: en\n```\n\n```docgraph relations\nfocus: Dongjiang\nlimit: 2\n```\n")
    let rows = report.markdown.split(separator: "\n").filter { $0.hasPrefix("|") }.dropFirst(2)
    #expect(
      rows == [
        "| Dongjiang | cooperates with | Xijiang |  | \\[1\\] +1 more quotes left out |",
        "| Dongjiang | participates in | 治水协议 | 2023-05-01 signed | \\[1\\] |",
      ])
    #expect(report.markdown.contains("+1 more rows left out"))
    #expect(report.markdown.contains("Proves: Dongjiang cooperates with Xijiang; Dongjiang participates in 治水协议"))
  }

  @Test("a time keeps what is dated within it, and undated things only when asked for")
  func time() throws {
    let rows = { (options: String) in
      try Self.render("```docgraph relations\n\(options)\n```\n").markdown
        .split(separator: "\n").filter { $0.hasPrefix("| ") }.dropFirst(2).count
    }
    #expect(try rows("limit: 99") == 5)
    #expect(try rows("since: 2023") == 3)
    #expect(try rows("since: 2024") == 0)
    #expect(try rows("since: 2024\nundated: true") == 2)
  }

  @Test("an unknown name and a name that several have are errors at the line of the name, with the candidates")
  func names() {
    let unknown = #expect(throws: ReportsError.self) {
      try Self.render("```docgraph neighbors\nfocus: 北江市\n```")
    }
    #expect(unknown?.code == .unknownEntity)
    #expect(
      unknown?.description == """
        r.md:2:8: the graph holds no entity '北江市'
          focus: 北江市
                 ^
        """)
    let ambiguous = #expect(throws: ReportsError.self) {
      try Self.render("```docgraph neighbors\nfocus: 江\n```")
    }
    #expect(ambiguous?.code == .ambiguousEntity)
    #expect(
      ambiguous?.diagnostic.advice == "Write one of: place:1 (东江市), place:2 (西江市), place:3 (南湖县)")
  }

  @Test("a map stands in the page with a table that says the same, two of them under different identifiers")
  func maps() throws {
    let report = try Self.render(
      "```docgraph map\nview: cooperation\n```\n\n```docgraph map\nfile: a.map.yaml\ncaption: 再来一次\n```\n",
      mapFiles: ["a.map.yaml": "view: cooperation\n"])
    #expect(report.pictures.map(\.fileName) == ["report-map-1.svg", "report-map-2.svg"])
    #expect(report.pictures.allSatisfy { report.html.contains($0.svg) })
    #expect(report.markdown.contains("![再来一次](report-map-2.svg)"))
    #expect(report.markdown.contains("| 东江市 | 合作 | 西江市 |"))
    let ids = HTMLTags.values(of: "id", in: report.html)
    #expect(Set(ids).count == ids.count)
  }

  @Test("a map with nothing to draw is said to be empty; a fault in a map file is told at its own line")
  func mapFaults() throws {
    let report = try Self.render("```docgraph map\nview: cooperation\nsince: 2030\n```\n")
    #expect(report.pictures.isEmpty)
    #expect(report.html.contains("<p class=\"note\">关系图：没有符合条件的关系</p>"))
    let fault = #expect(throws: ReportsError.self) {
      try Self.render(
        "```docgraph map\nfile: a.map.yaml\n```", mapFiles: ["a.map.yaml": "view: cooperation\ndepth: x\n"])
    }
    #expect(fault?.description.hasPrefix("a.map.yaml:2:8: depth must be a whole number") == true)
    let missing = #expect(throws: ReportsError.self) { try Self.render("文字\n\n```docgraph map\nfile: b.yaml\n```") }
    #expect(
      missing?.description == """
        r.md:3:1: the map description 'b.yaml' was not given
          ```docgraph map
          ^
        """)
  }

  @Test("equal inputs give equal bytes")
  func determinism() throws {
    let source = "# R\n\n```docgraph neighbors\nfocus: 东江市\n```\n\n```docgraph relations\n```\n"
    let first = try Self.render(source)
    for _ in 0..<20 { #expect(try Self.render(source) == first) }
  }

  @Test(
    "words of documents stay words: no markup of theirs gets into the page or the Markdown",
    arguments: [
      "<script>alert(1)</script>", "\" onmouseover=\"x", "' onload='x", "</style><b>", "</blockquote></main>",
      "[x](javascript:alert(1))", "| a | b |", "`code`", "![p](http://example.org/p.png)", "# h\n\n- i\n\n***",
      "&lt;b&gt;",
      "<!-- -->", "\u{0}\u{1}\u{1B}", "]]>", "\\", "*e* _e_ ~~e~~", "```\ncode",
    ])
  func injection(words: String) throws {
    let source = "# R\n\n```docgraph neighbors\nfocus: 乙\n```\n\n```docgraph relations\n```\n"
    let harmless = try Self.render(source, graph: SampleGraph.hostile("甲"))
    let report = try Self.render(source, graph: SampleGraph.hostile(words))
    #expect(HTMLTags.of(report.html) == HTMLTags.of(harmless.html))
    // What a reader of the Markdown sees has the same shape too: the report as a source of another one.
    let shape = { (report: Report) in
      HTMLTags.of(try Self.render(report.markdown, graph: DocumentGraph()).html)
    }
    #expect(try shape(report) == shape(harmless))
  }

  @Test("raw HTML of the author is shown as text, unsafe links are dead, pictures are links")
  func authorsMarkup() throws {
    let html = try Self.render(
      "a <b onclick=x>b</b>\n\n<script>x</script>\n\n[l](javascript:x) ![p](http://example.org/p.png)\n"
    ).html
    #expect(html.contains("a &lt;b onclick=x&gt;b&lt;/b&gt;"))
    #expect(html.contains("&lt;script&gt;x&lt;/script&gt;"))
    #expect(html.contains("<a href=\"\">l</a> <a href=\"http://example.org/p.png\">p</a>"))
  }

  @Test("a table of the author stays a table")
  func authorsTable() throws {
    let html = try Self.render("| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n").html
    #expect(html.contains("<td>1</td>"))
  }

  @Test("every reference of the page leads to a passage, and no identifier stands twice")
  func references() throws {
    let html = try Self.render("```docgraph relations\n```\n\n```docgraph neighbors\nfocus: 西江市\n```\n").html
    let ids = HTMLTags.values(of: "id", in: html)
    #expect(Set(ids).count == ids.count)
    let targets = HTMLTags.values(of: "href", in: html).filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    #expect(!targets.isEmpty)
    #expect(Set(targets).isSubset(of: Set(ids)))
  }
}
