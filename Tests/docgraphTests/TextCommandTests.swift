import Foundation
import Testing

@Suite("docgraph text")
struct TextCommandTests {
  static let page = """
    青江日报 2023年6月8日 星期四 第2版

    渡口加开夜班船

    本报讯（记者 林小舟）6月7日起，河口渡口
    每晚加开两班船，中共青江市委派人看过船，
    票价照旧不变，渡口两岸的摊贩把灯笼挂上了
    栏杆，等船的人排到街角。（下转第3版）

    水文站的三名观测员轮流守着青江的水位尺，
    每小时报一次数，直到水位落回警戒线以下。

    县里给他们记了功。

    水文站的三名观测员轮流守着青江的水位尺，
    每小时报一次数，直到水位落回警戒线以下。
    这件事情记在了县志里。

    """

  @Test("the table shows what is known of the document, then articles, repetitions, continuations and lines")
  func table() throws {
    let folder = try DocumentFolder(["page.txt": Self.page])
    let result = try folder.program.run("text", "page.txt")
    #expect(result.status == 0)
    #expect(result.error == "")
    #expect(
      result.output == """
        page.txt
          format     text
          encoding   UTF-8 (detected, 100 % sure)
          length     226 characters in 17 lines
          date       2023-06-08 (masthead, inferred)
          publisher  青江日报 (masthead, inferred)
          home       青江市 (publisher, inferred)
          title      渡口加开夜班船 (text, inferred)

        ARTICLE  LINES  CHARACTERS  BYLINE       HEADLINE
        0        1-17   225         记者 林小舟  渡口加开夜班船

        REPETITION  OF LINES  CHARACTERS  WORDS
        15-16       10-11     41          水文站的三名观测员轮流守着青江的水位尺,…

        LINE  ARTICLE  CONTINUATION  TITLE  OTHER PART
        8     0        on page 3            not found, or not sure

        LINE  KIND       ARTICLE  GOES ON  REPEATS  TEXT
        1     other      0                          青江日报 2023年6月8日 星期四 第2版
        3     headline   0                          渡口加开夜班船
        5     paragraph  0                          本报讯（记者 林小舟）6月7日起，河口渡口
        6     paragraph  0        yes               每晚加开两班船，中共青江市委派人看过船，
        7     paragraph  0        yes               票价照旧不变，渡口两岸的摊贩把灯笼挂上了
        8     paragraph  0        yes               栏杆，等船的人排到街角。（下转第3版）
        10    paragraph  0                          水文站的三名观测员轮流守着青江的水位尺，
        11    paragraph  0        yes               每小时报一次数，直到水位落回警戒线以下。
        13    paragraph  0                          县里给他们记了功。
        15    paragraph  0                 10-11    水文站的三名观测员轮流守着青江的水位尺，
        16    paragraph  0        yes      10-11    每小时报一次数，直到水位落回警戒线以下。
        17    paragraph  0        yes               这件事情记在了县志里。

        """)
  }

  @Test("--lines keeps what touches those lines, and what the caller declares is shown as such")
  func lines() throws {
    let folder = try DocumentFolder(["page.txt": Self.page])
    let result = try folder.program.run(
      "text", "page.txt", "--lines", "5-6", "--date", "2023-06-09", "--encoding", "UTF-8", "--publisher", "青江晚报",
      "--home", "白湖县")
    #expect(
      result.output == """
        page.txt
          format     text
          encoding   UTF-8 (declared)
          length     226 characters in 17 lines
          date       2023-06-09 (declared)
          publisher  青江晚报 (declared)
          home       白湖县 (declared)
          title      渡口加开夜班船 (text, inferred)

        ARTICLE  LINES  CHARACTERS  BYLINE       HEADLINE
        0        1-17   225         记者 林小舟  渡口加开夜班船

        LINE  KIND       ARTICLE  GOES ON  REPEATS  TEXT
        5     paragraph  0                          本报讯（记者 林小舟）6月7日起，河口渡口
        6     paragraph  0        yes               每晚加开两班船，中共青江市委派人看过船，

        """)
    let open = try folder.program.run("text", "page.txt", "--lines", "16-").output
    #expect(open.contains("\n16 "))
    #expect(open.contains("\n17 "))
    #expect(!open.contains("\n13 "))
    let wrong = try folder.program.run("text", "page.txt", "--lines", "9-3")
    #expect(wrong.status == 2)
    #expect(wrong.error.hasPrefix("Error: The value '9-3' is invalid for '--lines <from-to>'\n"))
  }

  /// The parts of the JSON form that other programs read.
  struct Structure: Decodable {
    struct Article: Decodable {
      var headline: String
      var spans: [[Int]]
    }
    struct Block: Decodable {
      var kind: String
      var span: [Int]
      var sentences: [[Int]]
    }
    struct Continuation: Decodable {
      var direction: String
      var page: String
      var joined: Bool
    }
    var path: String
    var articles: [Article]
    var blocks: [Block]
    var duplicates: [[Int]]
    var originals: [[Int]]
    var continuations: [Continuation]
    var metadata: [String: [String: Value]]

    enum Value: Decodable, Equatable {
      case text(String)
      case flag(Bool)

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        self = if let flag = try? value.decode(Bool.self) { .flag(flag) } else { .text(try value.decode(String.self)) }
      }
    }
  }

  @Test("the spans of the JSON form point at the words of the source")
  func json() throws {
    let folder = try DocumentFolder(["page.txt": Self.page])
    let result = try folder.program.run("text", "page.txt", "--format", "json")
    let structure = try JSONDecoder().decode(Structure.self, from: Data(result.output.utf8))
    let scalars = Array(Self.page.unicodeScalars)
    func words(_ span: [Int]) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[span[0]..<span[1]])
      return String(text)
    }
    #expect(structure.articles.map(\.headline) == ["渡口加开夜班船"])
    #expect(structure.articles.flatMap(\.spans) == [[0, 225]])
    #expect(structure.duplicates.map(words) == structure.originals.map(words))
    #expect(structure.duplicates.map(words) == ["水文站的三名观测员轮流守着青江的水位尺，\n每小时报一次数，直到水位落回警戒线以下。"])
    #expect(structure.blocks.map(\.kind).prefix(3) == ["other", "headline", "paragraph"])
    #expect(
      structure.blocks[2].sentences.map(words).first?.hasSuffix("看过船，\n票价照旧不变，渡口两岸的摊贩把灯笼挂上了\n栏杆，等船的人排到街角。") == true)
    #expect(structure.continuations.map { "\($0.direction) \($0.page) \($0.joined)" } == ["on 3 false"])
    #expect(
      structure.metadata["date"]
        == ["value": .text("2023-06-08"), "source": .text("masthead"), "inferred": .flag(true)])
  }

  @Test("several documents are a line each, one that fails is named and the others are told")
  func several() throws {
    let folder = try DocumentFolder(["pages/a.txt": Self.page, "pages/b.txt": "今天风大。\n", "c.txt": ""])
    let lines = try folder.program.run("text", "pages", "c.txt", "--format", "ndjson")
    #expect(lines.status == 5)
    #expect(lines.error == "c.txt: the file is empty\nLeave it out\n")
    let structures = try lines.output.split(separator: "\n").map {
      try JSONDecoder().decode(Structure.self, from: Data($0.utf8))
    }
    #expect(structures.map(\.path) == ["pages/a.txt", "pages/b.txt"])
    let table = try folder.program.run("text", "pages").output
    #expect(table.contains("17    paragraph  0        yes               这件事情记在了县志里。\n\npages/b.txt\n"))
    let json = try folder.program.run("text", "pages", "--format", "json")
    #expect(json.status == 2)
    #expect(
      json.error.hasPrefix(
        "Error: --format json tells of one document; --format ndjson tells of several, a line each.\n"))
    let none = try folder.program.run("text", "none.txt")
    #expect(none.status == 3)
    #expect(none.error == "none.txt: no such file or folder\nCheck the path\n")
  }

  @Test("undecodable bytes are an error with their place, or are replaced and counted")
  func undecodable() throws {
    let folder = try DocumentFolder()
    try folder.write(Array("渡口\n加开".utf8) + [0xFF] + Array("夜班船\n".utf8), to: "bad.txt")
    let strict = try folder.program.run("text", "bad.txt", "--encoding", "UTF-8")
    #expect(strict.status == 3)
    #expect(strict.output == "")
    let lossy = try folder.program.run("text", "bad.txt", "--encoding", "UTF-8", "--lossy")
    #expect(lossy.status == 0)
    #expect(lossy.output.contains("  encoding   UTF-8 (declared), 1 replacement\n"))
  }

  static let nextPage = """
    青江日报 2023年6月8日 星期四 第3版

    （上接第2版）夜班船的票由渡口代售，学生半价。

    水文站的三名观测员轮流守着青江的水位尺，每小时报一次数，直到水位落回警戒线以下。

    """

  @Test("of several documents it tells what they share: passages, and a story that goes on in the next")
  func shared() throws {
    let folder = try DocumentFolder(["a.txt": Self.page, "b.txt": Self.nextPage])
    let result = try folder.program.run("text", "a.txt", "b.txt")
    #expect(result.output.contains("\n8     0        on page 3            b.txt, article 0\n"))
    #expect(
      result.output.hasSuffix(
        """
        b.txt
          format     text
          encoding   UTF-8 (detected, 100 % sure)
          length     90 characters in 5 lines
          date       2023-06-08 (masthead, inferred)
          publisher  青江日报 (masthead, inferred)
          home       青江 (publisher, inferred)
          title      not known

        ARTICLE  LINES  CHARACTERS  BYLINE  HEADLINE
        0        1-5    89

        SHARED LINES  WITH LINES  OF     CHARACTERS  WORDS
        5             10-11       a.txt  40          水文站的三名观测员轮流守着青江的水位尺,…

        LINE  ARTICLE  CONTINUATION  TITLE  OTHER PART
        3     0        from page 2          a.txt, article 0

        LINE  KIND       ARTICLE  GOES ON  REPEATS  TEXT
        1     other      0                          青江日报 2023年6月8日 星期四 第3版
        3     paragraph  0                          （上接第2版）夜班船的票由渡口代售，学生半价。
        5     paragraph  0                          水文站的三名观测员轮流守着青江的水位尺，每小时报一次数，直到水位落回警戒线以下。

        """))
    let lines = try folder.program.run("text", "a.txt", "b.txt", "--format", "ndjson").output.split(separator: "\n")
    #expect(lines.first?.contains(#""other":{"article":0,"path":"b.txt"}"#) == true)
    #expect(lines.last?.contains(#""other":{"article":0,"path":"a.txt"}"#) == true)
    #expect(lines.last?.contains(#""repetitions":[{"original":[118,159],"path":"a.txt","span":[49,89]}]"#) == true)
  }
}
