@testable import SourceText

/// Makes up documents as newspapers and offices write them: headline, byline, paragraphs, lists, signatures.
///
/// The words are made up or everyday ones; what matters is what surrounds them: punctuation, quotes, dates, numbers.
struct DocumentGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A whole document.
  mutating func document() -> GeneratedDocument {
    var document = GeneratedDocument()
    func add(_ kind: GeneratedDocument.Kind, _ text: String, isApart: Bool = false) {
      document.blocks.append(.init(kind: kind, text: text, isApart: isApart))
    }
    add(.headline, headline())
    if random.chance(30) { add(.subtitle, "——" + headline()) }
    if random.chance(70) { add(.byline, "□ 记者 " + person() + (random.chance(50) ? " 通讯员 " + person() : "")) }
    let sections = random.number(1...2)
    for section in 0..<sections {
      if section > 0 || random.chance(20) { add(.subheading, headline(), isApart: true) }
      for number in 0..<random.number(2...5) {
        let isAfterHeading = number == 0 && random.chance(70)
        add(.paragraph, paragraph(), isApart: isAfterHeading)
      }
      if random.chance(40) { addList(&document) }
    }
    if random.chance(40) { addSignature(&document) }
    document.hangsItems = random.chance(50)
    return document
  }

  private mutating func addList(_ document: inout GeneratedDocument) {
    document.blocks.append(.init(kind: .paragraph, text: clause() + "，" + clause() + "：", isApart: false))
    let mark = random.number(0...2)
    for number in 1...random.number(2...4) {
      let text = ["\(number). ", "● ", "\(number)、"][mark] + clause() + (random.chance(50) ? "，" + clause() : "")
      document.blocks.append(.init(kind: .listItem, text: text + (random.chance(50) ? "；" : "。"), isApart: number == 1))
    }
    document.blocks.append(.init(kind: .paragraph, text: paragraph(), isApart: true))
  }

  private mutating func addSignature(_ document: inout GeneratedDocument) {
    for number in 0..<random.number(1...4) {
      let body = random.pick(Self.towns) + random.pick(Self.bodies)
      document.blocks.append(.init(kind: .signature, text: body, isApart: number == 0))
    }
    document.blocks.append(.init(kind: .signature, text: date(), isApart: false))
  }

  // MARK: Running text

  private mutating func paragraph() -> String {
    let count = random.number(1...5)
    return (0..<count).map { _ in sentence() }.joined()
  }

  private mutating func sentence() -> String {
    if random.chance(15) {
      return "“" + clause() + "，" + clause() + "。”" + random.pick(Self.posts) + random.pick(Self.people)
        + random.pick(["说。", "介绍。", "表示。"])
    }
    var text = random.chance(20) ? date() + "，" : random.chance(20) ? random.pick(Self.openings) + "，" : ""
    let count = random.number(1...4)
    for number in 0..<count {
      if number > 0 { text += random.pick(["，", "，", "，", "；", "——"]) }
      text += clause()
    }
    return text + random.pick(["。", "。", "。", "。", "！", "？", "……"])
  }

  private mutating func clause() -> String {
    var text = random.pick(Self.people + Self.towns) + random.pick(Self.verbs)
    switch random.number(0...9) {
    case 0: text += "“" + words(2...6) + "”"
    case 1: text += "《" + words(4...12) + "》"
    case 2: text += words(2...5) + "（" + words(2...5) + "）"
    case 3: text += random.pick(["", " "]) + number() + random.pick(["", " "]) + random.pick(Self.units)
    case 4: text += random.pick(Self.latin) + words(2...4)
    case 5: text += random.pick(Self.traditional)
    case 6: text += words(1...3) + "、" + words(1...3) + "、" + words(1...3)
    case 7: text += "“" + words(2...4) + "”“" + words(2...4) + "”"
    default: text += words(2...9)
    }
    return text
  }

  private mutating func words(_ count: ClosedRange<Int>) -> String {
    (0..<random.number(count)).map { _ in random.pick(Self.characters) }.joined()
  }

  private mutating func headline() -> String {
    let quoted = random.chance(20) ? "“" + words(2...4) + "”" : ""
    return random.pick(Self.towns) + random.pick(Self.verbs) + words(2...12) + quoted + random.pick(Self.things)
  }

  private mutating func person() -> String { random.pick(Self.people) }

  private mutating func number() -> String {
    switch random.number(0...3) {
    case 0: "\(random.number(1...9)).\(random.number(0...9))"
    case 1: "\(random.number(2...99))%"
    default: "\(random.number(1...99_999))"
    }
  }

  private mutating func date() -> String {
    let (year, month, day) = (random.number(1990...2026), random.number(1...12), random.number(1...28))
    switch random.number(0...3) {
    case 0: return "\(year)年 \(month)月 \(day)日"
    case 1: return "\(year) 年 \(month) 月 \(day) 日"
    default: return "\(year)年\(month)月\(day)日"
    }
  }

  private static let towns = ["青江市", "白湖县", "红山市", "黑石镇", "河口区", "柳堤乡"]
  private static let people = ["林小舟", "方一禾", "陶然", "何望川", "苏青", "石大山"]
  private static let posts = ["", "村民", "船工", "县水文站站长", "参加比赛的老师"]
  private static let verbs = ["举行了", "看见", "修好", "送来", "讨论", "数过", "在", "种下", "买了", "答应"]
  private static let openings = ["当天上午", "据介绍", "另外", "在河边", "这一年"]
  private static let units = ["人", "吨", "万元", "艘", "公里", "个"]
  private static let latin = [" GDP ", "O2O", " New York ", "AI", " Lake Street ", "CIM", " open data "]
  private static let things = ["新桥", "夜市", "章程", "渡船节", "灯塔", "竹篾课", "老街"]
  private static let traditional = ["長江兩岸的鄉親", "開幕儀式", "「漁火夜市」", "學校與書店"]
  private static let bodies = ["水利局", "人民政府", "文化和旅游局", "渡口管理所", "第二中学"]
  private static let characters = String(decoding: PackageResources.common_characters_txt, as: UTF8.self)
    .unicodeScalars.filter { ScalarClass.isHan($0.value) }.map { String($0) }
}
