import Configuration
import SourceText
import Testing
import TypedGraph

@testable import EntityLinking

@Suite("A user's lexicon")
struct UserLexiconTests {
  private func names(_ text: String, lexicon yaml: String) throws -> [String] {
    let linker = try EntityLinker(lexicon: try UserLexicon(yaml: yaml, file: "names.yaml"))
    let document = try DocumentReader.read(bytes: Array(text.utf8), path: "page.txt")
    return linker.link(document, path: "page.txt").mentions.map { "\($0.text)|\($0.node.rawValue)" }
  }

  private func fault(_ yaml: String) -> String {
    do {
      _ = try EntityLinker(lexicon: try UserLexicon(yaml: yaml, file: "names.yaml"))
      return "no fault"
    } catch {
      return "\(error)"
    }
  }

  @Test("a place that no list holds is found under its name and its aliases, inside its parent")
  func place() throws {
    let lexicon = """
      - name: 临江智造园
        type: place
        kind: region
        aliases: [智造园]
        parent: 芜湖市
        coordinates: [118.38, 31.33]
      """
    #expect(
      try names("芜湖市临江智造园开园，智造园已有九家企业。", lexicon: lexicon) == [
        "芜湖市|place:340200", "临江智造园|place:临江智造园", "智造园|place:临江智造园",
      ])
    let linker = try EntityLinker(lexicon: try UserLexicon(yaml: lexicon, file: "names.yaml"))
    let document = try DocumentReader.read(bytes: Array("临江智造园开园。".utf8), path: "page.txt")
    let node = linker.link(document, path: "page.txt").entities.first { $0.node.id.rawValue == "place:临江智造园" }?.node
    #expect(node?.coordinates == Coordinates(longitude: 118.38, latitude: 31.33))
    #expect(node?.kind == "region")
  }

  @Test("an entry with the name of a known place gives that place a further name")
  func furtherName() throws {
    #expect(
      try names("泉城的泉水又涌了。", lexicon: "- {name: 济南市, type: place, aliases: [泉城]}") == ["泉城|place:370100"])
  }

  @Test("institutions, initiatives and people are found under the names given, before any rule")
  func others() throws {
    let lexicon = """
      - {name: 云帆物流有限公司, type: institution, kind: company, aliases: [云帆]}
      - {name: 暖冬计划, type: initiative, kind: campaign}
      - {name: 阿里木·买买提, type: person, aliases: [老阿]}
      """
    #expect(
      try names("云帆加入暖冬计划，老阿说好。", lexicon: lexicon) == [
        "云帆|institution:云帆物流有限公司", "暖冬计划|initiative:暖冬计划", "老阿|person:阿里木·买买提",
      ])
  }

  @Test(
    "a fault is named with its line and column and what to do",
    arguments: [
      ("name: 甲地", "names.yaml:1:1: a lexicon must be a list of entities"),
      ("- type: place", "names.yaml:1:3: an entity of a lexicon needs 'name'"),
      ("- name: 甲地", "names.yaml:1:3: an entity of a lexicon needs 'type'"),
      ("- name: 甲\n  type: place", "names.yaml:1:9: name must have two characters or more"),
      ("- name: 甲地\n  type: town", "names.yaml:2:9: no type 'town' for names"),
      ("- name: 甲地\n  type: place\n  kind: planet", "names.yaml:3:9: place has no kind 'planet'"),
      ("- name: 甲地\n  typ: place", "names.yaml:2:3: an entity of a lexicon has no key 'typ'"),
      ("- name: 甲社\n  type: institution\n  parent: 北京市", "names.yaml:3:11: 'parent' belongs to places"),
      (
        "- name: 甲地\n  type: place\n  coordinates: [1, 2, 3]", "names.yaml:3:16: coordinates must be two numbers"
      ),
      (
        "- name: 甲地\n  type: place\n  coordinates: [200, 2]",
        "names.yaml:3:17: longitude must be a number from -180.0 to 180.0"
      ),
      (
        "- name: 甲地\n  type: place\n  parent: 乌有乡",
        "names.yaml:1:3: no place '乌有乡' is known that '甲地' could belong to"
      ),
      (
        "- name: 甲地\n  type: place\n  parent: 鼓楼区",
        "names.yaml:1:3: several places bear the name '鼓楼区' of the parent"
      ),
    ])
  func faults(_ yaml: String, _ expected: String) {
    #expect(fault(yaml).split(separator: "\n").first.map(String.init) == expected)
  }
}
