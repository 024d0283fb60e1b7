import Configuration
import Testing
import TypedGraph

@Suite("Schema files of users")
struct SchemaFileTests {
  @Test("a file adds types, kinds, predicates and qualifiers beside those that are there")
  func adds() throws {
    let schema = try Schema.standard.extended(
      byYAML: """
        types:
          vessel: {zh: 船舶, en: Vessel, color: "#112233", shape: hexagon, kinds: {ferry: {zh: 渡船}}}
          place: {kinds: {dock: {zh: 码头, en: Dock}}}
        predicates:
          moored_at: {zh: 停靠, domain: [vessel], range: place, qualifiers: [berth]}
        qualifiers: [flag]
        """, file: "mine.yaml")
    try schema.check(EntityType(rawValue: "vessel"), Predicate(rawValue: "moored_at"), .place)
    #expect(schema.filter("ferry")?.type == EntityType(rawValue: "vessel"))
    #expect(schema.filter("dock")?.type == .place)
    #expect(schema.filter("city")?.type == .place)
    let vessel = try #require(schema.definition(of: EntityType(rawValue: "vessel")))
    #expect(vessel.label.chinese == "船舶" && vessel.label.english == "Vessel")
    #expect(vessel.kinds.map(\.label.chinese) == ["渡船"] && vessel.kinds.map(\.label.english) == ["ferry"])
    #expect(vessel.color == "#112233" && vessel.shape == "hexagon")
    #expect(schema.qualifiers.last == "flag")
    #expect(schema.predicates.count == Schema.standard.predicates.count + 1)
  }

  @Test("a file gives another label or colour and leaves the rest as it was")
  func changes() throws {
    let schema = try Schema.standard.extended(byYAML: "types: {person: {en: Human}}", file: "mine.yaml")
    let person = try #require(schema.definition(of: .person))
    #expect(person.label.chinese == "人物" && person.label.english == "Human")
    #expect(person.color == Schema.standard.definition(of: .person)?.color)
    #expect(schema.predicates == Schema.standard.predicates)
  }

  @Test("an empty file changes nothing")
  func empty() throws { #expect(try Schema.standard.extended(byYAML: "", file: "mine.yaml") == Schema.standard) }

  @Test(
    "a fault is reported with its place, its line and what to do",
    arguments: [
      (
        "kinds: {}",
        """
        mine.yaml:1:1: a schema has no key 'kinds'
          kinds: {}
          ^
        Known keys: types, predicates, qualifiers
        """
      ),
      (
        "types:\n  vessel: {colour: red}",
        """
        mine.yaml:2:12: type 'vessel' has no key 'colour'
            vessel: {colour: red}
                     ^
        Known keys: zh, en, color, shape, kinds
        """
      ),
      (
        "types:\n  vessel: {color: red}",
        """
        mine.yaml:2:19: color must be #rrggbb
            vessel: {color: red}
                            ^
        """
      ),
      (
        "types: {vessel: {kinds: {ferry: {color: red}}}}",
        """
        mine.yaml:1:34: kind 'ferry' has no key 'color'
          types: {vessel: {kinds: {ferry: {color: red}}}}
                                           ^
        Known keys: zh, en
        """
      ),
      (
        "predicates:\n  moored_at: {range: [place]}",
        """
        mine.yaml:2:3: predicate 'moored_at' has no domain
            moored_at: {range: [place]}
            ^
        """
      ),
      (
        "predicates:\n  moored_at: {domain: [vessel], range: [place]}",
        """
        mine.yaml:2:24: no type 'vessel' in the schema
            moored_at: {domain: [vessel], range: [place]}
                                 ^
        """
      ),
      (
        "predicates:\n  moored_at: {domain: place, range: place, symmetric: maybe}",
        """
        mine.yaml:2:55: symmetric must be true or false
            moored_at: {domain: place, range: place, symmetric: maybe}
                                                                ^
        """
      ),
      (
        "types: [vessel]",
        """
        mine.yaml:1:8: types must be keys with values
          types: [vessel]
                 ^
        """
      ),
    ])
  func fault(yaml: String, report: String) {
    let error = #expect(throws: ConfigurationError.self) {
      _ = try Schema.standard.extended(byYAML: yaml, file: "mine.yaml")
    }
    #expect(error?.description == report)
  }
}
