/// A story whose parts stand in two documents.
public struct ContinuationLink: Sendable, Hashable {
  /// An article of a document.
  public struct Part: Sendable, Hashable, Comparable {
    /// The document's identity.
    public var document: String
    /// The article, from 0.
    public var article: Int

    /// Creates a part.
    public init(document: String, article: Int) {
      self.document = document
      self.article = article
    }

    /// By document and article.
    public static func < (left: Part, right: Part) -> Bool {
      (left.document, left.article) < (right.document, right.article)
    }
  }

  /// The part that says where it goes on.
  public var first: Part
  /// The part that says where it comes from.
  public var second: Part
}

extension ContinuationLink {
  /// The stories that go on from one document to another: of one publisher and one day, on pages that name each other,
  /// and with no other part that fits as well. Where a part names a title, or has a headline, that of the other must
  /// hold it or be held in it.
  /// - Returns: the links, sorted by their first parts, whatever the order of the documents.
  /// - Complexity: O(n log n) in the number of marks, and quadratic in those that join the same two pages.
  public static func links(among documents: [DocumentRecord]) -> [ContinuationLink] {
    var ends: [Passage: [Mark]] = [:]
    var starts: [Passage: [Mark]] = [:]
    for document in documents.sorted(by: { $0.id < $1.id }) {
      guard let publisher = document.publisher, let date = document.date else { continue }
      for mark in document.continuations {
        guard let own = mark.ownPage else { continue }
        let isEnd = mark.direction == .on
        let passage = Passage(
          publisher: publisher, date: date, from: isEnd ? own : mark.page, on: isEnd ? mark.page : own)
        let headline = document.articles.indices.contains(mark.article) ? document.articles[mark.article] : ""
        let found = Mark(
          part: Part(document: document.id, article: mark.article),
          names: [mark.title, headline].map { String($0.filter { $0.isLetter || $0.isNumber }) }.filter { !$0.isEmpty })
        if isEnd { ends[passage, default: []].append(found) } else { starts[passage, default: []].append(found) }
      }
    }
    return ends.flatMap { passage, marks in links(from: marks, to: starts[passage] ?? []) }
      .sorted { ($0.first, $0.second) < ($1.first, $1.second) }
  }

  /// The way from one page to another of a paper.
  private struct Passage: Hashable {
    var publisher: String
    var date: String
    var from: String
    var on: String
  }

  private struct Mark {
    var part: Part
    /// The title that it names and the headline of its article, as letters, where there are any.
    var names: [String]
  }

  private enum Fit { case pages, title }

  private static func links(from ends: [Mark], to starts: [Mark]) -> [ContinuationLink] {
    let fits = ends.map { end in starts.map { fit(end, $0) } }
    func isAlone(_ row: Int, _ column: Int, among fit: (Fit) -> Bool) -> Bool {
      let inRow = starts.indices.count { fits[row][$0].map(fit) ?? false }
      let inColumn = ends.indices.count { fits[$0][column].map(fit) ?? false }
      return inRow == 1 && inColumn == 1
    }
    var links: [ContinuationLink] = []
    for (row, end) in ends.enumerated() {
      for (column, start) in starts.enumerated() {
        guard let fit = fits[row][column] else { continue }
        if isAlone(row, column, among: { _ in true }) || fit == .title && isAlone(row, column, among: { $0 == .title })
        {
          links.append(ContinuationLink(first: end.part, second: start.part))
        }
      }
    }
    return links
  }

  /// How a part goes on in another; nil where it cannot.
  private static func fit(_ end: Mark, _ start: Mark) -> Fit? {
    guard end.part.document != start.part.document else { return nil }
    if end.names.isEmpty || start.names.isEmpty { return .pages }
    let isSame = start.names.contains { name in end.names.contains { $0.contains(name) || name.contains($0) } }
    return isSame ? .title : nil
  }
}
