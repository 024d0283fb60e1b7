internal import SourceText

extension UnwrappedView {
  /// The source's own characters of a range, without the line breaks and blanks that the view has dropped.
  /// - Complexity: O(length of the range + log n).
  func unwrappedOriginal(in range: Range<Int>) -> String {
    var shown = String.UnicodeScalarView()
    var view = text(in: range).unicodeScalars.makeIterator()
    var expected = view.next()
    for scalar in original(in: range).unicodeScalars {
      if scalar.properties.isWhitespace, expected.map({ !$0.properties.isWhitespace }) ?? true { continue }
      guard expected != nil else { break }
      shown.append(scalar == "\n" ? " " : scalar)
      expected = view.next()
    }
    return String(shown)
  }
}
