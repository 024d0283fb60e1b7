/// Pages made of sentences that name places, bodies, initiatives, dates and people, from a seed.
struct GeneratedPage {
  /// The paragraphs, without line breaks.
  let paragraphs: [String]

  private static let places = [
    "沈阳市", "大连", "青岛市", "烟台", "桂林市", "柳州", "昆明", "玉溪市", "绍兴市", "宁波", "兰州市", "西宁", "韩国釜山市", "阳朔县", "广州", "佛山",
  ]
  private static let pairs = ["广佛", "川黔", "湘赣", "晋陕"]
  private static let bodies = ["水利局", "发改委", "市委组织部", "文化和旅游局", "政协", "人民政府", "公安局"]
  private static let names = ["“春风”行动", "《海峡旅游合作协议》", "洞庭合作论坛", "“护河”专项行动", "《丝路文化交流备忘录》"]
  private static let dates = ["2023年4月12日", "今年5月", "9月3日至5日", "去年底", "2024 年 3 月"]
  private static let people = ["市长万小平", "局长赵卫国", "书记欧阳文海", "记者 李晓明"]
  private static let verbs = ["共同开启", "签署", "联合举办", "拟共同推进", "尚未签署", "商定实施"]
  private static let fillers = [
    "天气晴好，街上的人很多", "双方都说这件事办得及时", "大家把做法和难处摆到桌面上谈", "会后还参观了码头、集市和新修的道路", "两地气候相近，来往已久",
  ]

  init(seed: Int, paragraphs count: Int = 6) {
    var generator = SeededGenerator(seed: seed)
    paragraphs = (0..<count).map { _ in
      (0..<Int.random(in: 2...5, using: &generator)).map { _ in Self.sentence(&generator) }.joined()
    }
  }

  private static func sentence(_ generator: inout SeededGenerator) -> String {
    let place = generator.pick(places)
    let other = generator.pick(places)
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return "\(generator.pick(dates))，\(place)与\(other)\(generator.pick(verbs))\(generator.pick(names))。"
    case 1: return "\(place)\(generator.pick(bodies))在\(other)主办\(generator.pick(names))，\(generator.pick(fillers))。"
    case 2: return "\(place)\(generator.pick(people))出席\(generator.pick(names))，\(generator.pick(fillers))。"
    case 3: return "\(generator.pick(pairs))两地携手，\(generator.pick(fillers))。"
    case 4: return "\(place)、\(other)、\(generator.pick(places))三地联合推出\(generator.pick(names))。"
    case 5: return "\(generator.pick(names))在\(place)举行，\(generator.pick(people))说，\(generator.pick(fillers))。"
    case 6: return "\(place)驰援\(other)，\(generator.pick(fillers))。"
    default: return "\(generator.pick(fillers))，\(place)的客人来到\(other)。"
    }
  }

  /// The page with a line break after every so many scalars of a paragraph, which is indented by two wide blanks.
  func text(width: Int, lineEnd: String = "\n") -> String {
    var text = ""
    for paragraph in paragraphs {
      var column = 0
      for scalar in ("　　" + paragraph).unicodeScalars {
        if column == width {
          text += lineEnd
          column = 0
        }
        text.unicodeScalars.append(scalar)
        column += 1
      }
      text += lineEnd
    }
    return text
  }
}
