/// How wide and high a text will be at most, whatever font shows it.
///
/// Layouts must not depend on the fonts of the machine that makes them, so nothing here asks a font. Han and full
/// width scalars take 1 em, as in every Chinese font; Latin letters, digits and signs take the widest of the usual
/// sans-serif fonts (`LatinAdvances`); everything else takes an upper bound. So a text never leaves its box, and
/// Latin text leaves it a little empty.
public struct TextMeasurement: Sendable, Hashable {
  /// The weight of the letters; bold Latin is wider, bold Han is not.
  public enum Weight: Sendable, Hashable {
    /// Normal.
    case regular
    /// Bold.
    case bold
  }

  /// The height of a line in em.
  public static let lineHeight = 1.2

  /// The size of the font in points.
  public let fontSize: Double
  /// The weight.
  public let weight: Weight

  /// Creates a measurement for a font size in points.
  public init(fontSize: Double, weight: Weight = .regular) {
    self.fontSize = fontSize
    self.weight = weight
  }

  /// The width of a line in points; linear in its length.
  public func width(of text: some StringProtocol) -> Double {
    var thousandths = 0
    for scalar in text.unicodeScalars { thousandths += Self.advance(of: scalar, weight: weight) }
    return Double(thousandths) * fontSize / 1000
  }

  /// The size of several lines, one above the other.
  public func size(of lines: [String]) -> LayoutSize {
    LayoutSize(
      width: lines.map { width(of: $0) }.max() ?? 0, height: Double(lines.count) * fontSize * Self.lineHeight)
  }

  /// The advance of one scalar in thousandths of an em.
  static func advance(of scalar: Unicode.Scalar, weight: Weight) -> Int {
    switch scalar.value {
    case 0x20..<0x7F:
      let table = weight == .bold ? LatinAdvances.bold : LatinAdvances.regular
      return table[Int(scalar.value) - 0x20]
    // Controls, combining marks, joiners and variation selectors.
    case 0..<0x20, 0x7F..<0xA0, 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0x20D0...0x20FF,
      0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF, 0xE0000...0xE01EF:
      return 0
    // Han, kana, Hangul, full width: the em square.
    case 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      return 1000
    // Emoji are drawn up to a quarter wider than the em square.
    case 0x1F000...0x1FAFF, 0x2600...0x27BF: return 1300
    // Digraph letters.
    case 0x01C4...0x01CC, 0x01F1...0x01F3: return 1450
    // Latin with marks, as pinyin has them; a Chinese font gives the signs of the first block a full em.
    case 0xA0...0x024F: return weight == .bold ? 1110 : 1000
    // Signs and arrows: a Chinese font gives them a full em, three-em dashes and the like excepted.
    case 0x2E3A, 0x2E3B: return 3000
    case 0x2010...0x2BFF: return 1050
    // Ligatures of Arabic take up to some 2.5 em.
    case 0xFB00...0xFDFF: return 2600
    default: return 1250
    }
  }
}
