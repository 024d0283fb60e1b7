/// Cuts blocks into sentences.
///
/// A sentence ends at 。 ! or ?, together with what closes after it, at a full stop that a space and a capital follow,
/// and at the end of its block. Inside quotes, titles and brackets it ends only
/// - where a quotation closes right after its own final punctuation and is longer than `shortQuotation` scalars, or
/// - where the sentence has grown beyond `longSentence` scalars, as in a speech given in quotes.
/// What follows a closed quotation and only says who spoke, as in “……。”某某说。, belongs to its sentence.
/// A semicolon parts clauses, not sentences.
struct SentenceSegmenter {
  /// Quotations up to this many scalars stay inside the sentence that quotes them.
  static let shortQuotation = 16
  /// From this many scalars on, a sentence also ends inside quotes.
  static let longSentence = 120

  /// Scalars of the longest words that say who spoke.
  static let longestAttribution = 24

  private let text: [UInt8]
  private let lexicon = StructureLexicon.standard

  init(view: UnwrappedView) { text = view.utf8 }

  /// The sentences of all blocks, in order; each block learns which are its own.
  /// - Complexity: O(n).
  func segment(_ blocks: inout [Block]) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(text.count / 96 + blocks.count)
    for index in blocks.indices {
      let first = sentences.count
      segment(blocks[index].range, block: index, &sentences)
      blocks[index].sentences = first..<sentences.count
    }
    return sentences
  }

  private func segment(_ range: Range<Int>, block: Int, _ sentences: inout [Sentence]) {
    var start = range.lowerBound
    var index = start
    let end = range.upperBound
    var depth = 0
    var opened = 0
    while index < end {
      let byte = text[index]
      // Chinese characters proper begin with E4 to E9; most of what is left decides nothing either.
      if byte >= 0xE4 {
        index += byte < 0xF0 ? 3 : 4
        continue
      }
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      index += length
      switch scalar {
      case 0x201C, 0x2018, 0x300A, 0x3008, 0x28, 0x3010:
        if depth == 0 { opened = index }
        depth += 1
      case 0x201D, 0x2019, 0x300B, 0x3009, 0x29, 0x3011:
        depth = max(0, depth - 1)
      case 0x3002, 0x21, 0x3F:
        let closed = closers(from: index, to: end, &depth)
        let isEnd: Bool
        if depth == 0 {
          isEnd =
            closed.quotes == 0 || closed.end == end
            || UTF8Scalars.count(text, opened..<index) > Self.shortQuotation
              && !isAttribution(from: closed.end, to: end)
        } else {
          isEnd = UTF8Scalars.count(text, start..<index) > Self.longSentence
        }
        index = closed.end
        if isEnd {
          add(start..<index, block, &sentences)
          start = index
          if depth > 0 { opened = index }
        }
      case 0x2E:
        // An English sentence: a letter before, a space and a capital after.
        if depth == 0, index + 1 < end, text[index] == 0x20, (0x41...0x5A).contains(text[index + 1]),
          index - start > 3, (0x61...0x7A).contains(text[index - 2])
        {
          add(start..<index, block, &sentences)
          start = index
        }
      default: break
      }
    }
    add(start..<end, block, &sentences)
  }

  /// Whether what follows a quotation up to the next final punctuation says who spoke and nothing else: a name, with
  /// or without a post, and a verb of speech.
  private func isAttribution(from start: Int, to end: Int) -> Bool {
    var index = start
    var count = 0
    scanning: while index < end {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      switch scalar {
      case 0x3002, 0x21, 0x3F: break scanning
      // A comma begins another clause, and often another subject.
      case 0x20, 0xB7: break
      default: guard ScalarClass.isHan(scalar) || ScalarClass.isASCIIAlphanumeric(scalar) else { return false }
      }
      count += 1
      guard count <= Self.longestAttribution else { return false }
      index += length
    }
    guard let verb = lexicon.speechEnds.suffixLength(of: text, before: index), index - verb > start else {
      return false
    }
    return lexicon.noSpeechEnds.suffixLength(of: text, before: index) == nil
  }

  /// Steps over further final punctuation and what closes; depth follows.
  private func closers(from start: Int, to end: Int, _ depth: inout Int) -> (end: Int, quotes: Int) {
    var index = start
    var quotes = 0
    while index < end {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      switch scalar {
      case 0x201D, 0x2019, 0x29, 0x300B, 0x3011:
        guard depth > 0 else { return (index, quotes) }
        depth -= 1
        quotes += 1
      case 0x3002, 0x21, 0x3F, 0x2026: break
      default: return (index, quotes)
      }
      index += length
    }
    return (index, quotes)
  }

  private func add(_ range: Range<Int>, _ block: Int, _ sentences: inout [Sentence]) {
    var start = range.lowerBound
    while start < range.upperBound && text[start] == 0x20 { start += 1 }
    if start < range.upperBound { sentences.append(Sentence(range: start..<range.upperBound, block: block)) }
  }
}
