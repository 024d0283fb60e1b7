import Testing
import TypedGraph

@Suite("Institutions")
struct InstitutionStageTests {
  @Test("a body behind a place is that place's body, and lies there")
  func bodies() throws {
    let text =
      "[[绍兴市委组织部|institution:中共绍兴市委组织部]]与"
      + "[[山东省发展和改革委员会|institution:山东省发展和改革委员会]]通信，"
      + "[[绍兴市|place:330600]]在南，[[山东省|place:370000]]在北。"
    try MarkedText.expectMentions(text)
    try MarkedText.expectStatements(
      [.locatedIn], in: MarkedText.plain(text),
      [
        "institution:中共绍兴市委组织部 located_in place:330600",
        "institution:山东省发展和改革委员会 located_in place:370000",
      ])
  }

  @Test("市委 at home is the party committee of the home city")
  func atHome() throws {
    try MarkedText.expectMentions(
      "[[市委|~institution:中共潍坊市委员会]]、[[市政府|~institution:潍坊市人民政府]]和"
        + "[[市发改委|institution:潍坊市发展和改革委员会]]都来了，[[省政府|~institution:山东省人民政府]]也来了。",
      home: "潍坊市")
  }

  @Test("市委 is nobody where the home is not known")
  func withoutHome() throws {
    try MarkedText.expectMentions("市委召开会议。")
  }

  @Test("another city's 市委 is its own, also at home elsewhere")
  func elsewhere() throws {
    try MarkedText.expectMentions("[[临沂市委|institution:中共临沂市委员会]]召开会议。", home: "潍坊市")
  }

  @Test("a company begins behind 在, 的 and dates, and ends with its last word")
  func companies() throws {
    try MarkedText.expectMentions(
      "昨天，[[云岭海岚科技有限公司|institution:云岭海岚科技有限公司]]在[[遵义市|place:520300]]建厂。",
      types: [.place, .institution])
    try MarkedText.expectMentions(
      "参观的[[滨江北辰船舶有限公司|institution:滨江北辰船舶有限公司]]很大。", types: [.institution])
  }

  @Test("counted companies are none", arguments: ["20余家公司参加。", "一家公司获奖。", "多家企业集团到场。"])
  func counted(text: String) throws {
    try MarkedText.expectMentions(text, types: [.institution])
  }

  @Test("a team with a quoted name holds its quotation")
  func team() throws {
    try MarkedText.expectMentions("[[“浦江好邻居”志愿服务队|institution:浦江好邻居志愿服务队]]走进社区。")
  }

  @Test("a hospital behind a place carries the place in its name")
  func hospital() throws {
    try MarkedText.expectMentions("[[曲靖市人民医院|institution:曲靖市人民医院]]接诊。")
  }
}
