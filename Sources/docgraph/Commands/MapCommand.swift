import ArgumentParser
import Configuration
import Foundation
import GraphStore
import RelationshipMaps
import SourceText
import TypedGraph

/// `docgraph map`: draws the graph as SVG.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draws relationship maps as SVG.",
    discussion: """
      A map is described by options, or by a file NAME.map.yaml that has the same words as keys; options go before \
      the file. Without a file the map goes to standard output; the map of a file goes into NAME.svg beside it. With -o \
      it goes to another file, into a folder, or to standard output (-).

      Examples:
        docgraph map --focus 长沙市 -o changsha.svg
        docgraph map --view ego --focus 长沙市 --depth 2 --theme print -o ego.svg
        docgraph map Graphs/*.map.yaml
      """)

  @Argument(help: ArgumentHelp("Files that describe maps.", valueName: "file"))
  var files: [String] = []

  @OptionGroup(title: "Map") var map: MapOptions
  @OptionGroup(title: "Filters") var filters: FilterOptions

  @Option(
    name: .short, help: ArgumentHelp("The file, the folder, or standard output (-) to write to.", valueName: "file"))
  var output: String?

  @OptionGroup(title: "Graph") var graph: GraphOptions

  func run() throws {
    if files.count > 1, output != nil, !isFolder {
      throw ValidationError("-o must name a folder where there are several maps.")
    }
    let file = try graph.open()
    let drawable = try file.drawableGraph()
    if files.isEmpty {
      var description = MapDescription()
      map.apply(to: &description, filters: filters)
      return try draw(description, of: drawable, in: file, to: destination(name: "map"))
    }
    var failures: [ExitStatus] = []
    for path in files {
      do {
        var description = try MapDescription(yaml: TextFile.read(path), file: path)
        map.apply(to: &description, filters: filters)
        try draw(description, of: drawable, in: file, to: destination(name: name(of: path), beside: path), from: path)
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
    _ description: MapDescription, of graph: DocumentGraph, in file: GraphFile, to destination: OutputDestination,
    from path: String? = nil
  ) throws {
    var description = description
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
      drawn = try MapRenderer().render(graph, description)
    } catch {
      guard let path, error.diagnostic.place == nil else { throw error }
      throw RelationshipMapsError(
        error.code, error.diagnostic.message, place: DiagnosticPlace(file: path), advice: error.diagnostic.advice)
    }
    try destination.write(drawn.svg.hasSuffix("\n") ? drawn.svg : drawn.svg + "\n")
    if case .file(let target) = destination {
      let omission = drawn.omittedCount > 0 ? ", \(drawn.omittedCount) more left out" : ""
      let counts = CountedNoun.text(drawn.nodeCount, "entity") + ", " + CountedNoun.text(drawn.linkCount, "link")
      StandardError.write("\(target): \(counts)\(omission)")
    } else if drawn.omittedCount > 0 {
      StandardError.write("\(drawn.omittedCount) more left out; --max-nodes draws more")
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
    if let output { return isFolder ? .file(Self.path(output, name)) : OutputDestination(output) }
    guard let path else { return .standardOutput }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    return .file(path.contains("/") ? Self.path(folder, name) : "\(name).svg")
  }

  private static func path(_ folder: String, _ name: String) -> String {
    (folder.hasSuffix("/") ? folder : folder + "/") + "\(name).svg"
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
