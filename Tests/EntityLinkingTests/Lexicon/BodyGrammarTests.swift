import Configuration
import SourceText
import Testing
import TypedGraph

@testable import EntityLinking

@Suite("Bodies of divisions")
struct BodyGrammarTests {
  /// The full name of the body whose form stands around a place in a text.
  static func fullName(_ text: String, place: String, grammar: BodyGrammar = .standard) -> String? {
    let view = ViewText(Array(text.utf8))
    let word = Array(place.utf8)
    guard let start = (0..<view.count).first(where: { view.has(word, at: $0) }),
      let match = grammar.match(in: view, start: start, end: start + word.count, limit: view.count)
    else { return nil }
    let full = grammar.bodies[Int(match.body)].full.name(for: place)
    return "\(view.string(match.range)) = \(full)"
  }

  @Test(
    "the forms in use stand for the full form",
    arguments: [
      ("绍兴市委组织部的", "绍兴市委组织部 = 中共绍兴市委组织部"),
      ("绍兴市委书记", "绍兴市委 = 中共绍兴市委员会"),
      ("中共绍兴市委组织部", "中共绍兴市委组织部 = 中共绍兴市委组织部"),
      ("绍兴市政协", "绍兴市政协 = 中国人民政治协商会议绍兴市委员会"),
      ("政协绍兴市委员会", "政协绍兴市委员会 = 中国人民政治协商会议绍兴市委员会"),
      ("绍兴市发改委", "绍兴市发改委 = 绍兴市发展和改革委员会"),
      ("绍兴市人民政府办公室", "绍兴市人民政府办公室 = 绍兴市人民政府办公室"),
      ("绍兴市人大常委会", "绍兴市人大常委会 = 绍兴市人民代表大会常务委员会"),
    ])
  func forms(text: String, expected: String) {
    #expect(Self.fullName(text, place: "绍兴市") == expected)
  }

  @Test("what is no body behind a place is none", arguments: ["绍兴市民", "绍兴市", "绍兴市和杭州市", "绍兴市新闻"])
  func refused(text: String) {
    #expect(Self.fullName(text, place: "绍兴市") == nil)
  }

  @Test("a form that asks for a prefix is refused without it")
  func prefix() throws {
    let grammar = try BodyGrammar(
      yaml: """
        association:
          "青年团{place}委员会": ["团{place}委"]
        """, file: "bodies.yaml")
    #expect(Self.fullName("团绍兴市委", place: "绍兴市", grammar: grammar) == "团绍兴市委 = 青年团绍兴市委员会")
    #expect(Self.fullName("绍兴市委", place: "绍兴市", grammar: grammar) == nil)
  }

  @Test("the institution has the full form as its name and the forms in use as names")
  func institution() throws {
    let grammar = BodyGrammar.standard
    let entry = try #require(Gazetteer.standard.entry(key: "330600"))
    let body = try #require(grammar.bodies.firstIndex { $0.full.suffix == "发展和改革委员会" })
    let node = grammar.institution(Int32(body), of: Gazetteer.standard.entries[Int(entry)], level: "市", as: "绍兴市发改委")
    #expect(node.id.rawValue == "institution:绍兴市发展和改革委员会")
    #expect(node.kind == "government_organ")
    #expect(Set(node.names).isSuperset(of: ["绍兴市发改委", "市发改委", "绍兴市发展和改革委员会"]))
  }

  @Test("a form without {place} is refused with its line and column")
  func invalidForm() throws {
    let error = #expect(throws: ConfigurationError.self) {
      try BodyGrammar(yaml: "party_organ:\n  \"中共{place}委员会\": [市委]\n", file: "bodies.yaml")
    }
    let diagnostic = try #require(error?.diagnostic)
    #expect(diagnostic.message == "'市委' needs {place} once, and something behind it")
    #expect(diagnostic.place?.line == 2)
  }

  @Test("every body of the project's own file can be found by each of its forms")
  func wholeFile() {
    for body in BodyGrammar.standard.bodies {
      for form in body.forms {
        let text = form.name(for: "绍兴市")
        let found = Self.fullName(text, place: "绍兴市")
        #expect(found?.hasPrefix("\(text) = ") == true, "\(text)")
      }
    }
  }
}
