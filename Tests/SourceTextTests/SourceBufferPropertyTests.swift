import Testing

@testable import SourceText

@Suite("Source buffer: properties")
struct SourceBufferPropertyTests {
  /// Positions of every scalar counted one by one, as the specification has them: lines end at LF, CR LF and CR.
  static func positions(_ scalars: [Unicode.Scalar]) -> [SourceBuffer.Position] {
    var positions: [SourceBuffer.Position] = []
    var position = SourceBuffer.Position(line: 1, column: 1)
    for (index, scalar) in zip(scalars.indices, scalars) {
      positions.append(position)
      let isPair = scalar == "\r" && index + 1 < scalars.count && scalars[index + 1] == "\n"
      if (scalar == "\n" || scalar == "\r") && !isPair {
        position = .init(line: position.line + 1, column: 1)
      } else {
        position.column += 1
      }
    }
    return positions + [position]
  }

  @Test("scalar, byte, line and column lead to each other at every place of any text", arguments: UInt64(1)...12)
  func roundTrip(seed: UInt64) {
    var inputs = FuzzInput(seed: seed)
    // Beyond two strides of the index.
    let text = inputs.scalars(count: Int(seed) * 200)
    let scalars = Array(text.unicodeScalars)
    let buffer = SourceBuffer(utf8: Array(text.utf8))
    let positions = Self.positions(scalars)
    #expect(buffer.scalarCount == scalars.count)
    var offset = 0
    for (number, scalar) in zip(scalars.indices, scalars) {
      let length = UTF8.width(scalar)
      let isRight =
        buffer.scalarOffset(atUTF8: offset) == number && buffer.utf8Offset(atScalar: number) == offset
        && buffer.position(atUTF8: offset) == positions[number]
        && buffer.text(in: offset..<offset + length) == String(Character(scalar))
        && buffer.utf8Range(ofScalars: number..<number + 1) == offset..<offset + length
        && buffer.scalarRange(ofUTF8: offset..<offset + length) == number..<number + 1
      #expect(isRight, "seed \(seed), scalar \(number)")
      if !isRight { return }
      offset += length
    }
    #expect(buffer.position(atUTF8: offset) == positions[scalars.count])
    let lastEnds = scalars.last == "\n" || scalars.last == "\r"
    #expect(buffer.lineCount == positions[scalars.count].line - (lastEnds ? 1 : 0))
  }

  @Test("CR LF is two scalars and one line end, CR alone ends a line, a form feed does not, a mark is no scalar")
  func lineEnds() throws {
    let document = try readPage("\u{FEFF}甲\r\n乙\r丙\u{0C}丁\n")
    #expect(document.source.scalarCount == 9)
    #expect(document.source.lineCount == 3)
    #expect(document.source.position(atUTF8: 13) == .init(line: 3, column: 3))
    #expect(document.source.lineText(atUTF8: 13) == "丙\u{0C}丁")
  }
}
