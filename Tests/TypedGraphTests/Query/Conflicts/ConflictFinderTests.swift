import Testing
import TypedGraph

@Suite("Values that exclude each other")
struct ConflictFinderTests {
  private static let east = Node.place("330100", "东江市")
  private static let county = Node.place("330122", "桐溪县", kind: "county")
  private static let west = Node.place("360400", "西江市")
  private static let pact = Node.initiative("《东西江协议》", kind: "agreement")
  private static let works = Node.institution("东西江水务公司")
  private static let bureau = Node.institution("东江市水利局", kind: "government_organ")

  /// What two documents say of the day on which an agreement was signed.
  private func signed(_ days: [(String, String)], role: String = "signed", of initiative: Node = pact) -> [String] {
    var said = SaidGraph()
    for (number, day) in days.enumerated() {
      said.say(
        "\(day.1)，《东西江协议》签署。", in: "d\(number)", on: "2024-10-0\(number + 1)",
        (initiative, .dated, .date(day.0, day.1), ["role": role]))
    }
    return said.conflicts
  }

  @Test("an agreement that was signed on two days is a conflict, by time")
  func twoDays() {
    #expect(
      signed([("2024-09-26", "9月26日"), ("2024-09-25", "9月25日")])
        == ["《东西江协议》 | dated signed | 2024-09-25 / 2024-09-26"])
    #expect(
      signed([("2024-09", "9月"), ("2024-09-25", "9月25日"), ("2023", "2023年")])
        == ["《东西江协议》 | dated signed | 2023 / 2024-09-25"])
  }

  @Test(
    "a day, its month and its year are one date in several words; so is one that a text calls rough",
    arguments: [
      [("2004", "2004年"), ("2004-10-19", "2004年10月19日")],
      [("2004", "2004年"), ("2004-10", "2004年10月"), ("2004-10-19", "2004年10月19日")],
      [("2024-09-23/2024-09-24", "9月23日至24日"), ("2024-09-24", "9月24日")],
      [("2003~", "2003年前后"), ("2004-10-19", "2004年10月19日")],
    ])
  func oneDate(days: [(String, String)]) {
    #expect(signed(days) == [])
  }

  @Test("the words for a wider date stand with those for the narrower one")
  func widerDate() throws {
    var said = SaidGraph()
    for (document, day) in [("a", "2004-10-19"), ("b", "2004"), ("c", "2005")] {
      said.say("《东西江协议》于\(day)签署。", in: document, (Self.pact, .dated, .date(day, day), ["role": "signed"]))
    }
    let values = try #require(ConflictFinder(said.graph).conflicts().first).values
    #expect(values.map(\.text) == ["2004-10-19", "2005"])
    #expect(values.map { $0.evidence.map(\.document) } == [["a", "b"], ["c"]])
  }

  @Test("a plan is no date yet, and a series of events is held more than once")
  func plannedAndHeld() {
    let days = [("2024-09-25", "9月25日"), ("2024-10-25", "10月25日")]
    #expect(signed(days, role: "planned") == [])
    #expect(signed(days, role: "held", of: .initiative("东西江水质会商会", kind: "meeting")) == [])
    #expect(
      signed(days, role: "held", of: .initiative("东西江水质会商会第三次会议", kind: "meeting"))
        == ["东西江水质会商会第三次会议 | dated held | 2024-09-25 / 2024-10-25"])
  }

  @Test("a founding and a friendship have the date of their sentence, where it has one")
  func founding() {
    var said = SaidGraph()
    for (document, day) in [("a", "2016-03"), ("b", "2017-03"), ("c", "2018")] {
      let date = Node.date(day, day)
      said.say("\(day)，东江市与西江市组建东西江水务公司。", in: document, naming: [date], (Self.east, .founds, Self.works, [:]))
      said.say("\(day)，东江市与西江市结为友好城市。", in: document, naming: [date], (Self.east, .sisterCity, Self.west, [:]))
    }
    said.say(
      "2019年至2020年，东江市筹建东西江水务公司。", in: "d", naming: [.date("2019", "2019年"), .date("2020", "2020年")],
      (Self.east, .founds, Self.works, [:]))
    #expect(
      said.conflicts == [
        "东江市 | sister_city 西江市, when | 2016-03 / 2017-03 / 2018",
        "东西江水务公司 | ← founds when | 2016-03 / 2017-03 / 2018",
      ])
  }

  /// What two documents say of who is mayor.
  private func mayors(
    _ first: (String, String, Qualifiers), _ second: (String, String, Qualifiers), dates: [String?]
  ) -> [String] {
    var said = SaidGraph()
    for (number, holder) in [first, second].enumerated() {
      said.say(
        holder.1, in: "d\(number)", on: dates[number], (.person(holder.0), .holdsPost, Self.east, holder.2))
    }
    return said.conflicts
  }

  @Test("a post that a body has one of and two people hold at one time is a conflict")
  func twoHolders() {
    let holders = (
      ("王守义", "东江市市长王守义", ["post": "副书记、市长"] as Qualifiers), ("李明远", "东江市市长李明远", ["post": "市长"] as Qualifiers)
    )
    let conflict = ["东江市 | ← holds_post 市长 | 李明远 / 王守义"]
    #expect(mayors(holders.0, holders.1, dates: ["2024-09-25", "2024-10-08"]) == conflict)
    #expect(mayors(holders.0, holders.1, dates: [nil, "2024-10-08"]) == conflict)
    #expect(mayors(holders.0, holders.1, dates: ["2024-09-25", "2024-11-08"]) == [])
  }

  @Test("a former holder, a deputy, an acting one of the same name and a name in parts are no conflict")
  func otherHolders() {
    let dates: [String?] = ["2024-09-25", "2024-09-26"]
    let mayor = ("王守义", "东江市市长王守义", ["post": "市长"] as Qualifiers)
    #expect(mayors(mayor, ("李明远", "东江市市长李明远", ["post": "市长", "status": "ended"]), dates: dates) == [])
    #expect(mayors(mayor, ("李明远", "原东江市市长李明远", ["post": "市长"]), dates: dates) == [])
    #expect(mayors(mayor, ("李明远", "东江市副市长李明远", ["post": "副市长"]), dates: dates) == [])
    #expect(mayors(mayor, ("王守义", "东江市代市长王守义", ["post": "代市长"]), dates: dates) == [])
    let foreign = ("约翰·史密斯", "东江市市长约翰·史密斯", ["post": "市长"] as Qualifiers)
    #expect(mayors(foreign, ("史密斯", "东江市市长史密斯", ["post": "市长"]), dates: dates) == [])
    #expect(mayors(mayor, ("王某", "东江市市长王某", ["post": "市长"]), dates: dates) == [])
  }

  @Test("a sentence that names two holders knows of both")
  func oneSentence() {
    var said = SaidGraph()
    said.say(
      "东江市水利局局长王守义、李明远到会。", in: "a", (.person("王守义"), .holdsPost, Self.bureau, ["post": "局长"]),
      (.person("李明远"), .holdsPost, Self.bureau, ["post": "局长"]))
    #expect(said.conflicts == [])
  }

  @Test("a person is not head and deputy of one body at one time, but may hold posts side by side")
  func ranks() {
    func said(_ posts: [String], dates: [String]) -> [String] {
      var said = SaidGraph()
      for (number, post) in posts.enumerated() {
        said.say(
          "东江市水利局\(post)王守义到会。", in: "d\(number)", on: dates[number],
          (.person("王守义"), .holdsPost, Self.bureau, ["post": post]))
      }
      return said.conflicts
    }
    let dates = ["2024-09-25", "2024-09-26"]
    #expect(said(["局长", "副局长"], dates: dates) == ["王守义 | holds_post 东江市水利局 | 副局长 / 局长"])
    #expect(said(["副局长", "局长"], dates: ["2023-09-25", "2024-09-26"]) == [])
    #expect(said(["党组书记", "局长"], dates: dates) == [])
    #expect(said(["副局长", "常务副局长"], dates: dates) == [])
    #expect(said(["副市长", "代市长"], dates: dates) == [])
  }

  @Test("a seat in two places is a conflict unless one lies in the other")
  func seats() {
    var said = SaidGraph()
    said.say("东西江水务公司位于桐溪县。", in: "a", (Self.works, .locatedIn, Self.county, [:]))
    said.say("东西江水务公司位于东江市。", in: "b", (Self.works, .locatedIn, Self.east, [:]))
    #expect(said.conflicts == [])
    said.say("东西江水务公司位于西江市。", in: "c", (Self.works, .locatedIn, Self.west, [:]))
    #expect(said.conflicts == ["东西江水务公司 | located_in | 东江市 / 桐溪县 / 西江市"])
  }

  @Test("a text that puts a place elsewhere than the gazetteer conflicts with it; the gazetteer alone never does")
  func gazetteer() {
    var said = SaidGraph()
    said.know(Self.county, .partOf, Self.east)
    said.know(Self.county, .partOf, Self.west)
    #expect(said.conflicts == [])
    var told = SaidGraph()
    told.know(Self.county, .partOf, Self.east)
    told.say("西江市桐溪县", in: "a", naming: [Self.east], (Self.county, .partOf, Self.west, [:]))
    #expect(told.conflicts == ["桐溪县 | part_of | 西江市 / 东江市"])
  }

  @Test("lists of members conflict where each has what the other has not; a shorter list is only shorter")
  func members() {
    let league = Node.initiative("江河联盟", kind: "alliance")
    let north = Node.place("110100", "北江市")
    let south = Node.place("440100", "南江市")
    func said(_ lists: [[Node]]) -> [String] {
      var said = SaidGraph()
      for (number, list) in lists.enumerated() {
        let words = list.map(\.name).joined(separator: "、") + "组成江河联盟。"
        for member in list {
          said.say(words, in: "d\(number)", (member, .memberOf, league, [:]))
        }
      }
      return said.conflicts
    }
    #expect(said([[Self.east, Self.west, north], [Self.east, Self.west]]) == [])
    #expect(said([[Self.east, Self.west, north], [Self.east, Self.west, north, south]]) == [])
  }

  @Test("one sentence with its list of members is compared as one list")
  func memberLists() {
    let league = Node.initiative("江河联盟", kind: "alliance")
    let north = Node.place("110100", "北江市")
    let south = Node.place("440100", "南江市")
    var said = SaidGraph()
    said.say(
      "东江市、西江市、北江市组成江河联盟。", in: "a", (Self.east, .memberOf, league, [:]), (Self.west, .memberOf, league, [:]),
      (north, .memberOf, league, [:]))
    said.say(
      "东江市、西江市、南江市组成江河联盟。", in: "b", (Self.east, .memberOf, league, [:]), (Self.west, .memberOf, league, [:]),
      (south, .memberOf, league, [:]))
    #expect(said.conflicts == ["江河联盟 | ← member_of | 东江市、西江市、南江市 / 北江市、东江市、西江市"])
  }
}
