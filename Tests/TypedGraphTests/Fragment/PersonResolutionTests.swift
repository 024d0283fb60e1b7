import Testing
import TypedGraph

@Suite("People of one name")
struct PersonResolutionTests {
  private static let name = EntityID(.person, "王伟")

  private static func office(_ body: String, _ post: String, in place: String) -> PersonProfile.Office {
    .init(body: EntityID(.institution, body), name: body, post: post, places: [place])
  }

  private static func profile(
    _ document: String, home: String? = nil, _ offices: PersonProfile.Office...
  ) -> PersonProfile {
    PersonProfile(document: document, home: home, offices: offices)
  }

  /// Identities without the name, by document.
  private func resolve(_ profiles: [PersonProfile]) -> [String] {
    PersonResolution.identities(of: Self.name, profiles).sorted { $0.key < $1.key }.map {
      "\($0.key) \($0.value.key.dropFirst(2))"
    }
  }

  private static let water = office("东江市水利局", "局长", in: "东江市")
  private static let school = office("西江市第一中学", "校长", in: "西江市")

  @Test("are one where they hold a post in one body, and apart where they hold different ones")
  func bodies() {
    let deputy = Self.office("东江市水利局", "副局长", in: "东江市")
    #expect(resolve([Self.profile("a", Self.water), Self.profile("b", deputy)]) == ["a ", "b "])
    #expect(
      resolve([Self.profile("a", Self.water), Self.profile("b", Self.school)]) == ["a （东江市水利局）", "b （西江市第一中学）"])
    let education = Self.office("东江市教育局", "党组书记", in: "东江市")
    #expect(
      resolve([Self.profile("a", Self.water), Self.profile("b", education)]) == ["a （东江市水利局）", "b （东江市教育局）"])
  }

  @Test("are one in the same post in the same place, however the body is called")
  func samePost() {
    let bureau = Self.office("水利局", "局长", in: "东江")
    #expect(resolve([Self.profile("a", Self.water), Self.profile("b", bureau)]) == ["a ", "b "])
  }

  @Test("are one where a third document knows both posts")
  func bridge() {
    #expect(
      resolve([
        Self.profile("a", Self.water), Self.profile("b", Self.school), Self.profile("c", Self.water, Self.school),
      ])
        == ["a ", "b ", "c "])
  }

  @Test("somebody without a post is the one who holds posts at the document's home, if there is just one")
  func home() {
    #expect(resolve([Self.profile("a", Self.water), Self.profile("b", home: "东江")]) == ["a ", "b "])
    let nowhere = PersonProfile.Office(
      body: EntityID(.institution, "东江市水利局"), name: "东江市水利局", post: "局长", places: [])
    #expect(resolve([Self.profile("a", nowhere), Self.profile("b", home: "东江市")]) == ["a ", "b "])
    #expect(
      resolve([Self.profile("a", Self.water), Self.profile("b", home: "西江市")]) == ["a （东江市水利局）", "b （西江市）"])
    let education = Self.office("东江市教育局", "党组书记", in: "东江市")
    #expect(
      resolve([Self.profile("a", Self.water), Self.profile("b", education), Self.profile("c", home: "东江市")])
        == ["a （东江市水利局）", "b （东江市教育局）", "c （东江市）"])
  }

  @Test("people without posts are one in documents of one home, and apart where no home is known")
  func withoutPosts() {
    #expect(resolve([Self.profile("a", home: "东江市"), Self.profile("b", home: "东江市")]) == ["a ", "b "])
    #expect(resolve([Self.profile("a"), Self.profile("b")]) == ["a （a）", "b （b）"])
    #expect(resolve([Self.profile("a")]) == ["a "])
  }

  @Test("labels that are alike are told apart by the document")
  func labels() {
    #expect(
      resolve([
        Self.profile("a", Self.office("市水利局", "局长", in: "东江市")),
        Self.profile("b", .init(body: EntityID(.place, "1"), name: "市水利局", post: "员工", places: ["西江市"])),
      ]) == ["a （市水利局，a）", "b （市水利局，b）"])
  }

  @Test("the order of the documents does not matter", arguments: 1...40)
  func order(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    let bodies = ["甲局", "乙局", "丙局", "丁局"]
    let places = ["东江市", "西江市", "南江县"]
    let profiles = (0..<7).map { number in
      let offices = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        Self.office(
          bodies.randomElement(using: &generator) ?? "", ["局长", "书记"].randomElement(using: &generator) ?? "",
          in: places.randomElement(using: &generator) ?? "")
      }
      return PersonProfile(
        document: "d\(number)", home: Bool.random(using: &generator) ? places.randomElement(using: &generator) : nil,
        offices: offices)
    }
    let expected = resolve(profiles)
    for _ in 0..<6 { #expect(resolve(profiles.shuffled(using: &generator)) == expected) }
  }

  @Test("a merged graph holds namesakes as two entities with their own posts, and one person once")
  func merged() throws {
    func fragment(_ document: String, _ body: String, _ post: String) -> Fragment {
      let person = Node(id: Self.name, type: .person, kind: "", name: "王伟", names: ["王伟"])
      let office = Node(id: EntityID(.institution, body), type: .institution, kind: "", name: body, names: [body])
      return Fragment(
        document: DocumentRecord(id: document, paths: [document], title: ""),
        entities: [LocalEntity(office), LocalEntity(person)],
        mentions: [Mention(node: Self.name, document: document, range: 0..<2, text: "王伟", rule: "test")],
        statements: [
          Edge(
            source: Self.name, predicate: .holdsPost, target: office.id, qualifiers: ["post": post],
            evidence: [
              Evidence(
                document: document, range: 0..<9, utf8Range: 0..<27, line: 1, quote: "王伟", unwrappedQuote: "王伟",
                rule: "test", confidence: 0.9)
            ])
        ])
    }
    let one = try DocumentGraph(
      merging: [fragment("a", "东江市水利局", "局长"), fragment("b", "东江市水利局", "局长")], schema: .standard)
    #expect(one.nodes.filter { $0.type == .person }.map(\.id.rawValue) == ["person:王伟"])
    #expect(one.edges.map(\.support.documents) == [2])
    let two = try DocumentGraph(
      merging: [fragment("b", "西江市第一中学", "校长"), fragment("a", "东江市水利局", "局长")], schema: .standard)
    #expect(
      two.nodes.filter { $0.type == .person }.map { "\($0.name) \($0.id)" } == [
        "王伟 person:王伟（东江市水利局）", "王伟 person:王伟（西江市第一中学）",
      ])
    #expect(
      two.edges.map { "\($0.source) \($0.target)" } == [
        "person:王伟（东江市水利局） institution:东江市水利局", "person:王伟（西江市第一中学） institution:西江市第一中学",
      ])
    #expect(two.mentions.map(\.node.rawValue) == ["person:王伟（东江市水利局）", "person:王伟（西江市第一中学）"])
    let asked = QuestionFinder(two).questions()
    #expect(asked.map(\.name) == ["王伟"])
    #expect(asked.first?.candidates.map(\.grounds) == ["东江市水利局 局长", "西江市第一中学 校长"])
    #expect(QuestionFinder(one).questions() == [])
  }
}
