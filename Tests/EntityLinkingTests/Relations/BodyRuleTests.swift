import Testing
import TypedGraph

@Suite("Posts, seats, goods and help")
struct BodyRuleTests {
  @Test("posts between a body and a name are the person's posts there, as they stand")
  func post() throws {
    try MarkedText.expectStatements(
      [.holdsPost], in: "哈尔滨市公安局局长赵卫国到场。",
      ["person:赵卫国 holds_post institution:哈尔滨市公安局 post=局长"])
    try MarkedText.expectStatements(
      [.holdsPost], in: "南昌市市长万小平到场。", ["person:万小平 holds_post place:360100 post=市长"])
  }

  @Test("two posts with 、 between them are two posts: 副书记 of the committee, 市长 of the city")
  func twoPosts() throws {
    try MarkedText.expectStatements(
      [.holdsPost], in: "醴陵市委副书记、市长汪大卫到场。",
      ["person:汪大卫 holds_post institution:中共醴陵市委员会 post=副书记", "person:汪大卫 holds_post place:430281 post=市长"])
  }

  @Test("other words between body and name make no post")
  func noPost() throws {
    try MarkedText.expectStatements([.holdsPost], in: "南昌市下雨，市长万小平到场。", [])
  }

  @Test("a body lies in its division, where the text names that too")
  func seat() throws {
    try MarkedText.expectStatements(
      [.locatedIn], in: "绍兴市水利局发文，绍兴市各县照办。", ["institution:绍兴市水利局 located_in place:330600"])
    try MarkedText.expectStatements([.locatedIn], in: "绍兴市水利局发文。", [])
  }

  @Test("an institution whose name opens with no place has no seat by its name")
  func noSeat() throws {
    try MarkedText.expectStatements([.locatedIn], in: "昨天，海岚启明科技有限公司发货。", [])
  }

  @Test("a place right behind the place it belongs to is part of it")
  func containment() throws {
    try MarkedText.expectStatements(
      [.partOf], in: "桂林市阳朔县举行比赛。", ["place:450321 part_of place:450300"])
  }

  @Test("places in a list are no parts of each other by the text, only by the gazetteer, without evidence")
  func listIsNoContainment() throws {
    let text = "阳朔县、桂林市举行比赛。"
    try MarkedText.expectStatements([.partOf], in: text, [])
    let background = try MarkedText.link(text).statements.filter(\.isBackground)
    #expect(
      background.map { "\($0.source) \($0.predicate.rawValue) \($0.target)" } == ["place:450321 part_of place:450300"])
  }

  @Test("one company ships to another")
  func supply() throws {
    try MarkedText.expectStatements(
      [.supplies], in: "昨天，海岚启明钢铁有限公司的钢板发往北辰船舶有限公司。",
      ["institution:海岚启明钢铁有限公司 supplies institution:北辰船舶有限公司"])
  }

  @Test("two companies without a verb of shipping between them do not supply each other")
  func noSupply() throws {
    try MarkedText.expectStatements([.supplies], in: "海岚启明钢铁有限公司、北辰船舶有限公司在南通。", [])
  }

  @Test("a place that sends relief to another aids it; of a chain the last is meant")
  func aid() throws {
    try MarkedText.expectStatements(
      [.aids], in: "四川省驰援云南省昭通市。", ["place:510000 aids place:530600"])
  }

  @Test("a place behind other words than those of relief is not aided")
  func noAid() throws {
    try MarkedText.expectStatements([.aids], in: "四川省的客人来到云南省昭通市。", [])
  }

  @Test("the places that a region's name is made of are its members")
  func regionMembers() throws {
    let text = "曲靖市、昆明市相邻。昆曲都市圈启动建设。"
    let lines = MarkedText.lines(of: try MarkedText.link(text), predicates: [.memberOf])
    #expect(
      lines == ["place:530100 member_of place:昆曲都市圈", "place:530300 member_of place:昆曲都市圈"])
  }

  @Test("a region whose name is one place's has no members by its name")
  func regionWithoutMembers() throws {
    try MarkedText.expectStatements([.memberOf], in: "武汉都市圈启动建设。", [])
  }
}
