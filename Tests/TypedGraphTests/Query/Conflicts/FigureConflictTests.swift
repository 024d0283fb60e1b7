import Testing
import TypedGraph

@Suite("Figures that exclude each other")
struct FigureConflictTests {
  private static let bridge = Node.initiative("东西江大桥工程", kind: "project")
  private static let league = Node.initiative("江河联盟", kind: "alliance")
  private static let east = Node.place("330100", "东江市")

  /// What sentences about a bridge and an alliance, one a document, contradict each other in.
  private func said(_ sentences: [String], dates: [String] = ["2024-09-25", "2024-09-26"]) -> [String] {
    var said = SaidGraph()
    for (number, words) in sentences.enumerated() {
      said.say(
        words, in: "d\(number)", on: dates[number], naming: [Self.league], (Self.east, .organizes, Self.bridge, [:]))
    }
    return said.conflicts
  }

  @Test(
    "two wordings of one figure are no conflict",
    arguments: [
      ("东西江大桥工程总投资10万元。", "东西江大桥工程总投资100000元。"), ("东西江大桥工程总投资1亿元。", "东西江大桥工程总投资为10,000万元。"),
      ("东西江大桥工程工期六年。", "东西江大桥工程总工期6年，工期六年。"), ("东西江大桥工程全长３５公里。", "东西江大桥工程全长35000米。"),
      ("东西江大桥工程全长1.5公里。", "东西江大桥工程全长一千五百米。"), ("东西江大桥工程占地2平方公里。", "东西江大桥工程占地200公顷。"),
      ("东西江大桥工程总投资1.2万亿元。", "东西江大桥工程总投资12000亿元。"), ("总投资十亿元的东西江大桥工程开工。", "东西江大桥工程\n总投资10\n亿元。"),
    ])
  func oneFigure(first: String, second: String) {
    #expect(said([first, second]) == [])
  }

  @Test("two figures are a conflict; whose they are is told by the words around them")
  func twoFigures() {
    #expect(
      said(["东西江大桥工程总投资10亿元，全长35公里。", "总投资12亿元的东西江大桥工程，由东江市建设，全长35公里。"])
        == ["东西江大桥工程 | 总投资 | 10亿元 / 12亿元"])
    #expect(said(["东西江大桥工程工期六年。", "东西江大桥工程工期5年。"]) == ["东西江大桥工程 | 工期 | 5年 / 六年"])
    #expect(
      said(["东西江大桥工程由江河联盟12家成员单位建设。", "东西江大桥工程由江河联盟的15家成员单位建设。"]) == ["江河联盟 | 成员单位 | 12家 / 15家"])
  }

  @Test("rough figures, figures of other things and of other units are no conflict")
  func otherFigures() {
    #expect(said(["东西江大桥工程总投资约10亿元。", "东西江大桥工程总投资12亿元。"]) == [])
    #expect(said(["东西江大桥工程总投资10多亿元。", "东西江大桥工程总投资12亿元。"]) == [])
    #expect(said(["东西江大桥工程总投资10亿元以上。", "东西江大桥工程总投资12亿元。"]) == [])
    #expect(said(["东西江大桥工程总投资10亿元。", "东西江大桥工程投资额12亿元。"]) == [])
    #expect(said(["东西江大桥工程占地100亩。", "东西江大桥工程占地12公顷。"]) == [])
    #expect(said(["东西江大桥工程总投资10亿元。", "东西江大桥工程和江河联盟，后者总投资12亿元。"]) == [])
  }

  @Test("what changes conflicts only where it is told at one time, what stays conflicts always")
  func times() {
    let dates = ["2023-09-25", "2024-09-26"]
    #expect(said(["东西江大桥工程由江河联盟12家成员单位建设。", "东西江大桥工程由江河联盟15家成员单位建设。"], dates: dates) == [])
    #expect(
      said(["东西江大桥工程全长35公里。", "东西江大桥工程全长36公里。"], dates: dates) == ["东西江大桥工程 | 全长 | 35公里 / 36公里"])
  }

  @Test("numbers without end, at the end and without names end in no fault")
  func hostile() {
    let digits = String(repeating: "9", count: 400)
    let nines = String(repeating: "九", count: 400)
    let myriads = "东西江大桥工程总投资一" + String(repeating: "万亿", count: 6) + "元。"
    for words in [
      "东西江大桥工程总投资\(digits)亿元。", "东西江大桥工程总投资\(nines)亿元。", myriads, "东西江大桥工程总投资10", "10亿元", "十",
      "总投资：10,", "东西江大桥工程总投资1.亿元", "东西江大桥工程总投资万亿亿元", "东西江大桥工程总投资九百九十万亿亿元。",
    ] {
      #expect(said([words, "东西江大桥工程总投资10亿元。"]).count <= 1)
    }
  }
}
