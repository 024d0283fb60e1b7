import Configuration
import EntityLinking
import Foundation
import GraphStore
import SourceText
import TypedGraph

/// Takes linked documents into a graph file and counts what became of them.
struct DocumentBuild {
  /// What became of a file.
  struct Linked: Sendable {
    enum Outcome: Sendable {
      /// It was read, and this is what it contributes.
      case fragment(Fragment)
      /// The graph file holds the document of this identity already.
      case unchanged(String)
      /// It could not be read.
      case failed(SourceTextError)
    }

    let path: String
    let outcome: Outcome
  }

  /// How many documents are written in one transaction: what many of them touch is then recomputed once.
  static let documentsPerTransaction = 256

  let writer: GraphFileWriter
  let options: ReadingOptions
  private let ruleVersion: String
  private var taken: Set<String> = []
  private(set) var written = 0
  private(set) var copies = 0
  private(set) var unchanged = 0
  var failed = 0

  init(writer: GraphFileWriter, options: ReadingOptions) {
    self.writer = writer
    self.options = options
    ruleVersion = Self.ruleVersion(options)
  }

  /// Whether the graph file holds any of the documents.
  var hasDocuments: Bool { written + unchanged > 0 }

  /// The rules, and what the caller said of the documents: a change of either reads a document again.
  static func ruleVersion(_ options: ReadingOptions) -> String {
    let said = [options.date, options.publisher, options.home, options.encoding].map { $0 ?? "" }
    let digest = said.allSatisfy(\.isEmpty) ? "" : "/" + ContentHash(of: said.joined(separator: "\u{1F}")).prefix(12)
    return "\(EntityLinker.ruleVersion)" + digest
  }

  /// Reads and links files side by side; the results stand in the order of the files. An interruption ends it early:
  /// what was begun is finished, and the files after it are missing from the results.
  func link(
    _ files: ArraySlice<String>, jobs: Int, interruption: Interruption, progress: inout ProgressLine
  ) async -> [Linked] {
    await withTaskGroup(of: (Int, Linked).self) { group in
      var waiting = files.enumerated().makeIterator()
      func startNext() {
        guard interruption.status == nil, let (index, file) = waiting.next() else { return }
        group.addTask { [writer, options, ruleVersion] in
          (index, Linked(path: file, outcome: Self.link(file, options, writer: writer, ruleVersion: ruleVersion)))
        }
      }
      for _ in 0..<jobs { startNext() }
      var results: [(Int, Linked)] = []
      for await result in group {
        results.append(result)
        progress.advance(to: result.1.path)
        startNext()
      }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private static func link(
    _ file: String, _ options: ReadingOptions, writer: GraphFileWriter, ruleVersion: String
  ) -> Linked.Outcome {
    do throws(SourceTextError) {
      let document = try DocumentReader.read(path: file, options: options)
      let identity = document.identity
      // Where the file does not answer, taking the result in will tell why.
      if (try? writer.isCurrent(document: identity, ruleVersion: ruleVersion)) == true { return .unchanged(identity) }
      return .fragment(EntityLinker().link(document, path: file))
    } catch {
      return .failed(error)
    }
  }

  /// Takes results into the graph file, and reports those that failed.
  mutating func take(_ results: [Linked]) throws(GraphStoreError) {
    var fragments: [Fragment] = []
    var positions: [String: Int] = [:]
    func add(_ fragment: Fragment) {
      if let position = positions[fragment.document.id] {
        fragments[position].document.paths += fragment.document.paths
      } else {
        positions[fragment.document.id] = fragments.count
        fragments.append(fragment)
      }
    }
    for linked in results {
      switch linked.outcome {
      case .failed(let error): fail(error)
      case .fragment(let fragment): add(fragment)
      case .unchanged(let identity):
        if try writer.place(document: identity, at: linked.path) {
          if taken.insert(identity).inserted { unchanged += 1 } else { copies += 1 }
        } else {
          // The document went in between, with the last of its paths: another document stands there now.
          switch Self.link(linked.path, options, writer: writer, ruleVersion: ruleVersion) {
          case .fragment(let fragment): add(fragment)
          case .unchanged: unchanged += 1
          case .failed(let error): fail(error)
          }
        }
      }
    }
    try write(fragments)
  }

  private mutating func write(_ fragments: [Fragment]) throws(GraphStoreError) {
    if fragments.isEmpty { return }
    do {
      try writer.write(fragments, ruleVersion: ruleVersion)
      for fragment in fragments { count(fragment) }
    } catch let error where error.code == .invalidFragment {
      // One by one, so that only those fail that are to blame.
      for fragment in fragments {
        do {
          try writer.write(fragment, ruleVersion: ruleVersion)
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
