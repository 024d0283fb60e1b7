package import TypedGraph

/// Finds dates in Chinese text (and dates with English months) and says which days they mean. It reads the unwrapped
/// view: digits are ASCII, and no blanks stand inside Chinese.
///
/// One pass from left to right; at each character that a date can begin with, the grammar reads the longest date.
package struct DateRecognizer: Sendable {
  let words: DateWords

  /// A recogniser with its words.
  init(words: DateWords) { self.words = words }

  /// The recogniser with the project's own words.
  package static let standard = DateRecognizer(words: .standard)

  /// The dates in a part of a text.
  /// - Parameters:
  ///   - utf8: the unwrapped view.
  ///   - range: the bytes to read: a sentence, a block, or everything. What stands around it is seen, not read.
  ///   - reference: the date of the document; without it 今年 and 9月25日 are no dates.
  ///   - context: the dates before; carried on.
  /// - Returns: mentions in the order of the text, none within another.
  /// - Complexity: linear in the length of the range; allocates for its results alone.
  package func mentions(
    in utf8: [UInt8], range: Range<Int>, reference: EDTFDate?, context: inout DateContext
  ) -> [DateMention] {
    let range = range.clamped(to: 0..<utf8.count)
    var grammar = DateGrammar(
      text: DateText(bytes: utf8, start: range.lowerBound, end: range.upperBound), words: words,
      reference: reference?.start, context: context)
    grammar.context.endSentence()
    var mentions: [DateMention] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = utf8[position]
      if byte < 0x80 {
        position = asciiStep(at: position, &grammar, &mentions)
      } else if byte >= 0xE0, position + 2 < range.upperBound {
        let unit =
          UInt16(truncatingIfNeeded: Int(byte) << 12 | Int(utf8[position + 1] & 0x3F) << 6)
          | UInt16(utf8[position + 2] & 0x3F)
        if byte < 0xF0, words.starters.contains(unit) {
          position = step(at: position, &grammar, &mentions)
        } else {
          position += 3
        }
      } else {
        position += 1
      }
    }
    context = grammar.context
    return mentions
  }

  private func asciiStep(at position: Int, _ grammar: inout DateGrammar, _ mentions: inout [DateMention]) -> Int {
    switch grammar.text.bytes[position] {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"): return step(at: position, &grammar, &mentions)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      let next = step(at: position, &grammar, &mentions)
      return next > position + 1 ? next : grammar.text.endOfWord(at: position)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return grammar.text.endOfWord(at: position)
    case UInt8(ascii: "\n"), UInt8(ascii: "!"), UInt8(ascii: "?"): grammar.context.endSentence()
    default: break
    }
    return position + 1
  }

  private func step(at position: Int, _ grammar: inout DateGrammar, _ mentions: inout [DateMention]) -> Int {
    if grammar.text.endsSentence(at: position) {
      grammar.context.endSentence()
      return position + 3
    }
    guard let date = grammar.date(at: position), let value = date.value else {
      return grammar.endOfNumeral(at: position) ?? grammar.text.next(position)
    }
    mentions.append(
      DateMention(
        range: date.start..<date.end, value: value, kind: date.kind ?? value.kind, rule: date.rule,
        isRelative: date.isRelative))
    grammar.note(date, value)
    return date.end
  }
}
