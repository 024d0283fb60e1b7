import Testing

@testable import SourceText

@Suite("Articles")
struct ArticleTests {
  /// Two reports in columns of different width; the second one's headline stands below its text.
  static let page = """
    河口渡轮恢复夜航

    本报讯（记者 林小舟）昨晚八点，停航两
    年的河口渡轮重新亮灯开船，首航载客一百
    二十人。渡口两岸的摊贩把灯笼挂上了栏杆，
    等船的人排到了街角。

    船队今后每天加开两班，末班延到夜里十点，
    票价不变。

    3月12日，白湖县水上运动学校联席会议在县体育中
    心召开，沿湖六所学校的代表商定了今年的比赛日程和
    教练轮训办法，会议由县体育中心主持，学校代表逐项
    举手通过了章程。

    各校还约定把冬训场地轮流开放，让没有泳池的学校也
    能按时上课，经费由联席会议统一结算。

    白湖县水上运动学校联席会议商定全年赛程

    老街修缮记
    ——一条街和三代匠人

    □ 记者 方一禾 通讯员 陶然

    天不亮，木匠铺的刨花已经堆到门槛，老师傅
    把昨天量好的榫头又核对了一遍。街口的石匠
    也起得早，正给门墩换新的底座。

    """

  @Test("a headline below its text takes the text above it, from where the story begins")
  func headlineBelow() throws {
    let document = try readPage(Self.page)
    #expect(document.articles.map(\.headline) == ["河口渡轮恢复夜航", "白湖县水上运动学校联席会议商定全年赛程", "老街修缮记"])
    let second = document.articles[1]
    let texts = second.blocks.map { document.view.text(in: document.blocks[$0].range) }
    #expect(texts.first?.hasPrefix("3月12日,白湖县") == true)
    #expect(texts.last == "白湖县水上运动学校联席会议商定全年赛程")
  }

  @Test("a line in dashes is a subheading, names in a byline stay parted by single spaces")
  func byline() throws {
    let outline = try readPage(Self.page).outline
    #expect(outline.contains("subheading: ——一条街和三代匠人"))
    #expect(outline.contains("byline: □记者 方一禾 通讯员 陶然"))
    #expect(outline[1].hasPrefix("paragraph: 本报讯(记者 林小舟)昨晚八点,停航两年的"))
  }

  @Test("a text from another page goes to the headline whose words it has, not to the one it stands below")
  func continuation() throws {
    let document = try readPage(
      """
      （上接第1版）
      在青江大桥合龙仪式上，建设者把最后一段钢梁吊
      装到位，青江大桥全线合龙。

      青江大桥合龙仪式举行

      （上接第1版）
      果农把第一批蜜橘装上冷链车，运往省城的批发市
      场，价格比去年高两成。

      """)
    #expect(document.articles.map(\.headline) == ["青江大桥合龙仪式举行", ""])
    #expect(document.articles.map(\.blocks) == [[0, 1, 2], [3, 4]])
    #expect(document.outline.filter { $0.hasPrefix("continuation") }.count == 2)
  }

  @Test("lines of a headline are joined by a space, before a quote without")
  func joinedHeadline() throws {
    func headline(_ text: String) throws -> String { try readPage(text).articles[0].headline }
    let body = "\n\n□ 记者 方一禾\n\n今天开市。\n"
    #expect(try headline("守住一湖清水\n撑起一方产业" + body) == "守住一湖清水 撑起一方产业")
    #expect(try headline("白湖县启动\n“渔火夜市”季" + body) == "白湖县启动“渔火夜市”季")
  }
}
