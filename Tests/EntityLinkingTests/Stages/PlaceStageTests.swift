import Testing
import TypedGraph

@Suite("Places: which one a name means")
struct PlaceStageTests {
  @Test("full names and short forms mean their places")
  func names() throws {
    try MarkedText.expectMentions("[[银川市|place:640100]]的葡萄运到[[西宁|place:630100]]。")
  }

  @Test("a chain from province to district decides a namesake")
  func chain() throws {
    try MarkedText.expectMentions("[[辽宁省|place:210000]][[沈阳市|place:210100]][[和平区|place:210102]]新开了书店。")
    try MarkedText.expectMentions("[[天津市|place:120000]][[和平区|place:120101]]举行灯会。")
  }

  @Test("a list decides a namesake by the places beside it")
  func list() throws {
    try MarkedText.expectMentions("[[天津市|place:120000]][[和平区|place:120101]]、[[河东区|place:120102]]举行灯会。")
  }

  @Test("a namesake without anything that decides is ambiguous, with its candidates")
  func ambiguous() throws {
    let fragment = try MarkedText.link("鼓楼区新开了书店。")
    #expect(fragment.mentions.isEmpty)
    #expect(fragment.ambiguous.map(\.text) == ["鼓楼区"])
    #expect((fragment.ambiguous.first?.candidates.count ?? 0) >= 4)
  }

  @Test("an ordinary word is no place, although a district is called so")
  func ordinaryWord() throws {
    try MarkedText.expectMentions("和平是大家的愿望，城关的集市很热闹。")
  }

  @Test("江陵市 behind 韩国 is the Korean city and not 江陵县")
  func country() throws {
    try MarkedText.expectMentions("客人来自[[韩国|place:kr]][[江陵市|place:kr.江陵市]]。")
    try MarkedText.expectMentions("[[江陵县|place:421024]]粮食丰收。")
  }

  @Test("a lake is told from the city of its name by the words around it")
  func water() throws {
    try MarkedText.expectMentions("[[洪湖|place:water.洪湖]]水质好转，[[洪湖市|place:421083]]的荷花开了。")
  }

  @Test("公安 is a county only with its 县: the police are no place")
  func police() throws {
    try MarkedText.expectMentions("[[公安县|place:421022]]下雨。公安民警上街巡逻。", types: [.place])
  }

  @Test("a city inside the name of a university or a bridge is no mention of the city")
  func longerNames() throws {
    try MarkedText.expectMentions(
      "[[武汉大学|institution:武汉大学]]的学生走过[[南京长江大桥|place:南京长江大桥]]。")
  }

  @Test("traditional characters name the same place")
  func traditional() throws {
    try MarkedText.expectMentions("[[廣州市|place:440100]]與[[濟南市|place:370100]]相距很遠。")
  }

  @Test("a document names its own namesake more than another: what is near decides")
  func majority() throws {
    try MarkedText.expectMentions(
      "[[沈阳市|place:210100]]的[[沈河区|place:210103]]、[[皇姑区|place:210105]]下雪。[[和平区|place:210102]]也下雪。")
  }
}
