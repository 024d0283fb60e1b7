import Foundation
import Testing

@Suite("docgraph timeline and pairs")
struct TimelineCommandTests {
  @Test("tells each initiative at its dates, with who is in it and the words that date it")
  func timeline() throws {
    let graph = try SampleGraph()
    let result = try graph.program.run("timeline")
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(
      result.output == """
        DATE        ROLE    KIND      INITIATIVE        WHO            EVIDENCE
        2024-09-25  signed  campaign  “同饮一江水”行动  东江市 西江市  pages/one.txt:3: 东江与西江签署协议

        """)
    #expect(try graph.program.run("timeline", "--focus", "西江", "--since", "2024-09").output == result.output)
    #expect(try graph.program.run("timeline", "--format", "json").output.contains("\"date\" : \"2024-09-25\""))
  }

  @Test("what lies outside the time, is of another kind or has another focus is left out")
  func filters() throws {
    let graph = try SampleGraph()
    for arguments in [["--until", "2023"], ["--type", "meeting"], ["--focus", "江陵县"], ["--min-support", "2"]] {
      let line = (["$DOCGRAPH", "timeline"] + arguments).joined(separator: " ")
      let result = try graph.program.shell(line)
      #expect(result.status == 1, "\(arguments)")
      #expect(result.output == "")
      #expect(result.error == "no dated initiative passes the filters\n")
    }
    #expect(try graph.program.run("timeline", "--relation", "dated").status == 2)
    #expect(try graph.program.run("timeline", "--focus", "北江").status == 1)
  }

  @Test("pairs count the initiatives that two places share")
  func pairs() throws {
    let graph = try SampleGraph()
    let result = try graph.program.run("pairs")
    #expect(result.status == 0)
    #expect(
      result.output == """
        FIRST   SECOND  INITIATIVES  STRONGEST         DATE        EVIDENCE
        东江市  西江市  1            “同饮一江水”行动  2024-09-25  pages/one.txt:3: 东江与西江签署协议

        """)
    #expect(try graph.program.run("pairs", "--type", "city", "--since", "2024").output == result.output)
    #expect(try graph.program.run("pairs", "--format", "ndjson").output.contains("\"first\":{\"id\":\"place:1\""))
    for arguments in [["--type", "institution"], ["--since", "2025"]] {
      let none = try graph.program.shell((["$DOCGRAPH", "pairs"] + arguments).joined(separator: " "))
      #expect(none.status == 1)
      #expect(none.error == "no two entities that pass the filters share an initiative\n")
    }
  }
}
