import Testing

@testable import SourceText

@Suite("Source buffer")
struct SourceBufferTests {
  @Test("byte, scalar and line offsets lead to each other")
  func offsets() {
    let buffer = SourceBuffer(utf8: Array("一二\r\nab三\n".utf8))
    #expect(buffer.scalarCount == 8)
    #expect(buffer.lineCount == 2)
    #expect(buffer.scalarOffset(atUTF8: 10) == 6)
    #expect(buffer.utf8Offset(atScalar: 6) == 10)
    #expect(buffer.position(atUTF8: 10) == .init(line: 2, column: 3))
    #expect(buffer.text(in: 10..<13) == "三")
    #expect(buffer.lineText(atUTF8: 10) == "ab三")
  }
}
