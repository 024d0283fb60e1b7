import Foundation
import Testing

@Suite("docgraph map")
struct MapCommandTests {
  /// The graph of two small pages with descriptions of maps beside it.
  private func described(_ maps: [String: String]) throws -> SampleGraph {
    let graph = try SampleGraph()
    for (name, text) in maps { try Data(text.utf8).write(to: graph.folder.appendingPathComponent(name)) }
    return graph
  }

  private func text(_ graph: SampleGraph, _ name: String) throws -> String {
    try String(contentsOf: graph.folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test("options describe a map that goes to standard output, or to a file that is then told of")
  func options() throws {
    let graph = try SampleGraph()
    let printed = try graph.program.run("map", "--view", "ego", "--focus", "Dongjiang")
    #expect(printed.status == 0)
    #expect(printed.error == "")
    #expect(printed.output.hasPrefix("<svg "))
    #expect(printed.output.hasSuffix("</svg>\n"))
    let written = try graph.program.run("map", "--view", "ego", "--focus", "东江市", "-o", "ego.svg")
    #expect(written.output == "")
    #expect(written.error == "ego.svg: 5 entities, 4 links\n")
    #expect(try text(graph, "ego.svg") == printed.output)
    #expect(printed.output.contains("西江市"))
    #expect(printed.output.contains("pages/one.txt 第 3 行"))
    #expect(!printed.output.contains(graph.folder.path))
  }

  @Test("two processes draw the same bytes, wherever the graph file is named from")
  func sameBytes() throws {
    let graph = try SampleGraph()
    let one = try graph.program.run("map")
    #expect(one.output.contains("东江市"))
    #expect(try graph.program.run("map").output == one.output)
    let path = graph.folder.appendingPathComponent("graph.docgraph").path
    #expect(try graph.program.run("map", "--graph", path).output == one.output)
  }

  @Test("fonts of the machine change nothing", arguments: ["cooperation", "initiatives", "timeline", "hierarchy"])
  func withoutFonts(view: String) throws {
    let graph = try SampleGraph()
    let fonts = graph.folder.appendingPathComponent("fonts.conf")
    let none = "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>"
    try Data(none.utf8).write(to: fonts)
    let usual = try graph.program.run("map", "--view", view)
    #expect(usual.status == 0)
    #expect(
      try graph.program.run("map", "--view", view, environment: ["FONTCONFIG_FILE": fonts.path]).output == usual.output)
  }

  @Test("each file is drawn beside itself, options go before what it says, and -o may name a folder")
  func files() throws {
    let graph = try described([
      "a.map.yaml": "view: ego\nfocus: 东江市\n", "b.map.yaml": "view: cooperation\ntitle: 合作\nlanguage: both\n",
    ])
    let both = try graph.program.run("map", "a.map.yaml", "./b.map.yaml")
    #expect(both.status == 0)
    #expect(both.output == "")
    #expect(both.error == "a.svg: 5 entities, 4 links\n./b.svg: 2 entities, 1 link\n")
    #expect(graph.contents == ["a.map.yaml", "a.svg", "b.map.yaml", "b.svg", "graph.docgraph"])
    #expect(try graph.program.run("map", "--view", "ego", "--focus", "东江市").output == text(graph, "a.svg"))
    #expect(try text(graph, "b.svg").contains("Dongjiang"))
    let changed = try graph.program.run("map", "b.map.yaml", "--language", "zh", "--title", "网", "-o", "-")
    #expect(changed.output.contains(">网<"))
    #expect(!changed.output.contains("Dongjiang"))
    try FileManager.default.createDirectory(
      at: graph.folder.appendingPathComponent("maps"), withIntermediateDirectories: true)
    #expect(try graph.program.run("map", "a.map.yaml", "b.map.yaml", "-o", "maps").status == 0)
    #expect(try text(graph, "maps/b.svg") == text(graph, "b.svg"))
    let one = try graph.program.run("map", "a.map.yaml", "b.map.yaml", "-o", "one.svg")
    #expect(one.status == 2)
    #expect(one.error.hasPrefix("Error: -o must name a folder where there are several maps.\n"))
  }

  @Test("--format or the ending of -o says the form; maps of files get its ending")
  func formats() throws {
    let graph = try described(["a.map.yaml": "view: ego\nfocus: 东江市\n"])
    #expect(try graph.program.run("map", "a.map.yaml", "-o", "a.json").status == 0)
    #expect(try text(graph, "a.json").hasPrefix("{\n"))
    #expect(try graph.program.run("map", "a.map.yaml", "--format", "json", "-o", "-").output == text(graph, "a.json"))
    #expect(try graph.program.run("map", "a.map.yaml", "--format", "dot").error == "a.dot: 5 entities, 4 links\n")
    #expect(try text(graph, "a.dot").hasPrefix("digraph "))
    #expect(try graph.program.run("map", "a.map.yaml", "-o", "a.html").status == 0)
    #expect(try text(graph, "a.html").hasPrefix("<figure "))
    let unknown = try graph.program.run("map", "--format", "gif")
    #expect(unknown.status == 2)
    #expect(unknown.error.hasPrefix("Error: The value 'gif' is invalid for '--format <format>'."))
  }

  @Test("pictures and pages need librsvg's program, and say so where it is missing")
  func converterMissing() throws {
    let graph = try SampleGraph()
    let missing = try graph.program.run("map", "-o", "a.png", environment: ["PATH": graph.folder.path])
    #expect(missing.status == 3)
    #expect(
      missing.error == """
        pictures and pages need the program 'rsvg-convert', which is not there
        Install librsvg (Debian: apt install librsvg2-bin), or take the format svg

        """)
    #expect(!graph.contents.contains("a.png"))
  }

  @Test("a layout that takes longer than --timeout ends with 6 and advice")
  func timeout() throws {
    let graph = try SampleGraph()
    let late = try graph.program.run("map", "--timeout", "0.001")
    #expect(late.status == 6)
    #expect(late.error.hasPrefix("Graphviz made no layout within 0.001 seconds"))
    let none = try graph.program.run("map", "--timeout", "0")
    #expect(none.status == 2)
    #expect(none.error.hasPrefix("Error: --timeout must be from above 0 to 3600.\n"))
  }

  @Test("two maps in one page have no id in common")
  func apart() throws {
    let graph = try SampleGraph()
    let ego = try graph.program.run("map", "--view", "ego", "--focus", "东江市").output
    let network = try graph.program.run("map").output
    func ids(_ svg: String) -> Set<Substring> { Set(svg.matches(of: /\sid="([^"]+)"/).map(\.output.1)) }
    #expect(!ids(ego).isEmpty)
    #expect(!ids(network).isEmpty)
    #expect(ids(ego).isDisjoint(with: ids(network)))
  }

  @Test("a focus that is unknown ends with 1, one that is ambiguous with 2, each at its line in the file")
  func focus() throws {
    let graph = try described(["a.map.yaml": "view: ego\nfocus: 东江古城\n", "b.map.yaml": "view: ego\nfocus: 江陵\n"])
    let unknown = try graph.program.run("map", "--view", "ego", "--focus", "东江古城", "-o", "a.svg")
    #expect(unknown.status == 1)
    #expect(unknown.error == "no entity named '东江古城' in 'graph.docgraph'\nSimilar names: 东江市\n")
    let inFile = try graph.program.run("map", "a.map.yaml")
    #expect(inFile.status == 1)
    #expect(
      inFile.error == """
        a.map.yaml:2:8: no entity named '东江古城' in 'graph.docgraph'
          focus: 东江古城
                 ^
        Similar names: 东江市

        """)
    let ambiguous = try graph.program.run("map", "b.map.yaml")
    #expect(ambiguous.status == 2)
    #expect(
      ambiguous.error == """
        b.map.yaml:2:8: '江陵' may mean 2 entities
          focus: 江陵
                 ^
        Write one of these names or identities:
          江陵县 (county) place:3
          江陵市 (city) place:kr.江陵市

        """)
    #expect(graph.contents == ["a.map.yaml", "b.map.yaml", "graph.docgraph"])
  }

  @Test("a file with a fault is told with line and column, and the others are drawn")
  func faults() throws {
    let graph = try described(["a.map.yaml": "view: ego\nfocu: 东江市\n", "b.map.yaml": "", "c.map.yaml": "view: star\n"])
    let result = try graph.program.run("map", "a.map.yaml", "b.map.yaml", "c.map.yaml", "none.map.yaml")
    #expect(result.status == 5)
    #expect(
      result.error == """
        a.map.yaml:2:1: a map has no key 'focu'
          focu: 东江市
          ^
        Known keys: view, focus, depth, engine, theme, language, size, max-nodes, since, until, undated, types, \
        relations, min-support, min-confidence, title, static, group-by, evidence-links
        b.svg: 2 entities, 1 link
        c.map.yaml:1:7: no such view
          view: star
                ^
        Known: cooperation, initiatives, ego, timeline, hierarchy, geographic
        none.map.yaml: no such file
        Check the path

        """)
    #expect(try graph.program.run("map", "a.map.yaml").status == 3)
    #expect(graph.contents == ["a.map.yaml", "b.map.yaml", "b.svg", "c.map.yaml", "graph.docgraph"])
  }

  @Test("wrong options end with 2, nothing to draw with 1, output that cannot be written with 7")
  func status() throws {
    let graph = try SampleGraph()
    for option in ["--view star", "--depth 0", "--max-nodes 0", "--theme neon", "--engine patchwork", "--size a0"] {
      #expect(try graph.program.shell("$DOCGRAPH map \(option)").status == 2, "\(option)")
    }
    let empty = try graph.program.run("map", "--min-support", "9", "-o", "a.svg")
    #expect(empty.status == 1)
    #expect(try graph.program.run("map", "-o", "/dev/full").status == 7)
    #expect(try graph.program.run("map", "-o", "graph.docgraph/a.svg").status == 7)
    #expect(try graph.program.run("map", "--graph", "none.docgraph").status == 3)
    #expect(graph.contents == ["graph.docgraph"])
  }
}
