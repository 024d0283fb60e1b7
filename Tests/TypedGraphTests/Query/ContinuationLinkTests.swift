import Testing
import TypedGraph

@Suite("Stories that go on in another document")
struct ContinuationLinkTests {
  static func page(
    _ id: String, _ articles: [String], _ marks: [PageContinuation], publisher: String? = "青江日报",
    date: String? = "2023-06-08"
  ) -> DocumentRecord {
    DocumentRecord(
      id: id, paths: ["\(id).txt"], title: "", date: date, publisher: publisher, articles: articles,
      continuations: marks)
  }

  static func on(_ page: String, from own: String?, article: Int) -> PageContinuation {
    PageContinuation(direction: .on, page: page, ownPage: own, article: article)
  }

  static func from(_ page: String, on own: String?, _ title: String = "", article: Int) -> PageContinuation {
    PageContinuation(direction: .from, page: page, ownPage: own, title: title, article: article)
  }

  func links(_ documents: [DocumentRecord]) -> [String] {
    let told = ContinuationLink.links(among: documents).map {
      "\($0.first.document)\($0.first.article)-\($0.second.document)\($0.second.article)"
    }
    #expect(ContinuationLink.links(among: documents.reversed()).count == told.count)
    return told
  }

  static let first = page("a", ["大桥合龙", "渡口夜班"], [on("2", from: "1", article: 0)])

  @Test("pages of one paper and day that name each other are linked, once")
  func linked() {
    let second = Self.page("b", ["", "天气"], [Self.from("1", on: "2", article: 0)])
    #expect(links([Self.first, second]) == ["a0-b0"])
    #expect(links([second, Self.first]) == ["a0-b0"])
  }

  @Test("another paper, another day, an unknown page or another page are no match")
  func contradictions() {
    let mark = Self.from("1", on: "2", article: 0)
    #expect(links([Self.first, Self.page("b", [""], [mark], publisher: "白湖晚报")]).isEmpty)
    #expect(links([Self.first, Self.page("b", [""], [mark], publisher: nil)]).isEmpty)
    #expect(links([Self.first, Self.page("b", [""], [mark], date: "2023-06-09")]).isEmpty)
    #expect(links([Self.first, Self.page("b", [""], [mark], date: nil)]).isEmpty)
    #expect(links([Self.first, Self.page("b", [""], [Self.from("1", on: nil, article: 0)])]).isEmpty)
    #expect(links([Self.first, Self.page("b", [""], [Self.from("1", on: "3", article: 0)])]).isEmpty)
    #expect(links([Self.first, Self.page("b", [""], [Self.from("3", on: "2", article: 0)])]).isEmpty)
    #expect(links([Self.first, Self.page("b", [""], [Self.from("1", on: "2", "蜜橘上市", article: 0)])]).isEmpty)
  }

  @Test("two stories on one way are told apart by their titles, and not at all without")
  func titles() {
    let first = Self.page(
      "a", ["大桥合龙", "渡口夜班"], [Self.on("2", from: "1", article: 0), Self.on("2", from: "1", article: 1)])
    let named = Self.page(
      "b", ["", ""], [Self.from("1", on: "2", "渡口夜班", article: 0), Self.from("1", on: "2", "《大桥合龙》", article: 1)])
    #expect(links([first, named]) == ["a0-b1", "a1-b0"])
    let nameless = Self.page(
      "b", ["", ""], [Self.from("1", on: "2", article: 0), Self.from("1", on: "2", article: 1)])
    #expect(links([first, nameless]).isEmpty)
    let copy = Self.page("c", [""], [Self.from("1", on: "2", article: 0)])
    let other = Self.page("d", [""], [Self.from("1", on: "2", article: 0)])
    #expect(links([Self.first, copy, other]).isEmpty)
  }

  @Test("the export tells both documents of the link, and is read back as it was")
  func exported() throws {
    let second = Self.page("b", ["", "天气"], [Self.from("1", on: "2", article: 0)])
    let graph = try DocumentGraph(
      merging: [Fragment(document: second), Fragment(document: Self.first)], schema: .standard)
    let json = graph.json(isPretty: false)
    let text = String(decoding: json, as: UTF8.self)
    #expect(text.contains(#""continued_by":[{"article":0,"document":"b","part":0}]"#))
    #expect(text.contains(#""continues":[{"article":0,"document":"a","part":0}]"#))
    #expect(text.contains(#""continuations":[{"article":0,"direction":"on","own_page":"1","page":"2"}]"#))
    #expect(try DocumentGraph(json: json) == graph)
  }
}
