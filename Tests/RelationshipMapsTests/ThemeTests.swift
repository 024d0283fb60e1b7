import RelationshipMaps
import Testing

@Suite("every theme can be read")
struct ThemeTests {
  /// The contrast ratio of WCAG 2.2 between two colours `#rrggbb`.
  static func contrast(_ one: MapColor, _ other: MapColor) -> Double {
    func luminance(_ color: MapColor) -> Double {
      let parts = [color.red, color.green, color.blue].map { part -> Double in
        let share = Double(part) / 255
        if share <= 0.04045 { return share / 12.92 }
        // The power 2.4 by the series of squares and roots would be no clearer.
        return pow24((share + 0.055) / 1.055)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    let (high, low) = (max(luminance(one), luminance(other)), min(luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
  }

  /// x to the power of 2.4: x² times the fifth root of x², by Newton's method.
  private static func pow24(_ x: Double) -> Double {
    let square = x * x
    guard square > 0 else { return 0 }
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }

  @Test("the contrast of black on white is 21")
  func reference() {
    let white = MapColor(red: 255, green: 255, blue: 255)
    #expect(abs(Self.contrast(MapColor(red: 0, green: 0, blue: 0), white) - 21) < 0.001)
    #expect(abs(Self.contrast(MapColor(red: 0x76, green: 0x76, blue: 0x76), white) - 4.54) < 0.01)
  }

  @Test("light, dark and print")
  func names() {
    #expect(Theme.names == ["light", "dark", "print"])
  }

  @Test("all text has a contrast of at least 4.5 to what is below it", arguments: ["light", "dark", "print"])
  func contrast(name: String) throws {
    let theme = try #require(Theme.named(name))
    for text in [theme.ink, theme.muted, theme.label] {
      #expect(Self.contrast(text, theme.surface) >= 4.5)
      #expect(Self.contrast(text, theme.group) >= 4.5)
    }
    for palette in theme.types.values {
      #expect(Self.contrast(palette.ink, palette.fill) >= 4.5)
      #expect(Self.contrast(theme.focus, palette.stroke) >= 4.5)
    }
  }
}
