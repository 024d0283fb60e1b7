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
        let unit = Self.unit(utf8, at: position)
        if byte < 0xF0, words.starters.contains(unit),
          mayBegin(unit, in: utf8, before: position + 3, range.upperBound)
        {
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

  /// The code of a character of three bytes.
  @inline(__always)
  private static func unit(_ utf8: [UInt8], at position: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: Int(utf8[position]) << 12 | Int(utf8[position + 1] & 0x3F) << 6)
      | UInt16(utf8[position + 2] & 0x3F)
  }

  /// Whether the character behind one that a date can begin with lets it be one: most 一 and 上 begin none, and this
  /// keeps the grammar from being asked.
  @inline(__always)
  private func mayBegin(_ unit: UInt16, in utf8: [UInt8], before next: Int, _ end: Int) -> Bool {
    if words.sentenceEnds.contains(unit) { return true }
    guard next < end else { return false }
    let isNumeral = words.numerals.contains(unit)
    let byte = utf8[next]
    if byte < 0x80 {
      return DateText.isDigit(byte) || isNumeral && byte <= UInt8(ascii: "~") && !DateText.isWordByte(byte)
    }
    guard byte >= 0xE0, next + 2 < end else { return isNumeral }
    let follower = Self.unit(utf8, at: next)
    return isNumeral ? words.numeralFollowers.contains(follower) : words.followers.contains(follower)
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
