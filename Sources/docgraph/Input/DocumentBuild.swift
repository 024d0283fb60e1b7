import Configuration
import EntityLinking
import Foundation
import GraphStore
import SourceText
import TypedGraph

/// Takes linked documents into a graph file and counts what became of them.
struct DocumentBuild {
  /// What became of a document.
  struct Linked: Sendable {
    enum Outcome: Sendable {
      /// It was read, and this is what it contributes.
      case fragment(Fragment, KeptText?)
      /// The graph file holds the document of this identity already.
      case unchanged(String)
      /// It could not be read.
      case failed(SourceTextError)
    }

    let input: DocumentInput
    /// The path that the document is known by.
    let path: String
    let outcome: Outcome
  }

  /// How many documents are written in one transaction: what many of them touch is then recomputed once.
  static let documentsPerTransaction = 256

  let writer: GraphFileWriter
  let options: ReadingOptions
  private let linker: EntityLinker
  private let ruleVersion: String
  private var taken: Set<String> = []
  /// The lines at which documents of files of many stand, by their paths.
  private var lines: [String: Int] = [:]
  private(set) var written = 0
  private(set) var copies = 0
  private(set) var unchanged = 0
  var failed = 0

  init(writer: GraphFileWriter, options: ReadingOptions, linking: LinkingFlags) throws {
    self.writer = writer
    self.options = options
    let (linker, version) = try linking.linker()
    self.linker = linker
    ruleVersion = Self.ruleVersion(options) + version
  }

  /// Whether the graph file holds any of the documents.
  var hasDocuments: Bool { written + unchanged > 0 }

  /// The rules, and what the caller said of the documents: a change of either reads a document again.
  static func ruleVersion(_ options: ReadingOptions) -> String {
    let said = [options.date, options.publisher, options.home, options.encoding].map { $0 ?? "" }
    let digest = said.allSatisfy(\.isEmpty) ? "" : "/" + ContentHash(of: said.joined(separator: "\u{1F}")).prefix(12)
    return "\(EntityLinker.ruleVersion)" + digest
  }

  /// Reads and links the next documents side by side; the results stand in their order. An interruption ends it early:
  /// what was begun is finished, and the documents after it are not.
  func link(
    _ inputs: inout DocumentInputs, jobs: Int, interruption: Interruption, progress: inout ProgressLine
  ) async -> [Linked] {
    await withTaskGroup(of: (Int, Linked).self) { group in
      var started = 0
      func startNext() {
        guard started < Self.documentsPerTransaction, interruption.status == nil, let input = inputs.next() else {
          return
        }
        let index = started
        started += 1
        group.addTask { [writer, options, linker, ruleVersion] in
          (index, Self.link(input, options, linker: linker, writer: writer, ruleVersion: ruleVersion))
        }
      }
      for _ in 0..<jobs { startNext() }
      var results: [(Int, Linked)] = []
      for await result in group {
        results.append(result)
        progress.show(inputs.filesLeft, result.1.path)
        startNext()
      }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private static func link(
    _ input: DocumentInput, _ options: ReadingOptions, linker: EntityLinker, writer: GraphFileWriter,
    ruleVersion: String
  ) -> Linked {
    do throws(SourceTextError) {
      let read = try input.read(options)
      let identity = read.document.identity
      // Where the file does not answer, taking the result in will tell why.
      if (try? writer.isCurrent(document: identity, ruleVersion: ruleVersion)) == true {
        return Linked(input: input, path: read.path, outcome: .unchanged(identity))
      }
      let fragment = linker.link(read.document, path: read.path)
      return Linked(input: input, path: read.path, outcome: .fragment(fragment, KeptText(read)))
    } catch {
      return Linked(input: input, path: input.file, outcome: .failed(error))
    }
  }

  /// Where the document of a line stands for the second time in its file: the error that says so.
  private mutating func repetition(of linked: Linked) -> SourceTextError? {
    guard case .line(_, let number, let file) = linked.input else { return nil }
    if case .failed = linked.outcome { return nil }
    guard let first = lines.updateValue(number, forKey: linked.path) else { return nil }
    lines[linked.path] = first
    return SourceTextError(
      .extraction, "the id of this document stands in line \(first) already",
      place: DiagnosticPlace(file: file, line: number), advice: "Give each document an id of its own")
  }

  /// Takes results into the graph file, and reports those that failed.
  mutating func take(_ results: [Linked]) throws(GraphStoreError) {
    var fragments: [Fragment] = []
    var texts: [String: KeptText] = [:]
    var positions: [String: Int] = [:]
    func add(_ fragment: Fragment, _ text: KeptText?) {
      if let text, texts[fragment.document.id] == nil { texts[fragment.document.id] = text }
      if let position = positions[fragment.document.id] {
        fragments[position].document.paths += fragment.document.paths
      } else {
        positions[fragment.document.id] = fragments.count
        fragments.append(fragment)
      }
    }
    for linked in results {
      if let error = repetition(of: linked) {
        fail(error)
        continue
      }
      switch linked.outcome {
      case .failed(let error): fail(error)
      case .fragment(let fragment, let text): add(fragment, text)
      case .unchanged(let identity):
        if try writer.place(document: identity, at: linked.path) {
          if taken.insert(identity).inserted { unchanged += 1 } else { copies += 1 }
        } else {
          // The document went in between, with the last of its paths: another document stands there now.
          switch Self.link(linked.input, options, linker: linker, writer: writer, ruleVersion: ruleVersion).outcome {
          case .fragment(let fragment, let text): add(fragment, text)
          case .unchanged: unchanged += 1
          case .failed(let error): fail(error)
          }
        }
      }
    }
    try write(fragments, texts)
  }

  private mutating func write(_ fragments: [Fragment], _ texts: [String: KeptText]) throws(GraphStoreError) {
    if fragments.isEmpty { return }
    do {
      try writer.write(fragments, ruleVersion: ruleVersion, keeping: texts)
      for fragment in fragments { count(fragment) }
    } catch let error where error.code == .invalidFragment {
      // One by one, so that only those fail that are to blame.
      for fragment in fragments {
        do {
          try writer.write(fragment, ruleVersion: ruleVersion, keeping: texts)
          count(fragment)
        } catch let error where error.code == .invalidFragment {
          fail(error)
        }
      }
    }
  }

  private mutating func count(_ fragment: Fragment) {
    taken.insert(fragment.document.id)
    written += 1
    copies += fragment.document.paths.count - 1
  }

  private mutating func fail(_ error: any DiagnosticError) {
    failed += 1
    StandardError.write(error.description)
  }

  /// What was done, for people.
  var summary: String {
    var parts = ["\(CountedNoun.text(written, "document")) read"]
    if copies > 0 { parts.append(CountedNoun.text(copies, "copy")) }
    if unchanged > 0 { parts.append("\(unchanged) unchanged") }
    if failed > 0 { parts.append("\(failed) failed") }
    return parts.joined(separator: ", ")
  }
}

extension KeptText {
  /// What the graph file keeps of a document that was read: nothing where its file has the text and can be read again.
  init?(_ read: DocumentInput.Read) {
    let extraction = read.document.extraction
    if extraction.isSourceText && !DocumentPath.isStandardInput(read.path) { return nil }
    self.init(
      format: extraction.format.rawValue, extractor: extraction.extractor, extractorVersion: extraction.version,
      sourceHash: extraction.sourceHash, utf8: read.document.source.utf8)
  }
}
