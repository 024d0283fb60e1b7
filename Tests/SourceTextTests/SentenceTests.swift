import Testing

@testable import SourceText

@Suite("Sentences")
struct SentenceTests {
  @Test("who spoke belongs to the sentence of the quotation before it")
  func attribution() throws {
    let document = try readPage("“我们每周都来清理渡口，一家老小都上船帮忙。”船工方一禾说。第二天又下了雨。\n")
    #expect(document.sentenceTexts == ["“我们每周都来清理渡口,一家老小都上船帮忙。”船工方一禾说。", "第二天又下了雨。"])
  }

  @Test(
    "a quotation ends its sentence where another clause or another subject follows",
    arguments: [
      "船工方一禾说,水利局明天来人。", "船工方一禾收起缆绳回家了。", "这件事全村的老人家都知道。", "他买下的那条船还没有名称。",
    ])
  func noAttribution(next: String) throws {
    let quotation = "“我们每周都来清理渡口,一家老小都上船帮忙。”"
    #expect(try readPage(quotation + next + "\n").sentenceTexts == [quotation, next])
  }
}
