import Foundation
import Testing

@Suite("docgraph report")
struct ReportCommandTests {
  private static let report = """
    # 东江的合作

    ```docgraph report
    language: zh
    ```

    东江与西江隔水相望。

    ```docgraph map
    file: ego.map.yaml
    ```

    ```docgraph map
    view: cooperation
    ```

    ```docgraph neighbors
    focus: 东江市
    ```

    """

  /// The graph of two small pages with a report in a folder beside it.
  private func written(_ text: String = report) throws -> SampleGraph {
    let graph = try SampleGraph()
    let folder = graph.folder.appendingPathComponent("reports")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: folder.appendingPathComponent("a.md"))
    try Data("view: ego\nfocus: 东江市\n".utf8).write(to: folder.appendingPathComponent("ego.map.yaml"))
    return graph
  }

  private func text(_ graph: SampleGraph, _ name: String) throws -> String {
    try String(contentsOf: graph.folder.appendingPathComponent(name), encoding: .utf8)
  }

  private func contents(_ graph: SampleGraph) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: graph.folder.appendingPathComponent("reports").path).sorted()
  }

  @Test("becomes one HTML page with every map in it, and no id stands twice")
  func page() throws {
    let graph = try written()
    let result = try graph.program.run("report", "reports/a.md", "-o", "a.html")
    #expect(result.status == 0)
    #expect(result.output == "")
    #expect(result.error == "")
    let page = try text(graph, "a.html")
    #expect(page.contains("<title>东江的合作</title>"))
    #expect(page.components(separatedBy: "<svg ").count == 3)
    #expect(page.contains("pages/one.txt"))
    #expect(!page.contains(graph.folder.path))
    let ids = page.matches(of: /\sid="([^"]+)"/).map(\.output.1)
    #expect(ids.count > 10)
    #expect(Set(ids).count == ids.count)
    #expect(try graph.program.run("report", "reports/a.md", "-o", "-").output == page)
    #expect(try graph.program.run("report", "reports/a.md").status == 0)
    #expect(try text(graph, "reports/a.html") == page)
  }

  @Test("becomes Markdown with its maps beside it, and two processes write the same bytes")
  func markdown() throws {
    let graph = try written()
    #expect(try graph.program.run("report", "reports/a.md", "-o", "reports/out.md").status == 0)
    #expect(try contents(graph) == ["a.md", "ego.map.yaml", "out-map-1.svg", "out-map-2.svg", "out.md"])
    let files = ["out.md", "out-map-1.svg", "out-map-2.svg"]
    let first = try files.map { try text(graph, "reports/" + $0) }
    #expect(first[0].contains("](out-map-1.svg)"))
    #expect(try graph.program.run("report", "reports/a.md", "-o", "reports/out.md").status == 0)
    #expect(try files.map { try text(graph, "reports/" + $0) } == first)
  }

  @Test("the report itself is never written over, and other endings are refused")
  func output() throws {
    let graph = try written()
    let own = try graph.program.run("report", "reports/a.md", "-o", "./reports/a.md")
    #expect(own.status == 2)
    #expect(own.error.hasPrefix("Error: './reports/a.md' is the report itself; name another file with -o\n"))
    #expect(try text(graph, "reports/a.md") == Self.report)
    let other = try graph.program.run("report", "reports/a.md", "-o", "a.pdf")
    #expect(other.status == 2)
    #expect(other.error.hasPrefix("Error: 'a.pdf' must end in .html or .md\n"))
    #expect(try graph.program.run("report", "reports/a.md", "-o", "graph.docgraph/a.md").status == 7)
    #expect(try graph.program.run("report", "reports/a.md", "-o", "-", standardOutput: "/dev/full").status == 7)
    #expect(graph.contents == ["graph.docgraph", "reports"])
    #expect(try contents(graph) == ["a.md", "ego.map.yaml"])
  }

  @Test(
    "what cannot be filled is told with the line of its block",
    arguments: [
      ("```docgraph neighbors\nfocus: 东江古城\n```\n", 1, "reports/a.md:2:8: the graph holds no entity '东江古城'\n"),
      ("\n```docgraph neighbors\nfocus: 江陵\n```\n", 2, "reports/a.md:3:8: several entities are called '江陵'\n"),
      ("```docgraph map\nfile: none.map.yaml\n```\n", 3, "reports/a.md:1:1: "),
      ("```docgraph map\nview: star\n```\n", 3, "reports/a.md:2:7: no such view\n"),
    ])
  func faults(text: String, status: Int32, message: String) throws {
    let graph = try written(text)
    let result = try graph.program.run("report", "reports/a.md")
    #expect(result.status == status)
    #expect(result.error.hasPrefix(message), "\(result.error)")
    #expect(try contents(graph) == ["a.md", "ego.map.yaml"])
  }

  @Test("a report that is not there ends with 3")
  func missing() throws {
    let graph = try written()
    let result = try graph.program.run("report", "none.md")
    #expect(result.status == 3)
    #expect(result.error == "none.md: no such file\nCheck the path\n")
    #expect(try graph.program.run("report", "reports/a.md", "--graph", "none.docgraph").status == 3)
  }
}
