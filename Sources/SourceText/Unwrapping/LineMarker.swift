/// What a line begins with that may begin a block.
enum LineMarker: Sendable {
  /// Nothing, or nothing that tells.
  case none
  /// A numeral, a list mark or a dash, which running text may also have at a line's start.
  case weak
  /// The mark of a byline or of a continuation, or the opening of a report.
  case strong

  init(_ source: [UInt8], _ line: TextLine, _ lexicon: StructureLexicon) {
    let (first, length) = UTF8Scalars.decode(source, at: Int(line.start))
    guard lexicon.mayBeginMark(first) else {
      self = .none
      return
    }
    switch first {
    case 0xFF08, 0x28, 0x3010, 0x5B, 0x3014:
      let head = Self.head(source, Int(line.start) + length, line)
      if lexicon.continuedFrom.prefixLength(of: head) != nil || lexicon.continuedOn.prefixLength(of: head) != nil {
        self = .strong
      } else if let numeral = Self.numeralLength(head), numeral < head.count, head[numeral] == 0x29 {
        self = .weak
      } else {
        self = .none
      }
    case 0x2014, 0x2015, 0x2500:
      self = .weak
    case 0x2460...0x249B:
      self = .weak
    case _ where Self.isNumeral(first):
      // No word of the lists begins with a numeral; running text often does.
      self = Self.startsWithNumeralMark(source, line) ? .weak : .none
    default:
      let head = Self.head(source, Int(line.start), line)
      if lexicon.bylineMarks.prefixLength(of: head) != nil || lexicon.datelineOpeners.prefixLength(of: head) != nil {
        self = .strong
      } else if lexicon.listMarks.prefixLength(of: Self.raw(source, line)) != nil
        || lexicon.captionStarts.prefixLength(of: head) != nil
      {
        self = .weak
      } else {
        self = .none
      }
    }
  }

  /// Whether a scalar, folded or not, is a digit of a numeral that numbers an item.
  private static func isNumeral(_ scalar: UInt32) -> Bool {
    ScalarClass.isDigit(scalar) || isChineseDigit(scalar) || (0xFF10...0xFF19).contains(scalar)
  }

  /// Whether a line begins with the number of an item, read as it stands: 12. 一、
  private static func startsWithNumeralMark(_ source: [UInt8], _ line: TextLine) -> Bool {
    var index = Int(line.start)
    let end = min(Int(line.end), index + 15)
    while index < end {
      let (scalar, length) = UTF8Scalars.decode(source, at: index)
      if !isNumeral(scalar) && scalar > 0x20 {
        // 、 是 and the full stops and brackets of either width.
        guard scalar < 0x80 || scalar == 0x3001 || scalar == 0x662F || scalar >= 0xFF00 else { return false }
        let head = head(source, Int(line.start), line)
        return numeralLength(head).map { isNumeralMark(head, at: $0) } ?? false
      }
      index += length
    }
    return false
  }

  /// Whether a line ends in something that ends its block though no sentence ends: a caption's author, a continuation.
  static func endsBlock(_ source: [UInt8], _ line: TextLine, _ lexicon: StructureLexicon) -> Bool {
    guard let last = source[line.range].last, last == 0x29 || last == 0x89 else { return false }
    let start = max(Int(line.start), Int(line.end) - 36)
    let tail = TextFolding.fold(Array(source[start..<Int(line.end)]))
    if lexicon.captionEnds.suffixLength(of: tail) != nil { return true }
    guard let open = tail.lastIndex(of: 0x28) else { return false }
    return lexicon.continuedOn.prefixLength(of: tail, at: open + 1) != nil
      || lexicon.continuedFrom.prefixLength(of: tail, at: open + 1) != nil
  }

  /// The length in bytes of the numeral a folded text begins with; nil where there is none.
  static func numeralLength(_ text: [UInt8]) -> Int? {
    var index = 0
    while index < text.count {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      guard ScalarClass.isDigit(scalar) || isChineseDigit(scalar) else { break }
      index += length
    }
    return index == 0 || index > 12 ? nil : index
  }

  private static func isChineseDigit(_ scalar: UInt32) -> Bool {
    switch scalar {
    // 〇零一二三四五六七八九十百
    case 0x3007, 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341, 0x767E:
      return true
    default: return false
    }
  }

  /// Whether what follows a numeral makes it the number of an item: 一、 1. （1） 一是.
  static func isNumeralMark(_ text: [UInt8], at offset: Int) -> Bool {
    guard offset < text.count else { return false }
    let (scalar, length) = UTF8Scalars.decode(text, at: offset)
    switch scalar {
    case 0x3001, 0x662F, 0x29: return true
    case 0x2E:
      guard offset + length < text.count else { return false }
      return !ScalarClass.isDigit(UInt32(text[offset + length]))
    default: return false
    }
  }

  /// The folded beginning of a line.
  static func head(_ source: [UInt8], _ start: Int, _ line: TextLine) -> [UInt8] {
    var end = min(Int(line.end), start + 36)
    while end > start && end < source.count && UTF8Scalars.isContinuation(source[end]) { end -= 1 }
    return TextFolding.fold(Array(source[min(start, end)..<end]))
  }

  /// The beginning of a line as it stands, spaces included.
  static func raw(_ source: [UInt8], _ line: TextLine) -> [UInt8] {
    Array(source[Int(line.start)..<min(Int(line.end), Int(line.start) + 12)])
  }
}

extension LineMarker {
  /// Whether a line begins with the mark of a list item.
  static func isListMark(_ source: [UInt8], _ line: TextLine, _ lexicon: StructureLexicon) -> Bool {
    let (first, _) = UTF8Scalars.decode(source, at: Int(line.start))
    guard lexicon.mayBeginMark(first) else { return false }
    if lexicon.listMarks.prefixLength(of: raw(source, line)) != nil { return true }
    if (0x2460...0x249B).contains(first) { return true }
    // 1. and 1、 number items; 一、 and （一） number sections of running text.
    guard first < 0x80 || (0xFF10...0xFF19).contains(first) else { return false }
    let head = head(source, Int(line.start), line)
    guard let numeral = numeralLength(head), numeral <= 3, ScalarClass.isDigit(UInt32(head[0])) else { return false }
    return isNumeralMark(head, at: numeral)
  }
}
