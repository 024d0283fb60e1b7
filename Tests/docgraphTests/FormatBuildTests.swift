import Foundation
import Testing

@Suite("docgraph with documents of several formats")
struct FormatBuildTests {
  private static let records = """
    {"id": "1", "text": "荆州市与岳阳市签署合作协议。", "date": "2024-09-26", "title": "合作"}

    {"id": 2, "text": "荆州市与宜昌市签署合作协议。"}

    """
  private static let page = """
    <html><head><title>合作</title><meta name="pubdate" content="2024-09-26"></head><body><nav><a href="/">首页</a></nav>
    <p>荆州市与岳阳市签署<b>合作</b>协议。</p></body></html>
    """

  @Test("each line of NDJSON is a document with what it states, and verify finds it again")
  func records() throws {
    let folder = try DocumentFolder(["in/news.txt": Self.records])
    let build = try folder.program.run("build", "in")
    #expect(build.status == 0)
    #expect(build.error == "graph.docgraph: 2 documents read\n")
    let export = try folder.program.run("export").output
    #expect(export.contains(#""path" : "in/news.txt#1""#))
    #expect(export.contains(#""date" : "2024-09-26""#))
    #expect(export.contains(#""title" : "合作""#))
    #expect(try folder.program.run("build", "in").error == "graph.docgraph: 0 documents read, 2 unchanged\n")
    let verify = try folder.program.run("verify")
    #expect(verify.error == "graph.docgraph: 2 documents, 2 quotes, 4 mentions, all as in the sources\n")
    try folder.write(#"{"id": "1", "text": "市委开会。"}"#, to: "in/news.txt")
    #expect(
      try folder.program.run("verify").output == """
        SOURCE           PROBLEM                                 QUOTE
        in/news.txt#1    the text has changed since it was read
        in/news.txt#1:1  the quote does not stand here           荆州市与岳阳市签署合作协议。
        in/news.txt#1:1  the name does not stand here            荆州市
        in/news.txt#1:1  the name does not stand here            岳阳市
        in/news.txt#2    no such document in the file

        """)
    #expect(try folder.program.run("remove", "in/news.txt#2").status == 0)
  }

  @Test("bad lines of NDJSON are named by their number, and the others go on")
  func badLines() throws {
    let bad = ["{\"id\": 3}", #"{"id": "1", "text": "甲。"}"#, #"{"id": "5", "text": ""}"#]
    let folder = try DocumentFolder(["news.ndjson": Self.records + bad.joined(separator: "\n")])
    let build = try folder.program.run("build", "news.ndjson")
    #expect(build.status == 5)
    #expect(
      build.error == """
        news.ndjson:4: not an object with the texts id and text
        Write it as {"id": "1", "text": "…"}, the whole on one line
        news.ndjson:5: the id of this document stands in line 1 already
        Give each document an id of its own
        news.ndjson#5: the document holds no text
        Leave it out
        graph.docgraph: 2 documents read, 3 failed

        """)
    let none = try DocumentFolder(["bad.ndjson": "{\n{\n"])
    #expect(try none.program.run("build", "bad.ndjson").status == 3)
  }

  @Test("standard input is a document, or NDJSON, and stays in the graph beside others that came this way")
  func standardInput() throws {
    let folder = try DocumentFolder(["records": Self.records, "a.html": Self.page])
    #expect(try folder.program.shell("$DOCGRAPH build - < records").error == "graph.docgraph: 2 documents read\n")
    for text in ["襄阳市与十堰市签署合作协议。", "武汉市与黄石市签署合作协议。"] {
      let one = try folder.program.shell("echo '\(text)' | $DOCGRAPH build -")
      #expect(one.error == "graph.docgraph: 1 document read\n")
    }
    #expect(try folder.program.shell("cat a.html | $DOCGRAPH build /dev/stdin").status == 0)
    let export = try folder.program.run("export").output
    #expect(export.contains(#""path" : "-#1""#))
    #expect(export.contains("襄阳市"))
    let verify = try folder.program.run("verify")
    #expect(verify.error.hasPrefix("graph.docgraph: 5 documents, "), "\(verify.error)")
    let empty = try folder.program.shell("$DOCGRAPH build - < /dev/null")
    #expect(empty.error == "-: the file is empty\nLeave it out\n")
  }

  @Test("offsets of a page of the web are into the text that was taken out, which the graph file keeps")
  func kept() throws {
    let folder = try DocumentFolder(["a.html": Self.page])
    #expect(try folder.program.run("build", "a.html").status == 0)
    let neighbors = try folder.program.run("neighbors", "荆州市", "--type", "city")
    #expect(neighbors.output.contains("a.html:1: 荆州市与岳阳市签署合作协议。"))
    let verified = "graph.docgraph: 1 document, 1 quote, 2 mentions, all as in the sources\n"
    #expect(try folder.program.run("verify").error == verified)
    // The same text in other mark-up is the same document.
    try folder.write("<html><p>荆州市与岳阳市签署合作协议。", to: "a.html")
    #expect(try folder.program.run("verify").error == verified)
    try folder.write("<html><p>荆州市与岳阳市签署了协议。", to: "a.html")
    let changed = try folder.program.run("verify")
    #expect(changed.status == 4)
    #expect(changed.output.contains("a.html    the text has changed since it was read"))
  }

  @Test("a text that another extractor took is told as such, and its quotes stand in the text that is kept")
  func extractor() throws {
    let folder = try DocumentFolder(["a.html": Self.page])
    _ = try folder.program.run("build", "a.html")
    let path = folder.url.appendingPathComponent("graph.docgraph").path
    // As if an earlier version had put a blank line in front and another document had had this identity.
    try GraphFileEdit.run(
      "UPDATE document SET hash = '00'; UPDATE document_text SET extractor_version = '1.0.0+1'", in: path)
    let verify = try folder.program.run("verify")
    #expect(verify.status == 0)
    #expect(verify.output == "")
    let lines = verify.error.split(separator: "\n")
    #expect(
      lines.first?.wholeMatch(
        of:
          /a\.html: libxml2 [0-9.]+\+1 takes another text out of it than libxml2 1\.0\.0\+1 did; compared with the text of then/
      ) != nil, "\(verify.error)")
    #expect(lines.last == "graph.docgraph: 1 document, 1 quote, 2 mentions, all as in the sources")
    try GraphFileEdit.run("UPDATE document_text SET text = '荆州市'", in: path)
    #expect(try folder.program.run("verify").status == 4)
  }

  @Test("of folders what matches is read, by name, by path and by the name of a folder; no link leads in circles")
  func folders() throws {
    let folder = try DocumentFolder([
      "in/a.txt": "荆州市。", "in/b.html": "<p>岳阳市。", "in/drafts/c.txt": "宜昌市。", "in/x/d.md": "襄阳市。", "in/.git/e.txt": "甲。",
      "in/.f.txt": "乙。",
    ])
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.path + "/in/x/loop", withDestinationPath: folder.url.path + "/in")
    func paths(_ options: String) throws -> [String] {
      let build = try folder.program.shell("$DOCGRAPH build in \(options) -o g >&2; $DOCGRAPH export --graph g; rm g")
      return build.output.split(separator: "\n").filter { $0.contains(#""path" :"#) }
        .map { String($0.split(separator: "\"")[3]) }.sorted()
    }
    #expect(try paths("") == ["in/a.txt", "in/b.html", "in/drafts/c.txt", "in/x/d.md"])
    #expect(try paths("--include '*.txt' --include '*.md'") == ["in/a.txt", "in/drafts/c.txt", "in/x/d.md"])
    #expect(try paths("--exclude drafts --exclude '*.html'") == ["in/a.txt", "in/x/d.md"])
    #expect(try paths("--include 'x/*' --include b.html") == ["in/b.html", "in/x/d.md"])
    #expect(try paths("--exclude 'x/d.*'") == ["in/a.txt", "in/b.html", "in/drafts/c.txt"])
  }

  @Test("extract reads the text of a line as text, whatever it looks like and is called")
  func extract() throws {
    let folder = try DocumentFolder(["in": ##"{"id": "a.md", "text": "# <p>荆州市与岳阳市签署合作协议。"}"##])
    let result = try folder.program.run("extract", "in")
    #expect(result.output.contains(#""start":5"#), "\(result.output)")
  }

  @Test("a PDF is read where poppler is, and otherwise what to install is said")
  func poppler() throws {
    let folder = try DocumentFolder(["a.pdf": "%PDF-1.4\n"])
    let missing = try folder.program.run("build", "a.pdf", environment: ["PATH": "/nowhere"])
    #expect(missing.status == 3)
    #expect(
      missing.error == """
        a.pdf: PDF is read by the program pdfinfo, which is not installed
        Install poppler: apt install poppler-utils, dnf install poppler-utils or brew install poppler

        """)
  }
}
