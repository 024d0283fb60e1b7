import SourceText
import Testing
import TypedGraph

@testable import EntityLinking

/// Texts that nobody writes: linking must neither trap nor lose its offsets.
@Suite("Hostile text")
struct HostileTextTests {
  static func check(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
    guard
      let document = try? DocumentReader.read(
        bytes: bytes, path: "page.txt", options: ReadingOptions(date: "2024-09-26", home: "荆州市"))
    else { return }
    let fragment = EntityLinker().link(document, path: "page.txt")
    let faults = FaithfulFragment.faults(of: fragment, source: document.source)
    #expect(faults.isEmpty, sourceLocation: sourceLocation)
  }

  @Test("pages with bytes changed, cut out and repeated", arguments: 0..<12)
  func mutatedPages(seed: Int) throws {
    var generator = SeededGenerator(seed: 1000 + seed)
    let pages = try SeedPages.own()
    var bytes = pages[seed % pages.count].bytes
    let start = Int.random(in: 0..<bytes.count / 2, using: &generator)
    bytes = Array(bytes[start..<min(bytes.count, start + 6000)])
    for _ in 0..<Int.random(in: 1...60, using: &generator) {
      let position = Int.random(in: 0..<bytes.count, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: bytes[position] = .random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(position..<min(bytes.count, position + Int.random(in: 1...9, using: &generator)))
      case 2:
        let piece = Array(bytes[position..<min(bytes.count, position + 30)])
        bytes.insert(contentsOf: piece + piece, at: position)
      default:
        let marks = ["《", "》", "“", "”", "（", "、", "\n", "\r\n", "\u{3000}", "·", "荆", "9", "\u{FEFF}", "é", "𠀀"]
        bytes.insert(contentsOf: Array(generator.pick(marks).utf8), at: position)
      }
      if bytes.count < 2 { break }
    }
    // Bytes that are no UTF-8 are refused by the reader; replaced, they are read.
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    Self.check(bytes)
    Self.check(repaired)
  }

  static let pieces = [
    "荆", "荆州", "荆州、", "《", "》", "《荆州规划》", "“", "”", "“”", "（", "（以下简称“荆", "9", "2024年", "两地", "荆岳两地", "会议", "行动",
    "记者 张三 ", "市长张三", "张三说", "·", "荆·州", "有限公司", "市委", "荆州市委", "在", "和", "与", "合作共建", "荆州与岳阳合作", "宜荆荆恩", "洪湖", "a", " ",
    "\n", "、", "，", "。", "“春风”行动", "韩国江陵市", "签署", "都市圈", "大桥", "荆州大桥", "\u{200B}", "𠀀", "é",
  ]

  @Test("one piece over and over", arguments: pieces)
  func repeated(piece: String) {
    Self.check(Array(String(repeating: piece, count: 8_000 / piece.utf8.count).utf8))
  }

  @Test(
    "a hundred thousand bytes of one piece",
    arguments: ["荆", "《", "9", "荆州、", "荆州与岳阳合作", "“", "会议", "两地", "荆州市委", "“春风”行动", "市长张三", "荆岳两地"])
  func long(piece: String) {
    Self.check(Array(String(repeating: piece, count: 100_000 / piece.utf8.count).utf8))
  }

  @Test("pieces in any order", arguments: 0..<12)
  func shuffled(seed: Int) {
    var generator = SeededGenerator(seed: seed)
    Self.check(Array((0..<800).map { _ in generator.pick(Self.pieces) }.joined().utf8))
  }

  @Test(
    "texts too short for any rule",
    arguments: ["荆", "》", "”", "）", "年", "（以下简称", "记者", "记者 ", "·", "1", "会议", "“会议", "市委"])
  func tiny(text: String) {
    Self.check(Array(text.utf8))
  }
}
