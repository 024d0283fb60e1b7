import Foundation
import Testing

@Suite("docgraph neighbors")
struct NeighborsCommandTests {
  @Test("tells each neighbour with initiative, date and a quote with file and line, in columns that align")
  func table() throws {
    let graph = try SampleGraph()
    let result = try graph.program.run("neighbors", "东江")
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(
      result.output == """
        NAME              KIND      RELATION         SUPPORT  INITIATIVE        DATE        EVIDENCE
        西江市            city      cooperates_with  2        “同饮一江水”行动  2024-09-25  pages/one.txt:3: 东江与西江签署协议
        “同饮一江水”行动  campaign  participates_in  1                                      pages/one.txt:3: 东江与西江签署协议
        江陵县            county    ← part_of        1                                      pages/one.txt:5: 东江与西江签署协议
        大江省            province  part_of          -                                      (background knowledge)

        """)
  }

  @Test("cuts long names by the columns they take, and says how many neighbours a limit leaves out")
  func limit() throws {
    let graph = try SampleGraph()
    let result = try graph.program.run("neighbors", "dongjiang", "--limit", "1", "--type", "place")
    #expect(result.status == 0)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.error == "and 2 more\n")
  }

  @Test("JSON holds the exact words, their offsets, and every initiative with its dates")
  func json() throws {
    let graph = try SampleGraph()
    let result = try graph.program.run("neighbors", "东江市", "--relation", "cooperates_with", "--format", "json")
    #expect(result.status == 0)
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let neighbor = try #require((root["neighbors"] as? [[String: Any]])?.first)
    let relation = try #require((neighbor["relations"] as? [[String: Any]])?.first)
    let evidence = try #require((relation["evidence"] as? [[String: Any]])?.first)
    #expect(evidence["quote"] as? String == "东江与西江\n签署协议")
    #expect(evidence["path"] as? String == "pages/one.txt")
    #expect([evidence["start"] as? Int, evidence["end"] as? Int, evidence["line"] as? Int] == [0, 10, 3])
    let initiative = try #require((relation["initiatives"] as? [[String: Any]])?.first)
    #expect(initiative["name"] as? String == "“同饮一江水”行动")
    #expect((initiative["dates"] as? [[String: String]]) == [["date": "2024-09-25", "role": "signed"]])
    #expect(result.output.contains("同饮"))
    let lines = try graph.program.run("neighbors", "东江市", "--format", "ndjson")
    #expect(lines.output.split(separator: "\n").count == 4)
  }

  @Test("CSV has a row for each piece of evidence, line breaks of quotes kept in quotation marks")
  func csv() throws {
    let graph = try SampleGraph()
    let result = try graph.program.run("neighbors", "东江市", "--relation", "cooperates_with", "--format", "csv")
    #expect(
      result.output == """
        name,id,type,kind,distance,source,relation,target,qualifiers,documents,articles,confidence,initiatives,dates,\
        path,line,start,end,quote,rule
        西江市,place:2,place,city,1,place:1,cooperates_with,place:2,,2,2,0.9,“同饮一江水”行动,2024-09-25,\
        pages/one.txt,3,0,10,"东江与西江
        签署协议",joint
        西江市,place:2,place,city,1,place:1,cooperates_with,place:2,,2,2,0.9,“同饮一江水”行动,2024-09-25,\
        pages/two.txt,7,9,19,"东江与西江
        签署协议",joint

        """)
  }

  @Test("an unknown name ends with 1, an ambiguous one with 2 and its candidates, no neighbours with 1")
  func names() throws {
    let graph = try SampleGraph()
    let unknown = try graph.program.run("neighbors", "东江古城")
    #expect(unknown.status == 1)
    #expect(
      unknown.error == """
        no entity named '东江古城' in 'graph.docgraph'
        Similar names: 东江市

        """)
    let ambiguous = try graph.program.run("neighbors", "江陵")
    #expect(ambiguous.status == 2)
    #expect(ambiguous.output == "")
    #expect(
      ambiguous.error == """
        '江陵' may mean 2 entities
        Write one of these names or identities:
          江陵县 (county) place:3
          江陵市 (city) place:kr.江陵市

        """)
    let none = try graph.program.run("neighbors", "江陵市", "--format", "json")
    #expect(none.status == 1)
    #expect(none.output.contains("\"neighbors\" : [\n\n  ]"))
    #expect(none.error == "no neighbours of '江陵市' pass the filters\n")
  }

  @Test("wrong options end with 2 and say which words there are")
  func usage() throws {
    let graph = try SampleGraph()
    for arguments in [
      ["--depth", "0"], ["--limit", "0"], ["--min-support", "-1"], ["--min-confidence", "2"], ["--type", "town hall"],
      ["--relation", "likes"], ["--since", "yesterday"], ["--since", "2025", "--until", "2024"], ["--format", "xml"],
      ["--unknown"],
    ] {
      let line = (["$DOCGRAPH", "neighbors", "东江"] + arguments.map { "'\($0)'" }).joined(separator: " ")
      let result = try graph.program.shell(line)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.output == "", "\(arguments)")
      #expect(result.error.hasPrefix("Error: "), "\(arguments)")
    }
    let relation = try graph.program.run("neighbors", "东江", "--relation", "likes")
    #expect(
      relation.error.hasPrefix(
        """
        Error: The value 'likes' is invalid for '--relation <relation>': no relation 'likes'. There are: part_of, \
        member_of,
        """))
  }

  @Test("the same question gives the same bytes from two processes")
  func sameBytes() throws {
    let graph = try SampleGraph()
    for format in ["table", "json", "ndjson", "csv"] {
      let one = try graph.program.run("neighbors", "东江", "--depth", "2", "--format", format)
      let other = try graph.program.run("neighbors", "东江", "--depth", "2", "--format", format)
      #expect(one.output == other.output)
      #expect(one.output.contains("2024-09-25"))
    }
  }
}
