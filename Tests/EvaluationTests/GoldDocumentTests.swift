import Evaluation
import Foundation
import Testing
import TypedGraph

@Suite("Reading gold")
struct GoldDocumentTests {
  private func read(_ json: String) throws -> GoldDocument {
    try GoldDocument(json: Data(json.utf8), file: "page.gold.json")
  }

  private func message(_ json: String) -> String {
    do {
      let gold = try read(json)
      try gold.check(against: EvaluatedText("甲市与乙市"))
      return "none"
    } catch {
      return "\(error)"
    }
  }

  @Test("what is stated is read, what may be left out is empty, what is unknown is passed over")
  func whole() throws {
    let gold = try read(
      """
      {"document": "page.txt", "document_date": "2024-09-26", "home": "甲市", "articles": [[0, 5, ""]],
       "duplicates": [[4, 5]],
       "entities": [{"id": "甲市", "type": "place", "kind": "city", "names": ["甲"], "mentions": [[0, 2]]},
                    {"id": "丙", "type": "person", "anaphora": [[2, 3]]}],
       "relations": [{"subject": "丙", "predicate": "holds_post", "object": "甲市",
                      "qualifiers": {"post": "市长"}, "evidence": [[0, 3]]},
                     {"subject": "丙", "predicate": "member_of", "object": "甲市"}]}
      """)
    #expect(gold.document == "page.txt")
    #expect(gold.date == "2024-09-26")
    #expect(gold.home == "甲市")
    #expect(gold.duplicates == [4..<5])
    #expect(
      gold.entities == [
        GoldEntity(id: "甲市", type: .place, names: ["甲"], mentions: [0..<2]),
        GoldEntity(id: "丙", type: .person, anaphora: [2..<3]),
      ])
    #expect(
      gold.relations == [
        GoldRelation(
          subject: "丙", predicate: .holdsPost, object: "甲市", qualifiers: ["post": "市长"], evidence: [0..<3]),
        GoldRelation(subject: "丙", predicate: .memberOf, object: "甲市"),
      ])
    #expect(try read(#"{"entities": [], "relations": []}"#).duplicates == [])
  }

  private static let form = """
    Write annotations as {"entities": [{"id", "type", "names", "mentions": [[start, end]]}], \
    "relations": [{"subject", "predicate", "object"}]}
    """

  @Test("a file of another form is refused with the member that is wrong")
  func form() {
    #expect(message("{") == "page.gold.json: is not JSON\nName files of annotations, in JSON and UTF-8")
    #expect(message(#"{"nodes": []}"#) == "page.gold.json: the member 'entities' is missing\n\(Self.form)")
    #expect(
      message(#"{"entities": [{"id": 1, "type": "place"}], "relations": []}"#)
        == "page.gold.json: entities[0].id: is of another form than expected\n\(Self.form)")
    #expect(
      message(#"{"entities": [{"id": "甲", "type": "place", "mentions": [[0, 1], [3, 2]]}], "relations": []}"#)
        == "page.gold.json: entities[0].mentions[1]: [3, 2] is no pair of a start and a greater end\n\(Self.form)")
  }

  @Test("names that do not fit together are refused with what to do")
  func names() {
    #expect(
      message(#"{"document_date": "昨天", "entities": [], "relations": []}"#) == """
        page.gold.json: document_date '昨天' is no date
        Write 2024, 2024-09 or 2024-09-25
        """)
    #expect(
      message(#"{"entities": [{"id": "甲", "type": "place"}, {"id": "甲", "type": "person"}], "relations": []}"#) == """
        page.gold.json: two entities have the id '甲'
        Join them, or tell namesakes apart with brackets
        """)
    #expect(
      message(
        #"{"entities": [{"id": "甲", "type": "place"}], "relations": [{"subject": "甲", "predicate": "aids", "object": "乙"}]}"#
      ) == """
        page.gold.json: relations[0].object is '乙', which no entity has as its id
        Add the entity, or correct the name
        """)
  }

  @Test("offsets behind the end of the text are refused, for they belong to another one")
  func offsets() {
    #expect(
      message(#"{"entities": [{"id": "甲", "type": "place", "mentions": [[4, 6]]}], "relations": []}"#) == """
        page.gold.json: a mention of '甲' ends at 6, behind the end of the text, which has 5 characters
        Check that the annotations belong to this text, and that their offsets count Unicode code points
        """)
  }
}
