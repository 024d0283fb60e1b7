import Testing
import TypedGraph

@Suite("People in every context")
struct PersonContextTests {
  @Test("a name of two characters with a blank inside is a name, and only that")
  func spacedNames() throws {
    try MarkedText.expectMentions("经理[[鲁　达|person:鲁达]]建议，马上开工。", types: [.person])
    try MarkedText.expectMentions("（记者 [[何　江|person:何江]] 通讯员 [[欧阳文|person:欧阳文]]）天气晴。", types: [.person])
    try MarkedText.expectMentions("方　案\n天气晴。", types: [.person])
  }

  @Test("words for people promise a name that looks like one")
  func descriptions() throws {
    try MarkedText.expectMentions("村民[[周秀兰|person:周秀兰]]笑着说，好。", types: [.person])
    try MarkedText.expectMentions("石匠[[孟大海|person:孟大海]]、木匠[[廖根生|person:廖根生]]等当选。", types: [.person])
  }

  @Test(
    "ordinary words behind a word for people are no names",
    arguments: ["干部常来常往，很好。", "市长高度重视。", "学生安全第一。", "代表向大会提交。", "会员方便多了。", "居民温暖过冬。", "专家解读政策。"])
  func ordinaryWords(text: String) throws {
    try MarkedText.expectMentions(text, types: [.person])
  }

  @Test("those who are appointed are people, one after another")
  func appointed() throws {
    try MarkedText.expectMentions(
      "任命[[高　峰|person:高峰]]、[[沈月娥|person:沈月娥]]为副局长。免去[[丁志远|person:丁志远]]的局长职务。", types: [.person])
  }

  @Test("where somebody lives, or how old somebody is, a name follows")
  func origins() throws {
    try MarkedText.expectMentions("来自[[赣州|place:360700]]的[[廖小英|person:廖小英]]在看书。", types: [.person, .place])
    try MarkedText.expectMentions("58岁的[[白玉芬|person:白玉芬]]是医生。", types: [.person])
  }

  @Test("a clause in which somebody speaks opens with the speaker")
  func speakers() throws {
    try MarkedText.expectMentions("[[冯志强|person:冯志强]]在采访中说，雨停了。", types: [.person])
    try MarkedText.expectMentions("方案在会上介绍，雨停了。", types: [.person])
  }

  @Test("names with a middle dot end where their sounds end")
  func dotted() throws {
    try MarkedText.expectMentions("牧民[[阿不都·热西提|person:阿不都·热西提]]握着手。", types: [.person])
    try MarkedText.expectMentions("教练[[米哈伊尔·彼得罗夫|person:米哈伊尔·彼得罗夫]]说，好。", types: [.person])
    try MarkedText.expectMentions(
      "选手[[约翰·史密斯|person:约翰·史密斯]]获胜。赛后，[[史密斯|person:约翰·史密斯]]说好。", types: [.person])
  }

  @Test("Tibetan and Mongolian names stand without a surname")
  func steppe() throws {
    try MarkedText.expectMentions("县长[[扎西顿珠|person:扎西顿珠]]说，好。", types: [.person])
    try MarkedText.expectMentions("局长[[斯琴高娃|person:斯琴高娃]]介绍，好。", types: [.person])
  }

  @Test("two words in Latin letters behind a post are a name")
  func latin() throws {
    try MarkedText.expectMentions("总监[[Anna Miller|person:Anna Miller]]说，好。", types: [.person])
  }

  @Test("people whose given names are withheld are people; 某种 and 某地 are none")
  func withheld() throws {
    try MarkedText.expectMentions("被告人[[陈某|person:陈某]]、[[吕某某|person:吕某某]]获刑，由于某种原因。", types: [.person])
  }

  @Test("a rare surname is one behind an office, before a word of speech or with a blank inside")
  func rareSurnames() throws {
    try MarkedText.expectMentions("局长[[衣明远|person:衣明远]]介绍，好。", types: [.person])
    try MarkedText.expectMentions("会长[[麦文华|person:麦文华]]透露，好。", types: [.person])
    try MarkedText.expectMentions("（记者 [[犹　芳|person:犹芳]]）天气晴。", types: [.person])
    try MarkedText.expectMentions("局长昨日介绍，好。书记再次表示，好。", types: [.person])
  }

  @Test("Tibetan names of two characters with a blank, and in bylines, need no surname")
  func steppeBylines() throws {
    try MarkedText.expectMentions("副县长[[次　仁|person:次仁]]介绍，好。", types: [.person])
    try MarkedText.expectMentions("（记者 [[格桑旺堆|person:格桑旺堆]]）天气晴。", types: [.person])
    try MarkedText.expectMentions("原副县长[[次旺顿珠|person:次旺顿珠]]不再担任职务。", types: [.person])
  }

  @Test("a clause that opens with a name and goes on with 任 and a post names who gets it")
  func takesPost() throws {
    try MarkedText.expectMentions(
      "昨日，[[梁秀英|person:梁秀英]]任[[灵山县|place:450721]]副县长。", types: [.person, .place])
  }
}
