import Configuration
import Testing

@Suite("Faults in configuration files")
struct ConfigurationFaultTests {
  @Test("a key that stands twice is named")
  func duplicateKey() {
    let error = #expect(throws: ConfigurationError.self) {
      _ = try ConfigurationFile.parse("view: ego\nfocus: 湘江\nview: timeline\n", file: "map.yaml")
    }
    #expect(error?.code == .duplicateKey)
    #expect(error?.description == "map.yaml:1:1: a key stands twice: view\n  view: ego\n  ^\nKeep one of them")
  }

  @Test("a key that stands twice deep within a file is found where it stands")
  func duplicateKeyBelow() {
    let error = #expect(throws: ConfigurationError.self) {
      _ = try ConfigurationFile.parse("- {a: 1}\n- {b: 1, c: 2, b: 3}\n", file: "map.yaml")
    }
    #expect(error?.diagnostic.place?.description == "map.yaml:2:4")
  }

  @Test("a key that is no text is refused where it stands")
  func keyOfAnotherShape() {
    let error = #expect(throws: ConfigurationError.self) {
      _ = try ConfigurationFile.parse("? [a, b]\n: c\n", file: "map.yaml")
    }
    #expect(error?.description == "map.yaml:1:3: a key must be a text\n  ? [a, b]\n    ^")
  }

  @Test("nesting beyond 64 levels is refused, 60 levels are read")
  func depth() throws {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    _ = try ConfigurationFile.parse(nested(60), file: "map.yaml")
    let error = #expect(throws: ConfigurationError.self) {
      _ = try ConfigurationFile.parse(nested(70), file: "map.yaml")
    }
    #expect(error?.diagnostic.message == "nested more than 64 levels deep")
  }

  @Test("aliases are refused: a few lines of them can stand for gigabytes")
  func aliases() {
    let bomb = """
      a: &a [x, x, x, x, x, x, x, x, x]
      b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
      c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
      d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
      e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
      f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
      """
    let error = #expect(throws: ConfigurationError.self) { _ = try ConfigurationFile.parse(bomb, file: "map.yaml") }
    #expect(
      error?.description == """
        map.yaml:1:4: YAML anchors and aliases are not supported
          a: &a [x, x, x, x, x, x, x, x, x]
             ^
        Write the value out
        """)
  }

  @Test("a line with a carriage return is shown without it")
  func carriageReturn() throws {
    let root = try ConfigurationFile.parse("view: ego\r\nsize: x\r\n", file: "map.yaml")
    #expect(root["size"]?.place.sourceLine == "size: x")
    #expect(root["size"]?.place.line == 2)
  }

  @Test(
    "lines are counted as YAML counts them, and each place shows its own", arguments: ["\n", "\r\n", "\r", "\u{2028}"])
  func lineBreaks(mark: String) throws {
    let error = #expect(throws: ConfigurationError.self) {
      _ = try ConfigurationFile.parse("view: ego\(mark)\(mark)focus: [\(mark)", file: "map.yaml").content
    }
    #expect(error?.diagnostic.place?.line == 4)
    let place = try ConfigurationFile.parse("view: ego\(mark)\(mark)size: 5", file: "map.yaml")["size"]?.place
    #expect(place?.description == "map.yaml:3:7")
    #expect(place?.sourceLine == "size: 5")
  }

  @Test("a second document in one file is refused")
  func twoDocuments() {
    #expect(throws: ConfigurationError.self) { _ = try ConfigurationFile.parse("a: 1\n---\nb: 2\n", file: "map.yaml") }
  }

  @Test("whatever the text, parsing gives a value or an error with a place inside the file", arguments: 0..<60)
  func generated(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<50 {
      let text = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        Self.pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let lines = text.unicodeScalars.filter { Self.breaks.contains($0) }.count + 1
      do throws(ConfigurationError) {
        let root = try ConfigurationFile.parse(text, file: "x.yaml")
        #expect((1...lines + 1).contains(root.place.line ?? 1))
      } catch {
        #expect((1...lines + 1).contains(error.diagnostic.place?.line ?? 0), "\(text)")
        #expect(!error.diagnostic.message.isEmpty)
        #expect(!error.description.isEmpty)
      }
    }
  }

  private static let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

  private static let pieces = [
    "a", "b: ", "- ", ": ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "'", "\"", "\\", "|", ">", "&x ", "*x",
    "!t ",
    "#", "%", "@", "`", "?", "? ", "---\n", "...\n", "\t", "湘江", "\u{FEFF}", "\u{0}", "\u{85}", "\u{2028}", "\r\n", "~",
    "null", "<<: ", "0x1F", "\u{10FFFF}", "é", "key: value\n", "- item\n", "\"\\u12\"", "%YAML 1.1\n",
  ]

  /// Random numbers that a seed repeats (SplitMix64).
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }
}
