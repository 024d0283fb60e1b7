import Testing
import TypedGraph

@Suite("Who cooperates with whom")
struct CooperationRuleTests {
  @Test("two places that jointly start something cooperate and organise it")
  func jointSubject() throws {
    try MarkedText.expectStatements(
      [.cooperatesWith, .organizes], in: "沈阳市与大连市共同开启“辽东走廊”行动。",
      [
        "place:210100 cooperates_with place:210200",
        "place:210100 organizes initiative:辽东走廊行动",
        "place:210200 organizes initiative:辽东走廊行动",
      ])
  }

  @Test("a list distributes: each pair of three signatories cooperates")
  func listOfThree() throws {
    try MarkedText.expectStatements(
      [.cooperatesWith, .participatesIn], in: "青岛、烟台、威海三地签署《黄海旅游合作协议》。",
      [
        "place:370200 cooperates_with place:370600",
        "place:370200 cooperates_with place:371000",
        "place:370200 participates_in initiative:黄海旅游合作协议",
        "place:370600 cooperates_with place:371000",
        "place:370600 participates_in initiative:黄海旅游合作协议",
        "place:371000 participates_in initiative:黄海旅游合作协议",
      ])
  }

  @Test("two places that are only named together do not cooperate")
  func withoutJointAction() throws {
    try MarkedText.expectStatements([.cooperatesWith], in: "沈阳市与大连市昨天下雨。", [])
  }

  @Test("more than six parties are a crowd and give no pairs")
  func crowd() throws {
    try MarkedText.expectStatements(
      [.cooperatesWith], in: "济南、青岛、烟台、威海、潍坊、临沂、淄博联合举办灯会。", [])
  }

  @Test("places that open the name of a joint undertaking cooperate in it")
  func jointUndertaking() throws {
    let text = "广佛政务服务一体化提速。"
    try MarkedText.expectStatements([.cooperatesWith], in: text, ["place:440100 cooperates_with place:440600"])
    let parties = try MarkedText.link(text).statements.filter { $0.predicate == .participatesIn }
    #expect(parties.map(\.source.rawValue) == ["place:440100", "place:440600"])
    #expect(Set(parties.map(\.target)).count == 1)
  }

  @Test("one place in the name of an initiative cooperates with nobody")
  func singlePlace() throws {
    try MarkedText.expectStatements([.cooperatesWith], in: "佛山市“清风”行动开始。", [])
  }

  @Test("two signatories in signature lines cooperate")
  func signatories() throws {
    let text = """
      　　双方商定，每月交换一次水质监测数据，共同处置突发的
      污染事件，并且每年开一次会，把做法和难处都摆到桌面上
      来谈。

      绍兴市水利局
      宁波市水利局
      2024年3月4日

      """
    try MarkedText.expectStatements(
      [.cooperatesWith], in: text,
      ["institution:宁波市水利局 cooperates_with institution:绍兴市水利局"])
  }

  @Test("one signatory cooperates with nobody")
  func singleSignatory() throws {
    let text = """
      　　今年的水质监测数据已经公布，请各单位对照检查，发现问
      题及时整改，年底之前把整改的情况报来。

      绍兴市水利局
      2024年3月4日

      """
    try MarkedText.expectStatements([.cooperatesWith], in: text, [])
  }

  @Test("two cities that become friendship cities are sister cities and cooperate")
  func friendship() throws {
    try MarkedText.expectStatements(
      [.cooperatesWith, .sisterCity], in: "珠海市与韩国釜山市结为友好城市。",
      ["place:440400 cooperates_with place:kr.釜山", "place:440400 sister_city place:kr.釜山"])
  }

  @Test("of three cities none is taken for the sister of another")
  func threeCities() throws {
    try MarkedText.expectStatements([.sisterCity], in: "珠海市、中山市、江门市商量友好城市的事。", [])
  }

  @Test("a planned joint undertaking carries status planned")
  func planned() throws {
    try MarkedText.expectStatements(
      [.cooperatesWith], in: "桂林市与柳州市拟共同举办灯会。",
      ["place:450200 cooperates_with place:450300 status=planned"])
  }

  @Test("a denied one carries status denied")
  func denied() throws {
    try MarkedText.expectStatements(
      [.cooperatesWith], in: "桂林市与柳州市尚未签署合作协议。",
      ["place:450200 cooperates_with place:450300 status=denied"])
  }

  @Test(
    "a page without cooperation gives no cooperation edge",
    arguments: [
      "今天多云，最高气温20度，东北风三级。明天沈阳市有雨，大连市晴。",
      "昨晚的足球比赛，济南队主场2比1胜青岛队，第80分钟打入制胜球。",
      "昆明市统计局公布上半年数据，全市生产总值增长百分之五。",
      "兰州市一居民楼发生火灾，消防员迅速赶到，没有人员伤亡。",
    ])
  func withoutCooperation(text: String) throws {
    try MarkedText.expectStatements([.cooperatesWith, .sisterCity], in: text, [])
  }
}
