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
      Text in any encoding, Markdown, HTML, PDF and DOCX are read, and NDJSON, each line of which is a document: an \
      object with "id" and "text", and perhaps "date", "title", "publisher" and "home"; it is known as FILE#ID. The \
      format is told by the content, not by the name. Folders are read with everything below them but what is hidden \
      and what symbolic links to folders lead to; - is standard input.

      A document that the graph file holds already, under the same rules, is not read again; one whose text has changed \
      takes the place of what stood at its path. A document that cannot be read is named, and the others go on. Of \
      documents whose files are not their text the graph file keeps the text, into which offsets then are.

      An interrupted build (Ctrl-C) keeps the documents read so far, and the same command goes on from there; a second \
      Ctrl-C ends it at once, with the graph file as it was last written.

      Examples:
        docgraph build pages/ -o region.docgraph
        docgraph build notice.pdf --date 2024-09-26 --home 长沙市
        docgraph build archive/ --include '*.html' --exclude drafts
        docgraph build - < documents.ndjson
        docgraph build pages/ --lexicon names.yaml --rules words.yaml
      """)

  @Argument(help: ArgumentHelp("Files and folders of documents; - for standard input.", valueName: "path"))
  var paths: [String]

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The graph file to write. (default: DOCGRAPH_GRAPH, or graph.docgraph)", valueName: "file"))
  var output: String?

  @OptionGroup(title: "Reading") var reading: ReadingFlags

  @OptionGroup(title: "Linking") var linking: LinkingFlags

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
    var build = try DocumentBuild(writer: writer, options: reading.options, linking: linking)
    build.failed += found.errors.count
    var progress = ProgressLine(total: found.files.count)
    var inputs = DocumentInputs(found.files, limit: build.options.limits.bytes)
    while interruption.status == nil {
      let results = await build.link(
        &inputs, jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount, interruption: interruption,
        progress: &progress)
      progress.end()
      if results.isEmpty { break }
      try build.take(results)
    }
    let isInterrupted = inputs.filesLeft > 0
    if !build.hasDocuments, build.failed > 0 || isInterrupted {
      throw isInterrupted ? interruption.status ?? .interrupted : ExitStatus.invalidInput
    }
    try writer.finish()
    if isInterrupted {
      StandardError.write("\(target): interrupted, \(build.summary), \(inputs.filesLeft) to go")
      StandardError.write("The same command goes on from there")
      throw interruption.status ?? .interrupted
    }
    StandardError.write("\(target): \(build.summary)")
    if build.failed > 0 { throw ExitStatus.someFailed }
  }
}
