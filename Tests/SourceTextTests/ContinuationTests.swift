import Testing

@testable import SourceText

@Suite("Continuations")
struct ContinuationTests {
  /// Each mark as direction, page and title.
  func marks(_ text: String) throws -> [String] {
    try readPage(text).continuations.map { "\($0.direction.rawValue) \($0.page) \($0.title)" }
  }

  /// Of each mark whether its other part was found.
  func joined(_ text: String) throws -> [Bool] { try readPage(text).continuations.map(\.isJoined) }

  @Test(
    "every way of pointing to another page is read with its page and its title",
    arguments: [
      ("（上接第1版）", "from 1 "), ("上接第1版", "from 1 "), ("(上接 A1 版)", "from A1 "), ("【上接０１版】", "from 1 "),
      ("（上接01版《渡口加开夜班船》）", "from 1 渡口加开夜班船"), ("上接第一版《渡口加开夜班船》", "from 1 渡口加开夜班船"),
      ("（紧接头版）", "from 1 "), ("（下转B02版）", "on B2 "), ("（下转第十二版）", "on 12 "), ("（下轉第2版）", "on 2 "),
    ] as [(String, String)])
  func words(mark: String, expected: String) throws {
    #expect(try marks("渡口的灯笼亮了起来，等船的人很多。\n\n\(mark)\n\n船票的价格没有变，末班船延到夜里十点。\n") == [expected])
    let own = try readPage("渡口的灯笼亮了起来，等船的人很多。\n\n\(mark)\n\n船票的价格没有变。\n")
    #expect(own.blocks.map(\.kind) == [.paragraph, .continuation, .paragraph])
  }

  @Test("a bracket at the end or the start of a paragraph is a mark as well, words about pages are none")
  func inside() throws {
    #expect(try marks("渡口的灯笼亮了起来。（下转第2版）\n") == ["on 2 "])
    #expect(try marks("（上接第1版）渡口的灯笼亮了起来。\n") == ["from 1 "])
    #expect(try marks("这篇文章上接第1版的社论，说的是渡口。\n").isEmpty)
    #expect(try marks("渡口的灯笼亮了起来（下转弯处有路标）。\n").isEmpty)
    #expect(try marks("（上接天线，下转机房，全部换新版）\n").isEmpty)
  }

  /// Two stories of page 1 that go on on pages 2 and 3.
  static let paper = """
    青江日报 2023年6月8日 星期四 第1版

    青江大桥全线合龙

    本报讯（记者 林小舟）6月7日，青江大桥举行合龙仪式，两岸群众到场见证。（下转第2版）

    渡口加开夜班船

    本报讯（记者 方一禾）6月7日起，河口渡口每晚加开两班船。（下转第3版）

    第2版 要闻

    （上接第1版）钢梁吊装到位用了三天，明年通车。

    第3版 综合

    （上接第1版）

    船票价格不变，末班延到夜里十点。

    """

  @Test("parts on pages that name each other become one article with a span for each")
  func joinedByPages() throws {
    let document = try readPage(Self.paper)
    #expect(document.articles.map(\.headline) == ["青江大桥全线合龙", "渡口加开夜班船"])
    #expect(document.articles.map(\.spans.count) == [2, 2])
    #expect(document.continuations.map(\.ownPage) == ["1", "1", "2", "3"])
    #expect(document.continuations.map(\.article) == [0, 1, 0, 1])
    #expect(document.continuations.map(\.isJoined) == [true, true, true, true])
    let first = document.articles[0].blocks.map { document.view.text(in: document.blocks[$0].range) }
    #expect(first.contains("(上接第1版)钢梁吊装到位用了三天,明年通车。"))
    for (number, article) in document.articles.enumerated() {
      for block in article.blocks { #expect(document.blocks[block].article == number) }
    }
  }

  @Test("two parts from one page that go on on one page are told apart by the titles they name")
  func joinedByTitle() throws {
    let text = Self.paper.replacing("下转第3版", with: "下转第2版").replacing("第3版 综合\n", with: "")
      .replacing("（上接第1版）\n", with: "（上接第1版《渡口加开夜班船》）\n")
      .replacing("（上接第1版）钢", with: "（上接第1版《青江大桥全线合龙》）钢")
    let document = try readPage(text)
    #expect(document.articles.map(\.headline) == ["青江大桥全线合龙", "渡口加开夜班船"])
    #expect(document.continuations.map(\.article) == [0, 1, 0, 1])
  }

  @Test("where neither pages nor words decide, nothing is joined")
  func unsure() throws {
    let alike = Self.paper.replacing("下转第3版", with: "下转第2版").replacing("第3版 综合\n", with: "")
    #expect(try !joined(alike).contains(true))
    let contradiction = Self.paper.replacing("第2版 要闻", with: "第4版 要闻")
    #expect(try joined(contradiction) == [false, true, false, true])
    let strange = Self.paper.replacing("（上接第1版）\n", with: "（上接第1版《果农运走第一批蜜橘》）\n")
    #expect(try joined(strange) == [true, false, true, false])
  }

  @Test("without page numbers the words of headline and text decide")
  func joinedByWords() throws {
    let text = """
      青江大桥全线合龙
      ——两岸群众到场见证

      本报讯（记者 林小舟）青江大桥6月7日举行仪式。（下转第2版）

      （上接第1版）青江大桥全线合龙之后，钢梁的检查要用三天。

      """
    let document = try readPage(text)
    #expect(document.articles.map(\.headline) == ["青江大桥全线合龙"])
    let other = text.replacing("青江大桥全线合龙之后，钢梁的检查", with: "果农把第一批蜜橘装上冷链车，运输")
    #expect(try !joined(other).contains(true))
  }

  @Test("marks that point at each other, and thousands of them, end")
  func hostile() throws {
    let ring = "第1版\n\n（上接第2版）一段文字在这里。（下转第2版）\n\n第2版\n\n（上接第1版）又一段文字。（下转第1版）\n"
    let document = try readPage(ring)
    #expect(document.continuations.count == 4)
    let many = String(repeating: "（上接第1版）渡口的灯笼亮了起来。（下转第2版）\n\n", count: 3_000)
    #expect(try readPage(many).continuations.count == 6_000)
  }
}
