import ArgumentParser
import Configuration
import Foundation
import GraphStore
import Graphviz
import RelationshipMaps
import SourceText
import TypedGraph

/// `docgraph map`: draws the graph as SVG, or in another form.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draws relationship maps as SVG, as pictures or as data.",
    discussion: """
      A map is described by options, or by a file NAME.map.yaml that has the same words as keys; options go before \
      the file. Without a file the map goes to standard output; the map of a file goes into NAME.svg beside it. With -o \
      it goes to another file, into a folder, or to standard output (-).

      The form is that of --format, or what the ending of -o says: svg; html, a fragment of a page with a table of the \
      relations; png and pdf, made by librsvg's rsvg-convert; dot, for Graphviz; json, where everything stands.

      Examples:
        docgraph map --focus 长沙市 -o changsha.svg
        docgraph map --view ego --focus 长沙市 --depth 2 --theme print -o ego.pdf
        docgraph map Graphs/*.map.yaml
      """)

  @Argument(help: ArgumentHelp("Files that describe maps.", valueName: "file"))
  var files: [String] = []

  @OptionGroup(title: "Map") var map: MapOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions

  @Option(
    name: .short, help: ArgumentHelp("The file, the folder, or standard output (-) to write to.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("The form of the map. (default: by the ending of -o, else svg)", valueName: "format"))
  var format: MapFormat?

  @Option(help: ArgumentHelp("Give a layout up after this many seconds.", valueName: "seconds"))
  var timeout = 30.0

  @OptionGroup(title: "Graph") var graph: GraphOptions

  func validate() throws {
    guard timeout > 0, timeout <= 3600 else { throw ValidationError("--timeout must be from above 0 to 3600.") }
  }

  func run() throws {
    if files.count > 1, output != nil, !isFolder {
      throw ValidationError("-o must name a folder where there are several maps.")
    }
    // Layouts run in a process of their own: Graphviz may hang on a graph, or break down.
    let renderer = MapRenderer(service: IsolatedLayoutService(timeout: .seconds(timeout)))
    let file = try graph.open()
    let drawable = try file.drawableGraph()
    if files.isEmpty {
      var description = MapDescription()
      map.apply(to: &description, filters: filters)
      return try draw(description, with: renderer, of: drawable, in: file, to: destination(name: "map"))
    }
    var failures: [ExitStatus] = []
    for path in files {
      do {
        var description = try MapDescription(yaml: TextFile.read(path), file: path)
        map.apply(to: &description, filters: filters)
        try draw(
          description, with: renderer, of: drawable, in: file, to: destination(name: name(of: path), beside: path),
          from: path)
      } catch let error as OutputError {
        throw error
      } catch let error as any DiagnosticError {
        failures.append(Failure.report(error))
      }
    }
    if let first = failures.first { throw failures.count == files.count ? first : .someFailed }
  }

  /// Draws one map.
  /// - Parameter path: the file that describes it, where one does; errors name it.
  private func draw(
    _ description: MapDescription, with renderer: MapRenderer, of graph: DocumentGraph, in file: GraphFile,
    to destination: OutputDestination, from path: String? = nil
  ) throws {
    var description = description
    // librsvg knows no CSS variables.
    if [.png, .pdf].contains(chosenFormat) { description.isStatic = true }
    if let focus = description.focus {
      do throws(GraphStoreError) {
        description.focus = try file.entity(named: focus).id.rawValue
      } catch {
        guard let path, map.focus == nil else { throw error }
        throw GraphStoreError(
          error.code, error.diagnostic.message, place: try placeOfFocus(in: path), advice: error.diagnostic.advice,
          candidates: error.candidates)
      }
    }
    let drawn: RelationshipMap
    do throws(RelationshipMapsError) {
      drawn = try renderer.render(graph, description)
    } catch {
      guard let path, error.diagnostic.place == nil else { throw error }
      throw RelationshipMapsError(
        error.code, error.diagnostic.message, place: DiagnosticPlace(file: path), advice: error.diagnostic.advice)
    }
    try destination.write(bytes(of: drawn))
    if case .file(let target) = destination {
      let omission = drawn.omittedCount > 0 ? ", \(drawn.omittedCount) more left out" : ""
      let counts = CountedNoun.text(drawn.nodeCount, "entity") + ", " + CountedNoun.text(drawn.linkCount, "link")
      StandardError.write("\(target): \(counts)\(omission)")
    } else if drawn.omittedCount > 0 {
      StandardError.write("\(drawn.omittedCount) more left out; --max-nodes draws more")
    }
  }

  private var chosenFormat: MapFormat { format ?? output.flatMap(MapFormat.init(fileName:)) ?? .svg }

  private func bytes(of map: RelationshipMap) throws(RelationshipMapsError) -> [UInt8] {
    switch chosenFormat {
    case .svg: Array(map.svg.utf8)
    case .html: Array(map.html.utf8)
    case .dot: Array(map.dot.utf8)
    case .json: Array(map.json.utf8)
    case .png: try MapConverter(background: map.background).convert(map.svg, to: .png)
    case .pdf: try MapConverter().convert(map.svg, to: .pdf)
    }
  }

  private func placeOfFocus(in path: String) throws -> DiagnosticPlace {
    let root = try ConfigurationFile.parse(TextFile.read(path), file: path)
    return root["focus"]?.place ?? DiagnosticPlace(file: path)
  }

  // MARK: Where maps go

  private var isFolder: Bool {
    var isFolder: ObjCBool = false
    return output.map { FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && isFolder.boolValue }
      ?? false
  }

  /// Where a map goes: what `-o` names, a file in the folder that it names, or beside its description.
  private func destination(name: String, beside path: String? = nil) -> OutputDestination {
    if let output {
      return isFolder ? .file(Self.file("\(name).\(chosenFormat.rawValue)", in: output)) : OutputDestination(output)
    }
    guard let path else { return .standardOutput }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let file = "\(name).\(chosenFormat.rawValue)"
    return .file(path.contains("/") ? Self.file(file, in: folder) : file)
  }

  private static func file(_ name: String, in folder: String) -> String {
    (folder.hasSuffix("/") ? folder : folder + "/") + name
  }

  /// `cooperation` of `Graphs/cooperation.map.yaml`.
  private func name(of path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    for suffix in [".map.yaml", ".map.yml", ".yaml", ".yml"] where file.hasSuffix(suffix) && file != suffix {
      return String(file.dropLast(suffix.count))
    }
    return file
  }
}
