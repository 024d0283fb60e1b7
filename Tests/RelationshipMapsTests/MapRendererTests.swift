import Foundation
import Graphviz
import RelationshipMaps
import Testing
import TypedGraph

@Suite("a map is an SVG that an embedder can take as it is")
struct MapRendererTests {
  let renderer = MapRenderer()

  func document(_ description: MapDescription) throws -> SVGDocument {
    try #require(SVGDocument(try renderer.render(SampleGraph.graph, description).svg))
  }

  @Test("every view renders the same bytes again and again", arguments: MapView.allCases)
  func repeated(view: MapView) throws {
    let description = MapDescription(view: view, focus: "荆州")
    let first = try renderer.render(SampleGraph.graph, description)
    for _ in 0..<10 { #expect(try renderer.render(SampleGraph.graph, description) == first) }
  }

  @Test("another process renders the same bytes")
  func anotherProcess() async throws {
    let description = MapDescription(focus: "荆州")
    let here = try await renderer.render(SampleGraph.graph, description).svg
    let result = await #expect(processExitsWith: .success, observing: [\.standardOutputContent]) {
      let map = try await MapRenderer().render(SampleGraph.graph, MapDescription(focus: "荆州"))
      FileHandle.standardOutput.write(Data(map.svg.utf8))
    }
    let output = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    #expect(output.contains(here))
  }

  @Test("the root has a view box, a role, a language, a title and a description, and nothing stands before it")
  func root() throws {
    let svg = try renderer.render(SampleGraph.graph, MapDescription()).svg
    #expect(svg.hasPrefix("<svg "))
    let root = try #require(try document(MapDescription()).elements.first)
    #expect(root.attributes["role"] == "graphics-document")
    #expect(root.attributes["lang"] == "zh-CN")
    #expect(root.attributes["viewBox"]?.hasPrefix("0 0 ") == true)
    let names = (root.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
    let parts = try document(MapDescription()).elements
    #expect(names.map { name in parts.first { $0.attributes["id"] == name }.map(\.name) } == ["title", "desc"])
  }

  @Test("only drawing elements and attributes, every reference within the map", arguments: MapView.allCases)
  func vocabulary(view: MapView) throws {
    let document = try document(MapDescription(view: view, focus: "荆州市"))
    let elements: Set = ["svg", "title", "desc", "style", "g", "rect", "ellipse", "polygon", "path", "text"]
    let attributes: Set = [
      "xmlns", "id", "class", "viewBox", "width", "height", "role", "aria-labelledby", "aria-label", "aria-hidden",
      "lang", "font-family", "x", "y", "rx", "ry", "cx", "cy", "points", "d", "fill", "stroke", "stroke-width",
      "stroke-linecap", "stroke-dasharray", "fill-opacity", "font-size", "font-weight", "text-anchor",
    ]
    for element in document.elements {
      #expect(elements.contains(element.name))
      for (name, value) in element.attributes {
        #expect(attributes.contains(name) || name.hasPrefix("data-"), "\(name)")
        if name == "fill" || name == "stroke" {
          #expect(value == "none" || value.wholeMatch(of: /#[0-9a-f]{6}/) != nil)
        }
      }
    }
  }

  @Test("ids differ from map to map and from placement to placement, and none stands twice")
  func identifiers() throws {
    var all: [String] = []
    for description in [
      MapDescription(), MapDescription(theme: .print), MapDescription(placement: "2"),
      MapDescription(view: .initiatives),
    ] {
      all += try document(description).elements.compactMap { $0.attributes["id"] }
    }
    #expect(Set(all).count == all.count)
  }

  @Test("the style block speaks of its own map alone, and a static map has none")
  func style() throws {
    let document = try document(MapDescription())
    let root = try #require(document.elements.first?.attributes["id"])
    let style = try #require(document.elements.first { $0.name == "style" }).text
    for line in style.split(separator: "\n") where line != "}" && !line.hasPrefix("@media") {
      #expect(line.hasPrefix("#\(root)"))
    }
    #expect(style.contains("@media (prefers-color-scheme:dark)"))
    #expect(style.contains("fill:var(--docgraph-place-fill,#e4eff8)"))
    #expect(try self.document(MapDescription(isStatic: true)).elements.allSatisfy { $0.name != "style" })
  }

  @Test("a link tells its relation, its quotes, their file and line")
  func evidence() throws {
    let document = try document(MapDescription())
    let link = try #require(
      document.elements(ofClass: "link").first { $0.attributes["data-source"] == "place:岳阳市" })
    #expect(link.attributes["aria-label"] == "岳阳市 — 荆州市：合作，2 条证据")
    let title = try #require(document.children(of: link).first { $0.name == "title" })
    #expect(
      title.text == """
        岳阳市 — 荆州市：合作，2 条证据
        · 荆岳党建合作共建
        · 书记论坛
        “荆州市与岳阳市”（seeds/page.txt 第 3 行）
        “荆岳两地再签协议”（seeds/page.txt 第 41 行）
        """)
  }

  @Test("a link is named after the weightiest initiative that both share, with how many there are")
  func label() throws {
    let document = try document(MapDescription())
    let texts = document.elements.filter { $0.name == "text" }.map(\.text)
    #expect(texts.contains("荆岳党建合作共建"))
    #expect(texts.contains("等 2 项"))
  }

  @Test("an initiative of three whose every pair it names is a node of its own")
  func hub() throws {
    let document = try document(MapDescription())
    let hub = try #require(document.elements(ofClass: "initiative").first)
    #expect(hub.attributes["data-id"] == "initiative:宜荆荆文旅一体化平台")
    let links = document.elements(ofClass: "link").filter { $0.attributes["data-target"] == "initiative:宜荆荆文旅一体化平台" }
    #expect(links.count == 3)
    #expect(document.elements(ofClass: "link").count == 5)
  }

  @Test("what is planned is dashed, and the legend says so")
  func planned() throws {
    let document = try document(MapDescription())
    let planned = document.elements(ofClass: "planned")
    #expect(planned.map { $0.attributes["data-source"] } == ["place:武汉市"])
    let dashed = document.elements.filter { $0.attributes["stroke-dasharray"] != nil }
    #expect(dashed.count == 2)
    #expect(document.elements.contains { $0.text == "计划中" })
  }

  @Test("every node's text lies within its shape", arguments: MapView.allCases, MapLanguage.allCases)
  func textsInBoxes(view: MapView, language: MapLanguage) throws {
    let document = try document(MapDescription(view: view, focus: "荆州市", language: language))
    for node in document.elements(ofClass: "node") {
      let children = document.children(of: node)
      let shape = try #require(children.first { ["rect", "polygon", "ellipse"].contains($0.name) })
      for text in children where text.name == "text" {
        let size = try #require(Double(text.attributes["font-size"] ?? ""))
        let bold = text.attributes["font-weight"] == "bold"
        let width = TextMeasurement(fontSize: size, weight: bold ? .bold : .regular).width(of: text.text)
        #expect(width <= shapeWidth(shape))
      }
    }
  }

  func shapeWidth(_ shape: SVGDocument.Element) -> Double {
    if let width = shape.attributes["width"].flatMap(Double.init) { return width }
    if let radius = shape.attributes["rx"].flatMap(Double.init) { return 2 * radius }
    let xs = (shape.attributes["points"] ?? "").split(separator: " ").compactMap {
      $0.split(separator: ",").first.flatMap { Double($0) }
    }
    return (xs.max() ?? 0) - (xs.min() ?? 0)
  }

  @Test("no two nodes overlap, in any view", arguments: MapView.allCases)
  func nodesApart(view: MapView) throws {
    for graph in [SampleGraph.graph, SampleGraph.star(40)] {
      guard let map = try? renderer.render(graph, MapDescription(view: view, focus: "荆州市")),
        let document = SVGDocument(map.svg)
      else { continue }
      let boxes = document.elements(ofClass: "node").compactMap { node in
        document.children(of: node).first { $0.name == "rect" }.flatMap { rect in
          ["x", "y", "width", "height"].compactMap { rect.attributes[$0].flatMap(Double.init) }
        }
      }.filter { $0.count == 4 }.map { LayoutRectangle(x: $0[0], y: $0[1], width: $0[2], height: $0[3]) }
      for (index, box) in boxes.enumerated() {
        for other in boxes[(index + 1)...] { #expect(!box.overlaps(other)) }
      }
    }
  }

  @Test("the best are kept, and the map says how many are not drawn and how to see them")
  func selection() throws {
    let map = try renderer.render(SampleGraph.star(40), MapDescription(focus: "荆州市", maximumNodes: 10))
    #expect(map.nodeCount == 10)
    #expect(map.omittedCount == 31)
    let document = try #require(SVGDocument(map.svg))
    #expect(document.elements.contains { $0.text == "另有 31 个未画出；要看全部，把上限 max-nodes 提到 41" })
    #expect(document.elements(ofClass: "focus").contains { $0.attributes["data-id"] == "place:荆州市" })
  }

  @Test("the source line names the documents, the latest date and the graph")
  func source() throws {
    let hash = SampleGraph.graph.contentHash.prefix(12)
    let document = try document(MapDescription())
    #expect(document.elements.contains { $0.text == "来源：1 份文档，最近一份 2024-09-26。图谱 \(hash)" })
  }

  @Test("English names where the graph has them, Chinese ones elsewhere; both one above the other")
  func languages() throws {
    let english = try document(MapDescription(focus: "Jingzhou", language: .english))
    let texts = english.elements.filter { $0.name == "text" }.map(\.text)
    #expect(texts.contains("Cooperation network of Jingzhou"))
    #expect(texts.contains("Yueyang"))
    #expect(texts.contains("荆门市"))
    let both = try document(MapDescription(language: .both)).elements.filter { $0.name == "text" }.map(\.text)
    #expect(both.contains("荆州市") && both.contains("Jingzhou"))
  }

  @Test("the focus and the depth bound the network")
  func depth() throws {
    let map = try renderer.render(SampleGraph.graph, MapDescription(focus: "岳阳市", depth: 1))
    #expect(map.nodeCount == 2)
  }

  @Test("a time keeps what is dated within it, and undated things only where asked for")
  func time() throws {
    var filter = GraphFilter()
    filter.since = try EDTFDate("2024-09")
    #expect(try renderer.render(SampleGraph.graph, MapDescription(filter: filter)).nodeCount == 2)
    filter.includesUndated = true
    #expect(try renderer.render(SampleGraph.graph, MapDescription(filter: filter)).nodeCount == 6)
  }
}
