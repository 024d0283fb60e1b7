import EntityLinking
import SourceText
import TypedGraph

/// Documents that are shown together, with what they share: passages, and stories that go on from one to another.
struct DocumentSet {
  /// A passage that repeats one of an earlier document.
  struct Repetition {
    /// The repetition, in the view of its document.
    var range: Range<Int>
    /// The earlier document, by its place in the set.
    var document: Int
    /// What it repeats, in the view of the earlier document.
    var original: Range<Int>
  }

  /// The other part of a story.
  struct OtherPart {
    /// Its document, by its place in the set.
    var document: Int
    /// The article of that document.
    var article: Int
  }

  /// The documents with their paths.
  let members: [(path: String, document: SourceDocument)]
  /// For each document what it repeats of those before it.
  let repetitions: [[Repetition]]
  private let identities: [String]
  private let links: [ContinuationLink]
  private let places: [String: Int]

  init(_ members: [(path: String, document: SourceDocument)]) {
    self.members = members
    var repetitions = [[Repetition]](repeating: [], count: members.count)
    for passage in SharedPassage.find(in: members.map(\.document)) {
      repetitions[passage.place.document].append(
        Repetition(
          range: passage.place.range, document: passage.original.document, original: passage.original.range))
    }
    self.repetitions = repetitions
    let records = members.map { Self.record(of: $0.document) }
    identities = records.map(\.id)
    places = Dictionary(zip(records.map(\.id), members.indices), uniquingKeysWith: { first, _ in first })
    links = ContinuationLink.links(among: places.values.sorted().map { records[$0] })
  }

  private static func record(of document: SourceDocument) -> DocumentRecord {
    DocumentRecord(
      id: document.identity, paths: [], title: "", date: document.metadata.date?.value,
      publisher: document.metadata.publisher?.value, articles: document.articles.map(\.headline),
      continuations: document.continuations.compactMap { PageContinuation($0) })
  }

  /// The part in another document in which a mark's story goes on, or from which it comes.
  /// - Parameter document: the document in which the mark stands, by its place in the set.
  func otherPart(of mark: Continuation, in document: Int) -> OtherPart? {
    guard !mark.isJoined, !links.isEmpty else { return nil }
    let own = ContinuationLink.Part(document: identities[document], article: mark.article)
    let found =
      mark.direction == .on
      ? links.first { $0.first == own }?.second : links.first { $0.second == own }?.first
    return found.flatMap { part in places[part.document].map { OtherPart(document: $0, article: part.article) } }
  }
}
