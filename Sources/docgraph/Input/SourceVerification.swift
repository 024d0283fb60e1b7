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
    for source in sources.sorted(by: { $0.path < $1.path }) {
      let quoted = (evidence[source.document] ?? []).map {
        Claim(range: $0.range, text: $0.quote, utf8Range: $0.utf8Range, line: $0.line)
      }
      let named =
        (places[source.document] ?? []).map { Claim(range: $0.range, text: $0.text) }
        + (undecided[source.document] ?? []).map { Claim(range: $0.range, text: $0.text) }
      verify(source.path, document: source.document, quoted: Set(quoted), named: Set(named))
    }
  }

  private mutating func verify(_ path: String, document: String, quoted: Set<Claim>, named: Set<Claim>) {
    quotes += quoted.count
    mentions += named.count
    let source: SourceDocument
    do throws(SourceTextError) {
      source = try DocumentReader.read(path: path, options: options)
    } catch {
      problems.append(Problem(kind: .unreadable, path: path, found: error.diagnostic.message))
      return
    }
    if source.identity != document { problems.append(Problem(kind: .changed, path: path)) }
    for (kind, claims) in [(Problem.Kind.quote, quoted), (.mention, named)] {
      let inOrder = claims.sorted {
        ($0.range.lowerBound, $0.range.upperBound, $0.text) < ($1.range.lowerBound, $1.range.upperBound, $1.text)
      }
      problems += inOrder.compactMap { Self.problem(kind, $0, in: source.source, path: path) }
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
