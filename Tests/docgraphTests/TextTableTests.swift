import Configuration
import Testing

@testable import docgraph

@Suite("Tables for people")
struct TextTableTests {
  private static let quote = String(repeating: "荆州与岳阳签署合作协议，", count: 8)
  private static let table = TextTable(
    columns: ["NAME", "KIND", "EVIDENCE"], rows: [["岳阳市", "city", "a.txt:3: " + quote], ["Gangneung", "", ""]])

  @Test("columns align by the width that a terminal shows")
  func aligned() {
    #expect(
      Self.table.text == """
        NAME       KIND  EVIDENCE
        岳阳市     city  a.txt:3: \(Self.quote)
        Gangneung

        """)
  }

  @Test(
    "on a terminal no line is wider than it, and a narrow one has the last column below", arguments: [30, 60, 80, 120])
  func fits(width: Int) {
    var table = Self.table
    table.lineWidth = width
    let lines = table.text.split(separator: "\n")
    #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width })
    #expect(lines.count == (width < 80 ? 5 : 3))
    #expect(lines.contains { $0.hasSuffix("…") })
    #expect(lines.contains { $0.hasPrefix(width < 80 ? "  a.txt:3: 荆" : "岳阳市     city  a.txt:3: 荆") })
  }

  @Test("a text is cut between characters, never wider than asked, whole where it fits", arguments: 1...12)
  func cut(width: Int) {
    let cut = TextTable.cut("荆a岳b阳", to: width)
    #expect(DisplayWidth.columns(of: cut) <= width)
    #expect(cut == "荆a岳b阳" || cut.hasSuffix("…"))
    #expect((cut == "荆a岳b阳") == (width >= 8))
  }

  @Test("comma-separated fields are quoted where they must be")
  func commaSeparated() {
    let text = CommaSeparated.text(columns: ["a", "b"], rows: [["x,y", "say \"hi\""], ["line\r\nbreak", "荆州"]])
    #expect(text == "a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"line\r\nbreak\",荆州\n")
  }
}
