import Testing
import TypedGraph

@Suite("Relations across sentences, lists and stories")
struct AcrossSentencesTests {
  @Test("what is carried out of a list that is summed up is the sum; its members are part of it")
  func sums() throws {
    try MarkedText.expectStatements(
      [.organizes], in: "柳州市、桂林市扎实推进组织联建、产业联营、人才联育“三大行动”。",
      ["place:450200 organizes initiative:三大行动", "place:450300 organizes initiative:三大行动"])
  }

  @Test("将 before a quantity is no plan")
  func quantity() throws {
    try MarkedText.expectStatements(
      [.aids], in: "绵阳市将300顶帐篷运往青川县。", ["place:510700 aids place:510822"])
  }

  @Test("an initiative whose verb stands behind 并 is planned with what stands before it")
  func planContinues() throws {
    try MarkedText.expectStatements(
      [.participatesIn], in: "洛阳市将派专家回访，并与开封市签订《牡丹文化合作协议》。",
      [
        "place:410200 participates_in initiative:牡丹文化合作协议 status=planned",
        "place:410300 participates_in initiative:牡丹文化合作协议 status=planned",
      ])
  }

  @Test("places that tell of each what it does for itself do not cooperate")
  func eachForItself() throws {
    try MarkedText.expectStatements([.cooperatesWith], in: "罗平县、会泽县已开展试点。", [])
  }

  @Test("the next session that a meeting decides on is not held by the same hosts")
  func nextSession() throws {
    try MarkedText.expectStatements(
      [.organizes], in: "5月8日，洞庭合作论坛在益阳市举行。会议商定第七次会议由常德市承办。", [])
  }

  @Test("a body under several names has one head")
  func severalNames() throws {
    try MarkedText.expectStatements(
      [.holdsPost], in: "柳州市发展和改革委员会（柳州市能源局、柳州市统计局）主任韦国安出席。",
      [
        "person:韦国安 holds_post institution:柳州市发展和改革委员会 post=主任",
        "person:韦国安 holds_post institution:柳州市统计局 post=主任",
        "person:韦国安 holds_post institution:柳州市能源局 post=主任",
      ])
  }

  @Test("an alliance opens a platform: the platform is part of it")
  func opened() throws {
    try MarkedText.expectStatements(
      [.partOfInitiative], in: "柳州市、桂林市成立“漓柳”医疗联盟。“漓柳”医疗联盟开通了“漓柳云诊”远程会诊平台。",
      ["initiative:漓柳云诊远程会诊平台 part_of_initiative initiative:漓柳医疗联盟"])
  }
}
