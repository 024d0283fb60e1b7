/// Finds the head of a page: the lines before its first story that give the paper's name, the day, the page's number.
struct Masthead {
  /// Blocks that are looked at.
  private static let longest = 6

  private let text: [UInt8]
  private let folios: FolioReader
  private let lexicon = StructureLexicon.standard

  init(view: UnwrappedView) {
    text = view.utf8
    folios = FolioReader(view: view)
  }

  /// Marks the lines of the head, and those that give a later page's number, as `other`, so that they are no headline.
  /// - Returns: how many blocks the head has.
  func mark(_ blocks: inout [Block]) -> Int {
    var end = 0
    while end < min(blocks.count, Self.longest), isMasthead(blocks[end]) { end += 1 }
    // A date alone is a page's head only beside something else, or above a text.
    for index in 0..<end where blocks[index].kind == .subheading { blocks[index].kind = .other }
    for index in end..<blocks.count where blocks[index].kind == .subheading {
      if folios.folio(blocks[index]) != nil { blocks[index].kind = .other }
    }
    return end
  }

  private func isMasthead(_ block: Block) -> Bool {
    switch block.kind {
    case .dateline: return true
    case .subheading, .other, .table:
      let line = Array(text[block.range])
      guard line.count <= 150 else { return false }
      return publisher(in: block.range) != nil || pageNumber(line) || isLetterhead(line) || isDocumentNumber(line)
    default: return false
    }
  }

  /// Whether a line is a letterhead: the name of a body and 文件.
  private func isLetterhead(_ line: [UInt8]) -> Bool {
    guard let end = lexicon.letterheadEnds.suffixLength(of: line) else { return false }
    return lexicon.bodyEnds.suffixLength(of: line, before: line.count - end) != nil
  }

  /// Whether a line is the number of a document and nothing else: 青政办发〔2024〕12号.
  private func isDocumentNumber(_ line: [UInt8]) -> Bool {
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
    guard scalars.count <= 24, scalars.last == "号" else { return false }
    return (scalars.contains("〔") && scalars.contains("〕")) || (scalars.contains("[") && scalars.contains("]"))
  }

  /// The name of a paper that begins a line: letters up to an ending of `publisher_ends`, at most eight characters.
  func publisher(in range: Range<Int>) -> String? {
    var index = range.lowerBound
    var count = 0
    while index < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      guard ScalarClass.isHan(scalar) else { break }
      index += length
      count += 1
      guard count <= 8 else { return nil }
      if let suffix = lexicon.publisherEnds.suffixLength(of: text, before: index),
        suffix < index - range.lowerBound, index == range.upperBound || !isHan(at: index)
      {
        return String(decoding: text[range.lowerBound..<index], as: UTF8.self)
      }
    }
    return nil
  }

  private func isHan(at offset: Int) -> Bool { ScalarClass.isHan(UTF8Scalars.decode(text, at: offset).scalar) }

  /// Whether a line is a page's number: 第2版, 02版 要闻, A3.
  private func pageNumber(_ line: [UInt8]) -> Bool {
    let letters = String(decoding: line.filter { $0 != 0x20 }, as: UTF8.self).unicodeScalars
    guard letters.count <= 12 else { return false }
    let hasDigit = letters.contains {
      ScalarClass.isDigit($0.value) || $0 == "一" || $0 == "二" || $0 == "三" || $0 == "四"
    }
    return hasDigit && letters.contains("版")
  }
}
