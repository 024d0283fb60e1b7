import Foundation
import RelationshipMaps
import Testing
import TypedGraph

@Suite("a browser finds maps as they were measured", .enabled(if: Chromium.program != nil), .serialized)
struct ChromiumTests {
  /// Names of all the writing that documents have, `count` of each sort.
  static func names(_ count: Int) -> [String] {
    var generator = SampleGenerator(state: 42)
    func pick(_ text: String, _ length: ClosedRange<Int>) -> String {
      let characters = Array(text)
      return String(
        (0..<Int.random(in: length, using: &generator)).map { _ in
          characters.randomElement(using: &generator) ?? "一"
        })
    }
    let han = "一国大有中人长江协作发展党建合作共建示范区产业一体化平台医疗卫生教育文旅高速公路人民政府委员会办公室"
    let rare = "𠮷𡃁𪚥䶮龘靐齉爩鱻麤龗灪吁厵滟㵘㙓龖䨻"
    let wide = "ＡＢＣＷｗｍ０１２３４５６７８９（）“”《》，。、：；！？—…·％"
    let latin = "WMQwmgyjil fit.Kooperation-ÄÖÜßéñ&@%#"
    let emoji = "🚄🏗️👩‍👩‍👧‍👦🇨🇳🌊✅🈴⛰️🧑🏽‍🌾"
    var names: [String] = []
    for index in 0..<count {
      names += [
        pick(han, 2...32), pick(rare + han, 2...14), pick(wide + han, 2...24), pick(latin, 1...48),
        pick(emoji + han, 1...12), "第\(index)号" + pick(latin + han + wide + rare + emoji, 1...30),
        "20\(10 + index % 15)年\(1 + index % 12)月\(1 + index % 28)日至\(1 + index % 28)日",
        "2024-0\(1 + index % 9)-1\(index % 9)",
      ]
    }
    return names
  }

  /// Stars of places and initiatives with the names, some hundred a map, in several views.
  static func maps(of names: [String]) throws -> [String] {
    var maps: [String] = []
    for start in stride(from: 0, to: names.count, by: 160) {
      let part = names[start..<min(start + 160, names.count)]
      let center = SampleGraph.place("中心城市", at: 112, 30)
      var nodes = [center]
      var edges: [Edge] = []
      for (index, name) in part.enumerated() {
        let types: [EntityType] = [.place, .institution, .initiative, .person, .place]
        let type = types[index % 5]
        let id = EntityID(type, "\(start + index)")
        nodes.append(
          Node(
            id: id, type: type, kind: "", name: name, names: [name],
            nameEnglish: index % 3 == 0 ? "Name \(index)" : nil,
            coordinates: Coordinates(
              longitude: 105 + Double(index * 37 % 160) / 12, latitude: 25 + Double(index * 53 % 160) / 16)))
        let predicate: TypedGraph.Predicate = type == .initiative ? .participatesIn : .partOf
        let link = nodes[nodes.count - 1]
        edges.append(
          type == .initiative
            ? SampleGraph.edge(center, predicate, link, line: index)
            : SampleGraph.edge(link, predicate, center, line: index))
        if type == .place { edges.append(SampleGraph.edge(center, .cooperatesWith, link, line: index)) }
      }
      let graph = DocumentGraph(nodes: nodes.sorted { $0.id < $1.id }, edges: edges.sorted { $0.key < $1.key })
      for view in [MapView.ego, .hierarchy, .cooperation, .geographic] {
        let description = MapDescription(view: view, focus: "中心城市", language: .both, maximumNodes: 400)
        maps.append(try MapRenderer().render(graph, description).svg)
      }
    }
    return maps
  }

  @Test("over a thousand labels of every kind of writing stay in their boxes, and no two overlap")
  func labels() throws {
    let names = Self.names(130)
    let measured = try Chromium.measure(try Self.maps(of: names))
    print("Chromium: \(names.count) names, \(measured.nodes) nodes, \(measured.texts) texts measured")
    #expect(names.count > 1000)
    #expect(measured.nodes > 1500)
    #expect(measured.outside == [])
    #expect(measured.overlapping == [])
  }

  @Test("the same holds in every view of three hundred generated entities, and no id stands twice in the page")
  func generated() throws {
    let graph = GeneratedGraph.graph(300, seed: 11)
    let maps = try MapView.allCases.flatMap { view in
      try [60, 300].map { count in
        let focus = view == .ego ? graph.edges[0].source.rawValue : nil
        return try MapRenderer().render(
          graph, MapDescription(view: view, focus: focus, language: .both, maximumNodes: count, placement: "\(count)")
        ).svg
      }
    }
    let measured = try Chromium.measure(maps)
    print("Chromium: \(maps.count) maps of 300 entities, \(measured.nodes) nodes, \(measured.texts) texts measured")
    #expect(measured.nodes > 600)
    #expect(measured.outside == [])
    #expect(measured.overlapping == [])
    #expect(measured.repeatedIdentifiers == [])
  }

  @Test("the same holds in the committed maps")
  func committed() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Graphs")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "svg" }
    let measured = try Chromium.measure(try files.map { try String(contentsOf: $0, encoding: .utf8) })
    print("Chromium: \(files.count) committed maps, \(measured.nodes) nodes, \(measured.texts) texts measured")
    #expect(measured.nodes > 0)
    #expect(measured.outside == [])
    #expect(measured.overlapping == [])
  }

  /// A copy of axe-core's `axe.min.js`; the project has none.
  static let axe = ProcessInfo.processInfo.environment["DOCGRAPH_AXE"]

  @Test("axe-core has nothing against any view in any theme", .enabled(if: axe != nil))
  func accessible() throws {
    let links = try EvidenceLinkTemplate("https://example.org/{file}#L{line}")
    var maps: [String] = []
    for (number, theme) in [Theme.light, .print].enumerated() {
      for view in MapView.allCases {
        let description = MapDescription(
          view: view, focus: "荆州市", theme: theme, evidenceLinks: number == 0 ? nil : links)
        maps.append(try MapRenderer().render(SampleGraph.graph, description).svg)
      }
    }
    maps.append(try MapRenderer().render(SampleGraph.graph, MapDescription(placement: "html")).html)
    let violations = try Chromium.violations(maps, axe: Self.axe ?? "")
    print("axe-core: \(maps.count) maps, \(violations.count) violations")
    #expect(violations == [])
  }
}
