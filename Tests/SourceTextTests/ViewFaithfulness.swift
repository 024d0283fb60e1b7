import Testing

@testable import SourceText

/// Checks that each character of the view folds from the source character it is mapped to, and that the map is monotone.
func expectFaithfulMap(_ document: SourceDocument, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let view = document.view
  let source = document.source.utf8
  var offset = 0
  var previousEnd = 0
  var previous: UInt32 = 0
  while offset < view.utf8.count {
    let (scalar, length) = UTF8Scalars.decode(view.utf8, at: offset)
    let range = view.sourceRange(of: offset..<offset + length)
    guard range.lowerBound >= previousEnd else {
      Issue.record("the map turns back at view offset \(offset)", sourceLocation: sourceLocation)
      return
    }
    if scalar == 0x0A {
      guard range.isEmpty else {
        Issue.record("a line feed of the view has text at \(offset)", sourceLocation: sourceLocation)
        return
      }
      previous = 0
    } else {
      let (original, originalLength) = UTF8Scalars.decode(source, at: range.lowerBound)
      guard originalLength == range.count,
        FoldingTable.standard.fold(original, after: previous) == scalar
      else {
        Issue.record("view offset \(offset) leads to \(range), another character", sourceLocation: sourceLocation)
        return
      }
      guard view.viewOffset(ofSource: range.lowerBound) == offset else {
        Issue.record(
          "source offset \(range.lowerBound) does not lead back to \(offset)", sourceLocation: sourceLocation)
        return
      }
      if scalar != 0x20 { previous = scalar }
    }
    previousEnd = range.upperBound
    offset += length
  }
}
