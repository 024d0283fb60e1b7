import Graphviz
import Testing

@Suite("text is measured without a font")
struct TextMeasurementTests {
  let measurement = TextMeasurement(fontSize: 10)

  @Test("a Han or full-width character is as wide as the font is high")
  func han() {
    #expect(measurement.width(of: "荆州市，𠮷") == 50)
  }

  @Test("combining marks and joiners take nothing; bold Latin is wider than regular, bold Han is not")
  func marks() {
    #expect(measurement.width(of: "a\u{0301}\u{200D}") == measurement.width(of: "a"))
    let bold = TextMeasurement(fontSize: 10, weight: .bold)
    #expect(bold.width(of: "Jingzhou") > measurement.width(of: "Jingzhou"))
    #expect(bold.width(of: "荆州") == measurement.width(of: "荆州"))
  }

  @Test("lines stand 1.2 em apart, and the widest counts")
  func lines() {
    #expect(measurement.size(of: ["荆州", "岳阳市"]) == LayoutSize(width: 30, height: 24))
  }
}
