import Testing

@testable import SourceText

@Suite("Duplicate passages")
struct DuplicateTests {
  static let column = """
    水文站的三名观测员轮流守着青江的水位尺，每小时报一次数。洪峰过境那天，他们在站里连守了四十个小时，
    直到水位落回警戒线以下。

    """

  @Test("a column read twice is marked once, at its second place, with the place it repeats")
  func column() throws {
    let document = try readPage(Self.column + "\n县里给他们记了功。\n\n" + Self.column)
    let passage = try #require(document.duplicates.first)
    #expect(document.duplicates.count == 1)
    #expect(document.view.text(in: passage.range) == document.view.text(in: passage.original))
    #expect(document.view.text(in: passage.range).hasPrefix("水文站的三名"))
    #expect(document.view.text(in: passage.range).hasSuffix("警戒线以下。"))
  }

  @Test("white space, line ends and the width of punctuation do not hide a repetition")
  func typesetting() throws {
    let other = Self.column.replacing("，", with: ",").replacing("\n", with: "").replacing("40", with: " 40 ")
    #expect(try readPage(Self.column + "\n□ 记者 甲乙丙\n\n" + other + "\n").duplicates.count == 1)
  }

  @Test("a long title that two reports share is no repetition")
  func title() throws {
    let title = "《白湖县关于进一步改善沿湖渔民住房条件和保护传统渔船制作技艺的若干意见》"
    let text = "会议通过了\(title)，明天起施行。\n\n渔民代表说，\(title)来得及时，盼了好几年。\n"
    #expect(try readPage(text).duplicates.isEmpty)
  }

  @Test("a text that repeats one sentence a thousand times is one long repetition")
  func periodic() throws {
    let text = String(repeating: "观测员每小时都要报一次青江的水位数据。", count: 1000)
    let document = try readPage(text)
    let marked = document.duplicates.reduce(0) { $0 + $1.range.count }
    #expect(marked == document.view.utf8.count - 57)
  }
}
