import Foundation
import Graphviz
import RelationshipMaps
import Testing
import TypedGraph

/// The examples of the documentation, as they stand there.
@Suite("the library draws a map in ten lines")
struct LibraryExampleTests {
  let graph = SampleGraph.graph

  /// The tests are no worker of their own; the build puts one beside them.
  static let worker = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appendingPathComponent("docgraph-layout").path

  @Test("synchronously, within the process")
  func synchronous() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: file) }
    let data = graph.json()

    let graph = try DocumentGraph(json: data)
    var description = MapDescription(view: .cooperation, focus: "荆州市")
    description.language = .both
    description.theme = .print
    let map = try MapRenderer().render(graph, description)
    try map.svg.write(toFile: file, atomically: true, encoding: .utf8)

    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("<svg "))
  }

  @Test("asynchronously, and the same bytes")
  func asynchronous() async throws {
    var house = Theme.light
    house.edge = MapColor(red: 0x80, green: 0x90, blue: 0x80)
    let renderer = MapRenderer(service: IsolatedLayoutService(executable: Self.worker, timeout: .seconds(10)))
    let map = try await renderer.render(graph, MapDescription(view: .initiatives, theme: house))

    #expect(map.svg.contains("stroke=\"#809080\""))
    func again() throws -> RelationshipMap {
      try MapRenderer().render(graph, MapDescription(view: .initiatives, theme: house))
    }
    #expect(try again() == map)
  }
}
