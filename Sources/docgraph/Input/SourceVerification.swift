import Configuration
import GraphStore
import SourceText
import TypedGraph

/// Reads the sources of a graph again and compares them with what the graph file says of them: their content, and the
/// words at the offsets of every mention and every quote.
struct SourceVerification {
  /// What no longer fits.
  struct Problem: Encodable {
    /// The kinds of problem, for programs.
    enum Kind: String, Encodable {
      /// The source cannot be read.
      case unreadable
      /// The source has another text than when it was read.
      case changed
      /// Other words stand where the graph file has a quote.
      case quote
      /// Other words stand where the graph file has a mention.
      case mention
      /// The words fit, but not the line or the offsets in bytes that the graph file has for them.
      case place
      /// The file is as it was, and its extractor takes another text out of it than it did then. The graph file keeps the
      /// text of then, with which everything else was compared.
      case extractor
    }

    var kind: Kind
    /// The path of the source as seen from the working folder.
    var path: String
    /// The line that the graph file has, from 1; for mentions, which have none there, that of their offset.
    var line: Int?
    /// The words of the graph file, as they stand.
    var expected: String?
    /// The words of the source at the same offsets, or why it cannot be read.
    var found: String?
    /// The first line where the expected words stand now, where they stand anywhere.
    var standsNow: Int?

    enum CodingKeys: String, CodingKey {
      case kind, path, line, expected, found
      case standsNow = "stands_now"
    }
  }

  /// Words that the graph file has for a place in a document.
  private struct Claim: Hashable {
    var range: Range<Int>
    var text: String
    var utf8Range: Range<Int>?
    var line: Int?
  }

  /// Documents read again.
  private(set) var documents = 0
  /// Quotes compared, each place of a document once.
  private(set) var quotes = 0
  /// Mentions compared, each place of a document once.
  private(set) var mentions = 0
  /// What no longer fits, by path and place.
  private(set) var problems: [Problem] = []
  /// What is to be known and is no fault: extractors that changed.
  private(set) var notes: [Problem] = []

  private let options: ReadingOptions

  /// Compares everything; linear in the size of the graph and of the sources.
  init(_ file: GraphFile, options: ReadingOptions) throws(GraphStoreError) {
    self.options = options
    let graph = try file.graph()
    let evidence = Dictionary(grouping: try file.quotes(), by: \.document)
    let places = Dictionary(grouping: graph.mentions, by: \.document)
    let undecided = Dictionary(grouping: graph.ambiguous, by: \.document)
    var sources: [(path: String, document: String)] = []
    for document in graph.documents {
      documents += 1
      sources += document.paths.map { (file.documentPath.opened($0), document.id) }
    }
    let archives = DocumentArchives(sources.map(\.path))
    for source in sources.sorted(by: { $0.path < $1.path }) {
      let quoted = (evidence[source.document] ?? []).map {
        Claim(range: $0.range, text: $0.quote, utf8Range: $0.utf8Range, line: $0.line)
      }
      let named =
        (places[source.document] ?? []).map { Claim(range: $0.range, text: $0.text) }
        + (undecided[source.document] ?? []).map { Claim(range: $0.range, text: $0.text) }
      quotes += Set(quoted).count
      mentions += Set(named).count
      let claims = [(Problem.Kind.quote, Set(quoted)), (.mention, Set(named))]
      let kept = try file.keptText(ofDocument: source.document)
      verify(source.path, document: source.document, claims, kept: kept, archives: archives)
    }
  }

  private mutating func verify(
    _ path: String, document: String, _ claims: [(Problem.Kind, Set<Claim>)], kept: KeptText?,
    archives: DocumentArchives
  ) {
    if let kept { compare(claims, with: SourceBuffer(utf8: kept.utf8), path: path) }
    // What came from standard input is nowhere to be read again.
    if DocumentPath.isStandardInput(path) {
      if kept == nil { problems.append(Problem(kind: .unreadable, path: path, found: "it came from standard input")) }
      return
    }
    let source: SourceDocument
    do throws(SourceTextError) {
      source = try archives.read(path, options: options)
    } catch {
      problems.append(Problem(kind: .unreadable, path: path, found: error.diagnostic.message))
      return
    }
    if source.identity == document {
      if kept == nil { compare(claims, with: source.source, path: path) }
      return
    }
    let extraction = source.extraction
    if let kept, !kept.sourceHash.isEmpty, kept.sourceHash == extraction.sourceHash {
      notes.append(
        Problem(
          kind: .extractor, path: path, expected: "\(kept.extractor) \(kept.extractorVersion)",
          found: "\(extraction.extractor) \(extraction.version)"))
      return
    }
    problems.append(Problem(kind: .changed, path: path))
    compare(claims, with: source.source, path: path)
  }

  private mutating func compare(_ claims: [(Problem.Kind, Set<Claim>)], with text: SourceBuffer, path: String) {
    for (kind, claims) in claims {
      let inOrder = claims.sorted {
        ($0.range.lowerBound, $0.range.upperBound, $0.text) < ($1.range.lowerBound, $1.range.upperBound, $1.text)
      }
      problems += inOrder.compactMap { Self.problem(kind, $0, in: text, path: path) }
    }
  }

  private static func problem(
    _ kind: Problem.Kind, _ claim: Claim, in source: SourceBuffer, path: String
  ) -> Problem? {
    let bytes = source.utf8Range(ofScalars: claim.range)
    let line = source.position(atUTF8: bytes.lowerBound).line
    let text = source.text(in: bytes)
    var problem = Problem(kind: kind, path: path, line: claim.line ?? line, expected: claim.text, found: text)
    // By bytes: equal under canonical equivalence is not the same words.
    guard text.utf8.elementsEqual(claim.text.utf8), claim.range.upperBound <= source.scalarCount else {
      problem.standsNow = firstLine(of: claim.text, in: source)
      return problem
    }
    if (claim.line ?? line) == line, (claim.utf8Range ?? bytes) == bytes { return nil }
    problem.kind = .place
    problem.standsNow = line
    return problem
  }

  private static func firstLine(of words: String, in source: SourceBuffer) -> Int? {
    let words = Array(words.utf8)
    guard !words.isEmpty, let found = source.utf8.firstRange(of: words) else { return nil }
    return source.position(atUTF8: found.lowerBound).line
  }
}
