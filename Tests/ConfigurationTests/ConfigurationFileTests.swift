import Configuration
import Testing

@Suite("Configuration files")
struct ConfigurationFileTests {
  @Test("a value remembers the line and column where it stands")
  func positions() throws {
    let root = try ConfigurationFile.parse("view: ego\nfocus:\n  - 湘江\n", file: "map.yaml")
    let focus = try #require(root["focus"])
    let items = try focus.list("focus")
    #expect(try items.map { item in try item.string("focus") } == ["湘江"])
    #expect(items.first?.place == DiagnosticPlace(file: "map.yaml", line: 3, column: 5, sourceLine: "  - 湘江"))
  }

  @Test("an unknown key is reported with its line, a caret and the keys that exist")
  func unknownKey() throws {
    let root = try ConfigurationFile.parse("views: ego\n", file: "map.yaml")
    let error = #expect(throws: ConfigurationError.self) {
      _ = try root.entries("a map", known: ["view", "focus"])
    }
    #expect(
      error?.description == """
        map.yaml:1:1: a map has no key 'views'
          views: ego
          ^
        Known keys: view, focus
        """)
  }

  @Test("a caret stands below the right character after wide characters")
  func caretAfterWideCharacters() {
    let place = DiagnosticPlace(file: "a.yaml", line: 1, column: 3, sourceLine: "湘江:x")
    let text = Diagnostic(code: "a/b", message: "wrong", place: place).description
    #expect(text == "a.yaml:1:3: wrong\n  湘江:x\n      ^")
  }

  @Test(
    "text that is no YAML is refused, never trapped on",
    arguments: ["a: [", "\t- x", "a: b: c", "{", "- a\nb", "&a *a", "a: 1\na: 2", String(repeating: "[", count: 500)])
  func malformed(text: String) {
    #expect(throws: ConfigurationError.self) { _ = try ConfigurationFile.parse(text, file: "x.yaml") }
  }

  @Test("an empty file is an empty value")
  func empty() throws {
    #expect(try ConfigurationFile.parse("", file: "x.yaml").content == .null)
  }
}
