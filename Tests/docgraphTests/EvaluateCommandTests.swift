import Foundation
import Testing

@Suite("docgraph evaluate")
struct EvaluateCommandTests {
  private static let text = "荆州市与岳阳市签署合作协议。\n会后，荆州市\n致谢。\n"

  /// Gold of `text`, as a careful reader would have it, but for a place that the text does not name as one.
  private static func gold(extra: String = "", mention: String = "[20, 22]") -> String {
    """
    {"document": "text/page.txt", "document_date": "2024-09-26"\(extra), "entities": [
      {"id": "荆州市", "type": "place", "names": ["荆州"], "mentions": [[0, 3], [18, 21]]},
      {"id": "岳阳市", "type": "place", "mentions": [[4, 7]]},
      {"id": "致谢村", "type": "place", "mentions": [\(mention)]}],
     "relations": [
      {"subject": "岳阳市", "predicate": "cooperates_with", "object": "荆州市", "evidence": [[0, 13]]},
      {"subject": "致谢村", "predicate": "part_of", "object": "荆州市", "evidence": [[18, 24]]}]}
    """
  }

  private func folder(_ more: [String: String] = [:]) throws -> DocumentFolder {
    try DocumentFolder(["gold/page.gold.json": Self.gold(), "gold/page.txt": Self.text].merging(more) { $1 })
  }

  /// The lines of the rows that are named.
  private func rows(_ output: String, _ names: [String]) -> [String] {
    output.split(separator: "\n").map(String.init).filter { line in names.contains { line.hasPrefix($0 + "  ") } }
      .map { $0.split(separator: " ").joined(separator: " ") }
  }

  @Test("prints precision, recall and F1 with counts by row, and how often each rule was right")
  func table() throws {
    let folder = try self.folder()
    let result = try folder.program.run("evaluate", "gold/page.gold.json")
    #expect(result.status == 0)
    #expect(result.error == "1 document compared\n")
    #expect(result.output.hasPrefix("ROW "))
    #expect(
      rows(result.output, ["mentions: place", "nodes: place", "relations: part_of", "relations: cooperates_with"]) == [
        "mentions: place 1.000 0.750 0.857 3 3 4", "nodes: place 1.000 0.667 0.800 2 2 3",
        "relations: cooperates_with 1.000 1.000 1.000 1 1 1", "relations: part_of 0.000 0.000 0.000 0 0 1",
      ])
    #expect(rows(result.output, ["place/gazetteer"]) == ["place/gazetteer mentions 1.000 3 3"])
  }

  @Test("--details lists what differs, with the text's file and line, and the quote")
  func details() throws {
    let folder = try self.folder()
    let result = try folder.program.run("evaluate", "gold", "--details")
    let lines = result.output.split(separator: "\n").filter { $0.hasPrefix("gold/page.txt") }
      .map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.contains("gold/page.txt:2 missed relation 致谢村 part_of 荆州市 荆州市 致谢"))
    #expect(lines.contains("gold/page.txt:2 missed mention place 市"))
  }

  @Test("as JSON it has documents, rows, rules, and differences where they are asked for")
  func json() throws {
    let folder = try self.folder()
    let short = try folder.program.run("evaluate", "gold", "--format", "json").output
    #expect(!short.contains("differences"))
    let whole = try folder.program.run("evaluate", "gold", "--format", "json", "--details", "-o", "score.json")
    #expect(whole.output == "")
    struct Result: Decodable {
      struct Row: Decodable {
        var row: String
        var precision, recall, f1: Double
        var correct, predicted, gold: Int
      }
      struct Difference: Decodable {
        var file, difference, what, quote: String
        var line, start, end: Int
      }
      var documents: Int
      var rows: [Row]
      var differences: [Difference]
    }
    let file = folder.url.appendingPathComponent("score.json")
    let result = try JSONDecoder().decode(Result.self, from: try Data(contentsOf: file))
    #expect(result.documents == 1)
    let row = try #require(result.rows.first { $0.row == "mentions: place" })
    #expect("\(row.correct) \(row.predicted) \(row.gold)" == "3 3 4")
    #expect(row.recall == 0.75)
    let missed = try #require(result.differences.first { $0.difference == "missed mention" })
    #expect("\(missed.line) \(missed.start) \(missed.end)" == "2 20 22")
    #expect(missed.quote == "市\n")
  }

  @Test("--min-f1 ends with 1 where mentions, relations or a named row lie below it, and says which")
  func gate() throws {
    let folder = try self.folder()
    #expect(try folder.program.run("evaluate", "gold", "--min-f1", "0.2").status == 0)
    let high = try folder.program.run("evaluate", "gold", "--min-f1", "0.99")
    #expect(high.status == 1)
    #expect(high.error.hasPrefix("1 document compared\nmentions: F1 0."))
    #expect(high.error.contains("\nrelations: F1 0."))
    #expect(high.output.hasPrefix("ROW "))
    let row = try folder.program.run(
      "evaluate", "gold", "--min-f1", "relations:part_of=0.5", "--min-f1", "relations: cooperates_with=1")
    #expect(row.status == 1)
    #expect(row.error == "1 document compared\nrelations: part_of: F1 0.000 is below 0.500\n")
    // Nothing to find and nothing found is no fault.
    #expect(try folder.program.run("evaluate", "gold", "--min-f1", "relations: aids=0.5").status == 0)
  }

  @Test("a floor that is none, and a row that cannot be, end with 2")
  func gateUsage() throws {
    let folder = try self.folder()
    let floor = try folder.program.run("evaluate", "gold", "--min-f1", "2")
    #expect(floor.status == 2)
    #expect(
      floor.error.hasPrefix("Error: '2' is no floor for F1; write a number from 0 to 1, or relations=0.6\n"))
    let row = try folder.program.run("evaluate", "gold", "--min-f1", "relation=0.5")
    #expect(row.status == 2)
    #expect(row.error.hasPrefix("Error: There is no row 'relation'; rows are: mentions, mentions: place, "))
    #expect(try folder.program.run("evaluate").status == 2)
  }

  @Test("texts are found under the name of the annotations, under the name they give, and in another folder")
  func texts() throws {
    let folder = try DocumentFolder(["gold/page.gold.json": Self.gold(), "gold/text/page.txt": Self.text])
    #expect(try folder.program.run("evaluate", "gold").status == 0)
    try folder.remove("gold/text/page.txt")
    let missing = try folder.program.run("evaluate", "gold")
    #expect(missing.status == 3)
    #expect(
      missing.error == """
        gold/page.gold.json: the text of these annotations is missing: there is no 'gold/page.txt' or \
        'gold/text/page.txt'
        Put it beside the annotations, or name its folder with --texts

        """)
    try folder.write("\u{FEFF}" + Self.text, to: "elsewhere/page.txt")
    let found = try folder.program.run("evaluate", "gold", "--texts", "elsewhere")
    #expect(found.status == 0)
    #expect(rows(found.output, ["mentions: place"]) == ["mentions: place 1.000 0.750 0.857 3 3 4"])
  }

  @Test("annotations that cannot be used are named and the others go on; where all fail the exit code is 3")
  func faults() throws {
    let folder = try self.folder([
      "gold/other.gold.json": Self.gold(mention: "[50, 52]"), "gold/other.txt": Self.text, "empty/a.txt": "",
    ])
    let some = try folder.program.run("evaluate", "gold", "none", "empty")
    #expect(some.status == 5)
    #expect(
      some.error == """
        none: no such file or folder
        Check the path
        empty: the folder holds no annotations
        Files of annotations in a folder end in .gold.json
        gold/other.gold.json: a mention of '致谢村' ends at 52, behind the end of the text, which has 26 characters
        Check that the annotations belong to this text, and that their offsets count Unicode code points
        1 document compared

        """)
    let all = try folder.program.run("evaluate", "gold/other.gold.json", "none")
    #expect(all.status == 3)
    #expect(all.output == "")
  }

  @Test("date and home of the annotations are given to linking, and a lexicon as in build")
  func linking() throws {
    let text = "本报讯（记者 张三）9月25日，我市召开表彰大会，云岫村参加。\n"
    func gold(_ more: String) -> String {
      """
      {"document_date": "2021-09-26"\(more), "relations": [], "entities": [
        {"id": "2021-09-25", "type": "date", "mentions": [[10, 15]]},
        {"id": "荆州市", "type": "place", "anaphora": [[16, 18]]},
        {"id": "云岫村", "type": "place", "mentions": [[25, 28]]}]}
      """
    }
    let folder = try DocumentFolder([
      "a.gold.json": gold(""), "a.txt": text, "b.gold.json": gold(#", "home": "荆州市""#), "b.txt": text,
      "names.yaml": "- name: 云岫村\n  type: place\n  kind: village\n",
    ])
    let plain = try folder.program.run("evaluate", "a.gold.json").output
    #expect(rows(plain, ["nodes: date"]) == ["nodes: date 1.000 1.000 1.000 1 1 1"])
    #expect(rows(plain, ["anaphora"]).first?.hasSuffix(" 0 0 1") == true, "\(plain)")
    let home = try folder.program.run("evaluate", "b.gold.json", "--lexicon", "names.yaml").output
    #expect(rows(home, ["anaphora"]).first?.hasSuffix(" 1 1 1") == true, "\(home)")
    #expect(rows(home, ["mentions: place"]).first?.hasSuffix(" 1 1 1") == true, "\(home)")
  }
}
