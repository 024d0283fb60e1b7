import Testing

@testable import SourceText

@Suite("Unwrapped view: properties")
struct ViewPropertyTests {
  @Test(
    "offsets, sentences, articles and repetitions keep their promises, and reading the view again changes nothing",
    arguments: GeneratedDocument.ParagraphStyle.allCases)
  func generated(style: GeneratedDocument.ParagraphStyle) throws {
    for seed in UInt64(100)..<110 {
      var generator = DocumentGenerator(seed: seed)
      let document = generator.document()
      for width in [8, 11, 20, 33, 40, 70] {
        let wrapper = TextWrapper(width: width, keepsClosing: seed % 2 == 0)
        let page = try readPage(document.set(style) { wrapper.lines(of: $0, first: $1, others: $2) })
        #expect(DocumentFault.find(in: page) == nil, "seed \(seed), width \(width)")
        let again = try readPage(page.view.text(in: 0..<page.view.utf8.count))
        let isSame = again.view.utf8 == page.view.utf8
        #expect(isSame, "seed \(seed), width \(width)")
      }
    }
  }

  @Test(
    "nearly every block of a real page is read again as it is",
    .enabled(if: !RealPage.all.isEmpty, "the folder ../shared is not there"), arguments: RealPage.all)
  func realPage(page: RealPage) throws {
    let document = try DocumentReader.read(path: page.page)
    let again = try readPage(document.view.text(in: 0..<document.view.utf8.count))
    let blocks = document.blocks.map { document.view.text(in: $0.range) }
    let kept = Set(again.blocks.map { again.view.text(in: $0.range) })
    let same = blocks.count { kept.contains($0) }
    #expect(same * 100 >= blocks.count * 95, "\(same) of \(blocks.count)")
  }
}
