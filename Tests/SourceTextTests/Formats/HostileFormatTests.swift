import Configuration
import Foundation
import Testing

@testable import SourceText

@Suite("Hostile files")
struct HostileFormatTests {
  private static let html = """
    <!DOCTYPE html><html><head><meta charset=utf-8><title>合作</title><meta name=pubdate content=2024-09-26></head><body>
    <header>某网</header><form><input></form><table><tr><td>市<td>12</table><article><h1>标题</h1><p>荆州市召开会议。<br>完</article>
    """
  private static let markdown =
    "---\ntitle: 合作\n---\n# 标题\n\n- 荆州市\n  1. *会*\n\n| 甲 | 乙 |\n|--|--|\n| 1 | 2 |\n\n> `码`\n"

  /// A file of each format that needs no other program.
  private static func whole() throws -> [(String, [UInt8])] {
    [
      ("a.html", Array(html.utf8)), ("a.md", Array(markdown.utf8)),
      (
        "a.docx", try DOCXFixture(body: DOCXFixture.paragraph("荆州市召开会议。"), properties: "<dc:title>会</dc:title>").bytes()
      ),
      ("a.ndjson", Array(#"{"id": "1", "text": "荆州市召开会议。", "date": "2024-09-26"}"#.utf8)),
    ]
  }

  /// Changes, repeats, drops and cuts bytes.
  private func damage(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<random.number(1...8) where !bytes.isEmpty {
      let place = random.number(0...(bytes.count - 1))
      let end = min(bytes.count, place + random.number(1...24))
      switch random.number(0...4) {
      case 0: bytes[place] = UInt8(random.number(0...255))
      case 1: bytes.insert(contentsOf: bytes[place..<end], at: random.number(0...bytes.count))
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.removeLast(bytes.count - place)
      default: bytes[place] ^= 1 << UInt8(random.number(0...7))
      }
    }
    return bytes
  }

  @Test("whatever happens to a file, it is read soundly or refused with a reason", arguments: 0..<4)
  func damaged(format: Int) throws {
    let (path, whole) = try Self.whole()[format]
    #expect(try readFormat(whole, path).blocks.isEmpty == false)
    for seed in 0..<UInt64(LongRun.isOn ? 20_000 : 150) {
      var random = SeededGenerator(seed: seed)
      let bytes = damage(whole, &random)
      let options = ReadingOptions(isLossy: random.chance(50))
      do throws(SourceTextError) {
        let document = try DocumentReader.read(bytes: bytes, path: path, options: options)
        if let fault = DocumentFault.find(in: document) { Issue.record("\(path), seed \(seed): \(fault)") }
      } catch {
        #expect(!error.diagnostic.message.isEmpty && error.diagnostic.place?.file.hasPrefix(path) == true)
      }
    }
  }

  @Test("invalid UTF-8 is an error with its offset in every format of text, and lossily it is replaced")
  func invalid() throws {
    for (path, before) in [("a.html", "<html><p>甲"), ("a.md", "# 甲"), ("a.txt", "甲")] {
      let bytes = Array(before.utf8) + [0xFF] + Array("乙，还有许多字，足够看出这是什么编码。".utf8)
      #expect(
        refusal(bytes, path) == """
          \(path):1: byte \(before.utf8.count) (0xFF) is not UTF-8
          Name the encoding, or read lossily to replace what cannot be decoded
          """)
      let lossy = try readFormat(bytes, path, ReadingOptions(isLossy: true))
      #expect(lossy.wholeText.hasPrefix("甲\u{FFFD}乙，"))
      #expect(lossy.encoding.replacements == 1)
    }
  }

  @Test("a megabyte of open brackets, of entities, of attributes ends soon")
  func repeated() {
    for piece in [
      "<", "<a", "&", "&#", "<p ", "<!--", "</", "<a b=", "<![CDATA[", "<table><tr><td>", "[", "![", "> ", "`", "*a_",
      "|",
    ] {
      let many = [UInt8](([[UInt8]](repeating: Array(piece.utf8), count: 20_000)).joined())
      for (start, path) in [("<html><p>甲", "a.html"), ("甲\n\n", "a.md")] {
        _ = try? DocumentReader.read(bytes: Array(start.utf8) + many, path: path)
      }
    }
  }

  @Test("a line of a gigabyte meets the limit, ten million empty lines are read", .enabled(if: LongRun.isOn))
  func long() throws {
    let file = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("docgraph-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data().write(to: file)
    let handle = try FileHandle(forWritingTo: file)
    let piece = Data(String(repeating: "甲", count: 1 << 20).utf8)
    for _ in 0..<342 { try handle.write(contentsOf: piece) }
    try handle.close()
    let error = #expect(throws: SourceTextError.self) { try DocumentReader.read(path: file.path) }
    #expect(error?.code == .limit)
    #expect(error?.diagnostic.message == "more bytes than the limit of 268435456")
    let empty = [UInt8](repeating: 0x0A, count: 10_000_000) + Array("荆州市召开会议。".utf8)
    let document = try readFormat(empty, "a.txt")
    #expect(document.source.lineCount == 10_000_001)
    #expect(document.blocks.count == 1)
    #expect(
      refusal(empty, "a.txt", ReadingOptions(limits: ReadingLimits(lines: 10_000_000)))?.hasPrefix(
        "a.txt: 10000001 lines are more than the limit of 10000000") == true)
  }
}
