import SourceText
import Testing

@testable import EntityLinking

@Suite("Explanations: why linking says what it says")
struct ExplanationTests {
  private func explain(_ text: String, lines: ClosedRange<Int>? = nil) throws -> Explanation {
    let document = try DocumentReader.read(
      bytes: Array(text.utf8), path: "page.txt", options: ReadingOptions(date: "2024-09-26"))
    return EntityLinker().explain(document, lines: lines)
  }

  @Test("a mention names its rule, whom it means, and where it stands")
  func mention() throws {
    let mention = try #require(try explain("9月3日，湘潭市来了客人。").mentions.last)
    #expect(mention.passage == Explanation.Passage(start: 5, end: 8, line: 1, text: "湘潭市"))
    #expect(mention.rule == "place/gazetteer")
    #expect(mention.entities == [Explanation.Entity(id: "place:430300", name: "湘潭市")])
  }

  @Test("a name that may be several places is refused with its readings and their scores")
  func ambiguous() throws {
    let refusal = try #require(try explain("鼓楼区昨天下了雨。").refusals.first)
    #expect(refusal.passage.text == "鼓楼区")
    #expect(refusal.reason == .ambiguous)
    #expect(refusal.readings.count > 1)
    #expect(refusal.readings.allSatisfy { $0.entity.name == "鼓楼区" && $0.score != nil && $0.form == "full" })
    #expect(refusal.readings.compactMap(\.parent).contains("南京市"))
  }

  @Test("a name inside a longer one is refused, and the longer one is named")
  func covered() throws {
    let refusals = try explain("湘潭市水利局昨天开了会。").refusals
    #expect(refusals.map(\.passage.text) == ["湘潭市"])
    #expect(refusals.first?.reason == .covered)
    #expect(refusals.first?.coveredBy == "湘潭市水利局")
  }

  @Test("a statement names its rule, what the rule accepts, and its words")
  func statement() throws {
    let statement = try #require(
      try explain("湘潭市与株洲市签署《湖河同治合作协议》。").statements.first { $0.predicate == "cooperates_with" })
    #expect(Set([statement.subject.name, statement.object.name]) == ["湘潭市", "株洲市"])
    #expect(!statement.accepts.isEmpty)
    #expect(statement.confidence > 0.5)
    #expect(
      statement.triggerWords.map { $0.start >= statement.passage.start && $0.end <= statement.passage.end } ?? true)
  }

  @Test("only what touches the lines asked for is told")
  func lines() throws {
    let text = "湘潭市来了客人。\n\n株洲市也来了客人。\n"
    #expect(try explain(text, lines: 3...3).mentions.map(\.passage.text) == ["株洲市"])
  }
}
