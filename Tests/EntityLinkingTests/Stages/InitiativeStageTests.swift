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
}
