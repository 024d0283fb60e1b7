import Foundation
import Testing

@Suite("docgraph questions")
struct QuestionsCommandTests {
  private func built(_ texts: String..., arguments: [String] = []) throws -> DocumentFolder {
    let folder = try DocumentFolder()
    for (number, text) in texts.enumerated() { try folder.write(text + "\n", to: "\(number + 1).txt") }
    let line = (["$DOCGRAPH build"] + texts.indices.map { "\($0 + 1).txt" } + arguments).joined(separator: " ")
    #expect(try folder.program.shell(line).status == 0)
    return folder
  }

  @Test("two people of one name with different posts in two documents stay apart and are listed")
  func namesakes() throws {
    let folder = try built("铜陵市水利局局长王守义说，水质好了。", "池州市教育局局长王守义说，学校多了。")
    let result = try folder.program.run("questions")
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(
      result.output == """
        QUESTION   NAME    MAY BE                         GROUNDS            EVIDENCE
        namesakes  王守义  person:王守义（池州市教育局）  池州市教育局 局长  2.txt:1: 池州市教育局局长王守义说，学校多了。
                           person:王守义（铜陵市水利局）  铜陵市水利局 局长  1.txt:1: 铜陵市水利局局长王守义说，水质好了。

        """)
    let ambiguous = try folder.program.run("show", "王守义")
    #expect(ambiguous.status == 2)
    #expect(ambiguous.error.hasPrefix("'王守义' may mean 2 entities\n"))
    #expect(try folder.program.run("show", "person:王守义（铜陵市水利局）").status == 0)
    #expect(try folder.program.run("remove", "2.txt").status == 0)
    #expect(try folder.program.run("questions").status == 1)
    #expect(try folder.program.run("show", "person:王守义").output.contains("铜陵市水利局"))
  }

  @Test("the same name in the same post, or at the same place, is one person")
  func onePerson() throws {
    let posts = try built("铜陵市水利局局长王守义说，水质好了。", "铜陵市水利局局长王守义表示，水位低了。")
    let none = try posts.program.run("questions")
    #expect(none.status == 1)
    #expect(none.output == "")
    #expect(none.error == "nothing is left open\n")
    #expect(try posts.program.run("show", "王守义").output.contains("holds_post (局长)  铜陵市水利局  2 "))
    let home = try built("铜陵市水利局局长王守义说，水质好了。", "王守义说，水位低了。", arguments: ["--home 铜陵市"])
    #expect(try home.program.run("questions").status == 1)
    #expect(try home.program.run("show", "王守义").output.contains("1 mention in 2.txt"))
  }

  @Test("a short form that the other document does not explain is not merged, but asked about")
  func shortForm() throws {
    let folder = try built(
      "铜陵云帆航运有限公司与池州市水利局签署合作协议。", "池州市水利局与云帆航运签署合作协议。")
    let result = try folder.program.run("questions", "--kind", "short-name")
    #expect(
      result.output == """
        QUESTION    NAME      MAY BE                            GROUNDS               EVIDENCE
        short-name  云帆航运  institution:云帆航运              called nothing else   2.txt:1: 池州市水利局与云帆航运签署合作协议。
                              institution:铜陵云帆航运有限公司  may be its full name  1.txt:1: 铜陵云帆航运有限公司与池州市水利局签署合作协议。

        """)
    #expect(try folder.program.run("questions", "--kind", "namesakes").status == 1)
  }

  @Test("a name that the text leaves open is listed with its readings, in every format")
  func ambiguous() throws {
    let folder = try built("鼓楼区昨天下了雨。")
    let table = try folder.program.run("questions", "--limit", "1")
    #expect(table.output.hasPrefix("QUESTION   NAME    MAY BE"))
    #expect(table.output.contains("ambiguous  鼓楼区  place:"))
    #expect(try folder.program.run("questions", "--format", "json").output.contains("\"kind\" : \"ambiguous\""))
    #expect(try folder.program.run("questions", "--format", "ndjson").output.split(separator: "\n").count == 1)
    #expect(try folder.program.run("questions", "--format", "csv").output.hasPrefix("question,name,id,entity,grounds"))
    #expect(try folder.program.run("questions", "--kind", "riddle").status == 2)
  }
}
