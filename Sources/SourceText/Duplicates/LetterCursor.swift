/// Walks over the letters and digits of a view; everything else, line feeds between blocks included, is passed over.
enum LetterCursor {
  /// Whether a scalar of the view counts: letters, digits and Chinese characters, no punctuation, no white space.
  @inline(__always)
  static func isLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return ScalarClass.isASCIIAlphanumeric(scalar) }
    if scalar >= 0x3040 { return scalar < 0xFE30 || scalar >= 0x10000 }
    return scalar >= 0xC0 && scalar < 0x2000 || scalar == 0x3007 || (0x2150...0x218F).contains(scalar)
  }

  /// The first letter that begins at or after `offset`, with the offset behind it; nil where none is before `end`.
  @inline(__always)
  static func next(_ text: [UInt8], from offset: Int, to end: Int) -> (letter: UInt32, start: Int, end: Int)? {
    var index = offset
    while index < end {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      if isLetter(scalar) { return (scalar, index, index + length) }
      index += length
    }
    return nil
  }

  /// The last letter that ends at or before `offset`; nil where none begins at or after `start`.
  @inline(__always)
  static func previous(_ text: [UInt8], before offset: Int, to start: Int) -> (letter: UInt32, start: Int)? {
    var index = offset
    while index > start {
      let (scalar, length) = UTF8Scalars.decode(text, before: index, from: start)
      index -= length
      if isLetter(scalar) { return (scalar, index) }
    }
    return nil
  }

  /// How many letters a range has.
  static func count(_ text: [UInt8], _ range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let (scalar, length) = UTF8Scalars.decode(text, at: index)
      if isLetter(scalar) { count += 1 }
      index += length
    }
    return count
  }
}
