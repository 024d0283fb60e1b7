import Configuration
import SourceText
import Testing

@testable import EntityLinking

@Suite("A user's rules")
struct UserRulesTests {
  private func statements(_ text: String, rules yaml: String?) throws -> [String] {
    let rules = try yaml.map { yaml throws(ConfigurationError) in try UserRules(yaml: yaml, file: "rules.yaml") }
    let linker = try EntityLinker(lexicon: UserLexicon(), rules: rules ?? UserRules())
    let document = try DocumentReader.read(
      bytes: Array(text.utf8), path: "page.txt", options: ReadingOptions(date: "2024-09-26"))
    return MarkedText.lines(of: linker.link(document, path: "page.txt"))
  }

  @Test(
    "a sentence states a relation only by the user's word",
    arguments: [
      ("cooperates_with: [组团出海]", "临汾市与运城市组团出海。", ["place:140800 cooperates_with place:141000"]),
      ("aids: [伸援]", "临汾市伸援运城市。", ["place:141000 aids place:140800"]),
      (
        "sister_city: [金兰城]", "临汾市与运城市是金兰城。",
        ["place:140800 cooperates_with place:141000", "place:140800 sister_city place:141000"]
      ),
      (
        "dated:\n  signed: [落笔]", "2024年5月6日，《汾河共治协议》落笔。", ["initiative:汾河共治协议 dated date:2024-05-06 role=signed"]
      ),
      (
        "holds_post: {posts: [链长]}", "临汾市链长王守义说，产业好。", ["person:王守义 holds_post place:141000 post=链长"]
      ),
      (
        "organizes: [操持]", "临汾市人民政府操持汾河论坛。", ["institution:临汾市人民政府 organizes initiative:汾河论坛"]
      ),
    ])
  func furtherWord(yaml: String, text: String, expected: [String]) throws {
    let without = try statements(text, rules: nil)
    let with = try statements(text, rules: yaml)
    #expect(with.filter { !without.contains($0) } == expected)
  }

  @Test("words for plans and denials qualify what stands behind them")
  func status() throws {
    let rules = "planned: [欲期]\ndenied: [休得]"
    #expect(
      try statements("临汾市与运城市欲期携手合作。", rules: rules) == ["place:140800 cooperates_with place:141000 status=planned"])
    #expect(
      try statements("临汾市与运城市休得携手合作。", rules: rules) == ["place:140800 cooperates_with place:141000 status=denied"])
  }

  @Test("a word that rules know already keeps what it did")
  func knownWord() throws {
    let text = "临汾市与运城市携手合作。临汾市支援运城市。"
    #expect(
      try statements(text, rules: "aids: [携手]\ncooperates_with: [携手]").contains(
        "place:140800 cooperates_with place:141000"))
    #expect(try statements(text, rules: "") == statements(text, rules: nil))
  }

  @Test("words are folded as texts are")
  func folded() throws {
    #expect(
      try statements("临汾市与运城市组团联动出海。", rules: "cooperates_with: [組團聯動出海]")
        == ["place:140800 cooperates_with place:141000"])
  }

  @Test("rules of several files add up")
  func several() throws {
    var rules = try UserRules(yaml: "aids: [伸援]", file: "a.yaml")
    rules.append(try UserRules(yaml: "cooperates_with: [组团出海]", file: "b.yaml"))
    #expect(rules.keywords.map(\.text) == ["伸援", "组团出海"])
  }

  @Test(
    "a fault is named with its line and column and what to do",
    arguments: [
      (
        "- 携手",
        """
        rules.yaml:1:1: rules must be relations with their words
          - 携手
          ^
        Write, for instance, 'cooperates_with: [word, word]'
        """
      ),
      (
        "aids: [伸援]\nlikes: [点赞]",
        """
        rules.yaml:2:1: there is no relation 'likes'
          likes: [点赞]
          ^
        There are: cooperates_with, participates_in, organizes, held_in, dated, part_of_initiative, member_of, \
        located_in, holds_post, supplies, sister_city, aids, founds, planned, denied
        """
      ),
      (
        "part_of: [下辖]",
        """
        rules.yaml:1:1: 'part_of' is not told by words of its own
          part_of: [下辖]
          ^
        It follows from names and from the gazetteer
        """
      ),
      (
        "dated: [落笔]",
        """
        rules.yaml:1:8: 'dated' needs to know what its words say
          dated: [落笔]
                 ^
        Write them under one of: held, started, signed, adopted
        """
      ),
      (
        "dated:\n  opened: [落笔]",
        """
        rules.yaml:2:3: 'dated' has no words under 'opened'
            opened: [落笔]
            ^
        There are: held, started, signed, adopted
        """
      ),
      (
        "aids:\n  sends: [伸援]",
        """
        rules.yaml:2:3: 'aids' has no words under 'sends'
            sends: [伸援]
            ^
        Write 'aids: [word, word]'
        """
      ),
      (
        "aids: [伸援, 援]",
        """
        rules.yaml:1:12: '援' is no word for 'aids'
          aids: [伸援, 援]
                       ^
        Write 2 to 20 characters
        """
      ),
      (
        "aids: [伸，援]",
        """
        rules.yaml:1:8: '伸，援' is no word for 'aids'
          aids: [伸，援]
                 ^
        Write it without blanks and marks
        """
      ),
      (
        "aids: [[伸援]]",
        """
        rules.yaml:1:8: a word of 'aids' must be a text
          aids: [[伸援]]
                 ^
        """
      ),
      (
        "aids: [伸援]\naids: [援手]",
        """
        rules.yaml:1:1: a key stands twice: aids
          aids: [伸援]
          ^
        Keep one of them
        """
      ),
    ])
  func faults(_ yaml: String, _ expected: String) {
    #expect(throws: ConfigurationError.self) { try UserRules(yaml: yaml, file: "rules.yaml") }
    do {
      _ = try UserRules(yaml: yaml, file: "rules.yaml")
    } catch {
      #expect("\(error)" == expected)
    }
  }
}
