import Graphviz
import Testing

@testable import RelationshipMaps

@Suite("labels break into lines that read well")
struct LineBreakerTests {
  func lines(_ text: String, em: Double, maximum: Int = 3) -> [String] {
    LineBreaker(maximumWidth: em * 10, maximumLines: maximum, measurement: TextMeasurement(fontSize: 10)).lines(
      of: text)
  }

  @Test("a short text stays one line")
  func short() {
    #expect(lines("荆州市", em: 9) == ["荆州市"])
  }

  @Test("a long one breaks into lines of about equal width")
  func equal() {
    #expect(lines("恩施土家族苗族自治州", em: 8) == ["恩施土家族", "苗族自治州"])
  }

  @Test("a break at a mark is better than one within a name")
  func marks() {
    #expect(lines("“当枝松宜东”百强县市融合发展平台", em: 13) == ["“当枝松宜东”", "百强县市融合发展平台"])
  }

  @Test("a break between words is better than one within a word, or between a number and what it counts")
  func words() {
    #expect(lines("中共某某市委直属机关工作委员会", em: 8) == ["中共某某市委直属", "机关工作委员会"])
    #expect(lines("中共某某市委六届九次全体会议", em: 8) == ["中共某某市委", "六届九次全体会议"])
  }

  @Test("no line is empty, however blanks stand in a text")
  func blanks() {
    for em in stride(from: 2.0, through: 12, by: 0.5) {
      for text in [
        "WWWWWWW WWWWWWW W", "a  b", "中 WMQwmgyjil fit.Koo peration-ÄÖÜß", "W" + String(repeating: " W", count: 40),
      ] {
        #expect(lines(text, em: em).allSatisfy { !$0.trimmingBlanks().isEmpty }, "\(text)")
      }
    }
  }

  @Test("no line begins with a closing mark or ends with an opening one")
  func forbidden() {
    for em in stride(from: 4.0, through: 12, by: 0.5) {
      for line in lines("江陵市（韩国）友好城市、“合作”协议。", em: em, maximum: 9) {
        #expect(!"）、”。".contains(line.first ?? "）"))
        #expect(!"（“".contains(line.last ?? "（"))
      }
    }
  }

  @Test("Latin words and numbers stay whole")
  func latin() {
    #expect(
      lines("Jingzhou and Yueyang 2024-09-25", em: 8, maximum: 9).joined(separator: " ")
        == "Jingzhou and Yueyang 2024-09-25")
  }

  @Test("what does not fit ends in an ellipsis, within the width")
  func ellipsis() {
    let broken = lines(String(repeating: "很长的名称", count: 20), em: 8)
    #expect(broken.count == 3)
    #expect(broken.last?.hasSuffix("…") == true)
    #expect(broken.allSatisfy { TextMeasurement(fontSize: 10).width(of: $0) <= 80 })
  }
}
