import SourceText
import Testing

@testable import EntityLinking

@Suite("The words that rules look for")
struct KeywordLexiconTests {
  static func word(_ text: String, _ roles: KeywordRole, kind: String = "") -> Keyword {
    Keyword(text: text, roles: roles, kind: kind, fullForm: text)
  }

  @Test("every word at every position is a hit, by start, then by end")
  func allHits() {
    let lexicon = KeywordLexicon([
      Self.word("市", .measure), Self.word("市长", .post), Self.word("副市长", .post), Self.word("长", .surname),
    ])
    let text = ViewText(Array("副市长".utf8))
    let words = lexicon.hits(in: text, range: 0..<text.count).map { text.string($0.start..<$0.end) }
    #expect(words == ["副市长", "市", "市长", "长"])
  }

  @Test("a word of several lists has the roles of all, and the first kind it is given")
  func mergedRoles() throws {
    let lexicon = KeywordLexicon([
      Self.word("举办", .launch), Self.word("举办", .hosts, kind: "meeting"), Self.word("举办", .held, kind: "project"),
    ])
    #expect(lexicon.keywords.count == 1)
    let keyword = try #require(lexicon.keywords.first)
    #expect(keyword.roles == [.launch, .hosts, .held])
    #expect(keyword.kind == "meeting")
  }

  @Test("words are folded: traditional characters and full width find the text that means the same")
  func folding() {
    let lexicon = KeywordLexicon([Self.word("聯盟", .initiativeHead), Self.word("ＡＢ會", .initiativeHead)])
    #expect(lexicon.keywords.map(\.text).sorted() == ["AB会", "联盟"])
  }

  @Test("the longest word of a role is found even where a longer one of another role stands")
  func longestOfRole() throws {
    let lexicon = KeywordLexicon([
      Self.word("书记", .post), Self.word("书记处", .organ), Self.word("书记处书记", .post),
    ])
    func longest(_ text: String, _ roles: KeywordRole) -> String? {
      let view = ViewText(Array(text.utf8))
      return lexicon.longest(roles, in: view, at: 0, end: view.count).map { view.string($0.start..<$0.end) }
    }
    #expect(longest("书记处的人", .post) == "书记")
    #expect(longest("书记处书记", .post) == "书记处书记")
    #expect(longest("书记处书记", .organ) == "书记处")
    #expect(longest("市长", .post) == nil)
  }

  @Test("a range that ends inside a word does not find it")
  func cutRange() {
    let lexicon = KeywordLexicon([Self.word("签署", .signed)])
    let text = ViewText(Array("签署".utf8))
    #expect(lexicon.hits(in: text, range: 0..<3).isEmpty)
    #expect(lexicon.hits(in: text, range: 0..<6).count == 1)
  }

  @Test(
    "the project's own files give words to every role that rules ask for",
    arguments: [
      KeywordRole.organ, .institutionSuffix, .facilitySuffix, .initiativeHead, .post, .surname, .boundary, .joint,
      .launch, .held, .signed, .adopted, .planned, .denied, .compoundContext, .waterContext, .setAnaphor, .speech,
      .friendship, .attends, .hosts, .jointHead, .definition, .reporter, .regionSuffix, .aid, .supply, .from, .found,
      .plainWord, .insideName, .measure, .conjunction, .nameStart, .weakSuffix, .carriesOut, .honorific,
    ])
  func standardRoles(role: KeywordRole) {
    #expect(KeywordLexicon.standard.keywords.contains { $0.roles.contains(role) })
  }
}
