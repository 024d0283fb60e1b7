/// A mark by which a page says that a story comes from another page or goes on there: 上接第1版, 下转A2版.
public struct Continuation: Sendable, Hashable {
  /// Which way a mark points.
  public enum Direction: String, Sendable, Hashable, Codable {
    /// The story comes from there.
    case from
    /// The story goes on there.
    case on
  }

  /// Which way the mark points.
  public let direction: Direction
  /// The page that it names, without leading zeros, letters before it in upper case: `1`, `A2`.
  public let page: String
  /// The title that it names, as in 上接第1版《…》, folded; empty where it names none.
  public let title: String
  /// The mark in the view, in UTF-8 bytes, brackets included.
  public let range: Range<Int>
  /// The page on which the mark itself stands, where the document tells.
  public internal(set) var ownPage: String?
  /// The index of its article in `SourceDocument.articles`.
  public internal(set) var article: Int
  /// Whether the other part stands in the same document and was joined with this one.
  public internal(set) var isJoined: Bool
}
