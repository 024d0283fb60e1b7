import Testing
import TypedGraph

@Suite("Facilities and regions that no list holds")
struct FacilityStageTests {
  @Test("a short place name and a facility's last word make a facility, which lies in the place")
  func bridge() throws {
    let text = "[[宁波北站|place:宁波北站]]开通。"
    try MarkedText.expectMentions(text)
    try MarkedText.expectStatements(
      [.locatedIn], in: MarkedText.plain(text), ["place:宁波北站 located_in place:330200"])
  }

  @Test("a full name leads to the facility and is no part of its name")
  func fullName() throws {
    try MarkedText.expectMentions("[[绍兴市|place:330600]]的码头很多。", types: [.place])
  }

  @Test("a facility's last word without a place names nothing")
  func withoutPlace() throws {
    try MarkedText.expectMentions("一座大桥通车，新的机场也完工了。", types: [.place])
  }
}
