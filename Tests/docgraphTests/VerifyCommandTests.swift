import Foundation
import Testing

@Suite("docgraph verify")
struct VerifyCommandTests {
  private func built() throws -> DocumentFolder {
    let folder = try DocumentFolder(DocumentFolder.pages)
    _ = try folder.program.run("build", "pages")
    return folder
  }

  @Test("sources as they were end with 0, wherever the graph file is asked from and moved to with them")
  func fits() throws {
    let folder = try built()
    let result = try folder.program.run("verify")
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.error == "graph.docgraph: 2 documents, 2 quotes, 5 mentions, all as in the sources\n")
    let moved = try DocumentFolder()
    for path in folder.contents { try moved.write([UInt8](folder.bytes(of: path)), to: "deep/" + path) }
    #expect(try moved.program.run("verify", "--graph", "deep/graph.docgraph").status == 0)
    let json = try folder.program.run("verify", "--format", "json", "-o", "out.json")
    #expect(json.error == "")
    #expect(
      String(decoding: try folder.bytes(of: "out.json"), as: UTF8.self) == """
        {
          "documents" : 2,
          "mentions" : 5,
          "problems" : [

          ],
          "quotes" : 2
        }

        """)
  }

  @Test("a changed source ends with 4 and tells what no longer stands, and where it stands now")
  func changed() throws {
    let folder = try built()
    try folder.write("今日要闻\n\n荆州市与岳阳市签署合作协议。\n", to: "pages/one.txt")
    let result = try folder.program.run("verify")
    #expect(result.status == 4)
    #expect(
      result.output == """
        SOURCE           PROBLEM                                       QUOTE
        pages/one.txt    the text has changed since it was read
        pages/one.txt:1  the quote does not stand here, now in line 3  荆州市与岳阳市签署合作协议。
        pages/one.txt:1  the name does not stand here, now in line 3   荆州市
        pages/one.txt:1  the name does not stand here, now in line 3   岳阳市

        """)
    #expect(result.error == "graph.docgraph: 2 documents, 2 quotes, 5 mentions, 4 problems\n")
  }

  @Test("words behind those of the graph may change: every quote still stands, and the change is told")
  func appended() throws {
    let folder = try built()
    try folder.write("荆州市与岳阳市签署合作协议。\n完。\n", to: "pages/one.txt")
    let result = try folder.program.run("verify", "--format", "json")
    #expect(result.status == 4)
    #expect(
      result.output == """
        {
          "documents" : 2,
          "mentions" : 5,
          "problems" : [
            {
              "kind" : "changed",
              "path" : "pages/one.txt"
            }
          ],
          "quotes" : 2
        }

        """)
  }

  @Test("a source that is gone ends with 4 and is named, the others are still checked")
  func missing() throws {
    let folder = try built()
    try folder.remove("pages/one.txt")
    try folder.write("", to: "pages/two.txt")
    let result = try folder.program.run("verify")
    #expect(result.status == 4)
    #expect(
      result.output == """
        SOURCE         PROBLEM            QUOTE
        pages/one.txt  no such file
        pages/two.txt  the file is empty

        """)
  }

  @Test("a quote of the graph file that its source never had is told with its line")
  func altered() throws {
    let folder = try built()
    let path = folder.url.appendingPathComponent("graph.docgraph").path
    try GraphFileEdit.run("UPDATE evidence SET quote = '荆州市与岳阳市没有签署协议。' WHERE quote LIKE '%与%'", in: path)
    let result = try folder.program.run("verify")
    #expect(result.status == 4)
    #expect(
      result.output == """
        SOURCE           PROBLEM                        QUOTE
        pages/one.txt:1  the quote does not stand here  荆州市与岳阳市没有签署协议。

        """)
    try GraphFileEdit.run(
      "UPDATE evidence SET quote = '荆州市与岳阳市签署合作协议。', line = 7 WHERE quote LIKE '%与%'", in: path)
    #expect(
      try folder.program.run("verify").output == """
        SOURCE           PROBLEM                                                     QUOTE
        pages/one.txt:7  the words fit, their line or offsets do not, now in line 1  荆州市与岳阳市签署合作协议。

        """)
  }

  @Test("a graph file that is missing ends with 3, output that cannot be written with 7")
  func faults() throws {
    let folder = try built()
    #expect(try folder.program.run("verify", "--graph", "none.docgraph").status == 3)
    #expect(try folder.program.run("verify", "--format", "json", standardOutput: "/dev/full").status == 7)
  }
}
