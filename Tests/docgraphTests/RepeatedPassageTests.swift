import Foundation
import Testing

@Suite("Passages that several documents print")
struct RepeatedPassageTests {
  /// A sentence that two papers print, the later one set in lines of another width.
  static let pages = [
    "pages/2024-09-26.txt": "荆州市与岳阳市在洞庭湖边签署长江大保护合作协议。\n",
    "pages/2024-09-25.txt": "头条。\n\n消息：天气晴。\n\n荆州市与岳阳市在洞庭湖边签署长江\n大保护合作协议。\n",
  ]

  func neighbors(_ folder: DocumentFolder) throws -> String {
    try folder.program.run("neighbors", "荆州市", "--type", "city").output
  }

  @Test("the earliest document is the proof, the other counts as its copy, and support counts one")
  func collapsed() throws {
    let folder = try DocumentFolder(Self.pages)
    _ = try folder.program.run("build", "pages")
    #expect(
      try neighbors(folder) == """
        NAME    KIND  RELATION         SUPPORT  INITIATIVE          DATE  EVIDENCE
        岳阳市  city  cooperates_with  1        长江大保护合作协议        pages/2024-09-25.txt:5: 荆州市与岳阳市在洞庭湖边签署长江大保护合作协议。

        """)
    let export = try folder.program.run("export").output
    #expect(export.contains("\"copies\" : 1"))
    #expect(!export.contains("\"copies\" : 0"))
    let verify = try folder.program.run("verify")
    #expect(verify.error.hasPrefix("graph.docgraph: 2 documents, 2 quotes, "))
    #expect(verify.status == 0)
  }

  @Test("the order of building does not matter, and a document goes without a trace")
  func incremental() throws {
    let folder = try DocumentFolder(Self.pages)
    _ = try folder.program.run("build", "pages")
    let together = try folder.program.run("export").output
    for order in [["25", "26"], ["26", "25"]] {
      let graph = "\(order[0]).docgraph"
      for day in order { _ = try folder.program.run("build", "pages/2024-09-\(day).txt", "-o", graph) }
      #expect(try folder.program.run("export", "--graph", graph).output == together)
    }
    _ = try folder.program.run("remove", "pages/2024-09-25.txt")
    _ = try folder.program.run("build", "pages/2024-09-26.txt", "-o", "alone.docgraph")
    let alone = try folder.program.run("export", "--graph", "alone.docgraph").output
    #expect(try folder.program.run("export").output == alone)
    #expect(try neighbors(folder).contains("pages/2024-09-26.txt:1:"))
  }

  @Test("a story that goes on in another document of one paper and day is linked in the export")
  func continued() throws {
    let folder = try DocumentFolder([
      "a.txt": "青江日报 2023年6月8日 第1版\n\n青江大桥合龙\n\n本报讯（记者 林小舟）青江大桥昨天合龙。（下转第2版）\n",
      "b.txt": "青江日报 2023年6月8日 第2版\n\n（上接第1版）钢梁吊装到位用了三天。\n",
    ])
    _ = try folder.program.run("build", "a.txt", "b.txt")
    let export = try folder.program.run("export").output
    #expect(export.contains("\"continues\" : ["))
    #expect(export.contains("\"continued_by\" : ["))
    _ = try folder.program.run("remove", "b.txt")
    let rest = try folder.program.run("export").output
    #expect(!rest.contains("\"continued_by\""))
    #expect(rest.contains("\"continuations\" : ["))
  }
}
