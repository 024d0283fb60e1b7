import Testing
import TypedGraph

@Suite("Facilities, waters, mountains, zones and towns that no list holds")
struct FeatureStageTests {
  @Test("a short place name and a facility's last word make a facility, which lies in the place")
  func bridge() throws {
    let text = "[[宁波北站|place:宁波北站]]开通，[[宁波市|place:330200]]多了一站。"
    try MarkedText.expectMentions(text)
    try MarkedText.expectStatements(
      [.locatedIn], in: MarkedText.plain(text), ["place:宁波北站 located_in place:330200"])
  }

  @Test("a full name leads to the facility and is no part of its name")
  func fullName() throws {
    try MarkedText.expectMentions("[[绍兴市|place:330600]]的码头很多。", types: [.place])
    try MarkedText.expectMentions(
      "[[广州市|place:440100]][[天河体育中心|place:天河体育中心]]开放。", types: [.place])
  }

  @Test("a facility's last word without a place names nothing")
  func withoutPlace() throws {
    try MarkedText.expectMentions("一座大桥通车，新的机场也完工了。", types: [.place])
  }

  @Test(
    "a name begins behind a word that places stand behind, and behind an enumeration mark",
    arguments: [
      "列车经过[[剑门关站|place:剑门关站]]、[[朝天门大桥|place:朝天门大桥]]。", "他走进[[星海广场|place:星海广场]]散步。",
      "代表团参观了[[拙政园|place:拙政园]]。", "[[莲花渡口|place:莲花渡口]]停航，船停靠[[老鹳码头|place:老鹳码头]]。",
    ])
  func opening(text: String) throws {
    try MarkedText.expectMentions(text, types: [.place])
  }

  @Test("a river inside the name of a bridge belongs to it, and so does what stands before the river")
  func river() throws {
    try MarkedText.expectMentions("[[鳊鱼洲长江大桥|place:鳊鱼洲长江大桥]]合龙。", types: [.place])
  }

  @Test("a city leads to a tower in it, but an airport is called after the city")
  func landmark() throws {
    try MarkedText.expectMentions(
      "[[西安|place:610100]][[绿宝石大厦|place:绿宝石大厦]]封顶。", types: [.place])
    try MarkedText.expectMentions("[[成都龙泉山隧道|place:成都龙泉山隧道]]贯通。", types: [.place])
  }

  @Test("once its beginning is proved, a name is found wherever it stands")
  func repeated() throws {
    try MarkedText.expectMentions(
      "船队驶过[[白芦湾|place:白芦湾]]，当年白发老人说[[白芦湾|place:白芦湾]]风大。", types: [.place])
  }

  @Test(
    "common nouns that end like names are none",
    arguments: [
      "全市建成充电站26座，改建农村公路300公里。", "完善高速公路网，加密铁路骨架，激发市场活力。", "打造现代农业产业园和红色教育基地。",
      "他们翻山越岭，一路走来，终于上山看到了大河。", "要加快城乡融合，建设美丽乡村和特色小镇。", "在美丽乡村走一走，在产业园看一看。",
    ])
  func commonNouns(text: String) throws {
    try MarkedText.expectMentions(text, types: [.place])
  }

  @Test("what a company, a road user or a street's crowd is called after is no place of its own")
  func longerWords() throws {
    try MarkedText.expectMentions("石桥街头人来人往，水乡港股大涨。", types: [.place])
  }

  @Test("a zone is named with its city, without the verb before it")
  func zone() throws {
    try MarkedText.expectMentions(
      "企业落户[[洛阳高新技术产业开发区|place:洛阳高新技术产业开发区]]。", types: [.place])
  }

  @Test("towns behind their county, and those listed with them")
  func towns() throws {
    try MarkedText.expectMentions(
      "[[岱山县|place:330921]][[鹰嘴镇|place:330921.鹰嘴镇]]、[[盐田乡|place:盐田乡]]停电。", types: [.place])
  }

  @Test("a reach of a river by a name that no list holds")
  func reach() throws {
    try MarkedText.expectMentions("[[黄河石门段|place:黄河石门段]]封冻。", types: [.place])
  }
}
