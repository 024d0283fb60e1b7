import Foundation
import Testing

@Suite("docgraph explain")
struct ExplainCommandTests {
  private static let page = "临汾市与运城市签署合作协议。\n\n鼓楼区昨天下了雨。\n"

  private func folder() throws -> SampleGraph {
    let graph = try SampleGraph()
    try write(Self.page, "page.txt", graph)
    return graph
  }

  private func write(_ text: String, _ name: String, _ graph: SampleGraph) throws {
    try Data(text.utf8).write(to: graph.folder.appendingPathComponent(name))
  }

  @Test("tells the mentions of a line with their rules, and what was refused with its readings")
  func line() throws {
    let graph = try folder()
    let result = try graph.program.run("explain", "page.txt:1")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("Mentions\n  1: 临汾市 is 临汾市 (place:141000), by place/gazetteer\n"))
    #expect(result.output.contains("  1: 临汾市 cooperates_with 运城市"))
    #expect(!result.output.contains("鼓楼区"))
    let open = try graph.program.run("explain", "page.txt:3")
    #expect(open.output.contains("  3: 鼓楼区 may be several things, found by place/gazetteer\n"))
    #expect(open.output.contains("      鼓楼区 in 南京市 (place:320106, score "))
  }

  @Test("as JSON it has the members mentions, refusals and statements")
  func json() throws {
    let graph = try folder()
    let result = try graph.program.run("explain", "page.txt", "--format", "json")
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: [[String: Any]]])
    #expect(value.keys.sorted() == ["mentions", "refusals", "statements"])
    #expect(value["mentions"]?.first?["rule"] as? String == "place/gazetteer")
  }

  @Test("lines without anything end with 1 and say so")
  func nothing() throws {
    let graph = try folder()
    let result = try graph.program.run("explain", "page.txt:2")
    #expect(result.status == 1)
    #expect(result.error == "page.txt: nothing was found in these lines\n")
  }

  @Test("a fault of a lexicon is shown with its line, and ends with 3")
  func lexicon() throws {
    let graph = try folder()
    try write("- name: 甲地\n  type: town\n", "names.yaml", graph)
    let result = try graph.program.run("explain", "page.txt", "--lexicon", "names.yaml")
    #expect(result.status == 3)
    #expect(
      result.error == """
        names.yaml:2:9: no type 'town' for names
            type: town
                  ^
        There are: place, institution, initiative, person

        """)
  }
}
