import Configuration
import RelationshipMaps
import Testing
import TypedGraph

@Suite("what is drawn can lead to its words")
struct EvidenceLinkTests {
  func message(_ template: String) -> String? {
    do throws(RelationshipMapsError) {
      _ = try EvidenceLinkTemplate(template)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("links and nodes are wrapped in the address of their first evidence")
  func addresses() throws {
    let template = try EvidenceLinkTemplate("https://example.org/{file}#L{line}")
    let map = try MapRenderer().render(SampleGraph.graph, MapDescription(evidenceLinks: template))
    let document = try #require(SVGDocument(map.svg))
    let addresses = document.elements.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }
    #expect(addresses.contains("https://example.org/seeds/page.txt#L3"))
    #expect(addresses.count == map.nodeCount + map.linkCount)
    #expect(document.elements.filter { $0.name == "a" }.allSatisfy { $0.attributes["aria-label"]?.isEmpty == false })
    #expect(try !MapRenderer().render(SampleGraph.graph, MapDescription()).svg.contains("href"))
  }

  @Test("names of files are encoded, whatever they try", arguments: HostileTextTests.texts)
  func encoded(text: String) throws {
    var graph = SampleGraph.graph
    graph.documents[0].paths = [text]
    let template = try EvidenceLinkTemplate("{file}#{line}")
    let map = try MapRenderer().render(graph, MapDescription(evidenceLinks: template))
    let document = try #require(SVGDocument(map.svg))
    for address in document.elements.compactMap({ $0.attributes["href"] }) {
      #expect(address.wholeMatch(of: /[A-Za-z0-9.\/_~%-]*#[0-9]+/) != nil)
    }
  }

  @Test(
    "only addresses that open something pass",
    arguments: ["https://a.org/{file}", "../{file}#L{line}", "#{document}", "mailto:a@b.c?subject={file}"])
  func allowed(template: String) { #expect(message(template) == nil) }

  @Test("others are refused with what is known")
  func refused() {
    let script = """
      an address of evidence does not begin with 'javascript:'
      Known: https:, http:, mailto:, # and paths
      """
    #expect(message("javascript:alert('{file}')") != nil)
    #expect(message("javascript:alert({file})") == script)
    #expect(message("JavaScript:{file}")?.contains("does not begin with 'JavaScript:'") == true)
    #expect(message("data:text/html,{file}")?.contains("does not begin with 'data:'") == true)
    #expect(
      message("https://a.org/") == """
        an address of evidence names no {file} and no {document}
        Write something like pages/{file}#L{line}
        """)
    #expect(
      message("a b{file}") == """
        an address of evidence is made of ASCII without blanks and quotes
        Encode other characters: %20 for a blank
        """)
  }
}
