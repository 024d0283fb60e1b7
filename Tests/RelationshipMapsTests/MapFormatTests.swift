import Configuration
import Foundation
import Graphviz
import RelationshipMaps
import Testing
import TypedGraph

@Suite("a map leaves in several forms")
struct MapFormatTests {
  func map(_ description: MapDescription = MapDescription(focus: "荆州市")) throws -> RelationshipMap {
    try MapRenderer().render(SampleGraph.graph, description)
  }

  @Test(
    "a file's ending says the form",
    arguments: [
      ("a.svg", MapFormat.svg), ("b/a.PDF", .pdf), ("a.b.htm", .html), ("a.gv", .dot), ("a.json", .json),
      ("a.txt", nil),
      ("svg", nil), ("a.svg/b", nil),
    ] as [(String, MapFormat?)])
  func ending(name: String, format: MapFormat?) {
    #expect(MapFormat(fileName: name) == format)
  }

  @Test("the geometry is that of the drawing: every node's box is a box of the SVG")
  func geometry() throws {
    let map = try map()
    let document = try #require(SVGDocument(map.svg))
    #expect(map.geometry.nodes.count == map.nodeCount && map.geometry.links.count == map.linkCount)
    for node in map.geometry.nodes where node.shape == "box" {
      let group = try #require(document.elements(ofClass: "node").first { $0.attributes["data-id"] == node.id })
      let rect = try #require(document.children(of: group).first { $0.name == "rect" })
      #expect(rect.attributes["x"].flatMap(Double.init) == node.box.x)
      #expect(rect.attributes["width"].flatMap(Double.init) == node.box.width)
    }
    #expect(document.elements.first?.attributes["width"].flatMap(Double.init) == map.geometry.size.width)
  }

  @Test("JSON gives the geometry back, with Chinese as it is")
  func json() throws {
    let map = try map()
    #expect(try JSONDecoder().decode(MapGeometry.self, from: Data(map.json.utf8)) == map.geometry)
    #expect(map.json.contains("\"id\" : \"place:荆州市\""))
  }

  @Test("DOT names every node and link, and Graphviz's program reads it", .enabled(if: Program.exists("dot")))
  func dot() throws {
    let map = try map()
    #expect(map.dot.hasPrefix("digraph \"荆州市的合作网络\" {\n"))
    #expect(map.dot.contains("\"place:荆州市\" -> \"initiative:宜荆荆文旅一体化平台\""))
    #expect(map.dot.contains("style=dashed"))
    let read = try Program.run("dot", ["-Tcanon"], input: map.dot)
    #expect(read.contains("place:荆州市"))
  }

  @Test("names that look like DOT stay names", .enabled(if: Program.exists("dot")), arguments: HostileTextTests.texts)
  func hostileDOT(text: String) throws {
    var graph = SampleGraph.graph
    for index in graph.nodes.indices { graph.nodes[index].name = text }
    let map = try MapRenderer().render(graph, MapDescription(title: text))
    let read = try Program.run("dot", ["-Tplain"], input: map.dot)
    let nodes = read.split(separator: "\n").count { $0.hasPrefix("node ") }
    #expect(nodes == map.nodeCount)
  }

  @Test("the fragment holds the drawing and a table of the links with their quotes")
  func html() throws {
    let map = try map()
    let document = try #require(SVGDocument(map.html))
    #expect(document.elements.first?.name == "figure")
    #expect(map.html.contains(map.svg))
    let body = document.elements.filter { $0.name == "tr" }.count
    #expect(body == map.linkCount + 1)
    #expect(document.elements.contains { $0.name == "td" && $0.text.contains("“荆岳两地再签协议”（seeds/page.txt 第 41 行）") })
    #expect(document.elements.contains { $0.name == "summary" && $0.text == "5 条关系及其引文" })
  }

  @Test("librsvg makes pictures and pages, the same bytes each time", .enabled(if: Program.exists("rsvg-convert")))
  func pictures() throws {
    let map = try map(MapDescription(isStatic: true))
    for (format, magic) in [(MapFormat.png, [0x89, 0x50, 0x4E, 0x47] as [UInt8]), (.pdf, Array("%PDF".utf8))] {
      let bytes = try MapConverter().convert(map.svg, to: format)
      #expect(bytes.starts(with: magic))
      #expect(try MapConverter().convert(map.svg, to: format) == bytes)
    }
  }

  @Test("a missing converter is named with what to do")
  func missing() throws {
    let svg = try map().svg
    do throws(RelationshipMapsError) {
      _ = try MapConverter(program: "no-such-program").convert(svg, to: .png)
      Issue.record("nothing was thrown")
    } catch {
      #expect(error.code == .converterMissing)
      #expect(
        error.description == """
          pictures and pages need the program 'no-such-program', which is not there
          Install librsvg (Debian: apt install librsvg2-bin), or take the format svg
          """)
    }
  }
}

/// Programs that a machine may have.
enum Program {
  static func path(_ name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func exists(_ name: String) -> Bool { path(name) != nil }

  /// What a program writes for an input.
  static func run(_ name: String, _ arguments: [String], input: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(input.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: path(name) ?? "")
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: file)
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
