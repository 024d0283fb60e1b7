import Testing
import TypedGraph

@Suite("Names of institutions")
struct InstitutionNameTests {
  @Test("a body joined to another by 与 begins behind it")
  func joined() throws {
    try MarkedText.expectMentions(
      "[[永修县人民政府|institution:永修县人民政府]]与[[江西云锦电子有限公司|institution:江西云锦电子有限公司]]签约。",
      types: [.institution])
  }

  @Test("verbs before a place are no part of the name")
  func verbs() throws {
    try MarkedText.expectMentions(
      "他冒用[[山东海岳重型机械有限公司|institution:山东海岳重型机械有限公司]]的名义。", types: [.institution])
  }

  @Test("a district's body is called by its city")
  func districts() throws {
    try MarkedText.expectMentions(
      "[[沧州市运河区人民检察院|institution:沧州市运河区人民检察院]]起诉。", types: [.institution])
  }

  @Test("a county's hospital leaves the province before it outside")
  func provinces() throws {
    try MarkedText.expectMentions(
      "湖南省[[凤凰县人民医院|institution:凤凰县人民医院]]接诊。", types: [.institution])
  }

  @Test("a company without a place is one where its name tells it from others")
  func distinctive() throws {
    try MarkedText.expectMentions("成都的[[岷川数控公司|institution:岷川数控公司]]发货。", types: [.institution])
  }

  @Test(
    "words that tell no institution from another are no name",
    arguments: ["附近医院很多。", "一家科技公司获奖。", "重点中学很多。", "五家医院到场。", "新格局形成。", "工信部门到场。"])
  func generic(text: String) throws {
    try MarkedText.expectMentions(text, types: [.institution])
  }

  @Test("中学校长 is the head of a 中学")
  func headmaster() throws {
    try MarkedText.expectMentions("[[青州市第五中学|institution:青州市第五中学]]校长到会。", types: [.institution])
  }

  @Test("a company goes on under its short name, defined or not")
  func shortNames() throws {
    try MarkedText.expectMentions(
      "[[甘肃云驰速运有限公司|institution:甘肃云驰速运有限公司]]成立。[[云驰速运|institution:甘肃云驰速运有限公司]]很忙。",
      types: [.institution])
    try MarkedText.expectMentions(
      "[[中国竹藤产业促进会|institution:中国竹藤产业促进会]]（简称“[[竹促会|institution:中国竹藤产业促进会]]”）成立。"
        + "[[竹促会|institution:中国竹藤产业促进会]]很忙。",
      types: [.institution])
  }

  @Test("troops of the corps are named by their number, later without it")
  func troops() throws {
    try MarkedText.expectMentions(
      "[[新疆生产建设兵团第六师|institution:新疆生产建设兵团第六师]]种棉花。[[六师|institution:新疆生产建设兵团第六师]]丰收。",
      types: [.institution])
  }

  @Test("where the home is not known, 州农牧局 belongs to the prefecture named before")
  func nearest() throws {
    try MarkedText.expectMentions(
      "[[玉树州|place:632700]]下雪。[[州应急管理局|institution:玉树藏族自治州应急管理局]]来了。", types: [.place, .institution])
  }

  @Test("a museum that is visited is a place, one that acts an institution")
  func museums() throws {
    try MarkedText.expectMentions("展览在[[湖南博物院|place:湖南博物院]]开幕。", types: [.place, .institution])
    try MarkedText.expectMentions("[[湖南博物院|institution:湖南省博物馆]]主办展览。", types: [.place, .institution])
  }

  @Test("a name in Latin letters in brackets is another name of the same body")
  func latin() throws {
    try MarkedText.expectMentions(
      "[[远东陶瓷学会|institution:远东陶瓷学会]]（[[FECS|institution:远东陶瓷学会]]）主办。", types: [.institution])
  }

  @Test("a body whose last character begins a post keeps it: 局 before 党组书记")
  func headBeforePost() throws {
    try MarkedText.expectMentions(
      "[[泰州市行政审批服务局|institution:泰州市行政审批服务局]]党组书记到场。", types: [.institution])
  }

  @Test("a district's short name tells the hospitals of a city apart")
  func districtHospital() throws {
    try MarkedText.expectMentions(
      "他是[[长治市潞州医院|institution:长治市潞州医院]]外科主任。", types: [.institution])
  }

  @Test("verbs of sending, running for others and paying end what stands before a body")
  func furtherVerbs() throws {
    try MarkedText.expectMentions(
      "[[邯郸北辰医院|institution:邯郸北辰医院]]托管[[肥乡区人民医院|institution:邯郸市肥乡区人民医院]]。",
      types: [.institution])
  }

  @Test("a school goes on under the short form of its last words")
  func schools() throws {
    try MarkedText.expectMentions(
      "[[赣州岭云职业学院|institution:赣州岭云职业学院]]开学。[[岭云职院|institution:赣州岭云职业学院]]院长到场。",
      types: [.institution])
  }
}
