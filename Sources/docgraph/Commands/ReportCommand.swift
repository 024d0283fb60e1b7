import ArgumentParser
import Configuration
import Foundation
import Graphviz
import Reports
import SourceText

/// `docgraph report`: a report that people write and the graph fills.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Fills the blocks of a Markdown report from the graph.",
    discussion: """
      The report is Markdown with blocks that stand for maps, neighbours and relations. It becomes one HTML page that \
      needs nothing else, or Markdown with its maps as SVG files beside it, by the name given with -o. Without -o it \
      is the HTML page beside the report.

      Examples:
        docgraph report Graphs/report.md -o Graphs/report.html
        docgraph report Graphs/report.md -o published/report.md
      """)

  /// The forms of a report.
  private enum Form {
    case markdown
    case page
  }

  @Argument(help: "The report as its author wrote it.")
  var report: String

  @Option(
    name: .short,
    help: ArgumentHelp("The file to write, .html or .md; - for HTML on standard output.", valueName: "file"))
  var output: String?

  @OptionGroup(title: "Graph") var graph: GraphOptions

  func validate() throws {
    if let output, output != "-", form(of: output) == nil {
      throw ValidationError("'\(output)' must end in .html or .md")
    }
  }

  func run() throws {
    let target = output ?? "\(Self.withoutExtension(report)).html"
    if target != "-", Self.isSame(target, report) {
      throw ValidationError("'\(target)' is the report itself; name another file with -o")
    }
    let source = try ReportSource(parsing: TextFile.read(report), file: report)
    let folder = Self.folder(of: report)
    var mapFiles: [String: String] = [:]
    // A file that is not there is left to the renderer, which knows the line that names it.
    for name in source.mapFiles where FileManager.default.fileExists(atPath: folder + name) {
      mapFiles[name] = try TextFile.read(folder + name)
    }
    let pictureName = target.split(separator: "/").last.map { Self.withoutExtension(String($0)) } ?? "report"
    let made = try ReportRenderer(layouts: IsolatedLayoutService()).render(
      source, graph: graph.open().drawableGraph(), mapFiles: mapFiles, pictureName: pictureName)
    let destination = OutputDestination(target)
    guard form(of: target) == .markdown else { return try destination.write(made.html) }
    for picture in made.pictures {
      try OutputDestination.file(Self.folder(of: target) + picture.fileName).write(picture.svg)
    }
    try destination.write(made.markdown)
  }

  /// The form that a file's name asks for.
  private func form(of path: String) -> Form? {
    switch path.split(separator: ".").last?.lowercased() {
    case "html", "htm": .page
    case "md", "markdown": .markdown
    default: nil
    }
  }

  private static func withoutExtension(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return path }
    return String(path[..<dot])
  }

  /// The folder with its slash; empty for the working folder.
  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }

  private static func isSame(_ one: String, _ other: String) -> Bool {
    func resolved(_ path: String) -> String { URL(fileURLWithPath: path).resolvingSymlinksInPath().path }
    return resolved(one) == resolved(other)
  }
}
