import Testing
import TypedGraph

@Suite("Short stories, each with its statements")
struct StoryTests {
  @Test("the stories are there, each with its kind and predicates")
  func storiesAreThere() {
    #expect(StoryDocument.all.count >= 25)
    #expect(StoryDocument.all.allSatisfy { !$0.kind.isEmpty && !$0.predicates.isEmpty && !$0.text.isEmpty })
  }

  @Test("a story gives the statements that a reader draws from it, and no others", arguments: StoryDocument.all)
  func statements(story: StoryDocument) throws {
    try MarkedText.expectStatements(story.predicates, in: story.text, story.statements, date: story.date)
  }

  @Test("stories of weather and sport give no cooperation", arguments: ["weather", "marathon", "notice"])
  func noCooperation(name: String) throws {
    let story = try #require(StoryDocument.all.first { $0.name == name })
    let lines = MarkedText.lines(
      of: try MarkedText.link(story.text, date: story.date), predicates: [.cooperatesWith, .sisterCity, .memberOf])
    #expect(lines.isEmpty)
  }
}
