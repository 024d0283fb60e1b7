import Configuration
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  @Test("a diagnostic without a place is its sentence, with advice on a line of its own")
  func withoutPlace() {
    #expect(Diagnostic(code: "a/b", message: "nothing there").description == "nothing there")
    #expect(Diagnostic(code: "a/b", message: "nothing there", advice: "Add it").description == "nothing there\nAdd it")
  }

  @Test("a place is a file, a line and a column, as far as they are known")
  func places() {
    #expect(DiagnosticPlace(file: "-").description == "-")
    #expect(DiagnosticPlace(file: "a.txt", line: 3).description == "a.txt:3")
    #expect(DiagnosticPlace(file: "a.txt", line: 3, column: 9).description == "a.txt:3:9")
    #expect(DiagnosticPlace(file: "a.txt", column: 9).description == "a.txt")
  }

  @Test("a caret keeps below its character behind tabs, and below the end of a line that is too short")
  func caret() {
    let tab = DiagnosticPlace(file: "a", line: 1, column: 2, sourceLine: "\tx")
    #expect(Diagnostic(code: "a/b", message: "m", place: tab).description == "a:1:2: m\n  \tx\n  \t^")
    let short = DiagnosticPlace(file: "a", line: 1, column: 99, sourceLine: "江")
    #expect(Diagnostic(code: "a/b", message: "m", place: short).description == "a:1:99: m\n  江\n    ^")
    let zero = DiagnosticPlace(file: "a", line: 1, column: 0, sourceLine: "江")
    #expect(Diagnostic(code: "a/b", message: "m", place: zero).description == "a:1:0: m\n  江\n  ^")
  }

  @Test(
    "characters are as wide as a terminal shows them",
    arguments: [
      ("abc", 3), ("湘江", 4), ("，", 2), ("e\u{301}", 1), ("ｆ", 2), ("한국", 4), ("\u{200D}", 0), ("", 0), ("𠀋", 2),
    ])
  func width(text: String, columns: Int) { #expect(DisplayWidth.columns(of: text) == columns) }

  @Test("padding fills up to a width and never cuts")
  func padding() {
    #expect(DisplayWidth.padded("湘江", to: 6) == "湘江  ")
    #expect(DisplayWidth.padded("湘江", to: 3) == "湘江")
  }
}
