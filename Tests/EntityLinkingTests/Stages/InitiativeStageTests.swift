import Testing
import TypedGraph

@Suite("Initiatives")
struct InitiativeStageTests {
  @Test("a title in 《》 whose last word is a head is an initiative; another title is none")
  func titles() throws {
    try MarkedText.expectMentions(
      "《[[海峡旅游合作规划|initiative:海峡旅游合作规划]]》发布，《红楼梦》上演。", types: [.initiative])
  }

  @Test("a quotation with a head behind it is a campaign; a slogan in quotes is none")
  func quotations() throws {
    try MarkedText.expectMentions("[[“春风”行动|initiative:春风行动]]开始了。“四个意识”要增强。", types: [.initiative])
  }

  @Test("a meeting with its session is one name")
  func session() throws {
    try MarkedText.expectMentions(
      "[[长三角市长联席会议第五次会议|initiative:长三角市长联席会议第五次会议]]举行。", types: [.initiative])
  }

  @Test("a bare head is none", arguments: ["会议开始。", "活动很好。", "大家签了协议。", "两个项目开工。"])
  func bareHeads(text: String) throws {
    try MarkedText.expectMentions(text, types: [.initiative])
  }

  @Test("places that are named together and then 一体化 make a joint undertaking")
  func jointUndertaking() throws {
    let mentions = try MarkedText.link("广佛政务服务一体化加速。").mentions.filter { $0.node.type == .initiative }
    #expect(mentions.map(\.text) == ["广佛政务服务一体化"])
  }

  @Test("one place alone and then 一体化 make none")
  func singlePlace() throws {
    try MarkedText.expectMentions("[[佛山市|place:440600]]一体化加速。", types: [.initiative, .place])
  }

  @Test(
    "what is held, founded, signed or carried out is an initiative where its words are its own",
    arguments: [
      "工会举办[[红枣丰收节|initiative:红枣丰收节]]。", "三家企业成立[[戈壁农业联盟|initiative:戈壁农业联盟]]。",
      "镇里实施[[断头河清障工程|initiative:断头河清障工程]]。", "各村开展[[清渠护林行动|initiative:清渠护林行动]]。",
    ])
  func carriedOut(text: String) throws { try MarkedText.expectMentions(text, types: [.initiative]) }

  @Test(
    "words that only say what kind of thing is meant name nothing",
    arguments: ["推进重点项目建设。", "开展招商引资活动。", "建立合作机制。", "举办系列文化活动。", "签订合作协议3份。", "健全工作制度。"])
  func generic(text: String) throws { try MarkedText.expectMentions(text, types: [.initiative]) }

  @Test(
    "the session and the year belong to the name",
    arguments: [
      "[[第六届江海联动论坛|initiative:第六届江海联动论坛]]举行。", "[[首届戈壁红枣节|initiative:首届戈壁红枣节]]举行。",
      "[[2024戈壁马拉松|initiative:2024戈壁马拉松]]开跑。",
    ])
  func session(text: String) throws { try MarkedText.expectMentions(text, types: [.initiative]) }

  @Test("quoted members of a list with a counted head behind it are initiatives each")
  func quotedMembers() throws {
    try MarkedText.expectMentions(
      "社区办了“[[夕阳课堂|initiative:夕阳课堂]]”“[[邻里食堂|initiative:邻里食堂]]”等四大项目。", types: [.initiative])
  }

  @Test("unquoted members are, where their number agrees")
  func countedMembers() throws {
    try MarkedText.expectMentions(
      "全镇推进[[河道清障|initiative:河道清障]]、[[村企联建|initiative:村企联建]]、[[夜校扩面|initiative:夜校扩面]]三大行动。",
      types: [.initiative])
    try MarkedText.expectMentions("全镇推进河道清障、村企联建三大行动。", types: [.initiative])
  }

  @Test("a notice that stands as a title without 《》 is a document")
  func noticeTitle() throws {
    try MarkedText.expectMentions(
      "[[关于做好夏粮收购工作的通知|initiative:关于做好夏粮收购工作的通知]]\n\n各村要做好准备，按时收购，不得拖欠。", types: [.initiative])
  }

  @Test("what every reader knows by name is an initiative")
  func known() throws {
    try MarkedText.expectMentions("企业借“[[一带一路|initiative:“一带一路”倡议]]”出海。", types: [.initiative])
  }

  @Test("an agreement that its sentence signs carries the names of the parties")
  func signed() throws {
    try MarkedText.expectMentions(
      "兰州大学与青岛大学签署[[联合育种协议|initiative:兰州大学与青岛大学联合育种协议]]。", types: [.initiative])
  }
}
