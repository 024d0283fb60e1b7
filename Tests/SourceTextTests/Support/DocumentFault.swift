@testable import SourceText

/// What is wrong with a document that was read, whatever was read: the promises that hold for every input.
enum DocumentFault {
  /// The first promise that a document breaks, in words; nil where it keeps them all.
  static func find(in document: SourceDocument) -> String? {
    map(document) ?? blocks(document) ?? sentences(document) ?? articles(document) ?? duplicates(document)
      ?? metadata(document)
  }

  /// Each character of the view folds from the source character it is mapped to, and the map never turns back.
  static func map(_ document: SourceDocument) -> String? {
    let view = document.view
    let source = document.source.utf8
    var offset = 0
    var previousEnd = 0
    var previous: UInt32 = 0
    while offset < view.utf8.count {
      let (scalar, length) = UTF8Scalars.decode(view.utf8, at: offset)
      let range = view.sourceRange(of: offset..<offset + length)
      guard range.lowerBound >= previousEnd else { return "the map turns back at view offset \(offset)" }
      // Counting scalars takes longest; a sample will do.
      let isSample = offset % 8 == 0
      guard !isSample || view.scalarRange(of: offset..<offset + length) == document.source.scalarRange(ofUTF8: range)
      else {
        return "view offset \(offset) leads to other scalars than bytes"
      }
      if scalar == 0x0A {
        guard range.isEmpty else { return "a line feed of the view has text at \(offset)" }
        previous = 0
      } else {
        let (original, originalLength) = UTF8Scalars.decode(source, at: range.lowerBound)
        guard originalLength == range.count, FoldingTable.standard.fold(original, after: previous) == scalar else {
          return "view offset \(offset) leads to \(range), another character"
        }
        guard view.viewOffset(ofSource: range.lowerBound) == offset else {
          return "source offset \(range.lowerBound) does not lead back to \(offset)"
        }
        if scalar != 0x20 { previous = scalar }
      }
      previousEnd = range.upperBound
      offset += length
    }
    return previousEnd <= source.count ? nil : "the map leads beyond the source"
  }

  private static func blocks(_ document: SourceDocument) -> String? {
    var end = -1
    for (index, block) in zip(document.blocks.indices, document.blocks) {
      guard !block.range.isEmpty else { return "block \(index) is empty" }
      guard block.range.lowerBound == end + 1 else { return "block \(index) does not follow the one before" }
      guard index == 0 || document.view.utf8[end] == 0x0A else { return "no line feed before block \(index)" }
      guard !document.view.utf8[block.range].contains(0x0A) else { return "a line feed inside block \(index)" }
      guard document.articles.indices.contains(block.article),
        document.articles[block.article].blocks.contains(index)
      else { return "block \(index) is in no article" }
      end = block.range.upperBound
    }
    return end == document.view.utf8.count ? nil : "text behind the last block"
  }

  private static func sentences(_ document: SourceDocument) -> String? {
    var end = 0
    for (index, sentence) in zip(document.sentences.indices, document.sentences) {
      guard sentence.range.lowerBound >= end, !sentence.range.isEmpty else { return "sentence \(index) overlaps" }
      guard document.blocks.indices.contains(sentence.block) else { return "sentence \(index) has no block" }
      let block = document.blocks[sentence.block]
      guard block.range.lowerBound <= sentence.range.lowerBound, sentence.range.upperBound <= block.range.upperBound,
        block.sentences.contains(index)
      else { return "sentence \(index) leaves its block" }
      guard document.sentence(at: sentence.range.lowerBound) == index else { return "sentence \(index) is not found" }
      end = sentence.range.upperBound
    }
    return nil
  }

  private static func articles(_ document: SourceDocument) -> String? {
    var members = 0
    for (index, article) in zip(document.articles.indices, document.articles) {
      guard !article.blocks.isEmpty, article.blocks == article.blocks.sorted() else {
        return "article \(index) is empty"
      }
      guard Set(article.headlineBlocks).isSubset(of: article.blocks) else { return "article \(index) has no headline" }
      members += article.blocks.count
      var end = 0
      for span in article.spans {
        guard span.lowerBound >= end, !span.isEmpty, span.upperBound <= document.source.scalarCount else {
          return "the spans of article \(index) overlap or leave the source"
        }
        end = span.upperBound
      }
    }
    return members == document.blocks.count ? nil : "blocks are in two articles"
  }

  private static func duplicates(_ document: SourceDocument) -> String? {
    var end = 0
    for (index, passage) in zip(document.duplicates.indices, document.duplicates) {
      guard passage.range.lowerBound >= end, passage.range.upperBound <= document.view.utf8.count,
        !passage.range.isEmpty
      else { return "duplicate \(index) overlaps the one before" }
      guard passage.original.lowerBound < passage.range.lowerBound else { return "duplicate \(index) repeats nothing" }
      end = passage.range.upperBound
    }
    return nil
  }

  private static func metadata(_ document: SourceDocument) -> String? {
    guard let date = document.metadata.date?.value else { return nil }
    return date.count == 10 && date.utf8.count == 10 ? nil : "the date is \(date)"
  }
}
