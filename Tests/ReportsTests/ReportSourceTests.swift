import Configuration
import Reports
import Testing

@Suite("The source of a report")
struct ReportSourceTests {
  @Test("its title is its first heading of level 1, without markup")
  func title() throws {
    #expect(try ReportSource(parsing: "## 前言\n\n# *东江*与`西江`\n\n# 再来", file: "r.md").title == "东江与西江")
    #expect(try ReportSource(parsing: "没有标题", file: "r.md").title == "")
  }

  @Test("its settings are those of its report block, or Chinese with three quotes a relation")
  func settings() throws {
    #expect(try ReportSource(parsing: "# A", file: "r.md").settings == ReportSettings())
    let source = try ReportSource(parsing: "```docgraph report\nlanguage: both\nquotes: 9\n```", file: "r.md")
    #expect(source.settings == ReportSettings(language: .both, quotesPerRelation: 9))
  }

  @Test("it names the map files that it needs, each once")
  func mapFiles() throws {
    let block = { (name: String) in "```docgraph map\nfile: \(name)\n```\n" }
    let source = try ReportSource(
      parsing: block("a.map.yaml") + block("b.map.yaml") + block("a.map.yaml"), file: "r.md")
    #expect(source.mapFiles == ["a.map.yaml", "b.map.yaml"])
  }

  @Test(
    "a fault is reported at its own line and column of the report, and says what to do", arguments: SourceFaults.all)
  func faults(source: String, report: String) {
    let error = #expect(throws: ReportsError.self) { try ReportSource(parsing: source, file: "r.md") }
    #expect(error?.description == report)
  }

  @Test("a source beyond the limit is refused before it is parsed")
  func tooLarge() {
    let error = #expect(throws: ReportsError.self) {
      try ReportSource(parsing: String(repeating: "a", count: ReportSource.maximumSize + 1), file: "r.md")
    }
    #expect(error?.description == "r.md: a report of 4000001 bytes; at most 4000000 are accepted")
  }
}

/// Sources with a fault, and the report that each gives.
private enum SourceFaults {
  static let all: [(String, String)] = [
    (
      "# 报告\n\n文字\n\n```docgraph neighbours\n```\n",
      """
      r.md:5:1: no block 'docgraph neighbours'
        ```docgraph neighbours
        ^
      Known blocks: docgraph report, docgraph map, docgraph neighbors, docgraph relations
      """
    ),
    (
      "# 报告\n\n```docgraph neighbors\nfocus: 东江市\nkind: city\n```\n",
      """
      r.md:5:1: neighbors has no key 'kind'
        kind: city
        ^
      Known keys: focus, caption, types, relations, since, until, undated, min-support, min-confidence, limit
      """
    ),
    (
      "```docgraph neighbors\nlimit: 3\n```",
      """
      r.md:1:1: neighbors needs a focus
        ```docgraph neighbors
        ^
      Add a line such as 'focus: NAME'
      """
    ),
    (
      "```docgraph relations\nlimit: 0\n```",
      """
      r.md:2:8: limit must be a whole number from 1 to 10000
        limit: 0
               ^
      """
    ),
    (
      "```docgraph relations\nrelations: [cooperates_with, likes]\n```",
      """
      r.md:2:30: no relation 'likes'
        relations: [cooperates_with, likes]
                                     ^
      Relations: part_of, member_of, located_in, cooperates_with, participates_in, organizes, held_in, dated, \
      part_of_initiative, holds_post, supplies, sister_city, aids, founds, mentioned_in
      """
    ),
    (
      "~~~docgraph relations\nsince: 2024-13\n~~~",
      """
      r.md:2:8: '2024-13' is no date
        since: 2024-13
               ^
      Write 2024, 2024-09, 2024-09-25 or 2024-09-23/2024-09-24
      """
    ),
    (
      "```docgraph report\nlanguage: fr\n```",
      """
      r.md:2:11: language must be zh, en or both
        language: fr
                  ^
      """
    ),
    (
      "```docgraph report\n```\n\n```docgraph report\n```",
      """
      r.md:4:1: a second 'docgraph report' block
        ```docgraph report
        ^
      """
    ),
  ]
}
