import Foundation
import Testing

@Suite("docgraph conflicts")
struct ConflictsCommandTests {
  /// Two reports that disagree in days, place, founding, figure and mayor, and agree in other words on the rest.
  private static let reports = [
    "first.txt": """
    2016年3月，铜陵市人民政府与池州市人民政府共同组建皖江城际公交有限公司，总投资10亿元。
    2024年9月25日，皖江流域治理联席会议第三次会议在铜陵市召开。
    铜陵市市长王守义出席会议。
    《铜池合作框架协议》于2024年10月8日签署，总投资10万元，为期六年。
    原池州市市长孙志远出席会议。

    """,
    "second.txt": """
    2017年3月，铜陵市人民政府与池州市人民政府共同组建皖江城际公交有限公司，总投资12亿元。
    2024年9月26日，皖江流域治理联席会议第三次会议在池州市召开。
    铜陵市市长李明远出席会议。
    《铜池合作框架协议》于2024年10月签署，总投资100000元，为期6年。
    池州市市长周德明出席会议。

    """,
  ]

  private func folder() throws -> DocumentFolder {
    let folder = try DocumentFolder(Self.reports)
    #expect(try folder.program.run("build", "first.txt", "second.txt", "--date", "2024-10-10").status == 0)
    return folder
  }

  @Test("tells each value with its words, and leaves out what is one value in two wordings")
  func table() throws {
    let folder = try folder()
    let result = try folder.program.run("conflicts")
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(
      result.output == """
        SUBJECT                         PROPERTY           VALUE       SAID        SUPPORT  EVIDENCE
        皖江城际公交有限公司            ← founds when      2016-03     2024-10-10  1        first.txt:1: 2016年3月，铜陵市人民政府与池州市人民政府共同组建皖江城际公交有限公司，总投资10亿元。
                                                           2017-03     2024-10-10  1        second.txt:1: 2017年3月，铜陵市人民政府与池州市人民政府共同组建皖江城际公交有限公司，总投资12亿元。
        皖江城际公交有限公司            总投资             10亿元      2024-10-10  1        first.txt:1: 2016年3月，铜陵市人民政府与池州市人民政府共同组建皖江城际公交有限公司，总投资10亿元。
                                                           12亿元      2024-10-10  1        second.txt:1: 2017年3月，铜陵市人民政府与池州市人民政府共同组建皖江城际公交有限公司，总投资12亿元。
        皖江流域治理联席会议第三次会议  dated held         2024-09-25  2024-10-10  1        first.txt:2: 2024年9月25日，皖江流域治理联席会议第三次会议在铜陵市召开。
                                                           2024-09-26  2024-10-10  1        second.txt:2: 2024年9月26日，皖江流域治理联席会议第三次会议在池州市召开。
        皖江流域治理联席会议第三次会议  held_in            池州市      2024-10-10  1        second.txt:2: 2024年9月26日，皖江流域治理联席会议第三次会议在池州市召开。
                                                           铜陵市      2024-10-10  1        first.txt:2: 2024年9月25日，皖江流域治理联席会议第三次会议在铜陵市召开。
        铜陵市                          ← holds_post 市长  李明远      2024-10-10  1        second.txt:3: 铜陵市市长李明远出席会议。
                                                           王守义      2024-10-10  1        first.txt:3: 铜陵市市长王守义出席会议。

        """)
  }

  @Test("JSON has the exact words of each value; CSV a row for each piece of evidence")
  func formats() throws {
    let folder = try folder()
    let json = try folder.program.run("conflicts", "铜陵市", "--relation", "holds_post", "--format", "json")
    let root = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]])
    #expect(root.count == 1)
    let property = try #require(root.first?["property"] as? [String: Any])
    #expect(property["relation"] as? String == "holds_post")
    #expect(property["detail"] as? String == "市长")
    #expect(property["inverse"] as? Bool == true)
    let values = try #require(root.first?["values"] as? [[String: Any]])
    #expect(values.map { $0["value"] as? String } == ["李明远", "王守义"])
    let evidence = try #require((values.first?["evidence"] as? [[String: Any]])?.first)
    #expect(evidence["quote"] as? String == "铜陵市市长李明远出席会议。")
    #expect([evidence["path"] as? String, (evidence["line"] as? Int)?.description] == ["second.txt", "3"])
    #expect(try folder.program.run("conflicts", "--format", "ndjson").output.split(separator: "\n").count == 5)
    let csv = try folder.program.run("conflicts", "--relation", "figures", "--format", "csv")
    #expect(
      csv.output == """
        subject,id,type,kind,relation,property,value,entities,documents,articles,said,path,line,start,end,quote,rule
        皖江城际公交有限公司,institution:皖江城际公交有限公司,institution,company,,总投资,10亿元,,1,1,2024-10-10,first.txt,1,0,46,2016年3月，铜陵市人民政府与池州市人民政府共同组建皖江城际公交有限公司，总投资10亿元。,cooperation/joint-subject
        皖江城际公交有限公司,institution:皖江城际公交有限公司,institution,company,,总投资,12亿元,,1,1,2024-10-10,second.txt,1,0,46,2017年3月，铜陵市人民政府与池州市人民政府共同组建皖江城际公交有限公司，总投资12亿元。,cooperation/joint-subject

        """)
  }

  @Test("filters keep subjects, relations and the time of documents; a limit says how many more there are")
  func filters() throws {
    let folder = try folder()
    #expect(
      try folder.program.run("conflicts", "--relation", "dated", "--type", "meeting").output.contains("2024-09-25"))
    for arguments in [
      ["--type", "person"], ["--relation", "sister_city"], ["--since", "2025"], ["--until", "2023"],
      ["--min-confidence", "0.99"], ["周德明"],
    ] {
      let result = try folder.program.shell((["$DOCGRAPH", "conflicts"] + arguments).joined(separator: " "))
      #expect(result.status == 1, "\(arguments)")
      #expect(result.output == "")
      #expect(result.error == "no two values of one property exclude each other\n")
    }
    let limited = try folder.program.run("conflicts", "--limit", "1")
    #expect(limited.output.split(separator: "\n").count == 3)
    #expect(limited.error == "and 4 more\n")
    for arguments in [["--relation", "likes"], ["--min-confidence", "2"], ["--limit", "0"], ["--type", "hall"]] {
      #expect(
        try folder.program.shell((["$DOCGRAPH", "conflicts"] + arguments).joined(separator: " ")).status == 2)
    }
    #expect(try folder.program.run("conflicts", "北江市").status == 1)
  }
}
