import Graphviz
import RelationshipMaps
import Testing
import TypedGraph

@Suite("the geographic map puts places where they are")
struct GeographicViewTests {
  static func pins(_ svg: String) throws -> [String: LayoutPoint] {
    let document = try #require(SVGDocument(svg))
    var pins: [String: LayoutPoint] = [:]
    for node in document.elements(ofClass: "node") {
      let dot = document.children(of: node).first { $0.name == "ellipse" }
      let numbers = ["cx", "cy"].compactMap { dot?.attributes[$0].flatMap(Double.init) }
      if numbers.count == 2 { pins[node.attributes["data-id"] ?? ""] = LayoutPoint(x: numbers[0], y: numbers[1]) }
    }
    return pins
  }

  @Test("west is left, north is up, and distances keep their proportions")
  func directions() throws {
    let pins = try Self.pins(try MapRenderer().render(SampleGraph.graph, MapDescription(view: .geographic)).svg)
    let (jingzhou, yueyang) = (try #require(pins["place:荆州市"]), try #require(pins["place:岳阳市"]))
    let (yichang, jingmen) = (try #require(pins["place:宜昌市"]), try #require(pins["place:荆门市"]))
    #expect(yichang.x < jingzhou.x && jingzhou.x < yueyang.x)
    #expect(jingmen.y < jingzhou.y && jingzhou.y < yueyang.y)
    // The cosine of the median latitude, that of 武汉.
    let scale = (yueyang.y - jingzhou.y) / (30.335 - 29.357)
    #expect(abs((jingzhou.y - jingmen.y) - scale * (31.035 - 30.335)) < 0.1)
    #expect(abs((yueyang.x - jingzhou.x) - scale * (113.129 - 112.24) * 0.861) < 0.1)
  }

  @Test("an initiative of several stands in their middle, with a line to each")
  func joint() throws {
    let map = try MapRenderer().render(SampleGraph.graph, MapDescription(view: .geographic))
    let pins = try Self.pins(map.svg)
    let members = try ["荆州市", "宜昌市", "荆门市"].map { try #require(pins["place:\($0)"]) }
    let middle = try #require(pins["initiative:宜荆荆文旅一体化平台"])
    #expect(abs(middle.x - members.map(\.x).reduce(0, +) / 3) < 0.1)
    #expect(abs(middle.y - members.map(\.y).reduce(0, +) / 3) < 0.1)
    #expect(map.linkCount == 5)
    #expect(map.svg.contains("多方事项画在各方中间"))
  }

  @Test("no label stands on another or on a point, however close the places are")
  func labels() throws {
    var generator = SampleGenerator(state: 7)
    let places = (0..<60).map { index in
      SampleGraph.place(
        "第\(index)个名称很长的地方", at: 112 + Double.random(in: 0...0.3, using: &generator),
        30 + Double.random(in: 0...0.2, using: &generator))
    }
    let edges = zip(places, places.dropFirst()).map { SampleGraph.edge($0, .cooperatesWith, $1, line: 1) }
    let map = try MapRenderer().render(
      DocumentGraph(nodes: places.sorted { $0.id < $1.id }, edges: edges), MapDescription(view: .geographic))
    let document = try #require(SVGDocument(map.svg))
    let boxes = document.elements(ofClass: "node").compactMap { node -> LayoutRectangle? in
      let rect = document.children(of: node).first { $0.name == "rect" }
      let numbers = ["x", "y", "width", "height"].compactMap { rect?.attributes[$0].flatMap(Double.init) }
      return numbers.count == 4
        ? LayoutRectangle(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3]) : nil
    }
    #expect(boxes.count == 60)
    for (index, box) in boxes.enumerated() {
      for other in boxes[(index + 1)...] { #expect(!box.overlaps(other)) }
      for pin in try Self.pins(map.svg).values {
        #expect(!box.overlaps(LayoutRectangle(center: pin, size: LayoutSize(width: 8, height: 8))))
      }
    }
  }

  @Test("a partner abroad is moved nearer in its direction, and the map says so and has no scale")
  func abroad() throws {
    var graph = SampleGraph.graph
    let (center, abroad) = (SampleGraph.place("荆州市"), SampleGraph.place("江陵市", at: 128.88, 37.75))
    let near = try MapRenderer().render(graph, MapDescription(view: .geographic, focus: "荆州市"))
    #expect(near.svg.contains(" km</text>"))
    graph.nodes.append(abroad)
    graph.edges.append(SampleGraph.edge(center, .sisterCity, abroad, line: 60))
    let map = try MapRenderer().render(graph, MapDescription(view: .geographic, focus: "荆州市"))
    #expect(map.svg.contains("远处的地点按方位移近"))
    #expect(!map.svg.contains(" km</text>"))
    let pins = try Self.pins(map.svg)
    let (from, to) = (try #require(pins["place:荆州市"]), try #require(pins["place:江陵市"]))
    let slope = (from.y - to.y) / (to.x - from.x)
    #expect(abs(slope - (37.75 - 30.335) / ((128.88 - 112.24) * 0.863)) < 0.01)
    #expect(map.width < 1500)
  }

  @Test("places without coordinates are counted")
  func unplaced() throws {
    var graph = SampleGraph.graph
    let nowhere = SampleGraph.place("某市")
    graph.nodes.append(nowhere)
    graph.edges.append(SampleGraph.edge(SampleGraph.place("荆州市"), .cooperatesWith, nowhere, line: 60))
    let map = try MapRenderer().render(graph, MapDescription(view: .geographic))
    #expect(map.svg.contains("1 个没有坐标，未画出"))
    #expect(!map.svg.contains("某市"))
  }
}

/// A splitmix64 generator: the same sequence everywhere.
struct SampleGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
