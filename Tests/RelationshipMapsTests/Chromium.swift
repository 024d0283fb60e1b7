import Foundation
import Testing

/// Debian's browser without a window, as a judge of drawings: it lays out pages and measures what is in them.
enum Chromium {
  /// What a browser measured in a page of maps.
  struct Measurements: Decodable {
    /// Texts that were measured.
    var texts: Int
    /// Nodes that were measured.
    var nodes: Int
    /// Texts that leave their box or their sheet.
    var outside: [String]
    /// Pairs of nodes of one map whose labels overlap.
    var overlapping: [String]
    /// Ids that stand more than once in the page.
    var repeatedIdentifiers: [String]
  }

  static let program = ["chromium", "chromium-browser", "google-chrome"].compactMap(Program.path).first

  /// Measures maps that stand one below the other in one page.
  static func measure(_ maps: [String]) throws -> Measurements {
    try JSONDecoder().decode(Measurements.self, from: Data(result(of: maps, scripts: [measuring]).utf8))
  }

  /// What axe-core says against a page of maps: a line for each element and rule.
  static func violations(_ maps: [String], axe: String) throws -> [String] {
    let library = try String(contentsOfFile: axe, encoding: .utf8)
    return try JSONDecoder().decode([String].self, from: Data(result(of: maps, scripts: [library, asking]).utf8))
  }

  private static func result(of maps: [String], scripts: [String]) throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let page =
      "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>maps</title></head><body><main>"
      + "<h1>maps</h1>\n" + maps.joined(separator: "\n") + "</main><pre id=\"result\" hidden></pre>"
      + scripts.map { "<script>\n\($0)\n</script>" }.joined(separator: "\n") + "</body></html>"
    let file = folder.appendingPathComponent("page.html")
    try Data(page.utf8).write(to: file)
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: program ?? "")
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1400,1000",
      "--user-data-dir=\(folder.path)/profile", "--virtual-time-budget=60000", "--dump-dom", file.absoluteString,
    ]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let start = try #require(text.range(of: "<pre id=\"result\" hidden=\"\">", options: .backwards))
    let end = try #require(text.range(of: "</pre>", range: start.upperBound..<text.endIndex))
    return String(text[start.upperBound..<end.lowerBound])
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  /// Every text of a node lies in its shape (for pins: in its box), every text of a link's label in its plate, every
  /// text of a sheet in the sheet.
  private static let measuring = """
    const found = {texts: 0, nodes: 0, outside: [], overlapping: [], repeatedIdentifiers: []};
    const inside = (a, b) => a.x >= b.x - 0.1 && a.y >= b.y - 0.1 &&
      a.x + a.width <= b.x + b.width + 0.1 && a.y + a.height <= b.y + b.height + 0.1;
    const overlaps = (a, b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
      b.y < a.y + a.height;
    document.querySelectorAll("svg").forEach((svg, map) => {
      const sheet = svg.viewBox.baseVal;
      svg.querySelectorAll("text").forEach(text => {
        found.texts += 1;
        if (!inside(text.getBBox(), sheet)) found.outside.push(`map ${map}, sheet: ${text.textContent}`);
      });
      const labels = [];
      svg.querySelectorAll(".node, .link").forEach(group => {
        const shape = group.querySelector("rect") || group.querySelector("polygon") || group.querySelector("ellipse");
        const texts = [...group.querySelectorAll("text")];
        if (!texts.length) return;
        texts.forEach(text => {
          if (!inside(text.getBBox(), shape.getBBox()))
            found.outside.push(`map ${map}: ${text.textContent}`);
        });
        if (group.classList.contains("link")) return;
        found.nodes += 1;
        const box = shape.getBBox();
        labels.forEach(other => {
          if (overlaps(other.box, box)) found.overlapping.push(`map ${map}: ${other.name}, ${texts[0].textContent}`);
        });
        labels.push({box, name: texts[0].textContent});
      });
    });
    const identifiers = new Set();
    document.querySelectorAll("main [id]").forEach(element => {
      if (identifiers.has(element.id)) found.repeatedIdentifiers.push(element.id);
      identifiers.add(element.id);
    });
    document.getElementById("result").textContent = JSON.stringify(found);
    """

  private static let asking = """
    axe.run(document, {resultTypes: ["violations"]}).then(results => {
      const lines = results.violations.flatMap(violation =>
        violation.nodes.map(node => `${violation.id}: ${node.html.slice(0, 160)}`));
      document.getElementById("result").textContent = JSON.stringify(lines);
    });
    """
}
