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

  @Test("three provinces by their characters are known before a word for their border land")
  func threeProvinces() throws {
    try MarkedText.expectMentions(
      "[[闽|place:350000]][[皖|place:340000]][[赣|place:360000]]边区多雨。", types: [.place])
  }

  @Test("the characters of a region's name stand for its parts only before their number")
  func regionAndParts() throws {
    try MarkedText.expectMentions(
      "[[京|place:110000]][[津|place:120000]][[冀|place:130000]]三地多风，[[京津冀|place:region.京津冀]]多雾。", types: [.place])
  }

  @Test("a compound opens a headline where the document names its places")
  func headline() throws {
    try MarkedText.expectMentions(
      "[[烟|place:370600]][[潍|place:370700]]再开班车\n[[烟台市|place:370600]]到[[潍坊市|place:370700]]的班车开了。",
      types: [.place])
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
