import Testing

@testable import SourceText

@Suite("Passages that documents share")
struct SharedPassageTests {
  static let report = "水文站的三名观测员轮流守着青江的水位尺，每小时报一次数。洪峰过境那天，他们在站里连守了四十个小时。"

  /// Each passage as the words of both places.
  func shared(_ texts: [String]) throws -> [String] {
    let documents = try texts.map { try readPage($0) }
    return SharedPassage.find(in: documents).map { passage in
      let words = [passage.place, passage.original].map { documents[$0.document].view.text(in: $0.range) }
      #expect(words[0].filter(\.isLetter) == words[1].filter(\.isLetter))
      return "\(passage.place.document) \(passage.original.document) \(words[0])"
    }
  }

  @Test("a report that two papers print is found in the second, at both places, however it is set")
  func printedTwice() throws {
    let set = "县里来电\n\n今天开会。" + Self.report.replacing("，", with: ",").replacing("轮流", with: "轮\n流") + "会后散去。\n"
    #expect(
      try shared(["青江的水位\n\n\(Self.report)\n", "今天风大。\n", set]) == [
        "2 0 水文站的三名观测员轮流守着青江的水位尺,每小时报一次数。洪峰过境那天,他们在站里连守了四十个小时。"
      ])
  }

  @Test("what a document repeats of itself is not shared, nor is a phrase")
  func own() throws {
    #expect(try shared([Self.report + "\n\n县里记了功。\n\n" + Self.report, "今天风大。\n"]).isEmpty)
    #expect(try shared(["水文站的三名观测员轮流守着。\n", "他说水文站的三名观测员轮流守着灯塔。\n"]).isEmpty)
    #expect(try shared([Self.report]).isEmpty)
  }

  @Test("a passage that ends one document and begins the next is cut between them")
  func border() throws {
    let found = try shared(["前文。" + Self.report, "前文。" + Self.report])
    #expect(found.count == 1)
    #expect(found.first?.hasSuffix("四十个小时。") == true)
  }
}
