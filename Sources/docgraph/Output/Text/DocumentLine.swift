import SourceText

/// A line of a document with what reading made of it. Blank lines are none.
struct DocumentLine {
  /// The line, from 1.
  var number: Int
  /// The kind of its block; `nil` where matching sees nothing of it.
  var kind: BlockKind?
  /// Its article, from 0.
  var article: Int?
  /// Whether its block goes on from the line above.
  var goesOn: Bool
  /// The lines that it repeats.
  var repeats: ClosedRange<Int>?
  /// Whether only a part of it is a repetition.
  var repeatsInPart: Bool
  /// Its words, without the white space around them.
  var text: String

  /// The lines of a document, or those that were asked for.
  /// - Complexity: O(n).
  static func all(of document: SourceDocument, selected: LineRange? = nil) -> [DocumentLine] {
    let utf8 = document.source.utf8
    let places = SourcePlaces(document)
    var lines: [DocumentLine] = []
    var number = 0
    var start = 0
    var blockAbove: Int?
    while start < utf8.count {
      number += 1
      var end = start
      while end < utf8.count && utf8[end] != 0x0A && utf8[end] != 0x0D { end += 1 }
      let range = document.view.viewRange(ofSource: start..<end)
      let block = range.isEmpty ? nil : document.block(at: range.lowerBound)
      if selected?.lines.contains(number) ?? true {
        let text = document.source.text(in: start..<end).trimmed
        if !text.isEmpty {
          let passage = document.duplicates(overlapping: range).first
          lines.append(
            DocumentLine(
              number: number, kind: block.map { document.blocks[$0].kind },
              article: block.map { document.blocks[$0].article }, goesOn: block != nil && block == blockAbove,
              repeats: passage.map { places.lines(of: $0.original) },
              repeatsInPart: document.hasLetters(in: range, outside: document.duplicates(overlapping: range)),
              text: text))
        }
      }
      if let block { blockAbove = block }
      start = end + (end + 1 < utf8.count && utf8[end] == 0x0D && utf8[end + 1] == 0x0A ? 2 : 1)
    }
    return lines
  }
}

extension SourceDocument {
  /// The repeated passages that a range of the view shares characters with.
  fileprivate func duplicates(overlapping range: Range<Int>) -> ArraySlice<DuplicatePassage> {
    var low = 0
    var high = duplicates.count
    while low < high {
      let middle = (low + high) / 2
      if duplicates[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return duplicates[low...].prefix { $0.range.lowerBound < range.upperBound }
  }

  /// Whether letters or digits of a range stand outside the passages.
  fileprivate func hasLetters(in range: Range<Int>, outside passages: ArraySlice<DuplicatePassage>) -> Bool {
    var start = range.lowerBound
    for passage in passages {
      if hasLetters(in: start..<max(start, passage.range.lowerBound)) { return true }
      start = max(start, passage.range.upperBound)
    }
    return hasLetters(in: start..<max(start, range.upperBound))
  }

  private func hasLetters(in range: Range<Int>) -> Bool {
    !range.isEmpty && view.text(in: range).contains { $0.isLetter || $0.isNumber }
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest.drop { $0.isWhitespace })
  }
}
