import Testing
import TypedGraph

@Suite("Events, who comes to them and what they bring")
struct EventRuleTests {
  @Test("an agreement is signed by both, where and when the sentence says")
  func signing() throws {
    try MarkedText.expectStatements(
      [.participatesIn, .heldIn, .dated, .cooperatesWith], in: "2023年5月6日，绍兴市水利局与宁波市水利局在余姚市签署《姚江治理合作协议》。",
      [
        "initiative:姚江治理合作协议 dated date:2023-05-06 role=signed",
        "initiative:姚江治理合作协议 held_in place:330281",
        "institution:宁波市水利局 cooperates_with institution:绍兴市水利局",
        "institution:宁波市水利局 participates_in initiative:姚江治理合作协议",
        "institution:绍兴市水利局 participates_in initiative:姚江治理合作协议",
      ])
  }

  @Test("a host behind 由 organises the event before it, and so does each that is listed")
  func hosts() throws {
    try MarkedText.expectStatements(
      [.organizes], in: "“护江”专项行动由柳州市水利局、桂林市水利局主办，南宁市水利局承办。",
      [
        "institution:南宁市水利局 organizes initiative:护江专项行动",
        "institution:柳州市水利局 organizes initiative:护江专项行动",
        "institution:桂林市水利局 organizes initiative:护江专项行动",
      ])
  }

  @Test("who is invited to an event does not hold it")
  func invited() throws {
    try MarkedText.expectStatements([.organizes], in: "他邀请柳州市的客人参加明年举行的“护江”专项行动。", [])
  }

  @Test("people who speak at the event of the sentence before take part in it")
  func speaking() throws {
    try MarkedText.expectStatements(
      [.participatesIn], in: "5月6日，洞庭合作论坛在益阳市举行。常德市市长周海波在论坛上致辞。",
      ["person:周海波 participates_in initiative:洞庭合作论坛"])
  }

  @Test("somebody who comes from a place is no delegation of it")
  func oneVisitor() throws {
    try MarkedText.expectStatements([.participatesIn], in: "洞庭合作论坛前，来自常德市的周海波正在排队。", [])
  }

  @Test("what a meeting adopts is part of it; a meeting whose spirit is carried out adopts nothing")
  func adopted() throws {
    try MarkedText.expectStatements(
      [.partOfInitiative], in: "洞庭合作论坛通过《洞庭治理规划》。", ["initiative:洞庭治理规划 part_of_initiative initiative:洞庭合作论坛"])
  }

  @Test("the items of a list right before its sum are part of it")
  func summed() throws {
    let text = "推进“净水”行动、“绿岸”行动、“清风”行动等“三大行动”。"
    let lines = MarkedText.lines(of: try MarkedText.link(text), predicates: [.partOfInitiative])
    #expect(Set(lines.map { $0.split(separator: " ").last }).count <= 1)
  }

  @Test("an event of a day that is still to come has the role planned")
  func planned() throws {
    try MarkedText.expectStatements(
      [.dated], in: "“护江”专项行动拟于2025年3月举行。", ["initiative:护江专项行动 dated date:2025-03 role=planned"])
  }
}
