import Foundation
import Testing

@Suite("--rules")
struct UserRulesCommandTests {
  private static let page = "临汾市与运城市组团出海。\n"
  private static let rules = "cooperates_with: [组团出海]\n"

  private func folder() throws -> DocumentFolder {
    try DocumentFolder(["page.txt": Self.page, "words.yaml": Self.rules])
  }

  @Test("a build reads what was read without the words again, and once only")
  func build() throws {
    let folder = try folder()
    #expect(try folder.program.run("build", "page.txt").error == "graph.docgraph: 1 document read\n")
    #expect(try folder.program.run("neighbors", "临汾市", "--relation", "cooperates_with").status == 1)
    let with = ["build", "page.txt", "--rules", "words.yaml"]
    #expect(
      try folder.program.run(with[0], with[1], with[2], with[3]).error == "graph.docgraph: 1 document read\n")
    #expect(
      try folder.program.run(with[0], with[1], with[2], with[3]).error
        == "graph.docgraph: 0 documents read, 1 unchanged\n")
    #expect(
      try folder.program.run("neighbors", "临汾市", "--relation", "cooperates_with").output == """
        NAME    KIND  RELATION         SUPPORT  INITIATIVE  DATE  EVIDENCE
        运城市  city  cooperates_with  1                          page.txt:1: 临汾市与运城市组团出海。

        """)
    try folder.write(Self.rules + "aids: [伸援]\n", to: "words.yaml")
    #expect(
      try folder.program.run(with[0], with[1], with[2], with[3]).error == "graph.docgraph: 1 document read\n")
  }

  @Test("extract, explain and evaluate know the words too")
  func others() throws {
    let folder = try folder()
    try folder.write(#"{"id": "1", "text": "临汾市与运城市组团出海。"}"# + "\n", to: "in.ndjson")
    #expect(!(try folder.program.run("extract", "in.ndjson").output.contains("cooperates_with")))
    #expect(
      try folder.program.run("extract", "in.ndjson", "--rules", "words.yaml").output.contains("cooperates_with"))
    let explanation = try folder.program.run("explain", "page.txt", "--rules", "words.yaml").output
    #expect(explanation.contains("1: 临汾市 cooperates_with 运城市"))
    #expect(explanation.contains("trigger 组团出海"))
    try folder.write(
      #"""
      {"document": "page.txt", "entities": [
        {"id": "临汾市", "type": "place", "names": [], "mentions": [[0, 3]], "anaphora": []},
        {"id": "运城市", "type": "place", "names": [], "mentions": [[4, 7]], "anaphora": []}],
       "relations": [{"subject": "临汾市", "predicate": "cooperates_with", "object": "运城市", "qualifiers": {},
         "evidence": [[0, 12]]}]}
      """#, to: "page.gold.json")
    let arguments = ["evaluate", "page.gold.json", "--min-f1", "relations=1"]
    #expect(try folder.program.shell((["$DOCGRAPH"] + arguments).joined(separator: " ")).status == 1)
    #expect(
      try folder.program.shell((["$DOCGRAPH"] + arguments + ["--rules words.yaml"]).joined(separator: " ")).status == 0)
  }

  @Test("a fault is shown with its line, and ends with 3 before anything is written")
  func fault() throws {
    let folder = try folder()
    try folder.write("likes: [点赞]\n", to: "words.yaml")
    for command in ["build", "explain", "evaluate"] {
      let result = try folder.program.run(command, "page.txt", "--rules", "words.yaml")
      #expect(result.status == 3)
      #expect(
        result.error == """
          words.yaml:1:1: there is no relation 'likes'
            likes: [点赞]
            ^
          There are: cooperates_with, participates_in, organizes, held_in, dated, part_of_initiative, member_of, \
          located_in, holds_post, supplies, sister_city, aids, founds, planned, denied

          """)
    }
    #expect(folder.contents == ["page.txt", "words.yaml"])
    #expect(try folder.program.run("explain", "page.txt", "--rules", "none.yaml").status == 3)
  }
}
