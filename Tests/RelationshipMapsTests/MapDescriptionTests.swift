import Configuration
import Graphviz
import RelationshipMaps
import Testing
import TypedGraph

@Suite("a map file says what is drawn, in the words of the command line")
struct MapDescriptionTests {
  func message(_ yaml: String) -> String? {
    do throws(ConfigurationError) {
      _ = try MapDescription(yaml: yaml, file: "a.map.yaml")
      return nil
    } catch {
      return error.description
    }
  }

  @Test("every key is read")
  func all() throws {
    let description = try MapDescription(
      yaml: """
        view: ego
        focus: 荆州市
        depth: 2
        engine: sfdp
        theme: print
        language: both
        size: slide
        max-nodes: 30
        since: 2023
        until: 2024-09
        undated: true
        types: [city, institution]
        relations: cooperates_with
        min-support: 2
        min-confidence: 0.5
        title: 荆州与邻市
        static: true
        """, file: "a.map.yaml")
    #expect(description.view == .ego)
    #expect(description.focus == "荆州市")
    #expect(description.depth == 2)
    #expect(description.engine == .sfdp)
    #expect(description.theme == .print)
    #expect(description.language == .both)
    #expect(description.proportions == .slide)
    #expect(description.maximumNodes == 30)
    #expect(description.filter.since?.description == "2023")
    #expect(description.filter.until?.description == "2024-09")
    #expect(description.filter.includesUndated)
    #expect(description.filter.types.map(\.kind) == ["city", nil])
    #expect(description.filter.relations == [.cooperatesWith])
    #expect(description.filter.minimumSupport == 2)
    #expect(description.filter.minimumConfidence == 0.5)
    #expect(description.title == "荆州与邻市")
    #expect(description.isStatic)
  }

  @Test("an empty file is the cooperation network")
  func empty() throws {
    #expect(try MapDescription(yaml: "", file: "a.map.yaml") == MapDescription())
  }

  @Test("a wrong word is shown with line, column and the words there are")
  func wrongWord() {
    #expect(
      message("focus: 荆州\nview: egon\n") == """
        a.map.yaml:2:7: no such view
          view: egon
                ^
        Known: cooperation, initiatives, ego, timeline, hierarchy, geographic
        """)
    #expect(
      message("theme: neon") == """
        a.map.yaml:1:8: no such theme
          theme: neon
                 ^
        Known: light, dark, print
        """)
    #expect(
      message("types: [city, planet]") == """
        a.map.yaml:1:15: no type or kind of that name
          types: [city, planet]
                        ^
        """)
    #expect(
      message("since: 2024-13") == """
        a.map.yaml:1:8: '2024-13' is no date
          since: 2024-13
                 ^
        Write 2024, 2024-09, 2024-09-25 or 2024-09-23/2024-09-24
        """)
    #expect(message("depth: 0") == "a.map.yaml:1:8: depth must be a whole number from 1 to 9\n  depth: 0\n         ^")
  }

  @Test("an unknown key names those there are")
  func unknownKey() {
    #expect(
      message("veiw: ego")?.hasPrefix(
        "a.map.yaml:1:1: a map has no key 'veiw'\n  veiw: ego\n  ^\nKnown keys: view, focus,")
        == true)
  }
}
