import Foundation

@testable import SourceText

/// Inputs that nobody wrote: random bytes, random characters, and pages with something knocked out of place.
struct FuzzInput {
  /// Bytes of the longest page.
  private static let longestPage = 600

  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// The bytes of a file.
  mutating func bytes() -> [UInt8] {
    switch random.number(0...9) {
    case 0: return (0..<random.number(0...300)).map { _ in UInt8.random(in: 0...255, using: &random) }
    case 1: return mutated(Array(scalars(count: random.number(0...150)).utf8))
    case 2: return mutated(page(), by: random.number(1...40))
    case 3: return utf16(page())
    case 4: return [0xEF, 0xBB, 0xBF] + mutated(page())
    case 5, 6: return Array(scalars(count: random.number(0...150)).utf8)
    default: return mutated(page())
    }
  }

  /// Text of characters that decide something, and of any others.
  mutating func scalars(count: Int) -> String {
    var text = String.UnicodeScalarView()
    while text.count < count {
      switch random.number(0...9) {
      case 0, 1, 2: text += Self.telling.randomElement(using: &random)?.unicodeScalars ?? "".unicodeScalars
      case 3: text.append(Unicode.Scalar(UInt32.random(in: 0x20...0x2FFFF, using: &random)) ?? "甲")
      case 4: text.append(Unicode.Scalar(UInt8.random(in: 0x20...0x7E, using: &random)))
      default: text.append(Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FA5, using: &random)) ?? "乙")
      }
    }
    return String(text)
  }

  /// A page, as written or set in lines: made up, or a stretch of a real one.
  private mutating func page() -> [UInt8] {
    if let real = Self.realPages.randomElement(using: &random), random.chance(30) {
      let start = random.number(0...max(0, real.count - 1))
      return Array(real[start..<min(real.count, start + random.number(0...Self.longestPage))])
    }
    var generator = DocumentGenerator(seed: random.next())
    let document = generator.document()
    let style: GeneratedDocument.ParagraphStyle = random.chance(50) ? .indent : .blankLine
    if random.chance(30) { return Array(document.unwrapped(style).utf8.prefix(random.number(0...Self.longestPage))) }
    let wrapper = TextWrapper(width: random.number(4...90), keepsClosing: random.chance(50))
    return Array(
      document.set(style) { wrapper.lines(of: $0, first: $1, others: $2) }.utf8.prefix(
        random.number(0...Self.longestPage)))
  }

  /// Bytes with stretches taken out, repeated, moved, or overwritten.
  private mutating func mutated(_ bytes: [UInt8], by count: Int = 3) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<random.number(0...count) where !bytes.isEmpty {
      let start = random.number(0...bytes.count - 1)
      let end = min(bytes.count, start + random.number(1...60))
      switch random.number(0...5) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: random.number(0...bytes.count))
      case 2: bytes[start] = UInt8.random(in: 0...255, using: &random)
      case 3: bytes.insert(contentsOf: Array(random.pick(Self.telling).utf8), at: start)
      case 4: bytes.insert(0x0A, at: start)
      default: bytes.replaceSubrange(start..<end, with: Array(scalars(count: 8).utf8))
      }
    }
    return bytes
  }

  private mutating func utf16(_ bytes: [UInt8]) -> [UInt8] {
    let isLittle = random.chance(50)
    var wide: [UInt8] = isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF]
    for unit in String(decoding: bytes, as: UTF8.self).utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      wide += isLittle ? [low, high] : [high, low]
    }
    return mutated(wide)
  }

  private static let realPages: [[UInt8]] = RealPage.all.compactMap { page in
    (try? Data(contentsOf: URL(filePath: page.page))).map { Array($0) }
  }

  /// What structure is told by.
  private static let telling = [
    "\n", "\n", "\n\n", "\r\n", "\r", "\u{0C}", "\t", "|", " ", "　", "　　", "。", "，", "、", "；", "：", "！", "？", "……",
    "——", "“",
    "”", "‘", "’", "「", "」", "（", "）", "《", "》", "(", ")", "□", "□ 记者 ", "本报讯", "（上接第1版）", "下转第2版", "1.", "● ", "一、",
    "2018年 4月 25日",
    "2023 年 3 月 15", "日", "月", "12", "GDP", " a b ", "说。", "局", "委员会", "\u{FEFF}", "\u{200B}", "\u{2028}", "\u{FFFD}",
    "\0",
  ]
}
