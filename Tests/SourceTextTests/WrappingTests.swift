import Configuration
import Testing

@testable import SourceText

@Suite("Text set in lines")
struct WrappingTests {
  /// How a page is set: all but the width.
  struct Setting: CustomTestStringConvertible {
    var style: GeneratedDocument.ParagraphStyle
    var keepsClosing: Bool

    var testDescription: String {
      (style == .indent ? "paragraphs indented" : "blank lines between paragraphs")
        + (keepsClosing ? "" : ", closing punctuation anywhere")
    }

    static let all = GeneratedDocument.ParagraphStyle.allCases.flatMap { style in
      [true, false].map { Setting(style: style, keepsClosing: $0) }
    }
  }

  /// Each width asked for, and three that books and wide screens have.
  static let widths = Array(8...40) + [48, 60, 80]

  /// Lines that a document must fill: fewer do not show how wide they are.
  static let fewestLines = 16

  static func expectSameSentences(_ seeds: Range<UInt64>, _ setting: Setting) throws {
    for seed in seeds {
      var generator = DocumentGenerator(seed: seed)
      let document = generator.document()
      let unwrapped = document.unwrapped(setting.style)
      let wanted = try WrappingFailure.sentences(unwrapped)
      for width in widths where DisplayWidth.columns(of: unwrapped) >= fewestLines * width {
        if let failure = try WrappingFailure.find(
          seed: seed, width: width, style: setting.style, keepsClosing: setting.keepsClosing, wanted: wanted,
          document: document)
        {
          Issue.record("\(failure)")
        }
      }
    }
  }

  @Test("a document set at any width has the sentences of the document as written", arguments: Setting.all)
  func anyWidth(setting: Setting) throws {
    try Self.expectSameSentences(1..<4, setting)
  }

  @Test(
    "two hundred documents set at any width have the sentences of the documents as written",
    .enabled(if: LongRun.isOn, "DOCGRAPH_LONG is not set"), arguments: Setting.all)
  func anyWidthOfMany(setting: Setting) throws {
    try Self.expectSameSentences(1..<201, setting)
  }

  @Test(
    "two documents of different width on one page keep their sentences",
    arguments: [(20, 34), (34, 20), (12, 40), (40, 12), (22, 80)])
  func twoWidths(first: Int, second: Int) throws {
    for style in GeneratedDocument.ParagraphStyle.allCases {
      for seed in UInt64(1)..<4 {
        var generator = DocumentGenerator(seed: seed)
        var wanted: [String] = []
        var pages: [String] = []
        for width in [first, second] {
          let document = generator.document()
          wanted += try WrappingFailure.sentences(document.unwrapped(style))
          let wrapper = TextWrapper(width: width, keepsClosing: true)
          pages.append(document.set(style) { wrapper.lines(of: $0, first: $1, others: $2) })
        }
        let found = try WrappingFailure.sentences(pages.joined(separator: "\n\n"))
        #expect(found == wanted, "seed \(seed), \(style)")
      }
    }
  }

  @Test("a document with one block a line is read block by block", arguments: GeneratedDocument.ParagraphStyle.allCases)
  func asWritten(style: GeneratedDocument.ParagraphStyle) throws {
    for seed in UInt64(1)..<31 {
      var generator = DocumentGenerator(seed: seed)
      let document = generator.document()
      let page = try readPage(document.unwrapped(style))
      let found = page.blocks.map { page.view.text(in: $0.range).filter { !$0.isWhitespace } }
      #expect(found == document.blocks.map { TextFolding.fold($0.text).filter { !$0.isWhitespace } }, "seed \(seed)")
    }
  }

  @Test("a date is never cut at a line's end")
  func cutDate() throws {
    let document = try readPage(
      """
      青江两岸生态环境合作创新项目会商会议
      暨流域联防联控签约仪式于2023 年 3 月 15
      日在青江市举行

      """)
    #expect(document.blocks.count == 1, "\(document.outline)")
    #expect(document.sentenceTexts.count == 1)
  }
}
