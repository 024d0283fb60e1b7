import ArgumentParser
import Configuration
import EntityLinking
import Foundation
import SourceText
import TypedGraph

/// The stateless filter: documents in, the graph of each out, a line each.
struct ExtractCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Reads documents as NDJSON and writes the graph of each as one line of JSON.",
    discussion: """
      Each input line is an object with "id" and "text", and perhaps "date" (EDTF), "title", "publisher" and "home".
      Each output line has the members of the JSON export, and the "id". A line that cannot be read gives
      {"id", "error"}, and the others go on.

      Examples:
        docgraph extract < documents.ndjson > graphs.ndjson
        docgraph extract documents.ndjson --rules words.yaml
      """)

  @Argument(help: "A file of documents, a line each; - for standard input.")
  var file = "-"

  @OptionGroup(title: "Linking") var linking: LinkingFlags

  func run() throws {
    let stream = try ByteStream(path: file)
    let linker = try linking.linker().linker
    var failures = 0
    var documents = 0
    while let line = try stream.line(limit: ReadingLimits().bytes) {
      if line.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) { continue }
      documents += 1
      let output = ExtractedLine.process(line, linker: linker)
      if output.isFailure { failures += 1 }
      try OutputDestination.standardOutput.write(Array(output.json))
    }
    if failures > 0 { throw failures == documents ? ExitStatus.invalidInput : ExitStatus.someFailed }
  }
}

/// One document of `extract`.
struct ExtractedLine {
  /// The line to write, with its line feed.
  let json: Data
  /// Whether the document could not be read.
  let isFailure: Bool

  private struct Failure: Encodable {
    var id: String?
    var error: String
  }

  private struct Success: Encodable {
    let id: String
    let graph: GraphExport

    enum CodingKeys: String, CodingKey { case id }

    func encode(to encoder: any Encoder) throws {
      try graph.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
    }
  }

  private struct Identity: Decodable { var id: String? }

  static func process(_ line: [UInt8], linker: EntityLinker) -> ExtractedLine {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func success(_ value: some Encodable, isFailure: Bool) -> ExtractedLine {
      ExtractedLine(json: ((try? encoder.encode(value)) ?? Data()) + [0x0A], isFailure: isFailure)
    }
    let record: NDJSONRecord
    do throws(SourceTextError) {
      record = try NDJSONRecord(line: line, at: DiagnosticPlace(file: ""))
    } catch {
      let identity = try? JSONDecoder().decode(Identity.self, from: Data(line))
      return success(Failure(id: identity?.id, error: error.diagnostic.message), isFailure: true)
    }
    do {
      let fragment = linker.link(try DocumentReader.read(record, path: record.id), path: record.id)
      let graph = try DocumentGraph(merging: [fragment], schema: .standard)
      return success(Success(id: record.id, graph: GraphExport(graph)), isFailure: false)
    } catch {
      return success(Failure(id: record.id, error: "\(error)"), isFailure: true)
    }
  }
}
