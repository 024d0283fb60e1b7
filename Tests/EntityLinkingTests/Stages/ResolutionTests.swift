import SourceText
import Testing
import TypedGraph

@testable import EntityLinking

@Suite("Who is meant: definitions, sets, the longest name")
struct ResolutionTests {
  @Test("a defined short form stands for its name from its definition on")
  func definition() throws {
    try MarkedText.expectMentions(
      "《[[海峡旅游合作规划|initiative:海峡旅游合作规划]]》（以下简称《[[规划|~initiative:海峡旅游合作规划]]》）印发。"
        + "《[[规划|~initiative:海峡旅游合作规划]]》提出了目标。",
      types: [.initiative])
  }

  @Test("before its definition the short form stands for nothing")
  func scope() throws {
    try MarkedText.expectMentions(
      "《规划》很厚。《[[海峡旅游合作规划|initiative:海峡旅游合作规划]]》"
        + "（以下简称《[[规划|~initiative:海峡旅游合作规划]]》）印发。", types: [.initiative])
  }

  @Test("a bracket without a word of definition defines nothing")
  func noDefinition() throws {
    try MarkedText.expectMentions(
      "《[[海峡旅游合作规划|initiative:海峡旅游合作规划]]》（《海规》）印发。《海规》提出了目标。", types: [.initiative])
  }

  @Test("两地 stands for the two places last named together")
  func setOfTwo() throws {
    try MarkedText.expectMentions(
      "[[青岛|place:370200]]与[[烟台|place:370600]]相邻。[[两地|~place:370200+place:370600]]气候相近。")
  }

  @Test("三地 does not stand for a pair, and 两地 not for places that are not named together")
  func wrongSize() throws {
    try MarkedText.expectMentions("[[青岛|place:370200]]与[[烟台|place:370600]]相邻。三地气候相近。")
    try MarkedText.expectMentions("[[青岛|place:370200]]下雨。[[烟台|place:370600]]天晴。两地气候相近。")
  }

  @Test("the nearest set of its size is meant")
  func nearest() throws {
    try MarkedText.expectMentions(
      "[[青岛|place:370200]]与[[烟台|place:370600]]相邻。[[昆明|place:530100]]与[[玉溪|place:530400]]相邻。"
        + "[[两地|~place:530100+place:530400]]气候相近。")
  }

  @Test("of candidates that overlap the longest is selected, and what lies inside is no mention")
  func longest() throws {
    var state = try Self.state("沈阳市铁西区运输公司")
    state.candidates = [
      LinkedSpan(range: 0..<9, type: .place, entities: [EntityID(.place, "210100")], rule: "a"),
      LinkedSpan(range: 0..<30, type: .institution, entities: [EntityID(.institution, "x")], rule: "b"),
      LinkedSpan(range: 9..<18, type: .place, entities: [EntityID(.place, "210106")], rule: "a"),
    ]
    SelectionStage().run(&state, resources: .standard)
    #expect(state.spans.map(\.rule) == ["b"])
  }

  @Test("of equal stretches the more specific type is selected, whatever their order")
  func equalStretches() throws {
    let place = LinkedSpan(range: 0..<9, type: .place, entities: [EntityID(.place, "x")], rule: "place")
    let institution = LinkedSpan(
      range: 0..<9, type: .institution, entities: [EntityID(.institution, "x")], rule: "body")
    for candidates in [[place, institution], [institution, place]] {
      var state = try Self.state("沈阳市")
      state.candidates = SpanTable(candidates)
      SelectionStage().run(&state, resources: .standard)
      #expect(state.spans.map(\.rule) == ["body"])
    }
  }

  @Test("stretches that touch without overlapping are both selected")
  func touching() throws {
    var state = try Self.state("沈阳市铁西区")
    state.candidates = [
      LinkedSpan(range: 9..<18, type: .place, entities: [EntityID(.place, "2")], rule: "a"),
      LinkedSpan(range: 0..<9, type: .place, entities: [EntityID(.place, "1")], rule: "a"),
    ]
    SelectionStage().run(&state, resources: .standard)
    #expect(state.spans.map(\.range) == [0..<9, 9..<18])
  }

  /// A state of a text that no stage has seen.
  static func state(_ text: String) throws -> LinkingState {
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "page.txt")
    return LinkingState(source: document, text: ViewText(document.view.utf8), hits: [])
  }
}
