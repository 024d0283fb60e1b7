/// What kind of character a scalar is, as far as spacing and line breaks ask.
enum ScalarClass {
  /// A Chinese character.
  @inline(__always)
  static func isHan(_ scalar: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(scalar) || (0x3400...0x4DBF).contains(scalar) || (0x20000...0x323AF).contains(scalar)
      || scalar == 0x3007
  }

  /// An ASCII letter or digit.
  @inline(__always)
  static func isASCIIAlphanumeric(_ scalar: UInt32) -> Bool {
    (0x30...0x39).contains(scalar) || (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  /// An ASCII digit.
  @inline(__always)
  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// A letter of a script that parts its words by spaces: Latin, Greek, Cyrillic, Hangul and their neighbours.
  @inline(__always)
  static func isSpacedLetter(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar) }
    return (0xC0...0x1FFF).contains(scalar) && scalar != 0xD7 && scalar != 0xF7 || (0xAC00...0xD7A3).contains(scalar)
  }

  /// A letter of a spaced script, a digit, or ASCII punctuation.
  @inline(__always)
  static func isSpaced(_ scalar: UInt32) -> Bool {
    scalar < 0x80 ? scalar > 0x20 : isSpacedLetter(scalar)
  }

  /// Whether white space between two folded scalars is seen by matching: between words of spaced scripts and numbers,
  /// never beside a Chinese character, and not inside a date such as `2018. 4. 25`.
  @inline(__always)
  static func keepsSpace(between left: UInt32, and right: UInt32) -> Bool {
    guard isSpaced(left) && isSpaced(right) else { return false }
    if isSpacedLetter(left) || isSpacedLetter(right) { return true }
    return isDigit(left) && isDigit(right)
  }

  /// Punctuation that closes: it never begins a line and stays with what stands before it.
  static func isClosing(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x3001, 0x3002, 0x300B, 0x3009, 0x3011, 0x3015, 0x300D, 0x300F, 0xFF0C, 0xFF01, 0xFF1F, 0xFF1A,
      0xFF1B, 0xFF09, 0x2026, 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D, 0x25, 0xFF05:
      return true
    default: return false
    }
  }

  /// Punctuation that opens: it never ends a line and stays with what follows.
  static func isOpening(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201C, 0x2018, 0x300A, 0x3008, 0x3010, 0x3014, 0x300C, 0x300E, 0xFF08, 0x28, 0x5B, 0x7B: return true
    default: return false
    }
  }

  /// Punctuation that ends a sentence.
  static func isTerminator(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0xFF61: return true
    default: return false
    }
  }
}
