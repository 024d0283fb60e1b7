import Configuration
import Foundation
import Testing

@testable import SourceText

@Suite("Encodings")
struct TextDecoderTests {
  static let text = "白湖县的三所小学今天开学，全县共有一千二百名学生报到，老师在校门口等着他们。\n"
  static let traditional = "白湖縣的三所小學今天開學，全縣共有一千二百名學生報到，老師在校門口等著他們。\n"

  /// Encodes with the C library.
  static func encode(_ text: String, _ encoding: String) throws -> [UInt8] {
    let descriptor = try #require(iconv_open(encoding, "UTF-8"))
    defer { iconv_close(descriptor) }
    var input = text.utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: input.count * 4 + 8)
    let count = output.count
    let left = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        var from = source.baseAddress
        var fromLeft = source.count
        var to = target.baseAddress
        var toLeft = target.count
        iconv(descriptor, &from, &fromLeft, &to, &toLeft)
        return toLeft
      }
    }
    return output.prefix(count - left).map { UInt8(bitPattern: $0) }
  }

  func read(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) throws -> SourceDocument {
    try DocumentReader.read(bytes: bytes, path: "page.txt", options: options)
  }

  func message(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) -> String? {
    #expect(throws: SourceTextError.self) { try read(bytes, options) }?.description
  }

  @Test("a byte order mark is no scalar of the text")
  func mark() throws {
    let document = try read([0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
    #expect(document.source.utf8 == Array(Self.text.utf8))
    #expect(document.encoding == TextEncoding(name: "UTF-8", confidence: 1, origin: .byteOrderMark))
  }

  @Test("UTF-16 with a byte order mark is read", arguments: [("UTF-16LE", [0xFF, 0xFE]), ("UTF-16BE", [0xFE, 0xFF])])
  func wide(name: String, mark: [UInt8]) throws {
    let document = try read(mark + Self.encode(Self.text, name))
    #expect(document.source.utf8 == Array(Self.text.utf8))
    #expect(document.encoding.name == name)
  }

  @Test("GB18030 and Big5 are told from each other and from UTF-8, surely", arguments: ["GB18030", "BIG5"])
  func detected(name: String) throws {
    let text = name == "BIG5" ? Self.traditional : Self.text
    let document = try read(Self.encode(text, name))
    #expect(document.encoding.name == name)
    #expect(document.encoding.origin == .detected)
    #expect(document.encoding.confidence > 0.6)
    #expect(document.view.text(in: try document.range(of: "白湖县的三所小学")) == "白湖县的三所小学")
  }

  @Test("a declared encoding goes before what the bytes look like")
  func declared() throws {
    let bytes = try Self.encode("县城", "GBK")
    let document = try read(bytes, ReadingOptions(encoding: "gbk"))
    #expect(document.view.utf8 == Array("县城".utf8))
    #expect(document.encoding.origin == .declared)
  }

  @Test("an undecodable byte is an error that names its offset")
  func undecodable() throws {
    let bytes = Array("第一行。\n第二行".utf8) + [0xFF] + Array("还有许多字，足够看出这是什么编码。\n".utf8)
    #expect(
      message(bytes) == """
        page.txt:2: byte 22 (0xFF) is not UTF-8
        Name the encoding, or read lossily to replace what cannot be decoded
        """)
    #expect(
      message(try Self.encode(Self.text, "GB18030") + [0x81], ReadingOptions(encoding: "GB18030")) == """
        page.txt:2: byte 77 (0x81) is not GB18030
        Name the encoding, or read lossily to replace what cannot be decoded
        """)
    #expect(
      message([0x61], ReadingOptions(encoding: "klingon")) == """
        page.txt: there is no encoding 'klingon'
        Name one that iconv knows, such as UTF-8, GB18030 or BIG5
        """)
  }

  @Test("lossy reading replaces each undecodable stretch by one character and counts it")
  func lossy() throws {
    let bytes = Array("甲".utf8) + [0xFF, 0xFE] + Array("乙".utf8) + [0xC0] + Array("丙".utf8)
    let document = try read(bytes, ReadingOptions(encoding: "UTF-8", isLossy: true))
    #expect(document.source.text(in: 0..<99) == "甲\u{FFFD}乙\u{FFFD}丙")
    #expect(document.encoding.replacements == 2)
    let chinese = try Self.encode("甲", "GBK") + [0xFF] + Self.encode("乙", "GBK")
    let second = try read(chinese, ReadingOptions(encoding: "GBK", isLossy: true))
    #expect(second.source.text(in: 0..<99) == "甲\u{FFFD}乙")
    #expect(second.encoding.replacements == 1)
  }

  @Test("an empty file, a file of blanks and a binary file are refused, each with its reason")
  func refused() {
    #expect(message([]) == "page.txt: the file is empty\nLeave it out")
    #expect(message(Array(" \n\t\n".utf8)) == "page.txt: the document holds no text\nLeave it out")
    #expect(message([1, 2, 0, 3, 0x7F, 0x45]) == "page.txt: the file is no text\nLeave it out")
    #expect(
      message(Array("a\0b\0c\0d\0".utf8)) == """
        page.txt: the file is no text
        If it is UTF-16 without a byte order mark, name the encoding
        """)
  }
}
