import Testing
import TypedGraph

@Suite("Setting up, supplying, leading and helping")
struct SettingUpRuleTests {
  @Test("two that set up a body together found it and cooperate")
  func founding() throws {
    try MarkedText.expectStatements(
      [.founds, .cooperatesWith], in: "昨天，海岚启明钢铁有限公司与北辰船舶有限公司合资组建了云岭远航科技有限公司。",
      [
        "institution:北辰船舶有限公司 cooperates_with institution:海岚启明钢铁有限公司",
        "institution:北辰船舶有限公司 founds institution:云岭远航科技有限公司",
        "institution:海岚启明钢铁有限公司 founds institution:云岭远航科技有限公司",
      ])
  }

  @Test("a body set up by another, in the passive")
  func passive() throws {
    try MarkedText.expectStatements(
      [.founds], in: "昨天，云岭远航科技有限公司由北辰船舶有限公司设立。", ["institution:北辰船舶有限公司 founds institution:云岭远航科技有限公司"])
  }

  @Test("goods that go to somebody, and goods that come from somebody")
  func supply() throws {
    let expected = ["institution:海岚启明钢铁有限公司 supplies institution:北辰船舶有限公司"]
    try MarkedText.expectStatements([.supplies], in: "昨天，海岚启明钢铁有限公司向北辰船舶有限公司供应钢板。", expected)
    try MarkedText.expectStatements([.supplies], in: "昨天，北辰船舶有限公司从海岚启明钢铁有限公司购进钢板。", expected)
  }

  @Test("appointments give posts, dismissals end them")
  func appointments() throws {
    try MarkedText.expectStatements(
      [.holdsPost], in: "绍兴市水利局局长赵卫国到场。任命赵卫国为宁波市水利局局长；免去赵卫国的绍兴市水利局局长职务。",
      [
        "person:赵卫国 holds_post institution:宁波市水利局 post=局长",
        "person:赵卫国 holds_post institution:绍兴市水利局 post=局长",
        "person:赵卫国 holds_post institution:绍兴市水利局 post=局长 status=ended",
      ])
  }

  @Test("a department's post behind the department is a post of it, not of its place")
  func department() throws {
    try MarkedText.expectStatements(
      [.holdsPost], in: "南昌市水产局局长万小平到场。", ["person:万小平 holds_post institution:南昌市水产局 post=局长"])
  }

  @Test("two pairs with 分别 cooperate one by one")
  func respectively() throws {
    try MarkedText.expectStatements(
      [.cooperatesWith], in: "绍兴市、宁波市分别结对阿坝州、甘孜州。",
      ["place:330200 cooperates_with place:513300", "place:330600 cooperates_with place:513200"])
  }

  @Test("places whose bodies act do not act themselves")
  func bodiesOfPlaces() throws {
    try MarkedText.expectStatements([.cooperatesWith], in: "绍兴、宁波两市警方联合执法。", [])
  }

  @Test("help goes to the place behind 向")
  func recipient() throws {
    try MarkedText.expectStatements(
      [.aids], in: "宜宾市向云南省昭通市捐赠大米200吨。", ["place:511500 aids place:530600"])
  }

  @Test("a body with a place and 的 before it lies there")
  func site() throws {
    try MarkedText.expectStatements(
      [.locatedIn], in: "昨天，宁波市的海岚启明钢铁有限公司发货。", ["institution:海岚启明钢铁有限公司 located_in place:330200"])
  }

  @Test("many places in one sentence cost no more than their number")
  func many() throws {
    let text = String(repeating: "长沙与株洲", count: 600) + "共同举办灯会。"
    let fragment = try MarkedText.link(text)
    #expect(fragment.mentions.count > 600)
  }
}
