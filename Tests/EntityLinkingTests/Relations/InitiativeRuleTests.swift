import Testing
import TypedGraph

@Suite("Where, when and by whom")
struct InitiativeRuleTests {
  @Test("an initiative, 在, a place and a verb of holding: it is held there")
  func heldIn() throws {
    try MarkedText.expectStatements(
      [.heldIn], in: "“护河”专项行动在柳州市举行。", ["initiative:护河专项行动 held_in place:450200"])
  }

  @Test("of a chain behind 在 the last place is where it is held, once")
  func heldInChain() throws {
    let lines = MarkedText.lines(
      of: try MarkedText.link("“护河”专项行动在广西壮族自治区柳州市举行。"), predicates: [.heldIn])
    #expect(lines.contains("initiative:护河专项行动 held_in place:450200"))
  }

  @Test("a place behind an initiative without a verb of holding is not where it is held")
  func notHeldIn() throws {
    try MarkedText.expectStatements([.heldIn], in: "“护河”专项行动让柳州市的水清了。", [])
  }

  @Test("a date before an initiative that is signed dates it, with the role signed")
  func dated() throws {
    try MarkedText.expectStatements(
      [.dated], in: "2023年4月，桂林市与柳州市签署《漓江旅游合作协议》。",
      ["initiative:漓江旅游合作协议 dated date:2023-04 role=signed"])
  }

  @Test("a date that only stands near says nothing of when")
  func undated() throws {
    try MarkedText.expectStatements([.dated], in: "2023年4月，“护河”专项行动的队员们很忙。", [])
  }

  @Test("a date behind the initiative is not taken for its date")
  func dateBehind() throws {
    try MarkedText.expectStatements([.dated], in: "《漓江旅游合作协议》签署了，2023年4月下了大雨。", [])
  }

  @Test("a body that hosts an initiative organises it, in the active and in the passive")
  func organizes() throws {
    let expected = ["institution:柳州市水利局 organizes initiative:护河专项行动"]
    try MarkedText.expectStatements([.organizes], in: "“护河”专项行动由柳州市水利局主办。", expected)
    try MarkedText.expectStatements([.organizes], in: "柳州市水利局主办“护河”专项行动。", expected)
  }

  @Test("a body in another clause does not organise what follows")
  func otherClause() throws {
    try MarkedText.expectStatements([.organizes], in: "柳州市水利局很忙，“护河”专项行动开始。", [])
  }

  @Test("people before 出席 take part in the meeting behind it")
  func attendance() throws {
    try MarkedText.expectStatements(
      [.participatesIn], in: "常德市市长周海波、益阳市市长刘敏出席洞庭合作论坛。",
      ["person:刘敏 participates_in initiative:洞庭合作论坛", "person:周海波 participates_in initiative:洞庭合作论坛"])
  }

  @Test("a person behind the meeting does not take part by its name")
  func notAttending() throws {
    try MarkedText.expectStatements([.participatesIn], in: "洞庭合作论坛结束了，市长刘敏说。", [])
  }
}
