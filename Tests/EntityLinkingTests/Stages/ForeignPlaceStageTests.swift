import Testing
import TypedGraph

@Suite("Places abroad that no list holds")
struct ForeignPlaceStageTests {
  @Test("a known city with the word for what it is the seat of is another place")
  func division() throws {
    try MarkedText.expectMentions(
      "[[乌兹别克斯坦|place:uz]][[布哈拉州|place:uz.布哈拉州]]下雪。", types: [.place])
  }

  @Test("a name in transliteration behind its country, with 市 and later without")
  func transliterated() throws {
    try MarkedText.expectMentions(
      "[[波兰|place:pl]][[别尔斯克市|place:pl.别尔斯克]]下雪，[[别尔斯克|place:pl.别尔斯克]]的学校停课。", types: [.place])
  }

  @Test("a person behind a country is no place")
  func person() throws {
    try MarkedText.expectMentions("[[法国|place:fr]]马克龙说，[[德国|place:de]]默茨也来。", types: [.place])
  }

  @Test("市 of 市民 and 市场 belongs to them")
  func citizens() throws {
    try MarkedText.expectMentions(
      "[[济南|place:370100]]市民到[[三亚|place:460200]]市场买花，[[福建|place:350000]]省会是[[福州|place:350100]]。",
      types: [.place])
    try MarkedText.expectMentions("[[济南市|place:370100]]民警上街。", types: [.place])
  }
}
