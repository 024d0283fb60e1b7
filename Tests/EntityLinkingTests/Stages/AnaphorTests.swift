import Testing
import TypedGraph

@Suite("Words that stand for names")
struct AnaphorTests {
  @Test("right behind its group a word for a set belongs to the group")
  func behindGroup() throws {
    try MarkedText.expectMentions("[[青岛|place:370200]]、[[烟台|place:370600]]两市相邻。", types: [.place])
  }

  @Test("两市 stands for cities, not for counties named later")
  func unit() throws {
    try MarkedText.expectMentions(
      "[[青岛市|place:370200]]与[[烟台市|place:370600]]相邻。[[即墨区|place:370215]]与[[莱阳市|place:370682]]接壤。"
        + "[[两市|~place:370200+place:370600]]气候相近。", types: [.place])
  }

  @Test("三市政协 in a headline stands for the bodies of the cities that the text names together")
  func bodiesOfSet() throws {
    let mentions = try MarkedText.link("三市政协联手建言\n\n绵阳、德阳、遂宁三地政协昨日开会，讨论航道治理，与会委员发言踊跃。").mentions
    #expect(
      mentions.filter { $0.text == "三市政协" }.map(\.node.rawValue) == [
        "institution:中国人民政治协商会议绵阳市委员会", "institution:中国人民政治协商会议德阳市委员会",
        "institution:中国人民政治协商会议遂宁市委员会",
      ])
  }

  @Test("双方 stands for the two institutions that sign")
  func bothSides() throws {
    try MarkedText.expectMentions(
      "[[甘肃大唐枣业有限公司|institution:甘肃大唐枣业有限公司]]与[[兰州大学|institution:兰州大学]]签约。"
        + "[[双方|~institution:甘肃大唐枣业有限公司+institution:兰州大学]]还将办班。", types: [.institution])
  }

  @Test("两校 stands for the two schools of the article, also where they are named apart")
  func twoSchools() throws {
    try MarkedText.expectMentions(
      "[[兰州大学|institution:兰州大学]]来访。校长在[[青岛大学|institution:青岛大学]]讲学。"
        + "[[两校|~institution:兰州大学+institution:青岛大学]]早有往来。", types: [.institution])
  }

  @Test("双方 without two parties stands for nothing")
  func noParties() throws {
    try MarkedText.expectMentions("双方会谈。[[青岛|place:370200]]下雨。双方都来了。", types: [.place, .institution])
  }

  @Test("前者 and 后者 are the first and the second of two institutions named together")
  func formerAndLatter() throws {
    try MarkedText.expectMentions(
      "[[兰州大学|institution:兰州大学]]与[[青岛大学|institution:青岛大学]]结对，"
        + "[[前者|~institution:兰州大学]]派教师到[[后者|~institution:青岛大学]]任教。", types: [.institution])
  }

  @Test("我市, 全市 and 全省 are the home city and its province", arguments: ["我市", "全市", "本市"])
  func home(word: String) throws {
    try MarkedText.expectMentions(
      "[[\(word)|~place:370600]]粮食丰收，居[[全省|~place:370000]]第一。", types: [.place], home: "烟台市")
  }

  @Test("健全市场 holds no 全市, and without a home 全市 stands for nothing")
  func noHome() throws {
    try MarkedText.expectMentions("健全市场体系。", types: [.place], home: "烟台市")
    try MarkedText.expectMentions("全市粮食丰收。", types: [.place])
  }

  @Test(
    "a bare noun stands for the name before it that ends in it",
    arguments: [
      ("[[第三届丝路茶业论坛|initiative:第三届丝路茶业论坛]]开幕。", "[[论坛|~initiative:第三届丝路茶业论坛]]为期三天。"),
      ("[[第三届丝路茶业论坛|initiative:第三届丝路茶业论坛]]开幕。", "专家出席[[本届论坛|~initiative:第三届丝路茶业论坛]]。"),
      ("[[“西域遗珍”文物展|initiative:西域遗珍文物展]]开展。", "[[展览|~initiative:西域遗珍文物展]]持续到十月。"),
      ("[[“春风”行动|initiative:春风行动]]开始了。", "[[活动|~initiative:春风行动]]持续一个月。"),
    ])
  func bareNoun(first: String, second: String) throws {
    try MarkedText.expectMentions(first + second, types: [.initiative])
  }

  @Test("该公司, 该校 and 医院 stand for the company, the school, the hospital before them")
  func institutions() throws {
    try MarkedText.expectMentions(
      "[[甘肃大唐枣业有限公司|institution:甘肃大唐枣业有限公司]]扩产。[[该公司|~institution:甘肃大唐枣业有限公司]]招工。",
      types: [.institution])
    try MarkedText.expectMentions(
      "[[兰州大学|institution:兰州大学]]扩招。[[该校|~institution:兰州大学]]新设两个专业。", types: [.institution])
  }

  @Test(
    "a noun that no name before it ends in, or that belongs to a longer word, stands for nothing",
    arguments: [
      "会议开始。", "公司成立于去年。", "[[第三届丝路茶业论坛|initiative:第三届丝路茶业论坛]]开幕，会议室坐满了人，企业的展台也满了。",
    ])
  func nothing(text: String) throws {
    try MarkedText.expectMentions(text, types: [.initiative])
  }

  @Test("a ceremony named by its head alone carries the name of what it belongs to")
  func ceremony() throws {
    try MarkedText.expectMentions(
      "[[第三届丝路茶业论坛|initiative:第三届丝路茶业论坛]]开幕。[[开幕式|initiative:第三届丝路茶业论坛开幕式]]上，专家致辞。",
      types: [.initiative])
  }
}
