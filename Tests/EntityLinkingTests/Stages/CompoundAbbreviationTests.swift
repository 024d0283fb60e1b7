import Testing
import TypedGraph

@Suite("Compound abbreviations: one character, one place")
struct CompoundAbbreviationTests {
  @Test("before 两地 each character is a mention of its own city, where the document names the cities")
  func supported() throws {
    try MarkedText.expectMentions(
      "[[广州|place:440100]]和[[佛山|place:440600]]相邻。[[广|place:440100]][[佛|place:440600]]"
        + "两地相距不远。")
  }

  @Test("abbreviations of provinces expand without the document's help")
  func provinces() throws {
    try MarkedText.expectMentions("[[湘|place:430000]][[赣|place:360000]]合作很多。", types: [.place])
  }

  @Test("a customary compound is known")
  func customary() throws {
    let lines = try MarkedText.link("厦漳泉都市圈启动建设。").mentions.map(\.text)
    #expect(lines == ["厦漳泉都市圈"])
  }

  @Test(
    "a plain word that holds the characters of places is none",
    arguments: ["适宜发展的地方。", "大家都很安宁。", "江河湖海。", "京剧和豫剧的合作演出。"])
  func plainWords(text: String) throws {
    try MarkedText.expectMentions(text, types: [.place])
  }

  @Test("characters that fit no places stay unread, even before 两地")
  func unsupported() throws {
    try MarkedText.expectMentions("口头两地来往。", types: [.place])
  }
}
