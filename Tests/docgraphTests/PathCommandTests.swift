import Foundation
import Testing

@Suite("docgraph path")
struct PathCommandTests {
  @Test("tells the shortest ways with the words for each step, the best supported first")
  func table() throws {
    let graph = try SampleGraph()
    let result = try graph.program.run("path", "西江", "Dongjiang")
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(
      result.output == """
        WAY  FROM    RELATION         TO      SUPPORT  EVIDENCE
        1    西江市  cooperates_with  东江市  2        pages/one.txt:3: 东江与西江签署协议

        """)
    let longer = try graph.program.run("path", "江陵县", "西江市")
    #expect(
      longer.output == """
        WAY  FROM    RELATION         TO      SUPPORT  EVIDENCE
        1    江陵县  part_of          东江市  1        pages/one.txt:5: 东江与西江签署协议
             东江市  cooperates_with  西江市  2        pages/one.txt:3: 东江与西江签署协议

        """)
  }

  @Test("arrows tell which way a relation runs, and of several ways a limit leaves the weaker ones out")
  func several() throws {
    let graph = try SampleGraph()
    let ways = try graph.program.run(
      "path", "东江市", "西江市", "--relation", "participates_in", "--format", "csv")
    #expect(
      ways.output == """
        way,step,from,source,relation,target,to,qualifiers,documents,path,line,quote
        1,1,place:1,place:1,participates_in,initiative:“同饮一江水”行动,initiative:“同饮一江水”行动,,1,pages/one.txt,3,"东江与西江
        签署协议"
        1,2,initiative:“同饮一江水”行动,place:2,participates_in,initiative:“同饮一江水”行动,place:2,,1,pages/one.txt,3,"东江与西江
        签署协议"

        """)
    let table = try graph.program.run("path", "东江市", "西江市", "--relation", "participates_in")
    #expect(table.output.contains("“同饮一江水”行动  ← participates_in  西江市"))
    let json = try graph.program.run("path", "江陵县", "大江省", "--format", "json")
    #expect(json.output.contains("\"length\" : 2"))
    #expect(json.output.contains("\"background\" : true"))
  }

  @Test("no way leads through a date or beyond the length asked for; no way ends with 1, as do one entity's two names")
  func none() throws {
    let graph = try SampleGraph()
    let through = try graph.program.run("path", "江陵县", "西江市", "--max-length", "1")
    #expect(through.status == 1)
    #expect(through.output == "")
    #expect(through.error == "no way of at most 1 relation from '江陵县' to '西江市' passes the filters\n")
    #expect(try graph.program.run("path", "东江市", "大江省", "--evidenced").status == 1)
    #expect(try graph.program.run("path", "江陵县", "西江市", "--type", "institution").status == 1)
    #expect(try graph.program.run("path", "江陵市", "东江市").status == 1)
    let same = try graph.program.run("path", "东江", "Dongjiang")
    #expect(same.status == 1)
    #expect(same.error == "'东江' and 'Dongjiang' are the same entity, place:1\n")
    #expect(try graph.program.run("path", "东江", "北江").status == 1)
    #expect(try graph.program.run("path", "东江", "江陵").status == 2)
    #expect(try graph.program.run("path", "东江", "西江", "--max-length", "9").status == 2)
  }
}
