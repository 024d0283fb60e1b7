import ArgumentParser
import Configuration
import EntityLinking
import Foundation
import GraphStore
import SourceText
import TypedGraph

/// `docgraph build`: reads documents, links them and writes what they say into a graph file.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Reads documents into a graph file.",
    discussion: """
      Folders are read with everything below them. A document that the graph file holds already, under the same rules, \
      is not read again; one whose text has changed takes the place of what stood at its path. A document that cannot \
      be read is named, and the others go on.

      An interrupted build (Ctrl-C) keeps the documents read so far, and the same command goes on from there; a second \
      Ctrl-C ends it at once, with the graph file as it was last written.

      Examples:
        docgraph build pages/ -o region.docgraph
        docgraph build notice.txt --date 2024-09-26 --home 长沙市
      """)

  @Argument(help: ArgumentHelp("Files and folders of documents.", valueName: "path"))
  var paths: [String]

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The graph file to write. (default: DOCGRAPH_GRAPH, or graph.docgraph)", valueName: "file"))
  var output: String?

  @OptionGroup(title: "Reading") var reading: ReadingFlags

  @OptionGroup(title: "Folders") var folders: FolderFlags

  @Option(help: ArgumentHelp("How many documents are read at a time. (default: one a processor)", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs takes a number from 1 to 256") }
  }

  func run() async throws {
    let interruption = Interruption()
    let target = output ?? GraphOptions.defaultPath
    let found = DocumentPaths(paths, graphFile: target, include: folders.include, exclude: folders.exclude)
    for error in found.errors { StandardError.write(error.description) }
    let writer = try GraphFileWriter(at: target)
    var build = DocumentBuild(writer: writer, options: reading.options)
    build.failed += found.errors.count
    var progress = ProgressLine(total: found.files.count)
    var rest = found.files[...]
    while !rest.isEmpty, interruption.status == nil {
      let part = rest.prefix(DocumentBuild.documentsPerTransaction)
      let results = await build.link(
        part, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, interruption: interruption,
        progress: &progress)
      progress.end()
      try build.take(results)
      rest = rest.dropFirst(results.count)
    }
    let isInterrupted = !rest.isEmpty
    if !build.hasDocuments, build.failed > 0 || isInterrupted {
      throw isInterrupted ? interruption.status ?? .interrupted : ExitStatus.invalidInput
    }
    try writer.finish()
    if isInterrupted {
      StandardError.write("\(target): interrupted, \(build.summary), \(rest.count) to go")
      StandardError.write("The same command goes on from there")
      throw interruption.status ?? .interrupted
    }
    StandardError.write("\(target): \(build.summary)")
    if build.failed > 0 { throw ExitStatus.someFailed }
  }
}
