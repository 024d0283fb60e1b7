@testable import SourceText

/// A document that reads otherwise once it is set in lines.
struct WrappingFailure: CustomStringConvertible {
  var seed: UInt64
  var width: Int
  var style: GeneratedDocument.ParagraphStyle
  var keepsClosing: Bool
  var wanted: String
  var found: String

  var description: String {
    """
    seed \(seed), width \(width), \(style), closing punctuation \(keepsClosing ? "kept" : "broken off")
    wanted: \(wanted)
    found:  \(found)
    """
  }

  /// The sentences of a text, without white space.
  static func sentences(_ text: String) throws -> [String] {
    try readPage(text).sentenceTexts.map { $0.filter { !$0.isWhitespace } }
  }

  /// Reads the document of a seed as written and as set; nil where both give the same sentences.
  static func find(
    seed: UInt64, width: Int, style: GeneratedDocument.ParagraphStyle, keepsClosing: Bool, wanted: [String],
    document: GeneratedDocument
  ) throws -> WrappingFailure? {
    let wrapper = TextWrapper(width: width, keepsClosing: keepsClosing)
    let page = document.set(style) { wrapper.lines(of: $0, first: $1, others: $2) }
    let found = try sentences(page)
    if found == wanted { return nil }
    let place = zip(wanted, found).enumerated().first { $1.0 != $1.1 }?.offset ?? min(wanted.count, found.count)
    return WrappingFailure(
      seed: seed, width: width, style: style, keepsClosing: keepsClosing,
      wanted: place < wanted.count ? wanted[place] : "(nothing)",
      found: place < found.count ? found[place] : "(nothing)")
  }
}
