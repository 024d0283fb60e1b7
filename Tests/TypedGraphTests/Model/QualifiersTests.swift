import Foundation
import Testing
import TypedGraph

@Suite("Qualifiers")
struct QualifiersTests {
  @Test("qualifiers are sorted by key, whatever order they were given in")
  func sorted() {
    var later: Qualifiers = ["status": "planned"]
    later["role"] = "signed"
    later["amount"] = "3亿元"
    let atOnce: Qualifiers = ["amount": "3亿元", "role": "signed", "status": "planned"]
    #expect(later == atOnce)
    #expect(later.pairs.map(\.key) == ["amount", "role", "status"])
  }

  @Test("of one key the last value stays, and nil takes it away")
  func replaced() {
    var qualifiers: Qualifiers = ["role": "held", "role": "signed"]
    #expect(qualifiers.pairs.map(\.value) == ["signed"])
    qualifiers["role"] = "started"
    #expect(qualifiers["role"] == "started")
    qualifiers["role"] = nil
    #expect(qualifiers.isEmpty)
    #expect(qualifiers["role"] == nil)
  }

  @Test("qualifiers have a total order: by keys, then values, the shorter first")
  func order() {
    let ascending: [Qualifiers] = [
      [:], ["amount": "1"], ["amount": "1", "role": "held"], ["amount": "2"], ["role": "held"], ["role": "signed"],
    ]
    for (index, left) in ascending.enumerated() {
      for (other, right) in ascending.enumerated() { #expect((left < right) == (index < other)) }
    }
  }

  @Test("qualifiers are an object of texts in JSON and come back from it")
  func json() throws {
    let qualifiers: Qualifiers = ["post": "市长", "since": "2024"]
    let data = try JSONEncoder().encode(qualifiers)
    #expect(try JSONDecoder().decode([String: String].self, from: data) == ["post": "市长", "since": "2024"])
    #expect(try JSONDecoder().decode(Qualifiers.self, from: data) == qualifiers)
  }
}
